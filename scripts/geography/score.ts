import { parseArgs } from 'node:util'
import { placeOf } from '../../core/geography/place.ts'
import { readMessy } from './addresses.ts'
import { type Outcome, outcomeOf, tallyOf } from './outcome.ts'

const usual = 'tests/places/messy.jsonl'
const help = `How well addresses are placed.

  npm run evaluate:places [-- FILE]           counts right, asked and wrong ones; without a file ${usual}
  npm run evaluate:places -- --show OUTCOME   and shows them: right, among, wrong or missed

A labelled address is a line of JSON: {"address", "citycode"}, "citycode": null where there is no address, or {"address", "candidates": [...]}
where nobody could tell without asking.

  --help  this text`

const tell = (line: string): void => void process.stdout.write(`${line}\n`)
const outcomes: Record<Outcome, string> = {
  right: 'right',
  among: 'asked though sure, the right one offered',
  wrong: 'wrong without asking',
  missed: 'asked or silent, the right one not offered',
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, show: { type: 'string' } },
})
if (values.help) tell(help)
else {
  const [path = usual] = positionals
  const all = readMessy(path)
  tell(`${path}: ${all.length} addresses`)
  for (const [name, count] of Object.entries(tallyOf(all)))
    tell(`${outcomes[name as Outcome].padEnd(46)}${String(count).padStart(4)}  ${((100 * count) / all.length).toFixed(1)} %`)
  for (const messy of all.filter((it) => outcomeOf(it) === values.show)) {
    const { found, candidates, street } = placeOf(messy.address)
    tell(
      `${JSON.stringify(messy)}\n    ${found ?? '-'} ${candidates.map((it) => `${it.citycode} ${it.name}`).join(', ')} ${JSON.stringify(street)}`,
    )
  }
}

import { parseArgs } from 'node:util'
import { readLabelled } from './labelled.ts'
import { plain } from './plainly.ts'
import { interval, measures, scoreOne, sum, type Tally } from './score.ts'

const usual = 'tests/understanding/development.jsonl'
const help = `How well messages are understood.

  npm run evaluate [-- FILE]             scores labelled messages, per field; without a file ${usual}
  npm run evaluate -- --misses FIELD     and shows what was missed of this field, one a line

A labelled message is a line of JSON: {"text", "ref", "expected": {"act", "posts": [...]}} as in docs/understanding.md.

  --help  this text`

const tell = (line: string): void => void process.stdout.write(`${line}\n`)
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`.padStart(8)

const table = (tally: Tally): string[] =>
  measures.map((name) => {
    const { right, of } = tally[name]
    const [low, high] = interval(right, of)
    return `${name.padEnd(36)}${percent(of === 0 ? 0 : right / of)}  (${percent(low).trim()} – ${percent(high).trim()})  ${right} of ${of}`
  })

const evaluate = (path: string, missed: string | undefined): void => {
  const messages = readLabelled(path)
  const scored = messages.map((message) => {
    const answered = plain(message.text, message.ref)
    return { message, answered, tally: scoreOne(message.expected, answered) }
  })
  tell(`${path}: ${messages.length} messages (95 % intervals in brackets)`)
  for (const line of table(sum(scored.map(({ tally }) => tally)))) tell(line)
  const name = measures.find((it) => it === missed)
  if (!name) return
  for (const { message, answered, tally } of scored) {
    const isBad = name === 'non-posts drafted' ? tally[name].right > 0 : tally[name].right < tally[name].of
    if (isBad)
      tell(`\n${JSON.stringify(message.text)} (${message.ref})\n  expected ${told(message.expected)}\n  found    ${told(answered)}`)
  }
}

type Told = {
  act: string
  posts: readonly {
    kind: string
    direction: string
    title: string
    price: number | null
    start: string | null
    end: string | null
    place: string | null
  }[]
}
const told = ({ act, posts }: Told): string =>
  [
    act,
    ...posts.map(
      (it) => `${it.kind}/${it.direction} [${it.title}] ${it.price ?? '-'} ${it.start ?? '-'}..${it.end ?? '-'} @${it.place ?? '-'}`,
    ),
  ].join(' | ')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { help: { type: 'boolean', short: 'h' }, misses: { type: 'string' } },
})
if (values.help) tell(help)
else if (values.misses && !measures.some((it) => it === values.misses)) {
  process.stderr.write(`There is no field "${values.misses}": expected one of ${measures.join(', ')}.\n`)
  process.exitCode = 1
} else
  try {
    evaluate(positionals[0] ?? usual, values.misses)
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
    process.exitCode = 1
  }

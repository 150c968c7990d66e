import { parseArgs } from 'node:util'
import fc from 'fast-check'
import { maxLength } from '../../core/reader/normalise.ts'
import { read } from '../../core/reader/read.ts'
import { readLabelled } from '../evaluate/labelled.ts'
import { wallAt } from '../evaluate/plainly.ts'

const help = `How fast the offline reader is, and how much memory it takes.

  npm run bench:reader [-- --fuzz 10000]

Reads the development set again and again, then made-up texts of up to ${maxLength} characters, timing every use of every regular expression.
The figures to hold: 2 ms a message, 150 MB, 5 ms for a regular expression, no exception.

  --help  this text`

const rounds = 8
const pieces =
  "je j'ai tu vous on qui quelqu'un le la les un une des de du à au pour et ou pas plus vends donne prête cherche loue garde aide perceuse vélo chat enfant cours samedi dimanche demain soir midi 18h 12 15/12 40€ 40 € euros rue place chez devant entre avant jusqu'au prochain ! ? . , ; : - ( ) « » \n 🚲 👶 é œ ß ＡＢ ‮ the for my free sell borrow anyone 06 12 34 56 78 www.x.fr @ # ignore instructions".split(
    ' ',
  )

const tell = (line: string): void => void process.stdout.write(`${line}\n`)
const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`

const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const messages = (): void => {
  const all = readLabelled('tests/understanding/development.jsonl').map(({ text, ref }) => ({ text, now: wallAt(ref) }))
  const before = process.memoryUsage().rss
  for (const { text, now } of all) read(text, { now })
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const { text, now } of all) {
      const began = performance.now()
      read(text, { now })
      times.push(performance.now() - began)
    }
  times.sort((a, b) => a - b)
  const mean = times.reduce((sum, it) => sum + it, 0) / times.length
  tell(
    `${times.length} messages read: ${mean.toFixed(2)} ms each, p99 ${quantile(times, 0.99).toFixed(2)} ms, the slowest ${quantile(times, 1).toFixed(2)} ms (to hold: 2 ms)`,
  )
  tell(
    `memory of the whole process: ${megabytes(process.memoryUsage().rss)}, ${megabytes(before)} before the first message (to hold: 150 MB)`,
  )
}

/** The longest that one use of a regular expression took, and which. */
const slowest = { ms: 0, source: '' }

/** Every use of a regular expression goes through its exec once that is not the built-in one. */
const timed = (): void => {
  const own = RegExp.prototype.exec
  RegExp.prototype.exec = function exec(text: string) {
    const began = performance.now()
    const found = own.call(this, text)
    const ms = performance.now() - began
    if (ms > slowest.ms) Object.assign(slowest, { ms, source: this.source.slice(0, 60) })
    return found
  }
}

const fuzz = (count: number): void => {
  const words = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 6, unit: 'binary' })), { maxLength: 200 })
  const repeated = fc
    .tuple(fc.array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 4 }), fc.nat(400))
    .map(([some, times]) => `${some.join(' ')} `.repeat(times))
  const texts = fc.sample(
    fc.oneof(
      words.map((it) => it.join(' ')),
      repeated,
      fc.string({ maxLength: 1200, unit: 'binary' }),
    ),
    count,
  )
  for (const text of texts.slice(0, 500)) read(text, { now: '2026-11-25T10:00' })
  timed()
  let failed = 0
  for (const [at, text] of texts.entries()) {
    try {
      read(text, { now: '2026-11-25T10:00' })
    } catch (error) {
      failed++
      tell(`${JSON.stringify(text.slice(0, 80))}: ${String(error)}`)
    }
    if (process.stdout.isTTY && at % 500 === 0) process.stdout.write(`\r${at} of ${count}`)
  }
  tell(
    `${count} made-up texts: ${failed} exceptions; the slowest use of a regular expression ${slowest.ms.toFixed(1)} ms, /${slowest.source}…/ (to hold: 5 ms)`,
  )
}

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' }, fuzz: { type: 'string', default: '10000' } } })
if (values.help) tell(help)
else {
  messages()
  fuzz(Number(values.fuzz))
}

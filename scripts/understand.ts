import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { plainly } from './evaluate/plainly.ts'

const help = `What the offline reader makes of messages.

  npm run --silent understand < messages.jsonl > understood.jsonl

In:  one JSON object a line, {"text": "je prête ma perceuse samedi", "ref": "2026-11-23T10:00:00+01:00"}.
     ref is when it was written, as clocks showed it there; with Z, the time in Paris is taken.
Out: one JSON object a line: act, posts (kind, direction, title, price, start, end, place), when (the time that the whole text tells, as the answer to « quand ? »),
     moment (the same as annotated collections have it: the past too, ends exclusive),
     language; confidence and spans for every field. A line that cannot be read gives {"error": "..."} and the exit code 1.

  --help  this text`

const { values } = parseArgs({ options: { help: { type: 'boolean' } } })
if (values.help) process.stdout.write(`${help}\n`)
else {
  let at = 0
  for await (const line of createInterface({ input: process.stdin })) {
    at++
    if (line.trim() === '') continue
    const said = plainly(line)
    if ('error' in said) {
      process.exitCode = 1
      process.stderr.write(`Line ${at}: ${said.error}\n`)
    }
    process.stdout.write(`${JSON.stringify(said)}\n`)
  }
}

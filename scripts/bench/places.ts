import { parseArgs } from 'node:util'

const help = `How fast addresses are placed, and what the table of communes costs.

  npm run bench:places

Loads the table, then places the addresses of tests/places/messy.jsonl again and again.
The figures to hold: 300 ms of processor time and 60 MB for the table.

  --help  this text`

const rounds = 10
const tell = (line: string): void => void process.stdout.write(`${line}\n`)

/** Processor time, in milliseconds: a busy machine does not change it. */
const processor = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const settled = (): number => {
  globalThis.gc?.()
  const { heapUsed, external } = process.memoryUsage()
  return (heapUsed + external) / 1e6
}
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

const bench = async (): Promise<void> => {
  const { readMessy } = await import('../geography/addresses.ts')
  const addresses = readMessy('tests/places/messy.jsonl').map(({ address }) => address)
  const before = { resident: process.memoryUsage().rss / 1e6, heap: settled(), processor: processor(), at: performance.now() }
  const { reference } = await import('../../core/geography/reference.ts')
  reference()
  const wall = performance.now() - before.at
  const spent = processor() - before.processor
  tell(`table loaded: ${spent.toFixed(0)} ms of processor time, ${wall.toFixed(0)} ms on the clock (to hold: 300 ms)`)
  tell(
    `memory: ${(settled() - before.heap).toFixed(0)} MB of heap, the process ${(process.memoryUsage().rss / 1e6 - before.resident).toFixed(0)} MB larger (to hold: 60 MB)`,
  )
  const { placeOf } = await import('../../core/geography/place.ts')
  for (const address of addresses) placeOf(address)
  const times: number[] = []
  for (let round = 0; round < rounds; round++)
    for (const address of addresses) {
      const began = performance.now()
      placeOf(address)
      times.push((performance.now() - began) * 1000)
    }
  times.sort((a, b) => a - b)
  const mean = times.reduce((sum, it) => sum + it, 0) / times.length
  tell(
    `${times.length} addresses placed: ${mean.toFixed(0)} µs each, median ${quantile(times, 0.5).toFixed(0)}, p99 ${quantile(times, 0.99).toFixed(0)}, the slowest ${quantile(times, 1).toFixed(0)}`,
  )
}

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' } } })
if (values.help) tell(help)
else await bench()

import { beforeEach, expect, test } from 'vitest'
import { memoryRecords } from '../../tests/records.ts'
import { type SimulatedTime, simulatedTime } from '../../tests/time.ts'
import { type HeardUntil, heardUntil } from './heard-until.ts'

let time: SimulatedTime
let records: ReturnType<typeof memoryRecords>
let state: { pulse: number; isBehind: boolean; reads: Date[]; readBack: () => Promise<boolean> }
let it: HeardUntil
const warnings: string[] = []
beforeEach(() => {
  time = simulatedTime('2026-11-25T09:00:00Z')
  records = memoryRecords()
  warnings.length = 0
  state = { pulse: 0, isBehind: false, reads: [], readBack: async () => true }
  it = heardUntil({
    records,
    now: time.now,
    after: time.after,
    pulse: () => state.pulse,
    isBehind: () => state.isBehind,
    readBack: async (since) => {
      state.reads.push(since)
      return await state.readBack()
    },
    log: { warn: (_facts, message) => void warnings.push(message) },
  })
})

const kept = (): string => JSON.parse(records.kept.get('seen at') ?? '""').slice(11, 16)
const settled = async (): Promise<void> => await new Promise(setImmediate)
const minute = async (beats: boolean): Promise<void> => {
  if (beats) state.pulse++
  time.advance(60_000)
  await settled()
}

test('it is kept from the first connection on, then as far as the last look that a heartbeat has confirmed', async () => {
  it.up(true)
  await settled()
  expect([kept(), state.reads]).toEqual(['09:00', []])
  await minute(true)
  expect(kept()).toBe('09:00')
  await minute(true)
  expect(kept()).toBe('09:01')
  for (let n = 0; n < 5; n++) await minute(false)
  expect(kept(), 'a connection without heartbeats may be dead').toBe('09:01')
  await minute(true)
  expect(kept()).toBe('09:07')
})

test('it stays while something is not stored, or the connection is down', async () => {
  it.up(true)
  await settled()
  state.isBehind = true
  await minute(true)
  await minute(true)
  expect(kept()).toBe('09:00')
  state.isBehind = false
  it.down()
  await minute(true)
  await minute(true)
  await it.stop()
  expect(kept()).toBe('09:00')
  it.up(false)
  await minute(true)
  expect([kept(), state.reads], 'a session that goes on misses nothing').toEqual(['09:04', []])
})

test('a fresh session reads back from a minute before, and nothing is kept until that is done', async () => {
  records.kept.set('seen at', JSON.stringify('2026-11-25T08:00:00.000Z'))
  const reading = Promise.withResolvers<boolean>()
  state.readBack = () => reading.promise
  it.up(true)
  await minute(true)
  await minute(true)
  expect([kept(), state.reads]).toEqual(['08:00', [new Date('2026-11-25T07:59:00Z')]])
  reading.resolve(true)
  await settled()
  await minute(true)
  expect(kept()).toBe('09:02')
})

test('what could not be read back is read the next time', async () => {
  records.kept.set('seen at', JSON.stringify('2026-11-25T08:00:00.000Z'))
  state.readBack = async () => {
    throw new Error('the database is away')
  }
  it.up(true)
  await settled()
  await minute(true)
  await minute(true)
  await it.stop()
  expect([kept(), warnings.length]).toEqual(['08:00', 1])
  state.readBack = async () => true
  it.up(true)
  await settled()
  await it.stop()
  expect([kept(), state.reads.length]).toEqual(['09:02', 2])
})

test('a second session while the first is still read back waits for both', async () => {
  records.kept.set('seen at', JSON.stringify('2026-11-25T08:00:00.000Z'))
  const [first, second] = [Promise.withResolvers<boolean>(), Promise.withResolvers<boolean>()]
  state.readBack = () => (state.reads.length === 1 ? first : second).promise
  it.up(true)
  await settled()
  it.up(true)
  await settled()
  first.resolve(true)
  await settled()
  await minute(true)
  await minute(true)
  expect(kept()).toBe('08:00')
  second.resolve(true)
  await settled()
  await minute(true)
  expect(kept()).not.toBe('08:00')
})

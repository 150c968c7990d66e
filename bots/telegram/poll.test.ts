import { Api } from 'grammy'
import type { Update } from 'grammy/types'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type SimulatedTime, simulatedTime } from '../../tests/time.ts'
import { until } from '../driver.contract.ts'
import { startTelegram, type Telegram } from './emulator/start.ts'
import { poll } from './poll.ts'

let tg: Telegram
let time: SimulatedTime
let lea: ReturnType<Telegram['user']>
let pauses: number[]
let warnings: string[]
let stops: (() => Promise<void>)[]

beforeEach(async () => {
  tg = await startTelegram()
  time = simulatedTime('2026-11-25T09:00:00Z')
  lea = tg.user({ first_name: 'Léa' })
  pauses = []
  warnings = []
  stops = []
})
afterEach(async () => {
  for (const stop of stops) await stop()
  await tg.close()
})

const heardBy = (list: Update[]) => async (updates: readonly Update[]) => void list.push(...updates)
const begin = (take: (updates: readonly Update[]) => Promise<void>, mayPoll: () => Promise<boolean> = async () => true) => {
  const polling = poll(new Api(tg.token, { apiRoot: tg.root }), take, {
    mayPoll,
    after: (ms, task) => {
      pauses.push(ms)
      return time.after(ms, task)
    },
    log: { info: () => undefined, warn: (_facts, message) => void warnings.push(message) },
  })
  stops.push(polling.stop)
  return polling
}
const asked = (): number => tg.calls.filter(({ method }) => method === 'getUpdates').length
const offsets = (): unknown[] => tg.calls.filter(({ method }) => method === 'getUpdates').map(({ params }) => params.offset)
const texts = (updates: readonly Update[]): string[] => updates.map((it) => it.message?.text ?? '')

test('each question confirms what was stored before it, and nothing else', async () => {
  const heard: Update[] = []
  const [first, second] = [tg.says(lea, 'un'), tg.says(lea, 'deux')]
  begin(heardBy(heard))
  await tg.idle()
  const third = tg.says(lea, 'trois')
  await tg.idle()
  expect(texts(heard)).toEqual(['un', 'deux', 'trois'])
  expect([first + 1, offsets()]).toEqual([second, [undefined, second + 1, third + 1]])
})

test('a crowd is heard in order, a hundred at a time', async () => {
  const heard: Update[] = []
  for (let n = 0; n < 250; n++) tg.says(lea, `no ${n}`)
  begin(heardBy(heard))
  await tg.idle()
  expect(texts(heard)).toEqual(Array.from({ length: 250 }, (_, n) => `no ${n}`))
})

test('another program that polls makes us pause and say so, and we go on', async () => {
  const heard: Update[] = []
  begin(heardBy(heard))
  await tg.when(() => asked() === 1)
  tg.conflict()
  await until(() => pauses.length === 1)
  expect([pauses, warnings]).toEqual([[3000], ['another program polls this Telegram bot: one token, one program']])
  time.advance(2999)
  expect(asked()).toBe(1)
  time.advance(1)
  tg.says(lea, 'un')
  await tg.idle()
  expect(texts(heard)).toEqual(['un'])
})

test.each([
  ['401', { kind: 'status', status: 401 }, 3000],
  ['404', { kind: 'status', status: 404 }, 3000],
  ['500', { kind: 'status', status: 500 }, 3000],
  ['the page of a proxy', { kind: 'html', status: 502 }, 3000],
  ['a dropped connection', { kind: 'drop' }, 3000],
  ['an answer lost on the way', { kind: 'drop', afterApply: true }, 3000],
  ['429', { kind: 'status', status: 429, retryAfter: 17 }, 17_000],
] as const)('%s: a pause, a word in the log, and the same question again', async (_name, fault, pause) => {
  const heard: Update[] = []
  const first = tg.says(lea, 'un')
  begin(heardBy(heard))
  await tg.idle()
  await tg.when(() => asked() === 2)
  tg.fault({ method: 'getUpdates', ...fault })
  /** The question that waits is answered; the next one meets the trouble. */
  tg.says(lea, 'deux')
  await tg.when(() => asked() === 3)
  tg.says(lea, 'trois')
  await until(() => pauses.length === 1)
  expect(pauses).toEqual([pause])
  expect(warnings).toEqual(['Telegram does not give updates; asked again'])
  time.advance(pause)
  await tg.idle()
  expect(texts(heard)).toEqual(['un', 'deux', 'trois'])
  expect(offsets().slice(2, 4)).toEqual([first + 2, first + 2])
})

test('what could not be stored is not confirmed, and comes again with what came since', async () => {
  const heard: Update[] = []
  let away = true
  const first = tg.says(lea, 'un')
  begin(async (updates) => {
    if (away) throw new Error('the database is away')
    heard.push(...updates)
  })
  await until(() => pauses.length === 1)
  expect(warnings).toEqual(['updates could not be stored; asked again'])
  away = false
  tg.says(lea, 'deux')
  time.advance(3000)
  await tg.idle()
  expect(texts(heard)).toEqual(['un', 'deux'])
  expect(offsets()).toEqual([undefined, undefined, first + 2])
})

test('who may not poll does not ask, and looks again every three seconds', async () => {
  let may = false
  const heard: Update[] = []
  tg.says(lea, 'un')
  begin(heardBy(heard), async () => may)
  for (let n = 1; n <= 3; n++) {
    await until(() => pauses.length === n)
    time.advance(3000)
  }
  await until(() => pauses.length === 4)
  expect([asked(), heard]).toEqual([0, []])
  may = true
  time.advance(3000)
  await tg.idle()
  expect(texts(heard)).toEqual(['un'])
})

test('when it cannot be known who may poll, nobody does', async () => {
  begin(heardBy([]), async () => {
    throw new Error('the database is away')
  })
  await until(() => pauses.length === 1)
  expect([asked(), pauses]).toEqual([0, [3000]])
})

test('of two processes one polls; the other takes over where it stopped, without losing or confirming anything', async () => {
  let leader = 'a'
  const [byA, byB]: [Update[], Update[]] = [[], []]
  begin(heardBy(byA), async () => leader === 'a')
  begin(heardBy(byB), async () => leader === 'b')
  tg.says(lea, 'un')
  await tg.idle()
  leader = 'b'
  /** The question that waits is answered to the first, which asks no other. */
  tg.says(lea, 'deux')
  await until(() => byA.length === 2)
  while (byB.length === 0) {
    time.advance(3000)
    await new Promise(setImmediate)
  }
  leader = 'a'
  tg.says(lea, 'trois')
  await until(() => byB.length === 2)
  while (byA.length === 2) {
    time.advance(3000)
    await new Promise(setImmediate)
  }
  expect([texts(byA), texts(byB)]).toEqual([
    ['un', 'deux', 'trois'],
    ['deux', 'trois'],
  ])
  /** Whoever begins, and begins again, starts at the head of the queue: an offset of its own may be long past. */
  expect(offsets().filter((offset) => offset === undefined)).toHaveLength(3)
  expect(warnings).toEqual([])
})

test('it stops while it waits for an answer, while it pauses, and while it asks whether it may', async () => {
  const waiting = begin(heardBy([]))
  await tg.when(() => asked() === 1)
  await waiting.stop()

  const pausing = begin(heardBy([]), async () => false)
  await until(() => pauses.length === 1)
  await pausing.stop()

  const may = Promise.withResolvers<boolean>()
  const asking = begin(heardBy([]), () => may.promise)
  const stopped = asking.stop()
  may.resolve(false)
  await stopped
  expect(asked()).toBe(1)
})

test('it stops once what it took is stored, and asks for nothing more', async () => {
  const stored = Promise.withResolvers<void>()
  const taken = Promise.withResolvers<void>()
  tg.says(lea, 'un')
  const polling = begin(async () => {
    taken.resolve()
    await stored.promise
  })
  await taken.promise
  let isStopped = false
  const stopping = polling.stop().then(() => {
    isStopped = true
  })
  await new Promise(setImmediate)
  expect(isStopped).toBe(false)
  stored.resolve()
  await stopping
  expect(asked()).toBe(1)
})

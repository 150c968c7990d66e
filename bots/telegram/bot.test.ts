import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { show } from '../../core/views.ts'
import { posts } from '../../tests/gallery-posts.ts'
import { type SimulatedTime, simulatedTime } from '../../tests/time.ts'
import type { Adapter, RawUpdate } from '../adapter.ts'
import { telegramCommands } from '../doors.ts'
import { ok, until } from '../driver.contract.ts'
import { type TelegramOptions, telegramAdapter } from './bot.ts'
import { startTelegram, type Telegram } from './emulator/start.ts'

let tg: Telegram
let time: SimulatedTime
let adapter: Adapter
let heard: RawUpdate[]
let warnings: string[]
const hear = async (updates: readonly RawUpdate[]): Promise<void> => void heard.push(...updates)
const countOf = (method: string): number => tg.calls.filter((call) => call.method === method).length

beforeEach(async () => {
  tg = await startTelegram()
  time = simulatedTime('2026-11-25T09:00:00Z')
  heard = []
  warnings = []
  adapter = adapterWith(telegramCommands())
})
const adapterWith = (commands: TelegramOptions['commands']): Adapter => {
  /** This test's own: an adapter of the one before may still complain that its platform has gone. */
  const mine = warnings
  return telegramAdapter({
    token: tg.token,
    apiRoot: tg.root,
    webhook: null,
    mayPoll: async () => true,
    after: time.after,
    commands,
    log: { info: () => undefined, warn: (_facts, message) => void mine.push(message) },
  })
}
afterEach(async () => {
  vi.useRealTimers()
  await adapter.stop()
  await tg.close()
})

test('the commands are listed in French for everyone and in English, as Telegram allows them to be written', async () => {
  await adapter.start(hear)
  await tg.when(() => Object.keys(tg.commands).length === 4)
  expect(Object.keys(tg.commands).toSorted()).toEqual([
    'all_chat_administrators',
    'all_chat_administrators/en',
    'all_private_chats',
    'all_private_chats/en',
  ])
  expect(tg.commands.all_private_chats?.map(({ command }) => command)).toContain('annonces')
  expect(warnings).toEqual([])
})

test('commands that cannot be listed keep nobody from starting', async () => {
  tg.fault({ method: 'setMyCommands', kind: 'status', status: 400 })
  await adapter.start(hear)
  await until(() => warnings.length === 1)
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, 'Bonjour')
  await tg.idle()
  expect(heard).toHaveLength(1)
})

test('Telegram is asked again and again until it answers, and as late as it wants', async () => {
  tg.fault({ method: 'getMe', kind: 'status', status: 502 })
  tg.fault({ method: 'getMe', kind: 'status', status: 401 })
  tg.fault({ method: 'deleteWebhook', kind: 'status', status: 429, retryAfter: 30 })
  const started = adapter.start(hear)
  await until(() => warnings.length === 1)
  time.advance(3000)
  await until(() => warnings.length === 2)
  time.advance(3000)
  await until(() => warnings.length === 3)
  time.advance(29_000)
  expect(countOf('deleteWebhook')).toBe(1)
  time.advance(1000)
  await started
  expect(countOf('deleteWebhook')).toBe(2)
})

test('a start that Telegram refuses says what to look at', async () => {
  tg.fault({ method: 'getMe', kind: 'status', status: 400, description: 'Bad Request: no' })
  await expect(adapter.start(hear)).rejects.toThrow(/TELEGRAM_BOT_TOKEN/)
})

test('who is stopped while it still waits for Telegram does not begin to listen', async () => {
  tg.fault({ method: 'deleteWebhook', kind: 'status', status: 502 })
  const started = adapter.start(hear)
  await until(() => warnings.length === 1)
  await adapter.stop()
  time.advance(3000)
  await started
  await adapter.isAdmin('-1', '1')
  expect(countOf('getUpdates')).toBe(0)
})

test('what was said while we were stopped is heard at the next start, and nothing twice', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  await adapter.start(hear)
  tg.says(lea, 'un')
  await tg.idle()
  await adapter.stop()
  tg.says(lea, 'deux')
  await adapter.start(hear)
  await tg.idle()
  expect(heard.map(({ raw }) => adapter.decode(raw)?.body)).toMatchObject([{ text: 'un' }, { text: 'deux' }])
})

test('a webhook that another program left is taken down, and nothing is lost with it', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  await fetch(`${tg.root}/bot${tg.token}/setWebhook?url=http://127.0.0.1:9/`)
  tg.says(lea, 'un')
  await adapter.start(hear)
  await tg.idle()
  expect(heard).toHaveLength(1)
})

test('a long poll in which nothing happens is no failure', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  adapter = adapterWith([])
  await adapter.start(hear)
  await tg.when(() => countOf('getUpdates') === 1)
  await vi.advanceTimersByTimeAsync(29_000)
  expect(tg.calls.find(({ method }) => method === 'getUpdates')?.outcome.kind).toBe('pending')
  await vi.advanceTimersByTimeAsync(1000)
  await tg.when(() => countOf('getUpdates') === 2)
  expect(warnings).toEqual([])
})

test('only what we understand is asked for', async () => {
  await adapter.start(hear)
  await tg.when(() => countOf('getUpdates') === 1)
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, 'un')
  expect(tg.edits(lea, tg.seen(lea)?.message_id ?? 0, 'une')).toBe(0)
})

test('a press is acknowledged once it is stored, and a failure of that is nobody’s trouble', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, '/start')
  let toasts = -1
  await adapter.start(async (updates) => {
    if (updates.some(({ raw }) => raw.includes('callback_query'))) toasts = tg.toasts(lea).length
    await hear(updates)
  })
  const { ref } = ok(
    await adapter.send(
      { chat: String(lea.id), topic: null, audience: 'private', reply: null, thread: null },
      show('chat', { about: 'hello', name: null }, 'fr'),
      null,
      'once',
    ),
  )
  tg.presses(lea, Number(ref), 'Voir les annonces')
  await tg.when(() => tg.toasts(lea).length === 1)
  expect(toasts).toBe(0)

  tg.fault({ method: 'answerCallbackQuery', kind: 'status', status: 400 })
  tg.presses(lea, Number(ref), 'Comment ça marche')
  await tg.idle()
  await tg.when(() => countOf('answerCallbackQuery') === 2)
  expect(heard.map(({ raw }) => adapter.decode(raw)?.body.kind)).toEqual(['command', 'press', 'press'])
})

test('words in a topic, and presses there, come from that topic', async () => {
  const paul = tg.user({ first_name: 'Paul' })
  const group = tg.group({ title: 'Rue', admins: [paul], forum: true, bot: 'administrator' })
  const topic = tg.topic(group, 'Annonces')
  const inTopic = { kind: 'channel', chat: String(group.id), topic: String(topic) }
  await adapter.start(hear)
  await tg.idle()
  heard.length = 0
  const card = show('quartierSet', { id: 'x-rue', name: 'Rue', minute: 480, isNew: true, forum: true }, 'fr')
  ok(
    await adapter.send(
      { chat: String(group.id), topic: String(topic), audience: 'channel', reply: null, thread: null },
      card,
      null,
      'once',
    ),
  )
  tg.says(paul, '/quartier@palier_bot Rue', { in: group, topic })
  tg.says(paul, '/quartier@autre_bot Rue', { in: group, topic })
  tg.presses(
    paul,
    tg.chat(group).findLast((it) => it.byBot),
    'Les annonces',
  )
  await tg.idle()
  expect(heard.map(({ raw }) => adapter.decode(raw))).toEqual([
    expect.objectContaining({ place: inTopic, body: { kind: 'command', name: 'quartier', rest: 'Rue' } }),
    null,
    expect.objectContaining({ place: inTopic, body: { kind: 'press', press: 'set-topics:which=posts' } }),
  ])
})

test('a group’s life: added, left, made a supergroup', async () => {
  const paul = tg.user({ first_name: 'Paul' })
  const group = tg.group({ title: 'Rue', admins: [paul], basic: true })
  await adapter.start(hear)
  tg.addsBot(paul, group)
  const next = tg.migrates(group)
  tg.removesBot(paul, next)
  await tg.idle()
  const bodies = heard.flatMap(({ raw }) => adapter.decode(raw)?.body ?? [])
  expect(bodies).toEqual([{ kind: 'welcome', title: 'Rue' }, { kind: 'moved', to: String(next.id) }, { kind: 'removed' }])
  const lanes = heard.flatMap(({ raw, lane }) => (adapter.decode(raw) ? [lane] : []))
  expect(lanes).toEqual([String(group.id), String(group.id), String(next.id)])
})

test('a card for two is drawn once each time: nothing of one stays in the next', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, '/start')
  const at = { chat: String(lea.id), topic: null, audience: 'private', reply: null, thread: null } as const
  ok(await adapter.send(at, show('postCard', { post: posts.bike }, 'fr'), null, 'once'))
  ok(await adapter.send(at, { text: ['@paul'] }, null, 'once'))
  ok(await adapter.send(at, { text: ['fin'] }, null, 'once'))
  expect(
    tg
      .chat(lea)
      .slice(1)
      .map(({ text, buttons }) => [text.split('\n').length, buttons.length]),
  ).toEqual([
    [4, 2],
    [1, 0],
    [1, 0],
  ])
})

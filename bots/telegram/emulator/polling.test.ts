import { Bot, type GrammyError } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTelegram, type Telegram } from './start.ts'

let tg: Telegram
let time = 0
const bot = () => new Bot(tg.token, { client: { apiRoot: tg.root } })
const ids = (updates: readonly { update_id: number }[]) => updates.map((one) => one.update_id)
const refusal = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (problem: GrammyError) => `${problem.error_code} ${problem.description}`,
  )

beforeEach(async () => {
  time = Date.UTC(2026, 10, 25)
  tg = await startTelegram({ now: () => time })
})
afterEach(() => tg.close())

test('a bot that polls hears, answers and confirms', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  const echo = bot()
  echo.on('message:text', (context) => context.reply(`echo ${context.message.text}`))
  const running = echo.start()
  tg.says(lea, 'un')
  await tg.when(() => tg.seen(lea)?.text === 'echo un')
  tg.says(lea, 'deux')
  await tg.idle()
  expect(tg.chat(lea).map((one) => one.text)).toEqual(['un', 'echo un', 'deux', 'echo deux'])
  await echo.stop()
  await running
})
test('an update comes back until a higher offset confirms it', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  const made = [tg.says(lea, 'un'), tg.says(lea, 'deux'), tg.says(lea, 'trois')]
  const { api } = bot()
  expect(ids(await api.getUpdates({ limit: 2 }))).toEqual(made.slice(0, 2))
  expect(ids(await api.getUpdates())).toEqual(made)
  expect(ids(await api.getUpdates({ offset: (made[0] ?? 0) + 1 }))).toEqual(made.slice(1))
  expect(ids(await api.getUpdates({ offset: -1 }))).toEqual(made.slice(2))
  expect(ids(await api.getUpdates())).toEqual(made.slice(2))
  expect(made).toEqual([made[0], (made[0] ?? 0) + 1, (made[0] ?? 0) + 2])
})
test('a waiting poll is answered at once, and an empty one when its time is over', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  const { api } = bot()
  const waiting = api.getUpdates({ timeout: 50 })
  await tg.when(() => tg.calls.length === 1)
  const started = performance.now()
  const made = tg.says(lea, 'un')
  expect(ids(await waiting)).toEqual([made])
  expect(performance.now() - started).toBeLessThan(500)
  expect(await api.getUpdates({ offset: made + 1, timeout: 1 })).toEqual([])
})
test('allowed_updates are remembered', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  const { api } = bot()
  await api.getUpdates({ allowed_updates: ['callback_query', 'message_reaction'] })
  expect(tg.says(lea, 'un')).toBe(0)
  const [message] = tg.chat(lea)
  expect(message && tg.reacts(lea, message, '👍')).toBeGreaterThan(0)
  await api.getUpdates({ allowed_updates: [] })
  expect(tg.says(lea, 'deux')).toBeGreaterThan(0)
})
test('a second poller ends the first; with a webhook there is no polling', async () => {
  const { api } = bot()
  const first = refusal(api.getUpdates({ timeout: 50 }))
  await tg.when(() => tg.calls.length === 1)
  await api.getUpdates()
  expect(await first).toBe('409 Conflict: terminated by other getUpdates request; make sure that only one bot instance is running')
  await api.setWebhook('http://127.0.0.1:9/')
  expect(await refusal(api.getUpdates())).toBe(
    "409 Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
  )
  await api.deleteWebhook()
  expect(await api.getUpdates()).toEqual([])
})
test('conflict() stops a running bot as another instance would', async () => {
  const running = refusal(bot().start())
  await tg.when(() => tg.calls.some((call) => call.method === 'getUpdates'))
  tg.conflict()
  expect(await running).toMatch(/^409/)
  tg.conflict()
  expect(await refusal(bot().api.getUpdates())).toMatch(/^409/)
  expect(await bot().api.getUpdates()).toEqual([])
})
test('an update delivered twice runs a handler twice', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  const heard: number[] = []
  const counter = bot()
  counter.on('message', (context) => void heard.push(context.update.update_id))
  const running = counter.start()
  tg.duplicateNext(1)
  const twice = tg.says(lea, 'un')
  const once = tg.says(lea, 'deux')
  await tg.idle()
  expect(heard.toSorted()).toEqual([twice, twice, once])
  tg.redeliver(once)
  await tg.idle()
  expect(heard.filter((one) => one === once)).toHaveLength(2)
  await counter.stop()
  await running
})
test('a click is kept 150 seconds, a message a day', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, '/start')
  const { api } = bot()
  const markup = { inline_keyboard: [[{ text: 'Oui', callback_data: 'oui' }]] }
  await api.sendMessage(lea.id, 'Oui ?', { reply_markup: markup })
  const click = tg.presses(lea, tg.seen(lea), 'Oui')
  time += 150_000
  expect(ids(await api.getUpdates()).includes(click)).toBe(true)
  time += 2000
  expect(await api.getUpdates()).toHaveLength(1)
  time += 86_400_000
  expect(await api.getUpdates()).toEqual([])
})
test('close() ends a waiting poll', async () => {
  const waiting = refusal(bot().api.getUpdates({ timeout: 50 }))
  await tg.when(() => tg.calls.length === 1)
  await tg.close()
  expect(await waiting).toMatch(/undefined/)
})

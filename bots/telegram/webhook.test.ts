import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { simulatedTime } from '../../tests/time.ts'
import type { Adapter, RawUpdate } from '../adapter.ts'
import { type Listener, listen } from '../http.ts'
import { telegramAdapter } from './bot.ts'
import { startTelegram, type Telegram } from './emulator/start.ts'

const secret = 'a_secret-of-some-length'
const header = 'x-telegram-bot-api-secret-token'
const update = JSON.stringify({
  update_id: 7,
  message: { message_id: 1, date: 1, chat: { id: 5, type: 'private' }, from: { id: 5, is_bot: false, first_name: 'Léa' }, text: 'Bonjour' },
})

let tg: Telegram
let listener: Listener
let adapter: Adapter
let origin = ''
let heard: RawUpdate[]
let store: (updates: readonly RawUpdate[]) => Promise<void>
let errors: unknown[]

beforeEach(async () => {
  heard = []
  errors = []
  store = async (updates) => void heard.push(...updates)
  listener = listen({ port: 0, host: '127.0.0.1', onError: (error) => void errors.push(error) })
  origin = await listener.start()
  tg = await startTelegram({ reverseProxy: { 'https://palier.example': origin } })
  adapter = adapterWith(secret)
  await adapter.start((updates) => store(updates))
})
afterEach(async () => {
  await adapter.stop()
  await listener.stop()
  await tg.close()
})

const adapterWith = (theirSecret: string): Adapter =>
  telegramAdapter({
    token: tg.token,
    apiRoot: tg.root,
    webhook: { url: 'https://palier.example/telegram', secret: theirSecret, route: listener.route },
    mayPoll: async () => true,
    after: simulatedTime('2026-11-25T09:00:00Z').after,
    commands: [],
    log: { info: () => undefined, warn: () => undefined },
  })
const post = async (
  body: string,
  headers: Record<string, string> = { [header]: secret },
  path = '/telegram',
  method = 'POST',
): Promise<number> => (await fetch(`${origin}${path}`, { method, headers, ...(method === 'POST' ? { body } : {}) })).status

test('Telegram is told where to call, with which secret, and for what; nobody polls', async () => {
  expect(tg.calls.map(({ method }) => method)).toEqual(['getMe', 'setWebhook'])
  expect(tg.calls.at(-1)?.params).toMatchObject({
    url: 'https://palier.example/telegram',
    secret_token: secret,
    allowed_updates: ['message', 'callback_query', 'my_chat_member'],
  })
  expect(tg.calls.at(-1)?.params).not.toHaveProperty('drop_pending_updates')
})

test('what Telegram brings is stored, then 200', async () => {
  expect(await post(update)).toBe(200)
  expect(heard).toEqual([{ key: `${tg.bot.id}:7`, lane: '5', raw: update }])
  expect(adapter.decode(heard[0]?.raw ?? '')).toMatchObject({ body: { text: 'Bonjour' } })
})

describe('without the right secret nothing is heard', () => {
  test.each([
    ['none', {}],
    ['an empty one', { [header]: '' }],
    ['another one', { [header]: 'another_secret-of-length' }],
    ['the same length', { [header]: 'A_secret-of-some-length' }],
    ['its beginning', { [header]: secret.slice(0, -1) }],
    ['one sign more', { [header]: `${secret}x` }],
    ['a very long one', { [header]: 'x'.repeat(8000) }],
    ['it stands elsewhere', { authorization: `Bearer ${secret}` }],
    ['letters that are no ASCII', { [header]: 'é'.repeat(secret.length) }],
  ])('%s', async (_name, headers) => {
    expect(await post(update, headers)).toBe(401)
    expect(await post('not even JSON', headers)).toBe(401)
    expect(heard).toEqual([])
  })

  test('the right one among two', async () => {
    const status = new Promise<number | undefined>((resolve, reject) => {
      const call = request(`${origin}/telegram`, { method: 'POST', headers: { [header]: [secret, 'x'] } }, (answer) =>
        resolve(answer.resume().statusCode),
      )
      call.on('error', reject).end(update)
    })
    expect(await status).toBe(401)
    expect(heard).toEqual([])
  })
})

test.each(['', 'null', '[]', '{}', '{"update_id":"7"}', '{"update_id":7', '\u0000', '<html>'])(
  'a body that is no update: %j is 400',
  async (body) => {
    expect(await post(body)).toBe(400)
    expect([heard, errors]).toEqual([[], []])
  },
)

test('an update of a kind that we do not know is stored: it may be read later', async () => {
  expect(await post('{"update_id":8,"guest_message_of_2031":{}}')).toBe(200)
  expect(heard).toMatchObject([{ key: `${tg.bot.id}:8`, lane: '0' }])
})

test('other addresses and other methods are refused', async () => {
  expect(await post(update, undefined, '/')).toBe(404)
  expect(await post(update, undefined, '/telegram/')).toBe(404)
  expect(await post(update, undefined, '/telegram', 'GET')).toBe(405)
  expect(heard).toEqual([])
})

test('what could not be stored is no 200, and Telegram brings it again', async () => {
  let away = 2
  store = async (updates) => {
    if (away-- > 0) throw new Error('the database is away')
    heard.push(...updates)
  }
  tg.says(tg.user({ first_name: 'Léa' }), 'Bonjour')
  await tg.idle()
  expect(heard).toHaveLength(1)
  expect(errors.map(String)).toEqual(['Error: the database is away', 'Error: the database is away'])
})

test('who has stopped takes nothing more: Telegram keeps it for the next start', async () => {
  await adapter.stop()
  expect(await post(update)).toBe(503)
  expect(await post(update, {})).toBe(401)
  expect(heard).toEqual([])
  await adapter.start((updates) => store(updates))
  expect(await post(update)).toBe(200)
})

test('a secret that Telegram does not take is said at the start', async () => {
  await expect(adapterWith('no spaces please').start(store)).rejects.toThrow(/unallowed characters/)
})

test('a press is acknowledged by webhook too', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, '/start')
  await adapter.send(
    { chat: String(lea.id), topic: null, audience: 'private', reply: null, thread: null },
    { text: ['Oui ?'], buttons: [[{ label: 'Aide', press: { do: 'help' } }]] },
    null,
    'once',
  )
  tg.presses(lea, tg.seen(lea), 'Aide')
  await tg.when(() => tg.toasts(lea).length === 1)
  expect(heard.map(({ raw }) => adapter.decode(raw)?.body.kind)).toEqual(['command', 'press'])
})

import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Bot, type GrammyError, webhookCallback } from 'grammy'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { startTelegram, type Telegram } from './start.ts'

type Heard = { text: string; secret: string | undefined }
type Reply = { status: number; retryAfter?: number; after?: Promise<void> }

let tg: Telegram
let receiver: Server
let url = ''
let heard: Heard[] = []
let reply: (text: string) => Reply = () => ({ status: 200 })
let waits: [number, number][] = []

const textOf = async (request: IncomingMessage): Promise<string> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const update = JSON.parse(Buffer.concat(chunks).toString())
  return update.message?.text ?? update.callback_query?.data ?? 'other'
}
const listen = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`))
  })
const api = () => new Bot(tg.token, { client: { apiRoot: tg.root } }).api
const texts = () => heard.map((one) => one.text)

beforeEach(async () => {
  heard = []
  waits = []
  reply = () => ({ status: 200 })
  receiver = createServer(async (request, response) => {
    const text = await textOf(request)
    heard.push({ text, secret: request.headers['x-telegram-bot-api-secret-token'] as string | undefined })
    const { status, retryAfter, after } = reply(text)
    await after
    if (retryAfter !== undefined) response.setHeader('retry-after', retryAfter)
    response.writeHead(status).end()
  })
  url = `${await listen(receiver)}/hook`
  tg = await startTelegram({
    retryDelay: (failures, retryAfter) => {
      waits.push([failures, retryAfter])
      return 1
    },
  })
})
afterEach(async () => {
  await tg.close()
  receiver.closeAllConnections()
  receiver.close()
})

test('what was waiting and what comes is delivered with the secret', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, 'avant')
  await api().setWebhook(url, { secret_token: 'chut_1' })
  tg.says(lea, 'après')
  await tg.idle()
  expect(heard).toEqual([
    { text: 'avant', secret: 'chut_1' },
    { text: 'après', secret: 'chut_1' },
  ])
  expect(await api().getWebhookInfo()).toMatchObject({ url, pending_update_count: 0, max_connections: 40, has_custom_certificate: false })
})
test('what is not accepted comes again, and holds up its own chat only', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  const noe = tg.user({ first_name: 'Noé' })
  let failures = 3
  reply = (text) => (text === 'un' && failures-- > 0 ? { status: 503, retryAfter: 4 } : { status: 200 })
  tg.says(lea, 'un')
  tg.says(lea, 'deux')
  tg.says(noe, 'voisin')
  await api().setWebhook(url)
  await tg.idle()
  expect(texts().filter((one) => one !== 'voisin')).toEqual(['un', 'un', 'un', 'un', 'deux'])
  expect(texts().indexOf('voisin')).toBeLessThan(texts().indexOf('deux'))
  expect(waits).toEqual([
    [1, 4],
    [2, 4],
    [3, 4],
  ])
  expect((await api().getWebhookInfo()).last_error_message).toBe('Wrong response from the webhook: 503 Service Unavailable')
})
test('messages of one chat come one by one; a click of the same person overtakes', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, '/start')
  await api().sendMessage(lea.id, 'Oui ?', { reply_markup: { inline_keyboard: [[{ text: 'Oui', callback_data: 'clic' }]] } })
  const card = tg.seen(lea)
  const { promise: after, resolve: release } = Promise.withResolvers<void>()
  reply = (text) => (text === '/start' ? { status: 200, after } : { status: 200 })
  tg.says(lea, 'suite')
  tg.presses(lea, card, 'Oui')
  await api().setWebhook(url)
  await tg.when(() => tg.updates.length === 3 && texts().includes('clic'))
  expect(texts()).not.toContain('suite')
  release()
  await tg.idle()
  expect(texts().at(-1)).toBe('suite')
})
test('the same update twice', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  await api().setWebhook(url)
  tg.duplicateNext(1)
  const twice = tg.says(lea, 'un')
  await tg.idle()
  tg.redeliver(twice)
  await tg.idle()
  expect(texts()).toEqual(['un', 'un', 'un'])
})
test('drop_pending_updates forgets; deleteWebhook gives the queue back to polling', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, 'oublié')
  await api().setWebhook(url, { drop_pending_updates: true })
  await tg.idle()
  reply = () => ({ status: 500 })
  tg.says(lea, 'gardé')
  await tg.when(() => waits.length > 2)
  await api().deleteWebhook()
  expect((await api().getUpdates())[0]?.message?.text).toBe('gardé')
  expect(new Set(texts())).toEqual(new Set(['gardé']))
})
test('a public address is led to a local one, TLS itself is not done', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  const led = await startTelegram({ reverseProxy: { 'https://palier.example': new URL(url).origin } })
  const bot = new Bot(led.token, { client: { apiRoot: led.root } })
  await bot.api.setWebhook('https://palier.example/hook')
  led.says(led.user(lea), 'par le mandataire')
  await led.idle()
  expect(texts()).toEqual(['par le mandataire'])
  await led.close()
  const refusal = (to: string) =>
    api()
      .setWebhook(to)
      .catch((problem: GrammyError) => problem.description)
  expect(await refusal('https://palier.example/')).toMatch(/reverseProxy/)
  expect(await refusal('http://palier.example/')).toBe('Bad Request: bad webhook: An HTTPS URL must be provided for webhook')
})
test('grammY’s own webhookCallback accepts the secret and refuses another', async () => {
  const lea = tg.user({ first_name: 'Léa' })
  const bot = new Bot(tg.token, { client: { apiRoot: tg.root } })
  bot.on('message', (context) => context.reply('reçu'))
  const callback = webhookCallback(bot, 'http', { secretToken: 'bon' })
  const server = createServer(callback)
  const address = await listen(server)
  await api().setWebhook(address, { secret_token: 'mauvais' })
  tg.says(lea, 'un')
  await tg.when(() => waits.length > 0)
  expect((await api().getWebhookInfo()).last_error_message).toMatch(/401/)
  await api().setWebhook(address, { secret_token: 'bon' })
  await tg.idle()
  expect(tg.seen(lea)?.text).toBe('reçu')
  server.closeAllConnections()
  server.close()
})

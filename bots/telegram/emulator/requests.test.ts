import { afterAll, expect, test } from 'vitest'
import { startTelegram } from './start.ts'

const tg = await startTelegram()
const lea = tg.user({ first_name: 'Léa' })
tg.says(lea, '/start')
afterAll(() => tg.close())

const base = `${tg.root}/bot${tg.token}`
const call = async (method: string, init?: RequestInit) => (await fetch(`${base}/${method}`, init)).json()

test('GET, urlencoded, JSON and multipart say the same', async () => {
  const markup = JSON.stringify({ inline_keyboard: [[{ text: 'Oui', callback_data: 'oui' }]] })
  const fields = { chat_id: String(lea.id), text: 'Où ça & là ?', reply_markup: markup, disable_notification: 'true' }
  const form = new FormData()
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  const query = new URLSearchParams(fields)
  await call(`sendMessage?${query}`)
  await call('sendmessage', { method: 'POST', body: query })
  await call('SendMessage', { method: 'POST', body: JSON.stringify(fields), headers: { 'content-type': 'application/json' } })
  await call('sendMessage', { method: 'POST', body: form })
  const seen = tg.chat(lea).filter((one) => one.byBot)
  expect(seen).toHaveLength(4)
  for (const one of seen) expect(one).toMatchObject({ text: 'Où ça & là ?', silent: true, buttons: [{ callback_data: 'oui' }] })
  expect(new Set(tg.calls.map((one) => JSON.stringify([one.method, one.params.reply_markup])))).toHaveLength(1)
})
test('a file under the name of its field, as curl sends it', async () => {
  const form = new FormData()
  form.set('chat_id', String(lea.id))
  form.set('document', new Blob(['a,b'], { type: 'text/csv' }), 'liste « été ».csv')
  expect(await call('sendDocument', { method: 'POST', body: form })).toMatchObject({
    result: { document: { file_name: 'liste « été ».csv', mime_type: 'text/csv', file_size: 3 } },
  })
})
test('parameters that Telegram would ignore are named', async () => {
  await call(`sendMessage?chat_id=${lea.id}&text=x&disable_web_page_previews=true`)
  expect(tg.calls.at(-1)).toMatchObject({ unknown: ['disable_web_page_previews'], outcome: { kind: 'ok' } })
})
test.each([
  ['an unknown method', 'sendLove', { ok: false, error_code: 404, description: 'Not Found: method not found' }],
  [
    'bytes that are no UTF-8',
    `sendMessage?chat_id=${lea.id}&text=%ff`,
    { error_code: 400, description: 'Bad Request: strings must be encoded in UTF-8' },
  ],
  ['no chat', 'sendMessage?text=x', { error_code: 400, description: 'Bad Request: chat_id is empty' }],
  ['a chat that is no number', 'sendMessage?text=x&chat_id=abc', { error_code: 400, description: 'Bad Request: chat not found' }],
])('%s', async (_, path, answer) => {
  expect(await call(path)).toMatchObject(answer)
})
test('broken JSON, and other paths', async () => {
  expect(await call('sendMessage', { method: 'POST', body: '{', headers: { 'content-type': 'application/json' } })).toMatchObject({
    error_code: 400,
  })
  expect((await fetch(`${tg.root}/elsewhere`)).status).toBe(404)
  expect((await fetch(`${tg.root}/file/bot${tg.token}/photos/none.jpg`)).status).toBe(404)
  expect((await fetch(`${tg.root}/file/bot1:x/photos/none.jpg`)).status).toBe(401)
})

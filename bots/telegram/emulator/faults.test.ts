import { Bot, GrammyError, HttpError, InputFile } from 'grammy'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { onePixel } from './image.ts'
import { startTelegram } from './start.ts'

const tg = await startTelegram()
const { api } = new Bot(tg.token, { client: { apiRoot: tg.root } })
/** node-fetch, under grammY, waits for the rest of a body that was cut: only a time limit ends it. */
const hasty = new Bot(tg.token, { client: { apiRoot: tg.root, timeoutSeconds: 0.1 } }).api
const problem = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (thrown: unknown) => thrown,
  )
let lea = tg.user({ first_name: 'Léa' })
const fromBot = () => tg.chat(lea).filter((one) => one.byBot)

beforeEach(() => {
  tg.reset()
  lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, '/start')
})
afterAll(() => tg.close())

describe('each kind, before the call is carried out and after', () => {
  test.each(['status', 'html', 'drop', 'hang', 'truncate'] as const)('%s', async (kind) => {
    for (const afterApply of [false, true]) {
      tg.fault({ method: 'sendMessage', kind, afterApply })
      const { sendMessage } = kind === 'hang' || kind === 'truncate' ? hasty.raw : api.raw
      const thrown = await problem(sendMessage({ chat_id: lea.id, text: `afterApply ${afterApply}` }))
      await tg.when(() => tg.calls.at(-1)?.outcome.kind === 'faulted')
      expect(thrown).toBeInstanceOf(kind === 'status' ? GrammyError : HttpError)
      expect(tg.calls.at(-1)?.outcome).toEqual({ kind: 'faulted', fault: kind, applied: afterApply })
    }
    expect(fromBot().map((one) => one.text)).toEqual(['afterApply true'])
    await api.sendMessage(lea.id, 'ensuite')
    expect(fromBot()).toHaveLength(2)
  })
})
test('429 says how long to wait, in the body and in the header', async () => {
  tg.fault({ kind: 'status', status: 429, retryAfter: 7 })
  expect(await problem(api.sendMessage(lea.id, 'x'))).toMatchObject({
    error_code: 429,
    description: 'Too Many Requests: retry after 7',
    parameters: { retry_after: 7 },
  })
  tg.fault({ kind: 'status', status: 429, retryAfter: 3 })
  const answer = await fetch(`${tg.root}/bot${tg.token}/getMe`)
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([429, '3'])
})
test('5xx as JSON, and as the page of nginx', async () => {
  tg.fault({ kind: 'status', status: 502 })
  expect(await problem(api.getMe())).toMatchObject({ error_code: 502, description: 'Bad Gateway' })
  tg.fault({ kind: 'html', status: 503 })
  const answer = await fetch(`${tg.root}/bot${tg.token}/getMe`)
  expect(answer.status).toBe(503)
  expect(await answer.text()).toContain('<center><h1>503 Service Unavailable</h1></center>')
})
test('any refusal can be had by its description', async () => {
  tg.fault({ kind: 'status', status: 403, description: 'Forbidden: user is deactivated' })
  expect(await problem(api.sendMessage(lea.id, 'x'))).toMatchObject({ error_code: 403, description: 'Forbidden: user is deactivated' })
})
test('a fault counts down, keeps to its methods and its chat, and can be taken back', async () => {
  const noe = tg.user({ first_name: 'Noé' })
  tg.says(noe, '/start')
  tg.fault({ method: /^send/, chat: noe, kind: 'status', times: 2 })
  await api.sendMessage(lea.id, 'x')
  await api.getMe()
  expect(await problem(api.sendMessage(noe.id, 'x'))).toBeInstanceOf(GrammyError)
  expect(await problem(api.sendPhoto(noe.id, new InputFile(onePixel)))).toBeInstanceOf(GrammyError)
  await api.sendMessage(noe.id, 'enfin')
  const end = tg.fault({ kind: 'status', times: Number.POSITIVE_INFINITY })
  for (const _ of [1, 2, 3]) expect(await problem(api.getMe())).toBeInstanceOf(GrammyError)
  end()
  await api.getMe()
})
test('downloads fail too', async () => {
  tg.sendsPhoto(lea)
  const { file_path } = await api.getFile(tg.updates.at(-1)?.message?.photo?.[0]?.file_id ?? '')
  tg.fault({ method: 'file', kind: 'truncate' })
  const down = () => fetch(`${tg.root}/file/bot${tg.token}/${file_path}`).then((answer) => answer.arrayBuffer())
  expect(await problem(down())).toBeInstanceOf(Error)
  expect((await down()).byteLength).toBe(onePixel.length)
})

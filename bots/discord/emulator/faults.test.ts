import { DiscordAPIError, HTTPError, REST } from 'discord.js'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { onePixel } from './image.ts'
import { startDiscord, type User } from './start.ts'

const dc = await startDiscord()
const rest = (options: { retries?: number; timeout?: number } = {}) => new REST({ api: dc.root, ...options }).setToken(dc.token)
let lea: User
let path: `/${string}` = '/'
const problem = (call: Promise<unknown>) =>
  call.then(
    () => 'accepted',
    (thrown: unknown) => thrown,
  )
const send = (how: { retries?: number; timeout?: number } = { retries: 0 }, body: object = { content: 'x' }) =>
  rest(how).post(path, { body })

beforeEach(() => {
  dc.reset()
  lea = dc.user({ username: 'lea' })
  const guild = dc.guild({ name: 'Rue', owner: lea, bot: true })
  path = `/channels/${dc.channel(guild, 'a').id}/messages`
})
afterAll(() => dc.close())
const channel = () => ({ id: path.split('/')[2] ?? '' })
const posts = () => dc.calls.filter((call) => call.method === 'POST').map((call) => call.status)

test.each(['status', 'html', 'drop', 'reset', 'hang', 'truncate'] as const)(
  '%s, before the call is carried out and after',
  async (kind) => {
    for (const afterApply of [false, true]) {
      dc.fault({ method: 'post', path: /messages$/, kind, afterApply })
      const thrown = await problem(send({ retries: 0, timeout: kind === 'hang' ? 50 : 2000 }, { content: `afterApply ${afterApply}` }))
      expect(thrown).toBeInstanceOf(kind === 'status' || kind === 'html' ? HTTPError : Error)
    }
    expect(dc.chat(channel()).map((one) => one.text)).toEqual(['afterApply true'])
    await send()
    expect(dc.chat(channel())).toHaveLength(2)
  },
)
test('429 of one route: discord.js waits, and sends once', async () => {
  dc.fault({ path: '/messages', kind: 'status', status: 429, retryAfter: 0.05 })
  await send()
  expect([posts(), dc.chat(channel()).length]).toEqual([[429, 200], 1])
})
test('429 for everything, and what it says', async () => {
  dc.fault({ kind: 'status', status: 429, retryAfter: 0.05, global: true })
  await send()
  dc.fault({ kind: 'status', status: 429, retryAfter: 1.5, global: true, scope: 'global' })
  const answer = await fetch(`${dc.root}/v10/users/@me`, { headers: { authorization: `Bot ${dc.token}` } })
  expect(await answer.json()).toEqual({ message: 'You are being rate limited.', retry_after: 1.5, global: true })
  const headers = ['retry-after', 'x-ratelimit-scope', 'x-ratelimit-global'].map((name) => answer.headers.get(name))
  expect(headers).toEqual(['2', 'global', 'true'])
})
test('5xx are tried four times, unless told otherwise', async () => {
  const end = dc.fault({ kind: 'html', status: 502, times: Number.POSITIVE_INFINITY })
  expect(await problem(send({}))).toBeInstanceOf(HTTPError)
  expect(posts()).toEqual([502, 502, 502, 502])
  end()
  await send()
})
test('an answer lost by a reset makes discord.js send twice; an enforced nonce makes it one', async () => {
  dc.fault({ kind: 'reset', afterApply: true })
  await send({})
  expect(dc.chat(channel())).toHaveLength(2)
  dc.fault({ kind: 'reset', afterApply: true })
  await send({}, { content: 'y', nonce: 'une-fois', enforce_nonce: true })
  expect(posts()).toEqual([0, 200, 0, 200])
  expect(dc.chat(channel()).map((one) => one.text)).toEqual(['x', 'x', 'y'])
})
test('any refusal can be had', async () => {
  dc.fault({ path, kind: 'status', status: 403, code: 50278, message: 'No mutual guild' })
  const thrown = await problem(send())
  expect(thrown).toBeInstanceOf(DiscordAPIError)
  expect(thrown).toMatchObject({ status: 403, code: 50278 })
})
test('downloads fail too', async () => {
  dc.says(lea, '', { photo: onePixel })
  const url = dc.seen(lea)?.raw.attachments[0]?.url ?? ''
  const down = () => fetch(url).then((answer) => answer.arrayBuffer())
  dc.fault({ path: '/attachments/', kind: 'truncate' })
  expect(await problem(down())).toBeInstanceOf(Error)
  dc.fault({ path: '/attachments/', kind: 'status', status: 404 })
  expect((await fetch(url)).status).toBe(404)
  expect((await down()).byteLength).toBe(onePixel.length)
})

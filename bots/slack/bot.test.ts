import { request } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Adapter, RawUpdate } from '../adapter.ts'
import { until } from '../driver.contract.ts'
import { type Tested, testSlack } from './test-adapter.ts'
import { type TestServer, testServer } from './test-server.ts'

let tested: Tested
let server: TestServer
let adapter: Adapter
let heard: RawUpdate[]
const hear = async (updates: readonly RawUpdate[]): Promise<void> => void heard.push(...updates)
const messages = (): string[] => tested.logged.map(({ message }) => message)
const countOf = (method: string): number => tested.slack.calls.filter((call) => call.method === method).length

beforeEach(async () => {
  tested = await testSlack()
  server = await testServer()
  heard = []
  adapter = tested.adapterWith()
})
afterEach(async () => {
  await adapter.stop()
  await tested.slack.close()
  await server.stop()
})

describe('at start', () => {
  test.each(['invalid_auth', 'not_authed', 'account_inactive', 'missing_scope', 'access_denied'])(
    '%s is said at once, with what to look at',
    async (error) => {
      tested.slack.fault({ method: 'auth.test', kind: 'ok_false', error })
      await expect(adapter.start(hear)).rejects.toThrow(`Slack refuses to begin: ${error}. Is SLACK_BOT_TOKEN right?`)
    },
  )

  test('Slack is asked again and again until it answers, and as late as it wants', async () => {
    tested.slack.fault({ method: 'auth.test', kind: 'status', status: 502 })
    tested.slack.fault({ method: 'auth.test', kind: 'drop' })
    tested.slack.fault({ method: 'auth.test', kind: 'status', status: 429, retryAfter: 30 })
    const started = adapter.start(hear)
    await until(() => messages().length === 1)
    tested.time.advance(3000)
    await until(() => messages().length === 2)
    tested.time.advance(3000)
    await until(() => messages().length === 3)
    tested.time.advance(29_000)
    expect(countOf('auth.test')).toBe(3)
    tested.time.advance(1000)
    await started
    expect(countOf('auth.test')).toBe(4)
  })

  test('an app token that is none of Slack’s is said', async () => {
    adapter = tested.adapterWith({ appToken: tested.slack.botToken })
    await expect(adapter.start(hear)).rejects.toThrow(/SLACK_APP_TOKEN/)
  })

  test('what is missing is said', async () => {
    await expect(tested.adapterWith({ appToken: null }).start(hear)).rejects.toThrow(/SLACK_APP_TOKEN, or SLACK_SIGNING_SECRET/)
    await expect(tested.adapterWith({ botToken: null }).start(hear)).rejects.toThrow(/SLACK_BOT_TOKEN, or SLACK_CLIENT_ID/)
    const unsigned = tested.adapterWith({ appToken: null, signingSecret: null, mount: server.mount })
    await expect(unsigned.start(hear)).rejects.toThrow(/SLACK_SIGNING_SECRET/)
    expect(server.paths()).toEqual([])
  })

  test('who is stopped while it still waits does not begin to listen', async () => {
    tested.slack.fault({ method: 'auth.test', kind: 'status', status: 502 })
    const started = adapter.start(hear)
    await until(() => messages().length === 1)
    await adapter.stop()
    tested.time.advance(3000)
    await started
    expect(countOf('apps.connections.open')).toBe(0)
  })

  test('nothing is called before', () => expect(tested.slack.calls).toEqual([]))
})

describe('over HTTP', () => {
  beforeEach(async () => {
    adapter = tested.adapterWith({ appToken: null, mount: server.mount })
    await adapter.start(hear)
  })
  const body = (): string =>
    JSON.stringify({
      type: 'event_callback',
      team_id: tested.slack.team.id,
      event_id: 'Ev1',
      authorizations: [{ user_id: tested.slack.bot.user_id }],
      event: { type: 'message', channel_type: 'im', channel: 'D1', user: 'U1', text: 'Bonjour', ts: '1.1' },
    })
  const post = async (text: string, headers: Record<string, string>, path = '/slack/events'): Promise<number> =>
    (await fetch(`${server.origin}${path}`, { method: 'POST', body: text, headers: { 'content-type': 'application/json', ...headers } }))
      .status

  test('what Slack signed is stored, then 200', async () => {
    expect(await post(body(), tested.slack.http.signed(body()))).toBe(200)
    expect(heard.map(({ key }) => key)).toEqual([`m:${tested.slack.team.id}:D1:1.1`])
  })

  test('without Slack’s signature nothing is heard', async () => {
    const good = tested.slack.http.signed(body())
    const wrong: Record<string, string>[] = [
      {},
      tested.slack.http.signed(body(), 'another-secret'),
      tested.slack.http.signed(`${body()} `),
      { ...good, 'x-slack-signature': 'v0=00' },
      { ...good, 'x-slack-request-timestamp': String(Math.floor(performance.timeOrigin / 1000) - 600) },
      { 'x-slack-signature': good['x-slack-signature'] ?? '' },
    ]
    for (const headers of wrong) expect(await post(body(), headers)).toBe(401)
    const check = 'ssl_check=1&payload=%7B%22type%22%3A%22block_actions%22%7D'
    expect(await post(check, { 'content-type': 'application/x-www-form-urlencoded' })).toBe(200)
    expect(heard).toEqual([])
  })

  test('what is signed but is no JSON, or of a kind that we never asked for, is not stored', async () => {
    expect(await post('{', tested.slack.http.signed('{'))).toBe(400)
    const other = JSON.stringify({ type: 'block_suggestion', team: { id: 'T1' }, user: { id: 'U1' } })
    expect(await post(other, tested.slack.http.signed(other))).toBe(200)
    expect(heard).toEqual([])
  })

  test('what cannot be read is stored all the same, to be looked at', async () => {
    const odd = body().replace('"ts":"1.1"', '"ts":11')
    expect(await post(odd, tested.slack.http.signed(odd))).toBe(200)
    expect(heard).toHaveLength(1)
    expect(() => adapter.decode(heard[0]?.raw ?? '')).toThrow()
  })

  test('the marks of a retry make nothing of it: a message that was missed is taken', async () => {
    expect(
      await post(body(), { ...tested.slack.http.signed(body()), 'x-slack-retry-num': '2', 'x-slack-retry-reason': 'http_timeout' }),
    ).toBe(200)
    expect(heard).toHaveLength(1)
  })

  test('other methods and paths lead nowhere; without OAuth there is no page to install from', async () => {
    expect((await fetch(`${server.origin}/slack/events`)).status).toBe(404)
    expect((await fetch(`${server.origin}/slack/install`)).status).toBe(404)
    expect(server.paths()).toEqual(['/slack/events'])
    expect(countOf('apps.connections.open')).toBe(0)
  })

  test('a start after a stop takes the same path again', async () => {
    await adapter.stop()
    expect(await post(body(), tested.slack.http.signed(body()))).toBe(500)
    await adapter.start(hear)
    expect(await post(body(), tested.slack.http.signed(body()))).toBe(200)
    expect(heard).toHaveLength(1)
  })

  test('an acknowledgement that nobody waits for any more is no failure: it is stored', async () => {
    const stored = Promise.withResolvers<void>()
    await adapter.stop()
    await adapter.start(async (updates) => {
      await stored.promise
      heard.push(...updates)
    })
    const headers = { 'content-type': 'application/json', ...tested.slack.http.signed(body()) }
    const asking = request(`${server.origin}/slack/events`, { method: 'POST', headers })
    asking.on('error', () => undefined)
    asking.end(body())
    await tested.slack.when(() => countOf('users.info') === 1)
    asking.destroy()
    stored.resolve()
    await until(() => heard.length === 1)
    expect(messages().filter((it) => it.includes('could not be stored'))).toEqual([])
  })
})

test('with Socket Mode and one workspace no path is taken', async () => {
  adapter = tested.adapterWith({ mount: server.mount })
  await adapter.start(hear)
  expect(server.paths()).toEqual([])
})

import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Adapter, RawUpdate } from '../adapter.ts'
import { until } from '../driver.contract.ts'
import type { User } from './emulator/start.ts'
import { type Tested, testSlack } from './test-adapter.ts'

let tested: Tested
let adapter: Adapter
let heard: RawUpdate[]
let lea: User
const connections = (): number => tested.slack.socket.connections()
const opens = (): number => tested.slack.calls.filter(({ method }) => method === 'apps.connections.open').length
const texts = () => heard.map(({ raw }) => adapter.decode(raw)?.body).map((it) => (it?.kind === 'text' ? it.text : it?.kind))

beforeEach(async () => {
  tested = await testSlack()
  heard = []
  lea = tested.slack.user({ name: 'lea' })
  adapter = tested.adapterWith()
  await adapter.start(async (updates) => void heard.push(...updates))
})
afterEach(async () => {
  await adapter.stop()
  await tested.slack.close()
})
/** Both connections are there. */
const both = async (): Promise<void> => {
  tested.time.advance(15_000)
  await tested.slack.when(() => connections() === 2)
}

test('the second connection comes a little after the first', async () => {
  expect(connections()).toBe(1)
  tested.time.advance(14_999)
  expect(opens()).toBe(1)
  tested.time.advance(1)
  await tested.slack.when(() => connections() === 2)
  expect(opens()).toBe(2)
})

test('while Slack replaces a connection, one is always there, and nothing is lost or doubled', async () => {
  await both()
  for (let n = 0; n < 2; n++) {
    const from = performance.now()
    tested.slack.socket.refresh()
    await tested.slack.says(lea, `mot ${n}`)
    await tested.slack.idle()
    expect(connections()).toBeGreaterThanOrEqual(1)
    await until(() => {
      tested.time.advance(10_000)
      return connections() === 2
    })
    /** The old one is closed by the client after 5 seconds of real time: the new one does not wait for that. */
    expect(performance.now() - from).toBeLessThan(2500)
    tested.time.advance(10_000)
  }
  expect(tested.slack.socket.minConnections).toBe(1)
  expect(texts()).toEqual(['mot 0', 'mot 1'])
})

test('connections that break come back, and what was said meanwhile is heard', async () => {
  await both()
  tested.slack.socket.drop()
  await tested.slack.when(() => connections() === 0)
  await tested.slack.says(lea, 'Bonjour')
  await until(() => {
    tested.time.advance(500)
    return connections() === 2
  })
  await tested.slack.idle()
  expect(texts()).toEqual(['Bonjour'])
})

test('Slack that gives no new connection is asked again, later each time, and never ends the program', async () => {
  tested.slack.fault({ method: 'apps.connections.open', kind: 'status', status: 500, times: 2 })
  tested.slack.fault({ method: 'apps.connections.open', kind: 'ok_false', error: 'invalid_auth' })
  tested.slack.fault({ method: 'apps.connections.open', kind: 'status', status: 429, retryAfter: 60 })
  tested.slack.fault({ method: 'apps.connections.open', kind: 'drop' })
  tested.slack.socket.drop()
  const warned = (): number => tested.logged.filter(({ message }) => message.includes('SLACK_APP_TOKEN')).length
  await until(() => {
    tested.time.advance(1000)
    return connections() >= 1
  })
  expect(warned()).toBeGreaterThanOrEqual(5)
  await tested.slack.says(lea, 'Bonjour')
  await tested.slack.idle()
  expect(texts()).toEqual(['Bonjour'])
  expect(JSON.stringify(tested.logged)).not.toMatch(/xapp|xoxb|ticket/)
})

test('Socket Mode that is switched off and on again is found again', async () => {
  tested.slack.fault({ method: 'apps.connections.open', kind: 'ok_false', error: 'not_allowed_token_type', times: 3 })
  tested.slack.socket.link_disabled()
  await until(() => {
    tested.time.advance(1000)
    return opens() >= 5 && connections() >= 1
  })
})

test('an event whose acknowledgement was lost comes again under the same key', async () => {
  const { slack } = tested
  await slack.says(lea, 'Bonjour')
  await slack.idle()
  slack.redeliver(String(slack.events.at(-1)?.event_id))
  await slack.idle()
  expect(heard).toHaveLength(2)
  expect(new Set(heard.map(({ key }) => key)).size).toBe(1)
})

test('stopped, it stays away, whether it was connected, waiting or connecting', async () => {
  await both()
  await adapter.stop()
  await tested.slack.when(() => connections() === 0)
  tested.time.advance(60_000)
  expect(opens()).toBe(2)

  await adapter.start(async () => undefined)
  tested.slack.fault({ method: 'apps.connections.open', kind: 'status', status: 500 })
  tested.slack.socket.drop()
  await until(() => {
    tested.time.advance(500)
    return opens() === 4
  })
  await adapter.stop()
  const before = opens()
  tested.time.advance(600_000)
  expect(opens()).toBe(before)
})

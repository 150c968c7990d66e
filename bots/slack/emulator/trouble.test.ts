import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { types } from '@slack/bolt'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { startSlack } from './start.ts'
import { client, failure, httpApp, socketApp, until } from './test-app.ts'

let now = Date.UTC(2026, 10, 25, 9)
const slack = await startSlack({ now: () => now })
const web = client(slack)
afterAll(() => slack.close())
beforeEach(() => slack.reset())

const modal: types.ModalView = { type: 'modal', title: { type: 'plain_text', text: 'Titre' }, blocks: [] }

/** An endpoint that answers the challenge, then whatever `answer` says. */
const endpoint = async () => {
  const requests: { headers: Record<string, unknown>; body: string }[] = []
  const it = { status: 200, requests, url: '', close: () => server.close() }
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const chunk of request) body += chunk
    if (body.includes('url_verification')) return void response.end(JSON.parse(body).challenge)
    requests.push({ headers: request.headers, body })
    if (it.status === 0) return
    response.writeHead(it.status).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  it.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  return it
}

test('nothing is delivered before there is a receiver: events wait, a command fails in sight', async () => {
  const lea = slack.user({ name: 'lea' })
  await slack.says(lea, 'un')
  expect(await slack.command(lea, 'aide')).toEqual({ error: 'dispatch_failed' })
  const app = await endpoint()
  await slack.http.to(app.url)
  await slack.idle()
  expect(app.requests).toHaveLength(1)
  await slack.http.to(null)
  app.close()
})

test('an event that is refused comes again at once, after a minute, after five, and then no more', async () => {
  const lea = slack.user({ name: 'lea' })
  const app = await endpoint()
  await slack.http.to(app.url)
  app.status = 500
  await slack.says(lea, 'un')
  await slack.when(() => slack.acks.length === 2)
  now += 59_000
  slack.passes()
  expect(slack.deliveries[0]).toMatchObject({ state: 'waiting', attempt: 2 })
  now += 1000
  slack.passes()
  await slack.when(() => slack.acks.length === 3)
  await slack.when(() => slack.deliveries[0]?.state === 'waiting')
  now += 300_000
  slack.passes()
  await slack.idle()
  expect(app.requests.map(({ headers }) => [headers['x-slack-retry-num'], headers['x-slack-retry-reason']])).toEqual([
    [undefined, undefined],
    ['1', 'http_error'],
    ['2', 'http_error'],
    ['3', 'http_error'],
  ])
  expect(slack.deliveries[0]?.state).toBe('given up')
  await slack.http.to(null)
  app.close()
})

test('an app that is silent for too long is told so, and its event comes again', async () => {
  const impatient = await startSlack({ patience: 100 })
  const lea = impatient.user({ name: 'lea' })
  const app = await endpoint()
  await impatient.http.to(app.url)
  app.status = 0
  expect(await impatient.command(lea, 'aide')).toEqual({ error: 'operation_timeout' })
  await impatient.says(lea, 'un')
  await impatient.when(() => app.requests.at(-1)?.headers['x-slack-retry-reason'] === 'http_timeout')
  app.status = 500
  expect(await impatient.command(lea, 'aide')).toEqual({ error: 'dispatch_failed' })
  await impatient.close()
  app.close()
})

test('Bolt takes what Slack has signed, and nothing else', async () => {
  const { url, stop } = await httpApp(slack)
  const body = JSON.stringify({ type: 'event_callback', event: { type: 'app_mention' }, team_id: slack.team.id })
  const send = async (secret?: string) => {
    const headers = { 'content-type': 'application/json', ...slack.http.signed(body, secret) }
    return (await fetch(url, { method: 'POST', body, headers })).status
  }
  expect(await send('another-secret')).toBe(401)
  expect(await send()).toBe(200)
  await stop()
})

describe('a trigger', () => {
  const trigger = async () => {
    const lea = slack.user({ name: 'lea' })
    await slack.command(lea, '')
    return String(slack.deliveries.at(-1)?.payload.trigger_id)
  }
  test('opens one modal', async () => {
    const trigger_id = await trigger()
    expect((await web.views.open({ trigger_id, view: modal })).view?.type).toBe('modal')
    expect(await failure(web.views.open({ trigger_id, view: modal }))).toBe('exchanged_trigger_id')
  })
  test('is good for three seconds', async () => {
    const trigger_id = await trigger()
    slack.agesTriggers()
    expect(await failure(web.views.open({ trigger_id, view: modal }))).toBe('expired_trigger_id')
  })
})

test('a view that has changed meanwhile is not overwritten', async () => {
  const lea = slack.user({ name: 'lea' })
  await slack.command(lea, '')
  const opened = await web.views.open({ trigger_id: String(slack.deliveries[0]?.payload.trigger_id), view: modal })
  const { id: view_id = '', hash = '' } = opened.view ?? {}
  await web.views.update({ view_id, hash, view: modal })
  expect(await failure(web.views.update({ view_id, hash, view: modal }))).toBe('hash_conflict')
  expect(await failure(web.views.update({ view_id: 'V0RIEN', view: modal }))).toBe('not_found')
})

test('a response_url is good for five answers, within half an hour', async () => {
  const lea = slack.user({ name: 'lea' })
  await slack.command(lea, '')
  await slack.command(lea, '')
  const [first, second] = slack.deliveries.map((one) => String(one.payload.response_url))
  const respond = async (url = '') =>
    (await fetch(url, { method: 'POST', body: '{"text":"a"}', headers: { 'content-type': 'application/json' } })).text()
  for (let count = 0; count < 5; count += 1) expect(await respond(first)).toBe('ok')
  expect(await respond(first)).toBe('{"ok":false,"error":"used_url"}')
  now += 30 * 60_000 + 1
  expect(await respond(second)).toBe('{"ok":false,"error":"expired_url"}')
  expect(slack.chat(lea).every((one) => one.ephemeral)).toBe(true)
  expect(slack.chat(lea, slack.user({ name: 'paul' }))).toEqual([])
})

describe('Socket Mode', () => {
  test('a connection that breaks loses no event', async () => {
    const lea = slack.user({ name: 'lea' })
    const { app, stop } = await socketApp(slack)
    const heard: string[] = []
    app.message(async ({ body }) => void heard.push(body.event_id))
    slack.socket.drop()
    await slack.when(() => slack.socket.connections() === 0)
    await slack.says(lea, 'pendant la coupure')
    await slack.when(() => slack.socket.connections() === 1)
    await slack.idle()
    await until(() => heard.length === 1)
    expect(slack.socket.minConnections).toBe(0)
    await stop()
  })
  test('a refresh of one of two connections never leaves the app without any', async () => {
    const [one, two] = [await socketApp(slack), await socketApp(slack)]
    const opened = slack.calls.filter((call) => call.method === 'apps.connections.open').length
    slack.socket.refresh()
    expect(slack.socket.connections()).toBe(1)
    await slack.when(() => slack.socket.connections() === 2)
    expect(slack.calls.filter((call) => call.method === 'apps.connections.open').length).toBe(opened + 1)
    expect(slack.socket.minConnections).toBe(1)
    await slack.idle()
    await Promise.all([one.stop(), two.stop()])
  })
  test('the app token, and nothing else, opens a connection', async () => {
    expect(await failure(web.apps.connections.open())).toBe('not_allowed_token_type')
    const url = String((await client(slack, slack.appToken).apps.connections.open()).url).replace('ws:', 'http:')
    expect((await fetch(url)).status).toBe(404)
  })
})

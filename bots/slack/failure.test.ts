import { webApi } from '@slack/bolt'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { Card } from '../../core/chat/card.ts'
import type { Adapter, Destination, Failure, Outcome } from '../adapter.ts'
import { at, ok, otherPicture, picture } from '../driver.contract.ts'
import type { Channel, Fault, User } from './emulator/start.ts'
import { failureOf } from './failure.ts'
import { idOf } from './ids.ts'
import { type Tested, testSlack } from './test-adapter.ts'
import { testServer } from './test-server.ts'
import { clientOptions } from './workspaces.ts'

let tested: Tested
let adapter: Adapter
let lea: User
let rue: Channel
let channel: Destination
let privately: Destination
const card: Card = { text: ['Un vélo à vendre'] }

beforeAll(async () => {
  tested = await testSlack()
  adapter = tested.adapterWith()
  await adapter.start(async () => undefined)
})
afterAll(async () => {
  await adapter.stop()
  await tested.slack.close()
})
beforeEach(async () => {
  const { slack } = tested
  slack.reset()
  tested.logged.length = 0
  lea = slack.user({ name: 'lea' })
  rue = slack.channel({ name: 'rue', creator: lea })
  await slack.invites(lea, rue)
  await slack.idle()
  channel = at(idOf(slack.team.id, rue.id), 'channel')
  privately = at(idOf(slack.team.id, lea.id), 'private')
})

const down = (maybe: boolean): Failure => ({ kind: 'down', maybe })
const said = (error: string): Omit<Fault, 'method'> => ({ kind: 'ok_false', error })
const troubles: readonly (readonly [string, Omit<Fault, 'method'>, Failure])[] = [
  ['too many requests', { kind: 'status', status: 429, retryAfter: 7 }, { kind: 'wait', seconds: 7 }],
  ['too many requests, in words', said('ratelimited'), { kind: 'wait', seconds: 5 }],
  ['a broken server', { kind: 'status', status: 500 }, down(true)],
  ['the page of a proxy', { kind: 'html', status: 502 }, down(true)],
  ['a page that says that all is well', { kind: 'html', status: 200 }, down(true)],
  ['a refusal of the gateway', { kind: 'html', status: 403 }, { kind: 'refused', why: 'http 403' }],
  ['a connection that drops', { kind: 'drop' }, down(true)],
  ['a connection that drops once all was done', { kind: 'drop', afterApply: true }, down(true)],
  ['a connection that is reset', { kind: 'reset' }, down(true)],
  ['a connection that is reset once all was done', { kind: 'reset', afterApply: true }, down(true)],
  ['a server that breaks once all was done', { kind: 'status', status: 500, afterApply: true }, down(true)],
  ['an answer that breaks off', { kind: 'truncate', afterApply: true }, down(true)],
  ['Slack broken within', said('internal_error'), down(true)],
  ['a catastrophe of Slack’s', said('fatal_error'), down(true)],
  ['a token that is no good', said('invalid_auth'), down(false)],
  ['a token that was revoked', said('token_revoked'), down(false)],
  ['our own account closed', said('account_inactive'), down(false)],
  ['a right that we lack', said('missing_scope'), { kind: 'refused', why: 'missing_scope' }],
  ['a rule of the workspace', said('restricted_action'), { kind: 'refused', why: 'restricted_action' }],
  ['a channel that is not there', said('channel_not_found'), { kind: 'gone' }],
  ['a channel without us', said('not_in_channel'), { kind: 'gone' }],
  ['a channel that is archived', said('is_archived'), { kind: 'gone' }],
]

describe.each(troubles)('%s', (_name, fault, failure) => {
  test('is said of a message that is sent, which is tried once', async () => {
    tested.slack.fault({ ...fault, method: 'chat.postMessage' })
    expect(await adapter.send(channel, card, null, 'once')).toEqual({ failure })
    expect(tested.slack.calls.filter(({ method }) => method === 'chat.postMessage')).toHaveLength(1)
    expect(tested.slack.chat(rue)).toHaveLength(fault.afterApply ? 1 : 0)
  })

  test('is said of a message that is edited', async () => {
    const { ref } = ok(await adapter.send(channel, card, null, 'once'))
    tested.slack.fault({ ...fault, method: 'chat.update' })
    expect(await adapter.edit(channel, ref, card, null, null)).toEqual({ failure })
  })

  test('is said of a direct message that is opened: nothing was shown', async () => {
    tested.slack.fault({ ...fault, method: 'conversations.open' })
    expect(await adapter.send(privately, card, null, 'once')).toEqual({ failure })
    expect(tested.slack.chat(lea)).toEqual([])
  })

  test.each(['files.getUploadURLExternal', 'files.completeUploadExternal'])(
    'in %s leaves the message unsent for certain',
    async (method) => {
      tested.slack.fault({ ...fault, method })
      const fresh = { bytes: Buffer.concat([picture, Buffer.from(method + _name)]), ref: null }
      const certain = failure.kind === 'down' ? down(false) : failure
      expect(await adapter.send(channel, card, fresh, 'once')).toEqual({ failure: certain })
      expect(tested.slack.chat(rue)).toEqual([])
    },
  )

  test('is said of the home', async () => {
    tested.slack.fault({ ...fault, method: 'views.publish' })
    expect(await adapter.send({ ...privately, topic: 'home' }, card, null, 'once')).toEqual({ failure })
  })
})

test('an upload that breaks leaves the message unsent for certain', async () => {
  const faults: readonly Omit<Fault, 'method'>[] = [{ kind: 'drop' }, { kind: 'status', status: 503 }, { kind: 'reset' }]
  for (const [n, fault] of faults.entries()) {
    tested.slack.fault({ ...fault, method: 'upload' })
    const fresh = { bytes: Buffer.concat([otherPicture, Buffer.from([n])]), ref: null }
    expect(await adapter.send(channel, card, fresh, 'once')).toEqual({ failure: down(false) })
  }
  expect(tested.slack.chat(rue)).toEqual([])
})

test.each([
  ['message_not_found', { kind: 'missing' }],
  ['cant_update_message', { kind: 'missing' }],
  ['edit_window_closed', { kind: 'missing' }],
  ['msg_too_long', { kind: 'refused', why: 'msg_too_long' }],
  ['user_disabled', { kind: 'gone' }],
  ['user_not_found', { kind: 'gone' }],
  ['cannot_dm_bot', { kind: 'gone' }],
] as const)('%s is %o', (error, failure) => {
  expect(failureOf(new webApi.WebAPIPlatformError({ ok: false, error, response_metadata: {} }))).toEqual(failure)
})

test('a server that says nothing is waited for 10 seconds, then given up: it may have done it', async () => {
  const timeouts: number[] = []
  const timeout = AbortSignal.timeout
  /** The test says when the time is over. */
  const late = new AbortController()
  AbortSignal.timeout = (ms) => {
    timeouts.push(ms)
    return late.signal
  }
  try {
    tested.slack.fault({ method: 'chat.postMessage', kind: 'hang', afterApply: true })
    const sending = adapter.send(channel, card, null, 'once')
    await tested.slack.when(() => tested.slack.chat(rue).length === 1)
    late.abort(new DOMException('late', 'TimeoutError'))
    expect(await sending).toEqual({ failure: down(true) })
    expect(timeouts).toEqual([10_000])
  } finally {
    AbortSignal.timeout = timeout
  }
})

test('when nobody answers at the door, nothing was done', async () => {
  const closed = await testServer()
  await closed.stop()
  const nobody = new webApi.WebClient('xoxb-1', clientOptions(`${closed.origin}/api/`, 10_000))
  const error = await nobody.auth.test().catch((it: unknown) => it)
  expect(failureOf(error)).toEqual(down(false))
  expect(failureOf(await fetch(closed.origin).catch((it: unknown) => it))).toEqual(down(false))
})

test('what is neither Slack’s nor the network’s is a bug', () => {
  expect(() => failureOf(new TypeError('x is not a function'))).toThrow('x is not a function')
  expect(() => failureOf(new Error('ours'))).toThrow('ours')
  expect(failureOf(new Error('Retry header did not contain a valid timeout (url: …)'))).toEqual({ kind: 'wait', seconds: 5 })
})

test('a dead token is told to the operator, without the token', async () => {
  tested.slack.fault({ method: 'chat.postMessage', kind: 'ok_false', error: 'token_revoked' })
  const result: Outcome<unknown> = await adapter.send(channel, card, null, 'once')
  expect(result).toEqual({ failure: down(false) })
  expect(tested.logged.map(({ message }) => message)).toEqual([
    'Slack refuses our token; is SLACK_BOT_TOKEN right, or was the app removed?',
  ])
  expect(JSON.stringify(tested.logged)).not.toContain('xoxb')
})

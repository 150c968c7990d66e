import { DiscordAPIError } from 'discord.js'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { show } from '../../core/views.ts'
import { posts } from '../../tests/gallery-posts.ts'
import type { Adapter, Failure, Outcome } from '../adapter.ts'
import { at, ok, picture } from '../driver.contract.ts'
import { calls } from './calls.ts'
import { type Fault, startDiscord } from './emulator/start.ts'
import { failureOf } from './failure.ts'
import { whoWeAre } from './identity.ts'
import { type TestWorld, testWorld } from './test-world.ts'

let it: TestWorld
beforeEach(async () => {
  it = await testWorld()
})
afterEach(async () => {
  vi.restoreAllMocks()
  await it.close()
})

const card = show('postCard', { post: posts.cat }, 'fr')
const photo = { bytes: picture, ref: null }
type Call = { name: string; run: (adapter: Adapter, ref: string, withPhoto: string) => Promise<Outcome<unknown>> }
const calling: readonly Call[] = [
  { name: 'a text', run: (adapter) => adapter.send(it.publicly(), card, null, '1') },
  { name: 'a photo', run: (adapter) => adapter.send(it.publicly(), card, photo, '2') },
  { name: 'an edit of a text', run: (adapter, ref) => adapter.edit(it.publicly(), ref, card, null, null) },
  { name: 'an edit to a photo', run: (adapter, ref) => adapter.edit(it.publicly(), ref, card, photo, null) },
]
const down = (maybe: boolean): Failure => ({ kind: 'down', maybe })
const refusal = (status: number, code: number, message: string): Omit<Fault, 'method'> => ({ kind: 'status', status, code, message })
const missingPermissions: Failure = { kind: 'refused', why: 'Missing Permissions' }

const troubles: readonly (readonly [string, Omit<Fault, 'method'>, Failure])[] = [
  ['too many requests here', { kind: 'status', status: 429, retryAfter: 7 }, { kind: 'wait', seconds: 7 }],
  ['too many requests in all', { kind: 'status', status: 429, retryAfter: 7, global: true }, { kind: 'wait', seconds: 7 }],
  ['a broken server', { kind: 'status', status: 500 }, down(true)],
  ['a broken gateway', { kind: 'status', status: 502 }, down(true)],
  ['the page of a proxy instead of an answer', { kind: 'html', status: 502 }, down(true)],
  ['a page that says that all is well', { kind: 'html', status: 200 }, down(true)],
  ['a page that says no', { kind: 'html', status: 403 }, down(false)],
  ['a connection that drops', { kind: 'drop' }, down(true)],
  ['a connection that drops once all was done', { kind: 'drop', afterApply: true }, down(true)],
  ['a connection that is reset', { kind: 'reset' }, down(true)],
  ['a connection that is reset once all was done', { kind: 'reset', afterApply: true }, down(true)],
  ['half an answer', { kind: 'truncate', afterApply: true }, down(true)],
  ['a server that breaks once all was done', { kind: 'status', status: 500, afterApply: true }, down(true)],
  ['a token that is no good', refusal(401, 0, '401: Unauthorized'), down(false)],
  ['an address that leads nowhere', refusal(404, 0, '404: Not Found'), down(false)],
  ['a reader who takes no private messages', refusal(403, 50007, 'Cannot send messages to this user'), { kind: 'closed' }],
  ['a reader in none of our servers', refusal(403, 50278, 'No mutual guilds'), { kind: 'closed' }],
  ['a channel that is gone', refusal(404, 10003, 'Unknown Channel'), { kind: 'gone' }],
  ['a server that is gone', refusal(404, 10004, 'Unknown Guild'), { kind: 'gone' }],
  ['a channel that we do not see', refusal(403, 50001, 'Missing Access'), { kind: 'gone' }],
  ['a person that is not there', refusal(404, 10013, 'Unknown User'), { kind: 'gone' }],
  ['a message that is not there', refusal(404, 10008, 'Unknown Message'), { kind: 'missing' }],
  ['private chats opened too fast', refusal(400, 40003, 'You are opening direct messages too fast'), { kind: 'wait', seconds: 60 }],
  ['no right to write', refusal(403, 50013, 'Missing Permissions'), missingPermissions],
  ['anything else that is refused', refusal(400, 50035, 'x'.repeat(300)), { kind: 'refused', why: `${'x'.repeat(119)}…` }],
]

describe.each(troubles)('%s', (_name, fault, failure) => {
  test.each(calling)('$name', async ({ run }) => {
    const text = ok(await it.adapter.send(it.publicly(), { text: ['Un instant…'] }, null, '8'))
    const shown = ok(await it.adapter.send(it.publicly(), { text: ['Un instant…'] }, photo, '9'))
    it.dc.fault({ ...fault, method: 'POST', path: /messages$/ })
    it.dc.fault({ ...fault, method: 'PATCH', path: 'messages/' })
    const before = it.dc.calls.length
    expect(await run(it.adapter, text.ref, shown.ref)).toEqual({ failure })
    expect(it.dc.calls.length - before, 'nothing is tried again by itself').toBe(1)
    /** The library remembers a limit that it met. */
    const later = failure.kind === 'wait' ? it.another() : it.adapter
    expect('ok' in (await run(later, text.ref, shown.ref)), 'once the trouble is over').toBe(true)
    expect(it.dc.chat(it.channel).length, 'the same call makes one message').toBeLessThanOrEqual(3)
  })
})

test.each(['hang', 'truncate'] as const)('an answer that does not come may have been lost on the way: %s', async (kind) => {
  for (const { run } of calling.slice(0, 2)) {
    const ended = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(ended.signal)
    const before = it.dc.calls.length
    it.dc.fault({ kind, method: 'POST', afterApply: true })
    const sending = run(it.adapter, '', '')
    await it.dc.when(() => it.dc.calls.length > before)
    ended.abort()
    expect(await sending).toEqual({ failure: down(true) })
    expect(timeout).toHaveBeenCalledWith(15_000)
    timeout.mockRestore()
  }
})

test('where nobody listens nothing was sent', async () => {
  const gone = await startDiscord()
  await gone.close()
  const lost = it.another({ apiRoot: gone.root })
  expect(await lost.send(it.publicly(), card, null, '1')).toEqual({ failure: down(false) })
  expect(await lost.send(it.publicly(), card, photo, '1')).toEqual({ failure: down(false) })
  expect(await lost.isAdmin(it.channel.id, it.paul.id)).toEqual({ failure: down(false) })
})

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'])(
  '%s: nothing was sent',
  (code) => {
    expect(failureOf(new Error('connect', { cause: Object.assign(new Error('deep'), { code }) }))).toEqual(down(false))
  },
)

test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'UND_ERR_SOCKET', 'UND_ERR_BODY_TIMEOUT'])('%s: it may have been sent', (code) => {
  expect(failureOf(Object.assign(new Error('socket'), { code }))).toEqual(down(true))
})

test('a mistake of ours is no failure of Discord: it is thrown on', () => {
  expect(() => failureOf(new TypeError('not a function'))).toThrow('not a function')
})

test('a refusal carries Discord’s sentence, and nothing of what was said', () => {
  const body = { files: undefined, body: { content: 'Paul habite ici' } }
  const error = new DiscordAPIError({ code: 50035, message: 'Invalid Form Body' }, 50035, 400, 'POST', 'https://discord.com/x', body)
  expect(failureOf(error)).toEqual({ kind: 'refused', why: 'Invalid Form Body' })
})

test('after a wrong token the next call has one again', async () => {
  it.dc.fault({ kind: 'status', status: 401 })
  expect(await it.adapter.isAdmin(it.channel.id, it.paul.id)).toEqual({ failure: down(false) })
  expect(await it.adapter.isAdmin(it.channel.id, it.paul.id)).toEqual({ ok: true })
})

test('more calls than a second takes wait for the next, and none is lost', async () => {
  const slow = calls({ token: it.dc.token, apiRoot: it.dc.root, perSecond: 3 })
  const asked = await Promise.all([whoWeAre(slow), whoWeAre(slow), whoWeAre(slow)])
  expect(asked).toHaveLength(3)
})

describe('who is no longer there', () => {
  test('a reader who takes no private messages, then does', async () => {
    const { ref } = ok(await it.adapter.send(it.privately(it.lea), card, null, '1'))
    it.dc.closesDms(it.lea)
    expect(await it.adapter.send(it.privately(it.lea), card, photo, '2')).toEqual({ failure: { kind: 'closed' } })
    ok(await it.adapter.edit(it.privately(it.lea), ref, card, null, null))
    it.dc.opensDms(it.lea)
    ok(await it.adapter.send(it.privately(it.lea), card, null, '3'))
  })

  test('a channel where we may not write, or not look, or that is in a server without us', async () => {
    const { ref } = ok(await it.adapter.send(it.publicly(), card, null, '1'))
    it.dc.denies(it.channel, 'SEND_MESSAGES')
    expect(await it.adapter.send(it.publicly(), card, null, '2')).toEqual({ failure: missingPermissions })
    it.dc.denies(it.channel, 'VIEW_CHANNEL')
    expect(await it.adapter.send(it.publicly(), card, null, '3')).toEqual({ failure: { kind: 'gone' } })
    expect(await it.adapter.edit(it.publicly(), ref, card, null, null)).toEqual({ failure: { kind: 'gone' } })
    expect(await it.adapter.isAdmin(it.channel.id, it.paul.id)).toEqual({ failure: { kind: 'gone' } })
  })

  test('a message that was taken away', async () => {
    const { ref } = ok(await it.adapter.send(it.publicly(), card, photo, '1'))
    it.dc.deletes(it.channel, ref)
    expect(await it.adapter.edit(it.publicly(), ref, card, photo, null)).toEqual({ failure: { kind: 'missing' } })
  })
})

test('who administers: a stranger does not, nor what is no person, and a failure is no answer', async () => {
  const ines = it.dc.user({ username: 'ines', global_name: 'Inès' })
  for (const user of [it.lea.id, ines.id, '1300000000000000009', 'anonymous', '../../users/@me'])
    expect(await it.adapter.isAdmin(it.channel.id, user), user).toEqual({ ok: false })
  const guild = it.dc.guild({ name: 'Rue', owner: it.paul, admins: [ines], bot: true })
  expect(await it.adapter.isAdmin(it.dc.channel(guild, 'x').id, ines.id)).toEqual({ ok: true })
  it.dc.fault({ path: '/members/', kind: 'status', status: 429, retryAfter: 5 })
  expect(await it.adapter.isAdmin(it.channel.id, it.lea.id)).toEqual({ failure: { kind: 'wait', seconds: 5 } })
  expect(await it.adapter.isAdmin(at(it.lea.id, 'private').chat, it.lea.id)).toEqual({ failure: { kind: 'gone' } })
})

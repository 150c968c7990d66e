import { HttpError } from 'grammy'
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { show } from '../../core/views.ts'
import { posts } from '../../tests/gallery-posts.ts'
import { simulatedTime } from '../../tests/time.ts'
import type { Adapter, Destination, Failure, Outcome } from '../adapter.ts'
import { ok, picture } from '../driver.contract.ts'
import { telegramAdapter } from './bot.ts'
import { type Fault, startTelegram } from './emulator/start.ts'
import { failureOf } from './failure.ts'

const tg = await startTelegram()
const time = simulatedTime('2026-11-25T09:00:00Z')
const log = { info: () => undefined, warn: () => undefined }
const adapterAt = (apiRoot: string): Adapter =>
  telegramAdapter({ token: tg.token, apiRoot, webhook: null, mayPoll: async () => true, after: time.after, commands: [], log })
const adapter = adapterAt(tg.root)
const card = show('postCard', { post: posts.cat }, 'fr')
const photo = { bytes: picture, ref: null }
const at = (id: number, topic: string | null = null): Destination => ({
  chat: String(id),
  topic,
  audience: 'channel',
  reply: null,
  thread: null,
})

let paul = tg.user({ first_name: 'Paul' })
let lea = tg.user({ first_name: 'Léa' })
beforeEach(() => {
  tg.reset()
  paul = tg.user({ first_name: 'Paul' })
  lea = tg.user({ first_name: 'Léa' })
  tg.says(lea, '/start')
})
afterEach(() => void vi.useRealTimers())
afterAll(() => tg.close())

type Call = { name: string; run: (chat: number, ref: string, with_: string) => Promise<Outcome<unknown>> }
const calls: readonly Call[] = [
  { name: 'a text', run: (chat) => adapter.send(at(chat), card, null, 'once') },
  { name: 'a photo', run: (chat) => adapter.send(at(chat), card, photo, 'once') },
  { name: 'an edit of a text', run: (chat, ref) => adapter.edit(at(chat), ref, card, null, null) },
  { name: 'an edit to a photo', run: (chat, ref) => adapter.edit(at(chat), ref, card, photo, null) },
  { name: 'an edit beside a photo', run: (chat, _, ref) => adapter.edit(at(chat), ref, card, null, 'photo') },
]
const down = (maybe: boolean): Failure => ({ kind: 'down', maybe })
const refusal = (status: number, description: string): Omit<Fault, 'method'> => ({ kind: 'status', status, description })

const troubles: readonly (readonly [string, Omit<Fault, 'method'>, Failure])[] = [
  ['too many requests', { kind: 'status', status: 429, retryAfter: 7 }, { kind: 'wait', seconds: 7 }],
  ['a broken server', { kind: 'status', status: 500 }, down(true)],
  ['a broken gateway', { kind: 'status', status: 502 }, down(true)],
  ['the page of a proxy instead of an answer', { kind: 'html', status: 502 }, down(true)],
  ['a page that says that all is well', { kind: 'html', status: 200 }, down(true)],
  ['a connection that drops', { kind: 'drop' }, down(true)],
  ['a connection that drops once all was done', { kind: 'drop', afterApply: true }, down(true)],
  ['a server that breaks once all was done', { kind: 'status', status: 500, afterApply: true }, down(true)],
  ['a token that is no good', refusal(401, 'Unauthorized'), down(false)],
  ['an address that leads nowhere', refusal(404, 'Not Found'), down(false)],
  ['a reader who is gone', refusal(403, 'Forbidden: user is deactivated'), { kind: 'gone' }],
  ['a group that is gone', refusal(403, 'Forbidden: the group chat was deleted'), { kind: 'gone' }],
  ['a chat that is not there', refusal(400, 'Bad Request: chat not found'), { kind: 'gone' }],
  ['a person that is not there', refusal(400, 'Bad Request: PEER_ID_INVALID'), { kind: 'gone' }],
  [
    'no right to write',
    refusal(400, 'Bad Request: not enough rights to send text messages to the chat'),
    { kind: 'refused', why: 'not enough rights to send text messages to the chat' },
  ],
  ['anything else that is refused', refusal(400, `Bad Request: ${'x'.repeat(300)}`), { kind: 'refused', why: 'x'.repeat(120) }],
]

describe.each(troubles)('%s', (_name, fault, failure) => {
  test.each(calls)('$name', async ({ run }) => {
    const text = ok(await adapter.send(at(lea.id), { text: ['Un instant…'] }, null, 'once'))
    const shown = ok(await adapter.send(at(lea.id), { text: ['Un instant…'] }, photo, 'once'))
    tg.fault({ ...fault, method: /^(send|edit)/ })
    expect(await run(lea.id, text.ref, shown.ref)).toEqual({ failure })
    const last = tg.calls.at(-1)?.outcome
    expect(last).toMatchObject({ kind: 'faulted', applied: fault.afterApply === true })
    expect('ok' in (await run(lea.id, text.ref, shown.ref)), 'once the trouble is over').toBe(true)
  })
})

/** grammY's own time limit is a timer; the wire is real. */
test.each(['hang', 'truncate'] as const)('an answer that does not come may have been lost on the way: %s', async (kind) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  for (const { run } of calls.slice(0, 2)) {
    tg.fault({ kind, method: /^send/, afterApply: true })
    const sending = run(lea.id, '', '')
    await tg.when(() => tg.calls.at(-1)?.outcome.kind === 'faulted')
    await vi.advanceTimersByTimeAsync(20_000)
    expect(await sending).toEqual({ failure: down(true) })
  }
})

test('where nobody listens nothing was sent', async () => {
  const gone = await startTelegram()
  await gone.close()
  const lost = adapterAt(gone.root)
  expect(await lost.send(at(lea.id), card, null, 'once')).toEqual({ failure: down(false) })
  expect(await lost.isAdmin('-1', '1')).toEqual({ failure: down(false) })
  expect(await lost.photo('x')).toEqual({ failure: down(false) })
})

test.each(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])('%s: nothing was sent', (code) => {
  const inside = new Error('connect', { cause: Object.assign(new Error('deep'), { code }) })
  expect(failureOf(new HttpError('no answer', inside))).toEqual(down(false))
})

test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', ''])('%s: it may have been sent', (code) => {
  expect(failureOf(new HttpError('no answer', Object.assign(new Error('socket'), { code })))).toEqual(down(true))
})

test('a mistake of ours is no failure of Telegram: it is thrown on', () => {
  expect(() => failureOf(new TypeError('not a function'))).toThrow('not a function')
})

describe('who is no longer there', () => {
  test('a reader who blocked the bot, or never began', async () => {
    const { ref } = ok(await adapter.send(at(lea.id), card, null, 'once'))
    tg.blocks(lea)
    expect(await adapter.send(at(lea.id), card, null, 'once')).toEqual({ failure: { kind: 'gone' } })
    expect(await adapter.edit(at(lea.id), ref, card, null, null)).toEqual({ failure: { kind: 'gone' } })
    expect(await adapter.send(at(paul.id), card, photo, 'once')).toEqual({ failure: { kind: 'gone' } })
    tg.unblocks(lea)
    ok(await adapter.send(at(lea.id), card, null, 'once'))
  })

  test('a group that put the bot out', async () => {
    const group = tg.group({ title: 'Rue', admins: [paul], bot: 'member' })
    const { ref } = ok(await adapter.send(at(group.id), card, null, 'once'))
    tg.removesBot(paul, group)
    expect(await adapter.send(at(group.id), card, null, 'once')).toEqual({ failure: { kind: 'gone' } })
    expect(await adapter.edit(at(group.id), ref, card, photo, null)).toEqual({ failure: { kind: 'gone' } })
    expect(await adapter.isAdmin(String(group.id), String(paul.id))).toEqual({ failure: { kind: 'gone' } })
  })

  test('a group that has another id now', async () => {
    const group = tg.group({ title: 'Rue', admins: [paul], basic: true, bot: 'member' })
    const { ref } = ok(await adapter.send(at(group.id), card, null, 'once'))
    const next = tg.migrates(group)
    const moved = { failure: { kind: 'moved', to: String(next.id) } }
    expect(await adapter.send(at(group.id), card, null, 'once')).toEqual(moved)
    expect(await adapter.edit(at(group.id), ref, card, null, null)).toEqual(moved)
    ok(await adapter.send(at(next.id), card, null, 'once'))
  })
})

describe('topics', () => {
  test('a message comes in its topic; where that was deleted, in the general one', async () => {
    const group = tg.group({ title: 'Rue', admins: [paul], forum: true, bot: 'administrator' })
    const topic = tg.topic(group, 'Annonces')
    ok(await adapter.send(at(group.id, String(topic)), card, null, 'once'))
    expect(tg.seen(group)?.thread).toBe(topic)
    for (const withPhoto of [null, photo]) {
      ok(await adapter.send(at(group.id, '999'), card, withPhoto, 'once'))
      expect(tg.seen(group)?.thread).toBeUndefined()
      tg.fault({ method: /^send/, ...refusal(400, 'Bad Request: TOPIC_CLOSED') })
      ok(await adapter.send(at(group.id, String(topic)), card, withPhoto, 'once'))
      expect(tg.seen(group)?.thread).toBeUndefined()
    }
  })

  test('what fails in the general topic too has failed', async () => {
    const group = tg.group({ title: 'Rue', admins: [paul], forum: true, bot: 'administrator' })
    tg.fault({ method: /^send/, ...refusal(400, 'Bad Request: TOPIC_CLOSED'), times: 2 })
    const topic = String(tg.topic(group, 'Annonces'))
    expect(await adapter.send(at(group.id, topic), card, null, 'once')).toEqual({ failure: { kind: 'refused', why: 'TOPIC_CLOSED' } })
  })
})

describe('photos of others', () => {
  const sent = (bytes: Uint8Array): string => {
    tg.sendsPhoto(lea, { bytes })
    return tg.updates.at(-1)?.message?.photo?.at(-1)?.file_id ?? ''
  }

  test('what is no JPEG, or too large, is refused; so is what Telegram does not give', async () => {
    expect(await adapter.photo(sent(Buffer.from('GIF89a')))).toEqual({ failure: { kind: 'refused', why: 'not what was expected' } })
    expect(await adapter.photo(sent(Buffer.concat([picture, Buffer.alloc(5_000_000)])))).toMatchObject({ failure: { why: 'too large' } })
    expect(await adapter.photo(sent(Buffer.concat([picture, Buffer.alloc(21_000_000)])))).toMatchObject({ failure: { kind: 'refused' } })
    tg.fault({ method: 'file', kind: 'status', status: 404 })
    expect(await adapter.photo(sent(picture))).toEqual({ failure: { kind: 'refused', why: 'file 404' } })
  })

  test('a voice message is had as it is, whatever its bytes, up to the same size', async () => {
    const voice = Buffer.from('OggS and so on')
    expect(await adapter.voice?.(sent(voice))).toEqual({ ok: voice })
    expect(await adapter.voice?.(sent(Buffer.alloc(5_000_001)))).toMatchObject({ failure: { why: 'too large' } })
    tg.fault({ method: 'file', kind: 'drop' })
    expect(await adapter.voice?.(sent(voice))).toEqual({ failure: down(false) })
  })

  test('what breaks on the way is asked for again: nothing was changed by asking', async () => {
    const ref = sent(picture)
    for (const fault of [{ kind: 'drop' }, { kind: 'truncate' }, { kind: 'status', status: 502 }, { kind: 'html', status: 503 }] as const) {
      tg.fault({ method: 'file', ...fault })
      expect(await adapter.photo(ref)).toEqual({ failure: down(false) })
    }
    tg.fault({ method: 'getFile', kind: 'status', status: 429, retryAfter: 3 })
    expect(await adapter.photo(ref)).toEqual({ failure: { kind: 'wait', seconds: 3 } })
    expect(ok(await adapter.photo(ref)).equals(picture)).toBe(true)
  })

  test('a download that hangs ends', async () => {
    const ended = new AbortController()
    const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(ended.signal)
    tg.fault({ method: 'file', kind: 'hang' })
    const asked = adapter.photo(sent(picture))
    await tg.when(() => tg.calls.at(-1)?.method === 'file')
    ended.abort()
    expect(await asked).toEqual({ failure: down(false) })
    expect(timeout).toHaveBeenCalledWith(20_000)
    timeout.mockRestore()
  })
})

test('who administers: a stranger does not, and a failure is no answer', async () => {
  const group = tg.group({ title: 'Rue', admins: [paul], bot: 'member' })
  expect(await adapter.isAdmin(String(group.id), String(lea.id))).toEqual({ ok: false })
  expect(await adapter.isAdmin(String(group.id), '12345')).toMatchObject({ failure: { kind: 'refused' } })
  tg.fault({ method: 'getChatMember', kind: 'status', status: 429, retryAfter: 5 })
  expect(await adapter.isAdmin(String(group.id), String(paul.id))).toEqual({ failure: { kind: 'wait', seconds: 5 } })
})

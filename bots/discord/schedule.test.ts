import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Card, Scheduled } from '../../core/chat/card.ts'
import { show } from '../../core/views.ts'
import type { Failure } from '../adapter.ts'
import { ok } from '../driver.contract.ts'
import type { Fault } from './emulator/start.ts'
import { type TestWorld, testWorld } from './test-world.ts'

let it: TestWorld
beforeEach(async () => {
  it = await testWorld()
})
afterEach(async () => {
  await it.close()
})

type Data = Parameters<typeof show>[1]
const usual = {
  post: 'party',
  title: 'Apéro',
  author: 'Léa',
  note: null,
  at: { start: '2026-11-28T18:00:00.000Z', end: '2026-11-28T20:00:00.000Z', place: 'au square' },
}
const cardOf = (data: Data): Card & { scheduled: Scheduled } => {
  const card = show('eventScheduled', data, 'fr')
  if (!card.scheduled) throw new Error('nothing is scheduled')
  return { ...card, scheduled: card.scheduled }
}
const schedules = (
  more: object = {},
  stands: { ref: string | null; card: string | null } = { ref: null, card: '1' },
  to = it.publicly(),
) => {
  const card = cardOf({ ...usual, ...more })
  return it.adapter.schedule?.(to, card, card.scheduled, stands) ?? Promise.reject(new Error('it has no calendar'))
}
const scheduled = () => it.dc.scheduled({ id: it.channel.guild_id })
const calls = (): string[] => it.dc.calls.map(({ method, path }) => `${method} ${path.split('/').at(-1)}`)

test('made once, whoever asks again: found by the card to which it leads, also when its name is forgotten', async () => {
  const { ref } = ok(await schedules())
  expect(ok(await schedules()).ref).toBe(ref)
  expect(ok(await schedules({ title: 'Grand apéro' })).ref).toBe(ref)
  expect(ok(await schedules({ title: 'Apéro de Paul' }, { ref: null, card: '2' })).ref).not.toBe(ref)
  expect(scheduled().map(({ name }) => name)).toEqual(['Grand apéro', 'Apéro de Paul'])
})

test('as long as can be and hostile, it is cut to what Discord takes', async () => {
  const long = '\u202e*x*'.repeat(80)
  ok(await schedules({ title: long, note: 'x'.repeat(200), at: { ...usual.at, place: long } }))
  const [event] = scheduled()
  expect(event?.name.length).toBeLessThanOrEqual(100)
  expect(event?.location.length).toBeLessThanOrEqual(100)
  expect(event?.description?.length).toBeLessThanOrEqual(1000)
})

test('without a place yet, it says where to look', async () => {
  ok(await schedules({ at: { ...usual.at, place: null } }))
  expect(scheduled()).toMatchObject([{ location: 'Voir dans le salon' }])
})

test('what has begun is not made; its words still change, and its next date is a new one', async () => {
  const { ref } = ok(await schedules())
  it.time.to('2026-11-28T18:30:00Z')
  expect(ok(await schedules({}, { ref: null, card: '2' })).ref).toBe('')
  expect(ok(await schedules({ title: 'Apéro !' })).ref).toBe(ref)
  const next = ok(await schedules({ at: { ...usual.at, start: '2026-12-05T18:00:00Z', end: '2026-12-05T20:00:00Z' } }))
  expect(next.ref).not.toBe(ref)
  expect(scheduled()).toMatchObject([
    { name: 'Apéro !', status: 3 },
    { start: '2026-12-05T18:00:00Z', status: 1 },
  ])
  expect(ok(await schedules({ at: null }, { ref: next.ref, card: '1' })).ref).toBe(next.ref)
  expect(scheduled()[1]?.status).toBe(4)
})

test('what is taken back while it takes place ends; what never was is not made to be cancelled', async () => {
  expect(ok(await schedules({ at: null })).ref).toBe('')
  ok(await schedules())
  it.time.to('2026-11-28T18:30:00Z')
  ok(await schedules({ at: null }))
  expect(scheduled()).toMatchObject([{ status: 3 }])
})

test('a private chat, and a channel that is no place for cards, have no calendar', async () => {
  const direct = await fetch(`${it.dc.root}/v10/users/@me/channels`, {
    method: 'POST',
    headers: { authorization: `Bot ${it.dc.token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ recipient_id: it.lea.id }),
  })
  const { id } = (await direct.json()) as { id: string }
  expect(ok(await schedules({}, { ref: null, card: null }, { ...it.publicly(), chat: id })).ref).toBe('')
  expect(calls().some((call) => call.endsWith('scheduled-events'))).toBe(false)
})

const refusal = (status: number, code: number, message: string): Omit<Fault, 'method'> => ({ kind: 'status', status, code, message })
test.each<[string, Omit<Fault, 'method'>, Failure]>([
  ['the right to create events is missing', refusal(403, 50013, 'Missing Permissions'), { kind: 'forbidden', why: 'Missing Permissions' }],
  ['the server is not seen: the channel is none the worse for it', refusal(403, 50001, 'Missing Access'), { kind: 'refused', why: 'gone' }],
  ['a hundred stand there', refusal(400, 30038, 'Maximum number'), { kind: 'refused', why: 'Maximum number' }],
  ['it ended meanwhile', refusal(400, 180000, 'Cannot update a finished event'), { kind: 'down', maybe: false }],
  ['it was deleted meanwhile', refusal(404, 10070, 'Unknown Guild Scheduled Event'), { kind: 'down', maybe: false }],
  ['too many requests', { kind: 'status', status: 429, retryAfter: 7 }, { kind: 'wait', seconds: 7 }],
])('%s', async (_name, fault, failure) => {
  it.dc.fault({ method: 'POST', path: 'scheduled-events', ...fault })
  expect(await schedules()).toEqual({ failure })
})

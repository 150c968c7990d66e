import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { rich } from '../../core/chat/rich.ts'
import type { Destination } from '../adapter.ts'
import { pages, refOf } from './test-page.ts'

const { open, folder, close } = pages()
afterEach(close)

const lea: Destination = { chat: 'web:lea', topic: null, audience: 'private', reply: null, thread: null }
const channel: Destination = { chat: 'web:belleville', topic: null, audience: 'channel', reply: null, thread: null }
const hello = { user: 'lea', text: 'Bonjour' }
/** The smallest that passes for a picture, with a place in it. */
const jpeg = Buffer.from('ffd8ffe1000a4578696600004750ffc0000b080001000101011100ffda0008010100003f0012ffd9', 'hex')

test('messages and edits come live, hostile words unharmed', async () => {
  const page = await open()
  const feed = await page.follow((await page.state()).at)
  const words = '<img src=x onerror=alert(1)>\n\nevent: clock\ndata: {}\n\n'
  const ref = refOf(
    await page.adapter.send(lea, { text: rich`${words}`, buttons: [[{ label: 'Aide', press: { do: 'help' } }]] }, null, 'once'),
  )
  expect(await feed.next()).toMatchObject({ event: 'message', data: { ref, by: null, card: { pieces: [{ text: words }] } } })
  expect(await page.adapter.edit(lea, ref, { text: ['Corrigé'] }, null, null)).toEqual({ ok: { ref, photo: null } })
  expect(await feed.next()).toMatchObject({
    event: 'edit',
    data: { ref, edited: true, card: { pieces: [{ text: 'Corrigé' }], buttons: [] } },
  })
  // The same again is a success that nobody is told of.
  expect(await page.adapter.edit(lea, ref, { text: ['Corrigé'] }, null, null)).toEqual({ ok: { ref, photo: null } })
  await page.post('/say', hello)
  expect(await feed.next()).toMatchObject({ event: 'message', data: { by: { user: 'lea' } } })
  feed.close()
})

test('after a cut the page reads on where it was; after a restart it asks again', async () => {
  const page = await open()
  const { at } = await page.state()
  await page.adapter.send(lea, { text: ['Un'] }, null, 'once')
  const first = await page.follow(at)
  const known = (await first.next())?.id ?? ''
  first.close()
  await page.adapter.send(lea, { text: ['Deux'] }, null, 'once')
  const second = await page.follow(at, known)
  expect(await second.next()).toMatchObject({ event: 'message', data: { card: { pieces: [{ text: 'Deux' }] } } })
  second.close()
  const lost = await page.follow('another-start.7')
  expect(await lost.next()).toMatchObject({ event: 'refresh' })
  await page.adapter.stop()
  expect(await lost.next()).toBeNull()
})

test.each(['memory', 'disk'])('photos lose their metadata and can be fetched (%s)', async (where) => {
  const page = await open({ store: where === 'disk' ? join(folder(), 'chats.jsonl') : null })
  await page.post('/say', { user: 'lea', text: 'Mon canapé', photo: jpeg.toString('base64') })
  const [said] = page.inbound()
  const ref = said?.body.kind === 'text' ? (said.body.photo?.ref ?? '') : ''
  const fetched = await page.adapter.photo(ref)
  const bytes = 'ok' in fetched ? fetched.ok : Buffer.alloc(0)
  expect([bytes.length, bytes.includes('Exif')]).toEqual([jpeg.length - 12, false])
  expect(said?.body).toMatchObject({ photo: { bytes: bytes.length } })
  const served = await page.ask('GET', `/photo/${ref}`)
  expect([served.headers['content-type'], served.bytes]).toEqual(['image/jpeg', bytes])
  expect(await page.adapter.photo('../chats.jsonl')).toEqual({ failure: { kind: 'refused', why: 'no such photo' } })
  // Sent on by the bot it is the same photo, and stays through an edit that does not bring its bytes.
  const sent = refOf(await page.adapter.send(channel, { text: ['Canapé'], photo: 'ours' }, { bytes, ref: null }, 'once'))
  await page.adapter.edit(channel, sent, { text: ['Canapé promis'], photo: 'ours' }, null, 'photo')
  expect((await page.state()).messages[channel.chat]).toMatchObject([{ edited: true, card: { photo: ref } }])
})

test('the clock is shown and moved', async () => {
  let offset = 0
  const clock = {
    now: () => new Date(Date.UTC(2026, 7, 4, 6) + offset),
    offsetMs: () => offset,
    move: async (to: string) => {
      offset += to === 'day' ? 86_400_000 : 3_600_000
    },
  }
  const page = await open({ clock })
  const feed = await page.follow((await page.state()).at)
  expect((await page.state()).clock).toEqual({ now: '2026-08-04T06:00:00.000Z', offsetMs: 0 })
  expect((await page.post('/clock', { move: 'day' })).json).toEqual({ now: '2026-08-05T06:00:00.000Z', offsetMs: 86_400_000 })
  expect(await feed.next()).toMatchObject({ event: 'clock', data: { offsetMs: 86_400_000 } })
  expect((await page.post('/clock', { move: 'year' })).status).toBe(400)
  feed.close()
})

test('what nobody has is said in the adapter’s words', async () => {
  const { adapter } = await open()
  expect(await adapter.send({ ...lea, chat: 'web:nobody' }, { text: [] }, null, 'once')).toEqual({ failure: { kind: 'gone' } })
  expect(await adapter.edit(lea, 'unknown', { text: [] }, null, null)).toEqual({ failure: { kind: 'missing' } })
  expect(await adapter.isAdmin(channel.chat, 'lea')).toEqual({ ok: true })
})

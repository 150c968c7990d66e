import { join } from 'node:path'
import { afterEach, expect, test } from 'vitest'
import { packLink } from '../../core/chat/press.ts'
import type { Destination } from '../adapter.ts'
import { pages, refOf } from './test-page.ts'

const { open, folder, close } = pages()
afterEach(close)

const lea: Destination = { chat: 'web:lea', topic: null, audience: 'private', reply: null, thread: null }
const channel: Destination = { chat: 'web:belleville', topic: null, audience: 'channel', reply: null, thread: null }
const hello = { user: 'lea', text: 'Bonjour' }

test('what is said is stored first, then answered and shown', async () => {
  const order: string[] = []
  let store = (): void => undefined
  const stored = new Promise<void>((resolve) => {
    store = resolve
  })
  let asked = (): void => undefined
  const isAsked = new Promise<void>((resolve) => {
    asked = resolve
  })
  const page = await open({}, async () => {
    asked()
    await stored
    order.push('stored')
  })
  const answer = page.post('/say', hello).then(({ status }) => order.push(`answered ${status}`))
  await isAsked
  expect((await page.state()).messages['web:lea']).toEqual([])
  store()
  await answer
  expect(order).toEqual(['stored', 'answered 202'])
  expect((await page.state()).messages['web:lea']).toMatchObject([{ by: { user: 'lea' }, card: { pieces: [{ text: 'Bonjour' }] } }])
  expect(page.heard).toMatchObject([{ lane: 'lea' }])
})

test('what could not be stored is not shown, and the same try again is heard', async () => {
  let fails = true
  const page = await open({}, async () => {
    if (fails) throw new Error('no database')
  })
  const key = { 'idempotency-key': 'try-again' }
  expect((await page.post('/say', hello, key)).status).toBe(500)
  expect((await page.state()).messages['web:lea']).toEqual([])
  fails = false
  expect((await page.post('/say', hello, key)).status).toBe(202)
  expect(page.heard.map((it) => it.key)).toEqual(['try-again'])
})

test('a double click and a retry are heard once', async () => {
  const page = await open()
  const key = { 'idempotency-key': 'one-action' }
  const answers = await Promise.all([page.post('/say', hello, key), page.post('/say', hello, key)])
  expect([...answers, await page.post('/say', hello, key)].map(({ status }) => status)).toEqual([202, 202, 202])
  await Promise.all([
    page.post('/neighbours', { name: 'Ahmed' }, { 'idempotency-key': 'one-newcomer' }),
    page.post('/neighbours', { name: 'Ahmed' }, { 'idempotency-key': 'one-newcomer' }),
  ])
  expect(page.heard).toHaveLength(1)
  const { messages, neighbours } = await page.state()
  expect(messages['web:lea']).toHaveLength(1)
  expect(neighbours).toHaveLength(3)
  await page.post('/say', hello)
  expect(new Set(page.heard.map((it) => it.key)).size).toBe(2)
})

test('a button of the channel acts as the neighbour who opens their private chat', async () => {
  const page = await open()
  const opening = { form: 'answer-post', ids: { post: 'ab12' } } as const
  const ref = refOf(
    await page.adapter.send(channel, { text: ['À prêter'], buttons: [[{ label: 'Répondre', open: opening }]] }, null, 'once'),
  )
  const press = { user: 'paul', chat: channel.chat, ref, data: packLink(opening) }
  expect((await page.post('/press', press)).json).toMatchObject({ chat: 'web:paul' })
  await page.adapter.edit(channel, ref, { text: ['Promis'] }, null, null)
  await page.post('/press', press)
  const opens = {
    from: { id: 'paul' },
    place: { kind: 'private', chat: 'web:paul' },
    body: { kind: 'command', name: 'start', rest: packLink(opening) },
  }
  expect(page.inbound()).toMatchObject([opens, opens])
})

test('a button of a private chat is pressed there', async () => {
  const page = await open()
  const ref = refOf(
    await page.adapter.send(
      lea,
      { text: ['Publier ?'], buttons: [[{ label: 'Publier', press: { do: 'publish-post', post: 'ab12', rev: 1 } }]] },
      null,
      'once',
    ),
  )
  const { status, json } = await page.post('/press', { user: 'lea', chat: 'web:lea', ref, data: 'publish-post:post=ab12:rev=1' })
  expect([status, json.chat]).toEqual([202, 'web:lea'])
  expect(page.inbound()).toMatchObject([{ place: { chat: 'web:lea' }, body: { kind: 'press', press: 'publish-post:post=ab12:rev=1' } }])
})

test('a newcomer starts by the button, and is still there after a restart', async () => {
  const store = join(folder(), 'chats.jsonl')
  const page = await open({ store })
  const { json } = await page.post('/neighbours', { name: '  Ahmed\n' })
  const [user, chat] = [String(json.user), String(json.chat)]
  const [first] = (await page.state()).messages[chat] ?? []
  await page.post('/press', { user, chat, ref: first?.ref, data: first?.card.buttons[0]?.[0]?.data })
  expect(page.inbound()).toMatchObject([
    { from: { id: user, name: 'Ahmed' }, place: { kind: 'private', chat }, body: { kind: 'command', name: 'start', rest: '' } },
  ])
  await page.adapter.stop()
  const again = await open({ store })
  expect((await again.state()).neighbours.at(-1)).toEqual({ user, name: 'Ahmed', chat })
  expect((await again.state()).messages[chat]).toMatchObject([{ ref: first?.ref }])
})

test('a retry after a restart is not heard again', async () => {
  const store = join(folder(), 'chats.jsonl')
  const key = { 'idempotency-key': 'over-a-restart' }
  const page = await open({ store })
  await page.post('/say', hello, key)
  await page.adapter.stop()
  const again = await open({ store })
  expect((await again.post('/say', hello, key)).status).toBe(202)
  expect(again.heard).toEqual([])
  expect((await again.state()).messages['web:lea']).toHaveLength(1)
})

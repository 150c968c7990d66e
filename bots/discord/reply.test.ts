import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Card } from '../../core/chat/card.ts'
import { ok, picture, until } from '../driver.contract.ts'
import type { Seen } from './emulator/start.ts'
import { type TestWorld, testWorld } from './test-world.ts'

let it: TestWorld
beforeEach(async () => {
  it = await testWorld()
  await it.begin()
})
afterEach(() => it.close())

const card = (words: string): Card => ({ text: [words], buttons: [[{ label: 'Aide', press: { do: 'help' } }]] })
/** The last that Léa sees in the channel. */
const seen = (): Seen | undefined => it.dc.seen(it.channel, it.lea)
const alone = (): Seen[] => it.dc.chat(it.channel, it.lea).filter(({ ephemeral }) => ephemeral)
const replyOf = async (id: string): Promise<string> => (await it.hears(id))?.place.reply ?? ''
const ackOf = (id: string): number | undefined => it.dc.acks.find((ack) => ack.id === id)?.type
const answer = async (reply: string, words: string, once = '1') =>
  await it.adapter.send(it.privately(it.lea, reply), card(words), null, once)

describe('a slash command in a server', () => {
  test('is answered to this act, seen by who typed it alone; more follows it', async () => {
    const id = it.dc.command(it.lea, 'annonces', {}, { in: it.channel })
    const reply = await replyOf(id)
    expect([ackOf(id), seen()?.loading, seen()?.ephemeral]).toEqual([5, true, true])
    const first = ok(await answer(reply, 'Les annonces'))
    expect([seen()?.text, seen()?.loading, seen()?.ephemeral]).toEqual(['Les annonces', false, true])
    expect(first.ref).toBe(`e:${seen()?.id}`)
    const second = ok(await it.adapter.send(it.privately(it.lea, reply), card('Encore'), { bytes: picture, ref: null }, '2'))
    expect(second.ref).not.toBe(first.ref)
    expect(alone().map(({ text }) => text)).toEqual(['Les annonces', 'Encore'])
    expect(seen()?.photo?.equals(picture)).toBe(true)
    expect(it.dc.chat(it.channel)).toEqual([])
    expect(it.dc.chat(it.lea)).toEqual([])
  })

  test('that concerns the channel is answered for all to see, and its answer can be changed', async () => {
    const id = it.dc.command(it.paul, 'quartier', { nom: 'Belleville' }, { in: it.channel })
    const reply = await replyOf(id)
    const { ref } = ok(await it.adapter.send(it.publicly(reply), card('Bienvenue'), null, '1'))
    expect(it.dc.seen(it.channel)).toMatchObject({ id: ref, text: 'Bienvenue', ephemeral: false, loading: false })
    ok(await it.adapter.edit(it.publicly(reply), ref, card('Changé'), null, null))
    expect(it.dc.seen(it.channel)?.text).toBe('Changé')
  })

  test('typed in private is answered there', async () => {
    const reply = await replyOf(it.dc.command(it.lea, 'annonces'))
    const { ref } = ok(await answer(reply, 'Les annonces'))
    expect(it.dc.seen(it.lea)).toMatchObject({ id: ref, text: 'Les annonces', loading: false, ephemeral: false })
  })
})

describe('a button', () => {
  const onlyTheirs = async (): Promise<{ reply: string; pressed: string }> => {
    ok(await answer(await replyOf(it.dc.command(it.lea, 'annonces', {}, { in: it.channel })), 'Les annonces'))
    const before = seen()
    return { reply: await replyOf(it.dc.presses(it.lea, before, 'Aide')), pressed: `e:${before?.id}` }
  }

  test('on what only they see: that very message changes, by this act and no other', async () => {
    const { reply, pressed } = await onlyTheirs()
    ok(await it.adapter.edit(it.privately(it.lea, reply), pressed, card('Voici'), { bytes: picture, ref: null }, null))
    expect(alone()).toHaveLength(1)
    expect([seen()?.text, seen()?.edited, seen()?.photo?.equals(picture)]).toEqual(['Voici', true, true])

    const missing = { failure: { kind: 'missing' } }
    expect(await it.adapter.edit(it.privately(it.lea, reply), 'e:77', card('x'), null, null)).toEqual(missing)
    expect(await it.adapter.edit(it.privately(it.lea), pressed, card('x'), null, null)).toEqual(missing)
    it.time.advance(14.5 * 60_000)
    expect(await it.adapter.edit(it.privately(it.lea, reply), pressed, card('x'), null, null)).toEqual(missing)
  })

  test('on what they have dismissed since, or that Discord refuses to change: it is said anew', async () => {
    const { reply, pressed } = await onlyTheirs()
    it.dc.fault({ method: 'PATCH', kind: 'status', status: 401, code: 50027, message: 'Invalid Webhook Token' })
    expect(await it.adapter.edit(it.privately(it.lea, reply), pressed, card('x'), null, null)).toEqual({ failure: { kind: 'missing' } })
    it.dc.fault({ method: 'PATCH', kind: 'status', status: 503 })
    expect(await it.adapter.edit(it.privately(it.lea, reply), pressed, card('x'), null, null)).toEqual({
      failure: { kind: 'down', maybe: true },
    })
  })

  test('on a card for all that leads to the private chat: answered beside it, for who pressed alone', async () => {
    ok(
      await it.adapter.send(
        it.publicly(),
        { text: ['Une annonce'], buttons: [[{ label: 'Ouvrir', open: { press: { do: 'start' } } }]] },
        null,
        '1',
      ),
    )
    const id = it.dc.presses(it.lea, it.dc.seen(it.channel), 'Ouvrir')
    const reply = await replyOf(id)
    expect(ackOf(id)).toBe(6)
    ok(await answer(reply, 'Bienvenue', '2'))
    expect(alone().map(({ text }) => text)).toEqual(['Bienvenue'])
    expect(it.dc.seen(it.channel)?.text, 'the card stays').toBe('Une annonce')
  })
})

describe('a form', () => {
  const asking: Card = { text: ['Une annonce'], buttons: [[{ label: 'Répondre', open: { form: 'answer-post', ids: { post: 'p1' } } }]] }

  test('opens at once in the language of who pressed, although our database is away, and nothing is stored', async () => {
    it.store = async () => {
      throw new Error('the database is away')
    }
    ok(await it.adapter.send(it.publicly(), asking, null, '1'))
    const ids = [it.lea, it.paul].map((who) => it.dc.presses(who, it.dc.seen(it.channel), 'Répondre'))
    await it.dc.idle()
    expect(ids.map(ackOf)).toEqual([9, 9])
    const titles = [it.lea, it.paul].map((who) => it.dc.modal(who)?.title)
    expect(new Set(titles).size).toBe(2)
    expect(it.told.filter(({ level }) => level === 'warn')).toEqual([])
  })

  test('sent off from a card for all is answered beside it, for who sent it alone', async () => {
    ok(await it.adapter.send(it.publicly(), asking, null, '1'))
    it.dc.presses(it.lea, it.dc.seen(it.channel), 'Répondre')
    await it.dc.idle()
    const id = it.dc.submits(it.lea, { words: 'Je la prends' }, { '+photo': [picture] })
    const inbound = await it.hears(id)
    expect(inbound?.body).toMatchObject({ kind: 'form', form: 'answer-post', ids: { post: 'p1' }, values: { words: 'Je la prends' } })
    expect([ackOf(id), seen()?.loading, seen()?.ephemeral]).toEqual([5, true, true])
    ok(await answer(inbound?.place.reply ?? '', 'C’est envoyé', '2'))
    expect(alone().map(({ text }) => text)).toEqual(['C’est envoyé'])
  })

  test('sent off from what only they see may change that', async () => {
    const reply = await replyOf(it.dc.command(it.lea, 'annonces', {}, { in: it.channel }))
    ok(await it.adapter.send(it.privately(it.lea, reply), asking, null, '1'))
    const before = seen()
    it.dc.presses(it.lea, before, 'Répondre')
    await it.dc.idle()
    const id = it.dc.submits(it.lea, { words: 'Je la prends' })
    const next = await replyOf(id)
    expect(ackOf(id)).toBe(6)
    ok(await it.adapter.edit(it.privately(it.lea, next), `e:${before?.id}`, card('C’est envoyé'), null, null))
    expect(alone().map(({ text }) => text)).toEqual(['C’est envoyé'])
  })

  test('in private is answered there', async () => {
    ok(await it.adapter.send(it.privately(it.lea), asking, null, '1'))
    it.dc.presses(it.lea, it.dc.seen(it.lea), 'Répondre')
    await it.dc.idle()
    const id = it.dc.submits(it.lea, { words: 'Je la prends' })
    expect((await it.hears(id))?.place).toEqual({ kind: 'private', chat: it.lea.id, topic: null })
    expect(ackOf(id)).toBe(6)
  })

  test('of which nothing is known any more is a press like another', async () => {
    const adapter = it.another({ drawForm: () => null })
    await it.adapter.stop()
    await it.begin(adapter)
    ok(await adapter.send(it.publicly(), asking, null, '1'))
    const id = it.dc.presses(it.lea, it.dc.seen(it.channel), 'Répondre')
    expect((await it.hears(id))?.body).toMatchObject({ kind: 'command', name: 'start' })
    ok(
      await adapter.send(
        it.privately(it.lea),
        { text: ['…'], fill: { label: 'Écrire', form: 'answer-post', ids: { post: 'p1' } } },
        null,
        '2',
      ),
    )
    const other = it.dc.presses(it.lea, it.dc.seen(it.lea), 'Écrire')
    expect((await it.hears(other))?.body).toEqual({ kind: 'press', press: 'form:answer-post:post=p1' })
  })
})

describe('a message that is marked', () => {
  test('is published by its author, and by nobody else', async () => {
    const words = it.dc.says(it.lea, 'Je donne une lampe', { in: it.channel, photo: picture })
    const mine = await it.hears(it.dc.messageCommand(it.lea, 'Publier comme annonce', it.channel, words))
    expect(mine?.body).toMatchObject({ kind: 'text', text: 'Je donne une lampe', photo: { bytes: picture.length } })
    const theirs = await it.hears(it.dc.messageCommand(it.paul, 'Publier comme annonce', it.channel, words))
    expect(theirs?.body).toEqual({ kind: 'unreadable', what: 'theirs' })
    ok(await answer(mine?.place.reply ?? '', 'Voici le brouillon'))
    expect(alone().map(({ text }) => text)).toEqual(['Voici le brouillon'])
  })
})

describe('an answer that cannot go back to its act', () => {
  const act = async (): Promise<string> => await replyOf(it.dc.command(it.lea, 'annonces', {}, { in: it.channel }))

  test('because the act is too old: it comes to the private chat', async () => {
    const reply = await act()
    it.time.advance(14.5 * 60_000)
    ok(await answer(reply, 'Les annonces'))
    expect(it.dc.seen(it.lea)?.text).toBe('Les annonces')
    expect(it.dc.calls.filter(({ path }) => path.startsWith('/webhooks'))).toEqual([])
  })

  test('because it was not acknowledged in time: it comes to the private chat', async () => {
    it.dc.fault({ path: '/callback', kind: 'status', status: 404, code: 10062, message: 'Unknown interaction' })
    const id = it.dc.command(it.lea, 'annonces', {}, { in: it.channel })
    const reply = await replyOf(id)
    expect(it.told.filter(({ message }) => message.startsWith('Discord did not wait'))).toMatchObject([{ level: 'info', facts: { ms: 0 } }])
    ok(await answer(reply, 'Les annonces'))
    expect(it.dc.seen(it.lea)?.text).toBe('Les annonces')
  })

  test('because its token is refused: it comes to the channel, when it is for all', async () => {
    const reply = await replyOf(it.dc.command(it.paul, 'quartier', {}, { in: it.channel }))
    it.dc.fault({ path: '/webhooks', kind: 'status', status: 401, code: 50027, message: 'Invalid Webhook Token' })
    ok(await it.adapter.send(it.publicly(reply), card('Bienvenue'), null, '1'))
    expect(it.dc.seen(it.channel)?.text).toBe('Bienvenue')
  })

  test.each([
    [
      { kind: 'status', status: 503 },
      { kind: 'down', maybe: true },
    ],
    [{ kind: 'drop' }, { kind: 'down', maybe: true }],
    [
      { kind: 'status', status: 429, retryAfter: 4 },
      { kind: 'wait', seconds: 4 },
    ],
  ] as const)('for a while: it is tried again (%j)', async (fault, failure) => {
    const reply = await act()
    it.dc.fault({ path: '/webhooks', ...fault })
    expect(await answer(reply, 'Les annonces')).toEqual({ failure })
    expect(it.dc.chat(it.lea)).toEqual([])
  })

  test('whose answer was lost: it stands there once', async () => {
    const reply = await act()
    it.dc.fault({ method: 'POST', path: '/webhooks', kind: 'drop', afterApply: true })
    expect(await answer(reply, 'Les annonces')).toEqual({ failure: { kind: 'down', maybe: true } })
    const { ref } = ok(await answer(reply, 'Les annonces'))
    expect(alone().map(({ id, text }) => [`e:${id}`, text])).toEqual([[ref, 'Les annonces']])
    expect(ok((await it.adapter.find?.(it.privately(it.lea, reply), '1')) ?? { ok: null })?.ref).toBe(ref)
  })

  test('nor be told by a name of another process: the reply carries all that is needed', async () => {
    const reply = await act()
    const other = it.another()
    ok(await other.send(it.privately(it.lea, reply), card('Les annonces'), null, '1'))
    expect(seen()?.text).toBe('Les annonces')
  })
})

test('an acknowledgement whose answer was lost, or that fails once, is made again; a second one is no failure', async () => {
  for (const fault of [{ kind: 'drop', afterApply: true }, { kind: 'reset' }, { kind: 'status', status: 502 }] as const) {
    it.dc.fault({ path: '/callback', ...fault })
    const id = it.dc.command(it.lea, 'annonces', {}, { in: it.channel })
    await it.hears(id)
    expect(ackOf(id), fault.kind).toBe(5)
  }
  expect(it.told.filter(({ level }) => level === 'warn')).toEqual([])
})

test('what cannot be acknowledged at all is said, and taken all the same', async () => {
  it.dc.fault({ path: '/callback', kind: 'status', status: 503, times: 2 })
  await it.hears(it.dc.command(it.lea, 'annonces', {}, { in: it.channel }))
  expect(it.told).toContainEqual(expect.objectContaining({ level: 'warn', facts: { ms: 0, failure: 'down', code: null } }))
})

test('a limit met by sends holds no acknowledgement up', async () => {
  it.dc.fault({ path: /messages$/, kind: 'status', status: 429, retryAfter: 60, global: true })
  expect(await it.adapter.send(it.publicly(), card('x'), null, '1')).toEqual({ failure: { kind: 'wait', seconds: 60 } })
  const id = it.dc.command(it.lea, 'annonces', {}, { in: it.channel })
  ok(await answer(await replyOf(id), 'Les annonces'))
  expect(it.dc.acks.find((ack) => ack.id === id)?.ms).toBeLessThan(1000)
})

test('an act acknowledged late is said', async () => {
  const release = it.dc.gateway.hold()
  const id = it.dc.command(it.lea, 'annonces', {}, { in: it.channel })
  it.time.advance(1501)
  release()
  await it.hears(id)
  expect(it.told.filter(({ level }) => level === 'warn')).toMatchObject([{ facts: { ms: 1501 } }])
})

test('an act is acknowledged before it is stored', async () => {
  const stored = Promise.withResolvers<void>()
  const { store } = it
  it.store = async (updates) => {
    await stored.promise
    await store(updates)
  }
  const id = it.dc.command(it.lea, 'annonces', {}, { in: it.channel })
  await it.dc.when(() => ackOf(id) === 5)
  expect(it.heard).toEqual([])
  stored.resolve()
  await it.hears(id)
})

test('what somebody says after a press is stored after it, although the press waits for its acknowledgement', async () => {
  ok(await it.adapter.send(it.privately(it.lea), card('Bonjour'), null, '1'))
  it.dc.fault({ path: '/callback', kind: 'status', status: 502 })
  const ids = [it.dc.presses(it.lea, it.dc.seen(it.lea), 'Aide'), it.dc.says(it.lea, 'un'), it.dc.says(it.lea, 'deux')]
  await until(() => it.heard.length === 3)
  expect(it.heard.map(({ key }) => key)).toEqual(ids)
})

import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Card } from '../../core/chat/card.ts'
import type { CheckForm } from '../../core/chat/form.ts'
import type { Adapter, Destination, RawUpdate } from '../adapter.ts'
import { at, ok, picture, until } from '../driver.contract.ts'
import type { Channel, User } from './emulator/start.ts'
import { idOf } from './ids.ts'
import { type Tested, testSlack } from './test-adapter.ts'
import { type TestServer, testServer } from './test-server.ts'

const ask: Card = { text: ['Que voulez-vous dire ?'], fill: { label: 'Répondre', form: 'answer-post', ids: { post: 'p1' } } }

/** Over both wires the same. */
describe.each(['Socket Mode', 'HTTP'] as const)('by %s', (wire) => {
  let tested: Tested
  let server: TestServer
  let adapter: Adapter
  let heard: RawUpdate[]
  let store: (updates: readonly RawUpdate[]) => Promise<void>
  let check: CheckForm
  let lea: User
  let rue: Channel
  let privately: Destination
  let channel: Destination

  beforeEach(async () => {
    tested = await testSlack()
    server = await testServer()
    const { slack } = tested
    heard = []
    store = async (updates) => void heard.push(...updates)
    check = () => null
    lea = slack.user({ name: 'lea.martin', real_name: 'Léa Martin' })
    rue = slack.channel({ name: 'rue', creator: lea })
    adapter = tested.adapterWith({
      ...(wire === 'HTTP' ? { appToken: null, mount: server.mount } : {}),
      checkForm: (...it) => check(...it),
    })
    await adapter.start((updates) => store(updates))
    if (wire === 'HTTP') await slack.http.to(`${server.origin}/slack/events`)
    await slack.invites(lea, rue)
    await slack.idle()
    heard.length = 0
    privately = at(idOf(slack.team.id, lea.id), 'private')
    channel = at(idOf(slack.team.id, rue.id), 'channel')
  })
  afterEach(async () => {
    await adapter.stop()
    await tested.slack.close()
    await server.stop()
  })
  const decoded = () => heard.map(({ raw }) => adapter.decode(raw))
  const sees = async (to: Destination, card: Card) => {
    ok(await adapter.send(to, card, null, 'once'))
    return tested.slack.seen(to === channel ? rue : lea)
  }

  test('nothing is acknowledged before it is stored: words, commands, presses, forms, shortcuts', async () => {
    const { slack } = tested
    const pressed = await sees(privately, { text: ['?'], buttons: [[{ label: 'Aide', press: { do: 'help' } }]] })
    await slack.presses(lea, await sees(privately, ask), 'Répondre')
    const ts = await slack.says(lea, 'Qui a une perceuse ?', { in: rue })
    await slack.idle()
    heard.length = 0
    const acts: (() => Promise<unknown>)[] = [
      () => slack.says(lea, 'Bonjour').then(() => slack.idle()),
      () => slack.command(lea, 'annonces'),
      () => slack.presses(lea, pressed, 'Aide'),
      () => slack.submits(lea, { words: 'Bonjour' }),
      () => slack.messageShortcut(lea, 'post_from_message', rue, ts),
      () => slack.opensHome(lea).then(() => slack.idle()),
    ]
    for (const [n, act] of acts.entries()) {
      const asked = Promise.withResolvers<void>()
      const stored = Promise.withResolvers<void>()
      store = async (updates) => {
        asked.resolve()
        await stored.promise
        heard.push(...updates)
      }
      const before = slack.acks.length
      const done = act()
      await asked.promise
      /** Over the wire and back. */
      for (let times = 0; times < 5; times++) await adapter.isAdmin(channel.chat, privately.chat)
      expect(slack.acks.length, `act ${n}`).toBe(before)
      stored.resolve()
      await done
      await until(() => slack.acks.length === before + 1)
      expect(heard).toHaveLength(n + 1)
    }
    expect(decoded().map((it) => it?.body.kind)).toEqual(['text', 'command', 'press', 'form', 'text', 'command'])
  })

  test.runIf(wire === 'HTTP')('what cannot be stored is Slack’s own error to who acts, and an event comes again', async () => {
    const { slack } = tested
    const pressed = await sees(privately, { text: ['?'], buttons: [[{ label: 'Aide', press: { do: 'help' } }]] })
    await slack.presses(lea, await sees(privately, ask), 'Répondre')
    store = async () => {
      throw new Error('the database is away')
    }
    expect(await slack.command(lea, 'annonces')).toEqual({ error: 'dispatch_failed' })
    expect(await slack.presses(lea, pressed, 'Aide')).toEqual({ error: 'dispatch_failed' })
    expect(await slack.submits(lea, { words: 'Bonjour' })).toEqual({ error: 'dispatch_failed' })
    expect(slack.modal(lea)?.title).toBe('Répondre')
    await slack.says(lea, 'Bonjour')
    await slack.when(() => slack.deliveries.some(({ attempt, state }) => attempt === 2 && state === 'waiting'))
    store = async (updates) => void heard.push(...updates)
    tested.time.advance(60_000)
    slack.passes()
    await slack.idle()
    expect(decoded().map((it) => it?.body)).toMatchObject([{ text: 'Bonjour' }])
    expect(await slack.submits(lea, { words: 'Encore' })).toEqual({})
    expect(JSON.stringify(tested.logged)).not.toMatch(/Bonjour|Encore|xoxb|xapp/)
  })

  test('an event that comes twice, also under another name, has one key', async () => {
    const { slack } = tested
    slack.duplicateNext(1)
    await slack.says(lea, 'Bonjour')
    await slack.idle()
    expect(heard.map(({ key }) => key)).toHaveLength(2)
    expect(new Set(heard.map(({ key }) => key)).size).toBe(1)
  })

  test('our own words, and what others say in the channel, are acknowledged and not even stored', async () => {
    const { slack } = tested
    const { ref } = ok(await adapter.send(privately, ask, null, 'a'))
    ok(await adapter.send(channel, ask, null, 'b'))
    ok(await adapter.edit(privately, ref, { text: ['Autre'] }, null, null))
    await slack.says(lea, 'Qui a vu mon chat ?', { in: rue })
    const ts = await slack.says(lea, 'Faute')
    await slack.edits(lea, ts, 'Corrigé')
    await slack.idle()
    expect(decoded().map((it) => it?.body)).toMatchObject([{ text: 'Faute' }])
  })

  describe('a form', () => {
    test('opens at once, and nothing is stored until it is filled', async () => {
      const { slack } = tested
      for (const button of [
        ask,
        { text: ['Un vélo'], buttons: [[{ label: 'Répondre', open: { form: 'answer-post', ids: { post: 'p1' } } }]] } as Card,
      ])
        for (const to of [privately, channel]) {
          expect(await slack.presses(lea, await sees(to, button), 'Répondre')).toEqual({})
          expect(slack.modal(lea)?.title).toBe('Répondre')
          expect(heard).toEqual([])
          expect(await slack.submits(lea, { words: 'Samedi ?' }, { ':photo': picture })).toEqual({})
          expect(slack.modal(lea)).toBeNull()
          const [inbound] = decoded()
          expect(inbound).toMatchObject({
            from: { id: privately.chat, name: 'Léa', language: 'fr' },
            place: { kind: 'private', chat: privately.chat, topic: null },
            body: {
              kind: 'form',
              form: 'answer-post',
              ids: { post: 'p1' },
              values: { words: 'Samedi ?' },
              photo: { bytes: picture.length },
            },
          })
          heard.length = 0
        }
    })

    test('has a calendar and an hour for a date, a list for a choice, and what is left empty stays away', async () => {
      const { slack } = tested
      const edit: Card = { text: ['?'], buttons: [[{ label: 'Modifier', form: 'edit-post', ids: { post: 'p1' } }]] }
      await slack.presses(lea, await sees(privately, edit), 'Modifier')
      expect(slack.modal(lea)?.title).toBe('Modifier l’annonce')
      await slack.submits(lea, { when: '2026-11-28', 'when:hour': '19:30', sort: 'À donner' })
      expect(decoded()[0]?.body).toMatchObject({ values: { when: '2026-11-28T19:30', sort: 'gift-offer' }, photo: null })
      const values = (decoded()[0]?.body as { values: object } | undefined)?.values
      expect(Object.keys(values ?? {}).toSorted()).toEqual(['sort', 'when'])
    })

    test('of the one field that was picked shows that field alone', async () => {
      const { slack } = tested
      const edit: Card = { text: ['?'], buttons: [[{ label: 'Prix', form: 'edit-post', ids: { post: 'p1', field: 'price' } }]] }
      await slack.presses(lea, await sees(privately, edit), 'Prix')
      await slack.submits(lea, { price: '30' })
      expect(decoded()[0]?.body).toMatchObject({ ids: { post: 'p1', field: 'price' }, values: { price: '30' } })
    })

    test('that cannot be understood says so beside its field, and stays open; nothing is stored', async () => {
      const { slack } = tested
      check = (_form, _ids, { words }) => (words === 'x' ? { field: 'words', why: 'Trop court' } : { field: 'elsewhere', why: '…' })
      await slack.presses(lea, await sees(privately, ask), 'Répondre')
      expect(await slack.submits(lea, { words: 'x' })).toEqual({ errors: { words: 'Trop court' } })
      expect([slack.modal(lea)?.title, heard]).toEqual(['Répondre', []])
      expect(await slack.submits(lea, { words: 'Bonjour' })).toEqual({})
      expect(heard).toHaveLength(1)
    })

    test('is in English for who has Slack in English, once we know', async () => {
      const { slack } = tested
      const kate = slack.user({ name: 'kate', real_name: 'Kate', locale: 'en-GB' })
      await slack.says(kate, 'Hello')
      await slack.idle()
      ok(await adapter.send(at(idOf(slack.team.id, kate.id), 'private'), ask, null, 'a'))
      await slack.presses(kate, slack.seen(kate), 'Répondre')
      expect(slack.modal(kate)?.title).toBe('Answer')
    })

    test.each([
      ['its trigger is too old', { kind: 'ok_false', error: 'expired_trigger_id' }],
      ['Slack asks to wait', { kind: 'status', status: 429, retryAfter: 30 }],
      ['Slack breaks', { kind: 'status', status: 500 }],
      ['the connection drops', { kind: 'drop' }],
    ] as const)('that does not open, for %s, is asked in words: the press is heard', async (_name, fault) => {
      const { slack } = tested
      slack.fault({ method: 'views.open', ...fault })
      expect(await slack.presses(lea, await sees(privately, ask), 'Répondre')).toEqual({})
      expect(decoded()[0]?.body).toEqual({ kind: 'press', press: 'form:answer-post:post=p1' })
    })

    test('that nobody knows any more is a press like another', async () => {
      const { slack } = tested
      const old = { text: ['?'], buttons: [[{ label: 'Vieux', form: 'no-such-form' }]] } as unknown as Card
      await slack.presses(lea, await sees(privately, old), 'Vieux')
      expect([slack.modal(lea), decoded()[0]?.body]).toEqual([null, { kind: 'press', press: 'form:no-such-form' }])
    })

    test('opens although sends are told to wait: they do not share a queue', async () => {
      const { slack } = tested
      const seen = await sees(privately, ask)
      slack.fault({ method: 'chat.postMessage', kind: 'status', status: 429, retryAfter: 60, times: 5 })
      const sending = Promise.all(Array.from({ length: 5 }, (_, n) => adapter.send(channel, ask, null, `o${n}`)))
      const from = performance.now()
      await slack.presses(lea, seen, 'Répondre')
      expect(slack.modal(lea)?.title).toBe('Répondre')
      expect(performance.now() - from).toBeLessThan(1000)
      expect(await sending).toEqual(Array(5).fill({ failure: { kind: 'wait', seconds: 60 } }))
    })
  })

  describe('a shortcut', () => {
    test('opens a sheet for free words, which are heard as a text', async () => {
      const { slack } = tested
      await slack.shortcut(lea, 'post_new')
      expect([slack.modal(lea)?.title, heard]).toEqual(['Annonce', []])
      expect(await slack.submits(lea, { text: 'Je prête ma perceuse' })).toEqual({})
      expect(decoded()[0]).toMatchObject({
        place: { kind: 'private', chat: privately.chat },
        body: { kind: 'text', text: 'Je prête ma perceuse' },
      })
    })

    test('whose sheet does not open helps otherwise', async () => {
      tested.slack.fault({ method: 'views.open', kind: 'ok_false', error: 'expired_trigger_id' })
      await tested.slack.shortcut(lea, 'post_new')
      expect(decoded()[0]?.body).toEqual({ kind: 'command', name: 'annonce', rest: '' })
    })

    test('on one’s own message takes its words and picture, on another’s says no', async () => {
      const { slack } = tested
      const paul = slack.user({ name: 'paul' })
      const ts = await slack.says(lea, 'Je donne <ça>', { in: rue, photo: picture })
      await slack.messageShortcut(lea, 'post_from_message', rue, ts)
      await slack.messageShortcut(paul, 'post_from_message', rue, ts)
      expect(decoded().map((it) => it?.body)).toMatchObject([
        { kind: 'text', text: 'Je donne <ça>', photo: { bytes: picture.length } },
        { kind: 'unreadable', what: 'theirs' },
      ])
    })
  })

  test('a call by our name in the channel, an open home, an invitation, the end of it', async () => {
    const { slack } = tested
    await slack.mentions(lea, 'je prête ma perceuse', rue)
    await slack.idle()
    await slack.opensHome(lea)
    await slack.idle()
    const other = slack.channel({ name: 'autre', creator: lea })
    await slack.invites(lea, other)
    await slack.idle()
    await slack.archives(other)
    await slack.idle()
    expect(decoded().map((it) => [it?.place, it?.body])).toEqual([
      [
        { kind: 'private', chat: privately.chat, topic: null },
        { kind: 'text', text: 'je prête ma perceuse', photo: null, replyTo: null },
      ],
      [
        { kind: 'private', chat: privately.chat, topic: 'home' },
        { kind: 'command', name: 'accueil', rest: '' },
      ],
      [
        { kind: 'channel', chat: idOf(slack.team.id, other.id), topic: null },
        { kind: 'welcome', title: 'autre' },
      ],
      [{ kind: 'channel', chat: idOf(slack.team.id, other.id), topic: null }, { kind: 'removed' }],
    ])
  })

  describe('names', () => {
    test('are asked once an hour', async () => {
      const { slack, time } = tested
      const asked = (): number => slack.calls.filter(({ method }) => method === 'users.info').length
      const before = asked()
      for (let n = 0; n < 3; n++) {
        await slack.says(lea, 'Bonjour')
        await slack.idle()
      }
      expect(asked()).toBe(before)
      time.advance(3_600_000)
      await slack.says(lea, 'Bonjour')
      await slack.idle()
      expect(asked()).toBe(before + 1)
    })

    test('that come too late keep nothing waiting', async () => {
      const { slack, time } = tested
      const paul = slack.user({ name: 'paul' })
      slack.fault({ method: 'users.info', kind: 'hang' })
      const from = performance.now()
      await slack.says(paul, 'Bonjour')
      await slack.when(() => slack.calls.some(({ args, faulted }) => args.user === paul.id && faulted === 'hang'))
      await until(() => {
        time.advance(800)
        return heard.length === 1
      })
      /** The call itself is given up after 2 seconds of real time. */
      expect(performance.now() - from).toBeLessThan(1500)
      await slack.idle()
      expect(decoded()[0]).toMatchObject({ from: { name: '', language: null }, body: { text: 'Bonjour' } })
    })

    test('that cannot be had are empty', async () => {
      const { slack } = tested
      const paul = slack.user({ name: 'paul' })
      slack.fault({ method: 'users.info', kind: 'ok_false', error: 'missing_scope' })
      await slack.says(paul, 'Bonjour')
      await slack.idle()
      expect(decoded()[0]?.from).toEqual({ id: idOf(slack.team.id, paul.id), name: '', language: null })
    })
  })

  test('who has stopped takes nothing, and hears it at the next start', async () => {
    const { slack } = tested
    await adapter.stop()
    await slack.says(lea, 'un')
    expect(await slack.command(lea, 'aide')).toMatchObject({ error: 'dispatch_failed' })
    expect(heard).toEqual([])
    await adapter.start((updates) => store(updates))
    tested.time.advance(60_000)
    slack.passes()
    await slack.idle()
    expect(decoded().map((it) => it?.body)).toMatchObject([{ text: 'un' }])
  })
})

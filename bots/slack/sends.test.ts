import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Card } from '../../core/chat/card.ts'
import type { Adapter, Destination, RawUpdate } from '../adapter.ts'
import { at, ok, otherPicture, picture } from '../driver.contract.ts'
import type { Channel, Seen, User } from './emulator/start.ts'
import { idOf } from './ids.ts'
import { type Tested, testSlack } from './test-adapter.ts'
import { isTheirs } from './workspaces.ts'

let tested: Tested
let adapter: Adapter
let heard: RawUpdate[]
let lea: User
let rue: Channel
let channel: Destination
let privately: Destination
const card: Card = { text: ['Un vélo à vendre'], buttons: [[{ label: 'Aide', press: { do: 'help' } }]] }
const photo = { bytes: picture, ref: null }

beforeEach(async () => {
  tested = await testSlack()
  const { slack } = tested
  heard = []
  lea = slack.user({ name: 'lea', real_name: 'Léa Martin' })
  rue = slack.channel({ name: 'rue', creator: lea })
  adapter = tested.adapterWith()
  await adapter.start(async (updates) => void heard.push(...updates))
  await slack.invites(lea, rue)
  await slack.idle()
  heard.length = 0
  channel = at(idOf(slack.team.id, rue.id), 'channel')
  privately = at(idOf(slack.team.id, lea.id), 'private')
})
afterEach(async () => {
  await adapter.stop()
  await tested.slack.close()
})
const countOf = (method: string): number => tested.slack.calls.filter((call) => call.method === method).length
const only = (of: { id: string }): Seen => {
  const [one, ...more] = tested.slack.chat(of)
  expect(more).toEqual([])
  return one as Seen
}
const decoded = () => heard.map(({ raw }) => adapter.decode(raw))
/** How an answer goes back to what Léa typed in the channel. */
const replyTo = async (): Promise<string> => {
  await tested.slack.command(lea, 'annonces', { in: rue })
  return decoded().at(-1)?.place.reply ?? ''
}

describe('a message', () => {
  test('to a person opens the direct message once, and writes and edits there', async () => {
    const { ref } = ok(await adapter.send(privately, card, null, 'a'))
    ok(await adapter.send(privately, card, null, 'b'))
    ok(await adapter.edit(privately, ref, { text: ['Autre'] }, null, null))
    expect([countOf('conversations.open'), tested.slack.chat(lea).map(({ text, edited }) => [text, edited])]).toEqual([
      1,
      [
        ['Autre', true],
        ['Un vélo à vendre', false],
      ],
    ])
  })

  test('to somebody who wrote first needs no opening', async () => {
    await tested.slack.says(lea, 'Bonjour')
    await tested.slack.idle()
    ok(await adapter.send(privately, card, null, 'a'))
    expect(countOf('conversations.open')).toBe(0)
  })

  test('unfurls nothing, and carries its key where nobody sees it', async () => {
    ok(await adapter.send(channel, card, null, '4711'))
    expect(tested.slack.calls.find(({ method }) => method === 'chat.postMessage')?.args).toMatchObject({
      mrkdwn: false,
      unfurl_links: 'false',
      unfurl_media: 'false',
      metadata: { event_type: 'palier', event_payload: { once: '4711' } },
    })
  })

  test('of a conversation stands under its first message, and in the chat', async () => {
    const { ref } = ok(await adapter.send(privately, card, null, 'a'))
    ok(await adapter.send({ ...privately, thread: ref }, card, null, 'b'))
    expect(tested.slack.seen(lea)?.thread_ts).toBe(ref)
    expect(tested.slack.calls.findLast(({ method }) => method === 'chat.postMessage')?.args).toMatchObject({ reply_broadcast: 'true' })
  })

  test('whose first message was deleted, or has no name, stands by itself', async () => {
    ok(await adapter.send({ ...privately, thread: '1700000000.000001' }, card, null, 'a'))
    ok(await adapter.send({ ...privately, thread: 'e' }, card, null, 'b'))
    expect(tested.slack.chat(lea).map(({ thread_ts }) => thread_ts)).toEqual([undefined, undefined])
  })

  test('where we are not installed, or to what is no chat of Slack’s, is for nobody', async () => {
    for (const chat of ['T0ELSE.U1', 'U1', '12345', ''])
      for (const audience of ['private', 'channel'] as const) {
        expect(await adapter.send({ ...channel, chat, audience }, card, null, 'a')).toEqual({ failure: { kind: 'gone' } })
        expect(await adapter.edit({ ...channel, chat, audience }, '1.1', card, null, null)).toEqual({ failure: { kind: 'gone' } })
      }
    expect(countOf('chat.postMessage')).toBe(0)
  })

  test('to whom the workspace closed the account, or in a channel without us, finds nobody', async () => {
    const paul = tested.slack.user({ name: 'paul' })
    await tested.slack.deactivates(paul)
    expect(await adapter.send(at(idOf(tested.slack.team.id, paul.id), 'private'), card, null, 'a')).toEqual({ failure: { kind: 'gone' } })
    await tested.slack.kicks(lea, rue)
    expect(await adapter.send(channel, card, null, 'a')).toEqual({ failure: { kind: 'gone' } })
  })
})

describe('a message whose answer was lost', () => {
  test.each(['drop', 'reset', 'truncate'] as const)(
    '(%s) is found by its key, in the channel and in private, and no other is',
    async (kind) => {
      for (const to of [channel, privately]) {
        ok(await adapter.send(to, card, null, 'before'))
        tested.slack.fault({ method: 'chat.postMessage', kind, afterApply: true })
        expect(await adapter.send(to, card, photo, 'lost')).toEqual({ failure: { kind: 'down', maybe: true } })
        ok(await adapter.send(to, card, null, 'after'))
        const [, stands] = tested.slack.chat(to === channel ? rue : lea)
        expect(ok((await adapter.find?.(to, 'lost')) ?? { ok: null })).toMatchObject({
          ref: stands?.ts,
          photo: expect.stringMatching(/^F/),
        })
        expect(await adapter.find?.(to, 'never')).toEqual({ ok: null })
      }
    },
  )

  test('is found in its conversation', async () => {
    const { ref } = ok(await adapter.send(privately, card, null, 'a'))
    const inThread = { ...privately, thread: ref }
    const sent = ok(await adapter.send(inThread, card, null, 'b'))
    expect(await adapter.find?.(inThread, 'b')).toEqual({ ok: sent })
    expect(await adapter.find?.({ ...privately, thread: '1700000000.000001' }, 'a')).toEqual({ ok: { ref, photo: null } })
  })

  test('cannot be found while Slack is away', async () => {
    tested.slack.fault({ method: 'conversations.history', kind: 'status', status: 500 })
    expect(await adapter.find?.(channel, 'a')).toMatchObject({ failure: { kind: 'down' } })
  })
})

describe('an answer to an act in the channel', () => {
  test('is seen there by who acted, alone, and can be changed from its button', async () => {
    const reply = await replyTo()
    const sent = ok(await adapter.send({ ...privately, reply }, card, photo, 'a'))
    expect(sent).toEqual({ ref: 'e', photo: expect.stringMatching(/^F/) })
    const paul = tested.slack.user({ name: 'paul' })
    const seen = tested.slack.seen(rue, lea)
    expect([seen?.text, seen?.ephemeral, seen?.photo?.equals(picture)]).toEqual(['Un vélo à vendre', true, true])
    expect(tested.slack.chat(rue, paul)).toEqual([])

    await tested.slack.presses(lea, seen, 'Aide')
    const again = decoded().at(-1)?.place.reply ?? null
    expect(ok(await adapter.edit({ ...privately, reply: again }, 'e', { text: ['Autre'] }, null, sent.photo)).ref).toBe('e')
    const changed = only(rue)
    expect([changed.text, changed.edited, changed.photo?.equals(picture)]).toEqual(['Autre', true, true])
    expect(tested.slack.chat(lea)).toEqual([])
  })

  test('after the fifth, or after half an hour, goes to the private chat', async () => {
    const reply = await replyTo()
    for (let n = 0; n < 5; n++) expect(ok(await adapter.send({ ...privately, reply }, card, null, `a${n}`)).ref).toBe('e')
    expect(ok(await adapter.send({ ...privately, reply }, card, null, 'b')).ref).toBe(tested.slack.seen(lea)?.ts)
    const late = await replyTo()
    tested.time.advance(30 * 60_000 + 1)
    expect(ok(await adapter.send({ ...privately, reply: late }, card, null, 'c')).ref).toBe(tested.slack.seen(lea)?.ts)
  })

  test.each([{ kind: 'drop' }, { kind: 'status', status: 500 }, { kind: 'ok_false', error: 'invalid_blocks' }] as const)(
    'that fails ($kind) goes to the private chat',
    async (fault) => {
      const reply = await replyTo()
      tested.slack.fault({ method: 'response_url', ...fault })
      expect(ok(await adapter.send({ ...privately, reply }, card, null, 'a')).ref).toBe(only(lea).ts)
    },
  )

  test.each([
    ['https://hooks.slack.com/commands/T1/1/x', true],
    ['https://files.slack.com/files-pri/T1-F1/a.jpg', true],
    ['https://slack.com/x', true],
    ['http://127.0.0.1:5/x', true],
    ['http://127.0.0.1:6/x', false],
    ['http://hooks.slack.com/x', false],
    ['https://hooks.slack.com.evil.example/', false],
    ['https://evil-slack.com/', false],
    ['https://slack.com@evil.example/', false],
    ['file:///etc/passwd', false],
    ['x', false],
  ])('%s is Slack’s own: %s', (address, is) => expect(isTheirs(address, 'http://127.0.0.1:5/api/')).toBe(is))

  test('goes to no address but Slack’s', async () => {
    for (const reply of ['https://evil.example/x', 'http://hooks.slack.com/x', 'https://hooks.slack.com.evil.example/', 'x'])
      expect(ok(await adapter.send({ ...privately, reply }, card, null, 'a')).ref).not.toBe('e')
  })

  test('that cannot be changed any more is missing, so that it is said anew', async () => {
    expect(await adapter.edit(privately, 'e', card, null, null)).toEqual({ failure: { kind: 'missing' } })
    const reply = await replyTo()
    tested.time.advance(30 * 60_000 + 1)
    expect(await adapter.edit({ ...privately, reply }, 'e', card, null, null)).toEqual({ failure: { kind: 'missing' } })
  })
})

describe('the home', () => {
  const home = (): Destination => ({ ...privately, topic: 'home' })
  test('is one page, written anew, and its buttons come from it', async () => {
    expect(ok(await adapter.send(home(), card, photo, 'a'))).toEqual({ ref: 'home', photo: null })
    expect(ok(await adapter.edit(home(), 'anything', { ...card, text: ['Votre accueil'] }, null, null)).ref).toBe('home')
    expect(tested.slack.home(lea)?.text).toBe('Votre accueil')
    expect(tested.slack.chat(lea)).toEqual([])
    await tested.slack.presses(lea, { home: true }, 'Aide')
    expect(decoded()[0]).toMatchObject({ place: { kind: 'private', chat: privately.chat, topic: 'home' }, body: { press: 'help' } })
    expect(await adapter.find?.(home(), 'a')).toEqual({ ok: null })
  })
  test('is no message of the chat', async () => {
    expect(await adapter.edit(privately, 'home', card, null, null)).toEqual({ failure: { kind: 'missing' } })
  })
})

describe('a photo', () => {
  test('is uploaded once, however often it is shown, and stays when its words change', async () => {
    const { ref, photo: file } = ok(await adapter.send(channel, card, photo, 'a'))
    ok(await adapter.send(privately, card, photo, 'b'))
    expect(ok(await adapter.edit(channel, ref, card, photo, file)).photo).toBe(file)
    expect(ok(await adapter.edit(channel, ref, { text: ['Autre'] }, null, file)).photo).toBe(file)
    expect([countOf('upload'), only(rue).photo?.equals(picture)]).toEqual([1, true])
    const other = ok(await adapter.edit(channel, ref, card, { bytes: otherPicture, ref: null }, file))
    expect([other.photo === file, only(rue).photo?.equals(otherPicture), countOf('upload')]).toEqual([false, true, 2])
  })

  test('is waited for while Slack is still processing it, and not uploaded again', async () => {
    tested.slack.processes(2)
    for (let n = 0; n < 2; n++) expect(await adapter.send(channel, card, photo, 'a')).toEqual({ failure: { kind: 'wait', seconds: 2 } })
    ok(await adapter.send(channel, card, photo, 'a'))
    expect([countOf('upload'), only(rue).photo?.equals(picture)]).toEqual([1, true])
  })

  test('that was deleted at Slack meanwhile is uploaded anew', async () => {
    const sent = ok(await adapter.send(channel, card, photo, 'a'))
    tested.time.advance(120_000)
    tested.slack.fault({ method: 'chat.postMessage', kind: 'ok_false', error: 'invalid_blocks' })
    const again = ok(await adapter.send(channel, card, { bytes: picture, ref: sent.photo }, 'b'))
    expect(again.photo).not.toBe(sent.photo)
    expect(countOf('upload')).toBe(2)
  })

  test('that was deleted at Slack is missed when only the words beside it change', async () => {
    const { ref, photo: file } = ok(await adapter.send(channel, card, photo, 'a'))
    tested.time.advance(120_000)
    tested.slack.fault({ method: 'chat.update', kind: 'ok_false', error: 'invalid_blocks' })
    expect(ok(await adapter.edit(channel, ref, { text: ['Autre'] }, null, file))).toEqual({ ref, photo: null })
    expect([only(rue).text, only(rue).photo]).toEqual(['Autre', undefined])
  })

  test('blocks that Slack will not have are refused', async () => {
    tested.slack.fault({ method: 'chat.postMessage', kind: 'ok_false', error: 'invalid_blocks' })
    expect(await adapter.send(channel, card, null, 'a')).toEqual({ failure: { kind: 'refused', why: 'invalid_blocks' } })
  })

  test('that a resident sent is fetched with our token, however Slack breaks meanwhile', async () => {
    await tested.slack.says(lea, 'Voici', { photo: picture })
    await tested.slack.idle()
    const body = decoded()[0]?.body
    const ref = body?.kind === 'text' ? (body.photo?.ref ?? '') : ''
    for (const method of ['files.info', 'file'])
      for (const fault of [{ kind: 'drop' }, { kind: 'reset' }, { kind: 'status', status: 500 }, { kind: 'html', status: 502 }] as const) {
        tested.slack.fault({ method, ...fault })
        expect(await adapter.photo(ref)).toEqual({ failure: { kind: 'down', maybe: false } })
      }
    tested.slack.fault({ method: 'file', kind: 'status', status: 429, retryAfter: 9 })
    expect(await adapter.photo(ref)).toEqual({ failure: { kind: 'wait', seconds: 9 } })
    tested.slack.fault({ method: 'file', kind: 'html', status: 200 })
    expect(await adapter.photo(ref)).toEqual({ failure: { kind: 'refused', why: 'not what was expected' } })
    expect(ok(await adapter.photo(ref)).equals(picture)).toBe(true)
    for (const nowhere of ['T0ELSE.F1', `${tested.slack.team.id}.F0NOTHING`, 'x'])
      expect(await adapter.photo(nowhere)).toMatchObject({ failure: { kind: 'refused' } })
  })
})

describe('a voice message', () => {
  test('is had as it is; a page where people sign in is none', async () => {
    const voice = picture
    await tested.slack.says(lea, 'Voici', { photo: voice })
    await tested.slack.idle()
    const body = decoded()[0]?.body
    const ref = body?.kind === 'text' ? (body.photo?.ref ?? '') : ''
    expect(await adapter.voice?.(ref)).toEqual({ ok: voice })
    tested.slack.fault({ method: 'file', kind: 'html', status: 200 })
    expect(await adapter.voice?.(ref)).toEqual({ failure: { kind: 'refused', why: 'not what was expected' } })
    tested.slack.fault({ method: 'file', kind: 'drop' })
    expect(await adapter.voice?.(ref)).toEqual({ failure: { kind: 'down', maybe: false } })
  })
})

describe('who administers', () => {
  test('a workspace’s administrators, and who made the channel', async () => {
    const { slack } = tested
    const [owner, admin, paul] = [slack.user({ name: 'o', owner: true }), slack.user({ name: 'a', admin: true }), slack.user({ name: 'p' })]
    const asked = await Promise.all([lea, owner, admin, paul].map(({ id }) => adapter.isAdmin(channel.chat, idOf(slack.team.id, id))))
    expect(asked).toEqual([{ ok: true }, { ok: true }, { ok: true }, { ok: false }])
    expect(await adapter.isAdmin(channel.chat, 'T0ELSE.U1')).toEqual({ ok: false })
  })
  test('cannot be said while Slack is away', async () => {
    tested.slack.fault({ method: 'users.info', kind: 'status', status: 429, retryAfter: 3 })
    expect(await adapter.isAdmin(channel.chat, privately.chat)).toEqual({ failure: { kind: 'wait', seconds: 3 } })
  })
})

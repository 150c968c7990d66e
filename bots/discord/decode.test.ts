import { describe, expect, test } from 'vitest'
import { slashCommands } from '../doors.ts'
import { decode } from './decode.ts'

const bot = '1042000000000000042'
const lea = { id: '1300000000000000001', username: 'lea.martin', global_name: 'Léa', discriminator: '0' }
const paul = { id: '1300000000000000002', username: 'paul75', global_name: null }
const [dm, channel, guild] = ['1300000000000000010', '1300000000000000011', '1300000000000000012']
const read = (it: object) => decode(JSON.stringify(it), slashCommands())

/** Developer Docs, Message Resource, and what the gateway adds. */
const message = (more: object) =>
  read({ t: 'MESSAGE_CREATE', bot, d: { id: '1300000000000000099', channel_id: dm, type: 0, content: '', author: lea, ...more } })
const attachment = (content_type: string, more: object = {}) => ({
  id: '1300000000000000050',
  filename: 'fichier',
  size: 1234,
  url: 'https://cdn.discordapp.com/attachments/1/2/fichier?ex=1&is=2&hm=3',
  content_type,
  ...more,
})

describe('messages', () => {
  test('words, from whoever shows this name; a handle is nobody’s name', () => {
    expect(message({ content: 'Je prête ma perceuse' })).toEqual({
      platform: 'discord',
      from: { id: lea.id, name: 'Léa', language: null },
      place: { kind: 'private', chat: lea.id, topic: null },
      body: { kind: 'text', text: 'Je prête ma perceuse', photo: null, replyTo: null },
    })
    expect(message({ content: 'Bonjour', author: paul })?.from).toEqual({ id: paul.id, name: '', language: null })
  })

  test('by mention in a channel: without our name, and answered in private', () => {
    const said = message({
      guild_id: guild,
      channel_id: channel,
      content: `<@${bot}> je donne <@!${bot}>un canapé`,
      mentions: [{ id: bot }],
    })
    expect(said).toMatchObject({ place: { kind: 'private', chat: lea.id }, body: { text: 'je donne un canapé' } })
    expect(said?.place).not.toHaveProperty('reply')
    expect(message({ guild_id: guild, content: `<@${bot}> /annonces`, mentions: [{ id: bot }] })?.body).toMatchObject({ name: 'annonces' })
  })

  test.each([
    ['what neighbours say among themselves', { guild_id: guild, content: 'Qui a vu mon chat ?' }],
    ['our own words', { author: { id: bot, bot: true }, content: 'Bonjour' }],
    ['another program’s', { author: { ...lea, bot: true }, content: 'Bonjour' }],
    ['a webhook’s', { webhook_id: '1', content: 'Bonjour' }],
    ['Discord’s own word on a pinned message', { type: 6 }],
    ['an empty one', {}],
  ])('%s is not for us', (_name, more) => expect(message(more)).toBeNull())

  test.each([
    ['/annonces', 'annonces', ''],
    ['  /Start  x-belleville ', 'start', 'x-belleville'],
    ['/paramètres', 'paramètres', ''],
    ['/publier\nune perceuse', 'publier', 'une perceuse'],
  ])('%s is a command', (content, name, rest) => expect(message({ content })?.body).toEqual({ kind: 'command', name, rest }))

  test.each(['//', '/ annonces', 'a /annonces', '/a/b'])('%s is none', (content) => expect(message({ content })?.body.kind).toBe('text'))

  test('an answer names the message of ours that it answers', () => {
    const answer = { type: 19, content: 'Oui', message_reference: { message_id: '77' } }
    expect(message({ ...answer, referenced_message: { author: { id: bot } } })?.body).toMatchObject({ replyTo: '77' })
    expect(message({ ...answer, referenced_message: { author: lea } })?.body).toMatchObject({ replyTo: null })
    expect(message({ ...answer, referenced_message: null })?.body).toMatchObject({ replyTo: null })
  })

  test('the first picture comes with its words', () => {
    const attachments = [attachment('text/plain'), attachment('image/png', { size: 5 }), attachment('image/jpeg')]
    expect(message({ content: '/x', attachments })?.body).toMatchObject({
      kind: 'text',
      text: '/x',
      photo: { ref: attachment('').url, bytes: 5 },
    })
  })

  test('a voice message is heard as one', () => {
    const attachments = [attachment('audio/ogg', { size: 1234, duration_secs: 4.5 })]
    expect(message({ flags: 8192, attachments })?.body).toEqual({
      kind: 'voice',
      sound: { ref: attachment('').url, bytes: 1234, seconds: 4.5 },
      replyTo: null,
    })
  })

  test.each([
    ['other', { attachments: [attachment('video/mp4')] }],
    ['other', { sticker_items: [{ id: '1', name: 'x' }] }],
    ['other', { message_snapshots: [{ message: {} }] }],
    ['other', { poll: { question: { text: '?' } } }],
  ])('%s cannot be read', (what, more) => expect(message(more)?.body).toEqual({ kind: 'unreadable', what }))

  test.each(['application/pdf', undefined])('a file is named, and its own name is not taken (%s)', (type) => {
    const paper = { ...attachment(''), content_type: type }
    expect(message({ attachments: [paper] })?.body).toEqual({ kind: 'document', document: { ref: paper.url, bytes: paper.size } })
  })
})

/** Developer Docs, Receiving and Responding. */
const act = (type: number, data: object, more: object = { guild_id: guild, member: { user: lea } }) =>
  read({
    t: 'INTERACTION_CREATE',
    d: { id: '1300000000000000077', token: 'tok-en', type, channel_id: channel, locale: 'fr', data, ...more },
  })
const inDm = { channel_id: dm, user: lea }
const theirs = { guild_id: guild, member: { user: lea }, message: { id: '1300000000000000055', flags: 64 | 32_768 } }
const everyones = { guild_id: guild, member: { user: lea }, message: { id: '1300000000000000055', flags: 32_768 } }
const reply = '1300000000000000077|tok-en|'
const alone = { kind: 'private', chat: lea.id, topic: null }

describe('slash commands', () => {
  test('a private one is answered to this act, in a server and in private', () => {
    expect(act(2, { type: 1, name: 'annonces' })).toEqual({
      platform: 'discord',
      from: { id: lea.id, name: 'Léa', language: 'fr' },
      place: { ...alone, reply },
      body: { kind: 'command', name: 'annonces', rest: '' },
    })
    expect(act(2, { type: 1, name: 'annonces' }, inDm)?.place).toEqual({ ...alone, reply })
  })

  test('one that concerns the channel is answered there', () => {
    const said = act(2, { type: 1, name: 'quartier', options: [{ name: 'nom', type: 3, value: ' Belleville ' }] })
    expect(said?.place).toEqual({ kind: 'channel', chat: channel, topic: null, reply })
    expect(said?.body).toEqual({ kind: 'command', name: 'quartier', rest: 'Belleville' })
    /** In private there is no channel that it could concern. */
    expect(act(2, { type: 1, name: 'quartier' }, inDm)?.place).toEqual({ ...alone, reply })
  })
})

describe('a message that is marked', () => {
  const marked = (author: object, more: object = {}) =>
    act(2, { type: 3, name: 'Publier', target_id: '9', resolved: { messages: { 9: { content: 'Je donne', author, ...more } } } })?.body

  test('by its author is their word, with its picture', () => {
    const attachments = [attachment('image/jpeg')]
    expect(marked(lea, { attachments })).toEqual({
      kind: 'text',
      text: 'Je donne',
      photo: { ref: attachment('').url, bytes: 1234 },
      replyTo: null,
    })
  })

  test('by another is not theirs to publish; an empty one says nothing', () => {
    expect(marked(paul)).toEqual({ kind: 'unreadable', what: 'theirs' })
    expect(marked(lea, { content: ' ' })).toEqual({ kind: 'unreadable', what: 'other' })
    expect(act(2, { type: 3, name: 'Publier' })?.body).toEqual({ kind: 'unreadable', what: 'theirs' })
  })
})

const link = Buffer.from('form:answer-post:post=p1').toString('base64url')

describe('presses', () => {
  test.each([
    ['on what only they see: answered to this act', theirs, 'help', { ...alone, reply: `${reply}1300000000000000055` }],
    ['in private: answered there', { ...inDm, message: { id: '5' } }, 'help', alone],
    ['on a card for all: it concerns the channel', everyones, 'help', { kind: 'channel', chat: channel, topic: null }],
    ['on a card for all, of what leads to the private chat', everyones, `open:${link}`, { ...alone, reply }],
    ['on a card for all, of a form', everyones, 'form:answer-post:post=p1', { ...alone, reply }],
  ])('%s', (_name, more, custom_id, place) => expect(act(3, { component_type: 2, custom_id }, more)?.place).toEqual(place))

  test('the second button with the same meaning, and a line of a menu, mean what they carry', () => {
    expect(act(3, { custom_id: 'help#2' }, everyones)?.body).toEqual({ kind: 'press', press: 'help' })
    const picked = { component_type: 3, custom_id: 'pick:1', values: ['show-post:post=p7#3'] }
    expect(act(3, picked, everyones)?.body).toEqual({ kind: 'press', press: 'show-post:post=p7' })
  })

  test('what leads to the private chat begins there, as by a link', () => {
    expect(act(3, { custom_id: `open:${link}` }, everyones)?.body).toEqual({ kind: 'command', name: 'start', rest: link })
  })
})

describe('a form sent off', () => {
  const input = (custom_id: string, it: object) => ({ type: 18, component: { custom_id, ...it } })
  const data = {
    custom_id: 'form:edit-fields:post=p1:field=price',
    components: [
      input('price', { type: 4, value: '10 €' }),
      input('place', { type: 4, value: '' }),
      input('title', { type: 4, value: '  ' }),
      input('kind', { type: 3, values: ['gift'] }),
      input('+photo', { type: 19, values: ['50'] }),
      { type: 10 },
    ],
    resolved: { attachments: { 50: attachment('image/heic') } },
  }

  test('comes whole: what was filled, its ids, its picture', () => {
    expect(act(5, data)?.body).toEqual({
      kind: 'form',
      form: 'edit-fields',
      ids: { post: 'p1', field: 'price' },
      values: { price: '10 €', kind: 'gift' },
      photo: { ref: attachment('').url, bytes: 1234 },
    })
  })

  test.each([
    ['in a server, from a card for all', everyones, { ...alone, reply }],
    ['in a server, from what only they see', theirs, { ...alone, reply: `${reply}1300000000000000055` }],
    ['in private', { ...inDm, message: { id: '5' } }, alone],
  ])('%s', (_name, more, place) => expect(act(5, data, more)?.place).toEqual(place))
})

test('a server that invited us is greeted by nobody in particular', () => {
  expect(read({ t: 'GUILD_CREATE', d: { name: 'Belleville', channel } })).toEqual({
    platform: 'discord',
    from: { id: 'anonymous', name: '', language: null },
    place: { kind: 'channel', chat: channel, topic: null },
    body: { kind: 'welcome', title: 'Belleville' },
  })
})

test('what cannot be read is said so', () => {
  expect(() => decode('{', [])).toThrow()
  expect(() => read({ t: 'TYPING_START', d: {} })).toThrow()
  expect(() => message({ author: null })).toThrow()
})

test('an act of a kind that we never asked for, or of nobody, is not ours', () => {
  expect(act(4, { name: 'annonces' })).toBeNull()
  expect(act(2, { name: 'annonces' }, {})).toBeNull()
})

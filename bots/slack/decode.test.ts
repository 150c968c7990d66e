import { describe, expect, test } from 'vitest'
import { packLink } from '../../core/chat/press.ts'
import { slashCommands } from '../doors.ts'
import { decode as decodeWith } from './decode.ts'
import { typedOf } from './mrkdwn.ts'
import { type Kind, kindOf, parseBody, updateOf } from './update.ts'

const decode = (raw: string) => decodeWith(raw, slashCommands())
const person = { name: 'Léa', language: 'fr' }
const from = { id: 'T012.U034', ...person }
const rawOf = (body: object, more: object = {}): string => {
  const parsed = parseBody({ token: 'old-verification-token', ...body })
  return updateOf({ kind: kindOf(parsed) as Kind, body: parsed, person, ...more }).raw
}
const heard = (body: object, more: object = {}) => decode(rawOf(body, more))
const keyOf = (body: object): string => updateOf({ kind: kindOf(parseBody(body)) as Kind, body: parseBody(body), person: null }).key

const event = (inside: object) => ({
  type: 'event_callback',
  team_id: 'T012',
  api_app_id: 'A1',
  event_id: 'Ev1',
  event_time: 1764061200,
  authorizations: [{ enterprise_id: null, team_id: 'T012', user_id: 'UBOT', is_bot: true, is_enterprise_install: false }],
  event: inside,
})
const message = (more: object) =>
  event({ type: 'message', channel_type: 'im', channel: 'D1', user: 'U034', text: 'Bonjour', ts: '1.1', ...more })
const file = { id: 'F1', mimetype: 'image/jpeg', size: 1234 }

describe('words', () => {
  const privately = { platform: 'slack', from, place: { kind: 'private', chat: 'T012.U034', topic: null } }

  test('in the private chat are a text', () => {
    expect(heard(message({ text: 'Je prête ma *perceuse* &lt;3' }))).toEqual({
      ...privately,
      body: { kind: 'text', text: 'Je prête ma *perceuse* <3', photo: null, replyTo: null },
    })
  })

  test('in a thread answer its first message, which answers nothing itself', () => {
    expect(heard(message({ thread_ts: '0.9' }))?.body).toMatchObject({ replyTo: '0.9' })
    expect(heard(message({ thread_ts: '1.1' }))?.body).toMatchObject({ replyTo: null })
    expect(heard(message({ thread_ts: '0.9', subtype: 'thread_broadcast' }))?.body).toMatchObject({ replyTo: '0.9' })
  })

  test('come with their first picture', () => {
    const files = [{ id: 'F0', mimetype: 'application/pdf', size: 9 }, file]
    expect(heard(message({ text: '', subtype: 'file_share', files }))?.body).toEqual({
      kind: 'text',
      text: '',
      photo: { ref: 'T012.F1', bytes: 1234 },
      replyTo: null,
    })
  })

  test.each([
    ['video/mp4', 'other'],
    ['application/pdf', 'document'],
    [undefined, 'document'],
  ])('a file of kind %s alone cannot be read', (mimetype, what) => {
    const files = [{ id: 'F0', ...(mimetype ? { mimetype } : {}) }]
    expect(heard(message({ text: '', subtype: 'file_share', files }))?.body).toEqual({ kind: 'unreadable', what })
  })

  test('a voice message is heard as one', () => {
    const files = [{ id: 'F1', mimetype: 'audio/webm', size: 1234, duration_ms: 4500 }]
    expect(heard(message({ text: '', subtype: 'file_share', files }))?.body).toEqual({
      kind: 'voice',
      sound: { ref: 'T012.F1', bytes: 1234, seconds: 4.5 },
      replyTo: null,
    })
  })

  test.each([
    ['ours', { bot_id: 'B1', user: 'UBOT', app_id: 'A1' }],
    ['ours, without the mark of a bot', { user: 'UBOT' }],
    ['another app’s', { bot_id: 'B2' }],
    ['Slack’s own', { user: 'USLACKBOT' }],
    ['told as changed', { subtype: 'message_changed', user: undefined, message: {}, hidden: true }],
    ['told as deleted', { subtype: 'message_deleted', user: undefined }],
    ['about a channel', { subtype: 'channel_join' }],
    ['said in a channel', { channel_type: 'channel', channel: 'C1' }],
    ['said in a group of several', { channel_type: 'mpim', channel: 'G1' }],
  ])('that are %s are not heard', (_name, more) => expect(heard(message(more))).toBeNull())

  test('that call us in a channel are a text without our name, answered in private', () => {
    const mention = event({
      type: 'app_mention',
      channel: 'C1',
      user: 'U034',
      ts: '1.1',
      text: '<@UBOT> je prête, avec <@U9|paul>, une échelle',
    })
    expect(heard(mention)).toEqual({
      ...privately,
      body: { kind: 'text', text: 'je prête, avec @paul, une échelle', photo: null, replyTo: null },
    })
    expect(heard(event({ type: 'app_mention', channel: 'C1', user: 'U034', ts: '1.1', text: '<@UBOT>' }))).toBeNull()
  })

  test('of somebody whom Slack did not name in time are theirs all the same', () => {
    const body = parseBody(message({}))
    expect(decode(updateOf({ kind: 'event', body, person: null }).raw)?.from).toEqual({ id: 'T012.U034', name: '', language: null })
  })
})

test.each([
  ['1 &lt; 2 &amp;&amp; 3 &gt; 2 &amp;lt;', '1 < 2 && 3 > 2 &lt;'],
  ['&lt;@U1&gt; &lt;!channel&gt;', '<@U1> <!channel>'],
  ['<@U1> et <@U1|paul>', '@… et @paul'],
  ['<#C1|rue> <#C1>', '#rue #…'],
  ['<!here> <!channel|@channel> <!subteam^S1|@amis> <!subteam^S1>', '@here @channel @amis @subteam'],
  ['<!date^0^{date}^https://evil.example|hier>', 'hier'],
  ['<http://exemple.fr|exemple.fr> <https://exemple.fr>', 'exemple.fr https://exemple.fr'],
  ['<mailto:lea@exemple.fr|lea@exemple.fr>', 'lea@exemple.fr'],
  ['<http://evil.example|mairie.fr>', 'mairie.fr (http://evil.example)'],
  ['<http://x.fr/?a=1&amp;b=2|là>', 'là (http://x.fr/?a=1&b=2)'],
])('%s was typed as %s', (text, typed) => expect(typedOf(text)).toBe(typed))

describe('a command', () => {
  const command = (text: string, more: object = {}) => ({
    team_id: 'T012',
    user_id: 'U034',
    user_name: 'lea.martin',
    channel_id: 'C1',
    channel_name: 'belleville',
    command: '/palier',
    trigger_id: 't1',
    response_url: 'https://hooks.slack.com/commands/T012/1/x',
    text,
    ...more,
  })
  const privately = { kind: 'private', chat: 'T012.U034', topic: null, reply: 'https://hooks.slack.com/commands/T012/1/x' }

  test.each([
    ['annonces', { kind: 'command', name: 'annonces', rest: '' }],
    ['  Posts ', { kind: 'command', name: 'posts', rest: '' }],
    ['réglages', { kind: 'command', name: 'réglages', rest: '' }],
    ['reglages', { kind: 'command', name: 'reglages', rest: '' }],
    ['relier  AB &amp; CD', { kind: 'command', name: 'relier', rest: 'AB & CD' }],
    ['', { kind: 'command', name: 'aide', rest: '' }],
    ['je prête ma perceuse', { kind: 'text', text: 'je prête ma perceuse', photo: null, replyTo: null }],
  ])('with « %s » in a channel is answered there, to who typed it alone', (text, body) =>
    expect(heard(command(text))).toEqual({ platform: 'slack', from, place: privately, body }),
  )

  test('about the channel is the channel’s', () => {
    expect(heard(command('quartier Belleville'))).toMatchObject({
      place: { kind: 'channel', chat: 'T012.C1', topic: null },
      body: { kind: 'command', name: 'quartier', rest: 'Belleville' },
    })
  })

  test('in the private chat needs no other way back', () => {
    const direct = command('quartier', { channel_id: 'D1', channel_name: 'directmessage' })
    expect(heard(direct)?.place).toEqual({ kind: 'private', chat: 'T012.U034', topic: null })
  })
})

describe('a press', () => {
  const press = (value: string | undefined, container: object, more: object = {}) => ({
    type: 'block_actions',
    team: { id: 'T012', domain: 'lilas' },
    user: { id: 'U034', name: 'lea.martin' },
    trigger_id: 't1',
    response_url: 'https://hooks.slack.com/actions/T012/1/x',
    container,
    actions: [{ type: 'button', action_id: '0.0', block_id: 'b', action_ts: '5.5', ...(value === undefined ? {} : { value }) }],
    ...more,
  })
  const inChannel = { type: 'message', channel_id: 'C1', message_ts: '1.1', is_ephemeral: false }
  const inPrivate = { ...inChannel, channel_id: 'D1' }
  const forOne = { ...inChannel, is_ephemeral: true }
  const link = packLink({ press: { do: 'start', post: 'abc' } })

  test('in the private chat, in the channel, in the home', () => {
    const body = { kind: 'press', press: 'help' }
    expect(heard(press('help', inPrivate))).toMatchObject({ place: { kind: 'private', chat: 'T012.U034', topic: null }, body })
    expect(heard(press('help', inChannel))).toMatchObject({ place: { kind: 'channel', chat: 'T012.C1', topic: null }, body })
    const home = press('help', { type: 'view', view_id: 'V1' }, { view: { id: 'V1', type: 'home' } })
    expect(heard(home)).toMatchObject({ place: { kind: 'private', chat: 'T012.U034', topic: 'home' }, body })
  })

  test('on what its presser alone sees is answered in its place', () => {
    expect(heard(press('help', forOne))?.place).toEqual({
      kind: 'private',
      chat: 'T012.U034',
      topic: null,
      reply: 'https://hooks.slack.com/actions/T012/1/x',
    })
  })

  test('that leads to the private chat begins there', () => {
    const body = { kind: 'command', name: 'start', rest: link }
    expect(heard(press(`open:${link}`, inChannel))).toMatchObject({ place: { kind: 'private', chat: 'T012.U034', topic: null }, body })
    expect(heard(press(`open:${link}`, inChannel))?.place).not.toHaveProperty('reply')
  })

  test('on something without a value is nothing', () => expect(heard(press(undefined, inChannel))).toBeNull())
})

describe('a form', () => {
  const value = (it: object) => ({ value: { type: 'x', ...it } })
  const submission = (values: object, more: object = {}) => ({
    type: 'view_submission',
    team: { id: 'T012' },
    user: { id: 'U034' },
    view: {
      id: 'V1',
      hash: 'h1',
      type: 'modal',
      callback_id: 'form',
      private_metadata: 'form:edit-post:post=abc',
      state: { values },
      ...more,
    },
  })

  test('comes back whole, but for what was left empty', () => {
    const values = {
      title: value({ value: 'vélo' }),
      place: value({ value: null }),
      price: value({ value: '   ' }),
      sort: value({ selected_option: { value: 'gift-offer', text: {} } }),
      when: value({ selected_date: '2026-11-28' }),
      'when:hour': value({ selected_time: '19:30' }),
      ':photo': value({ files: [file] }),
    }
    expect(heard(submission(values))).toEqual({
      platform: 'slack',
      from,
      place: { kind: 'private', chat: 'T012.U034', topic: null },
      body: {
        kind: 'form',
        form: 'edit-post',
        ids: { post: 'abc' },
        values: { title: 'vélo', sort: 'gift-offer', when: '2026-11-28T19:30' },
        photo: { ref: 'T012.F1', bytes: 1234 },
      },
    })
  })

  test('with a day alone, an hour alone, or nothing', () => {
    const values = (it: object) => (heard(submission(it))?.body as { values: object } | undefined)?.values
    expect(values({ when: value({ selected_date: '2026-11-28' }), 'when:hour': value({ selected_time: null }) })).toEqual({
      when: '2026-11-28',
    })
    expect(values({ when: value({ selected_date: null }), 'when:hour': value({ selected_time: '19:30' }) })).toEqual({})
    expect(values({ sort: value({ selected_option: null }), ':photo': value({ files: [] }) })).toEqual({})
  })

  test('of the shortcut is heard as words', () => {
    const words = submission({ text: value({ value: 'Je prête ma perceuse' }) }, { callback_id: 'text', private_metadata: '' })
    expect(heard(words)?.body).toEqual({ kind: 'text', text: 'Je prête ma perceuse', photo: null, replyTo: null })
  })
})

describe('a shortcut', () => {
  const onMessage = (by: string) => ({
    type: 'message_action',
    callback_id: 'post_from_message',
    team: { id: 'T012' },
    user: { id: 'U034' },
    trigger_id: 't1',
    channel: { id: 'C1' },
    message: { user: by, text: 'Je donne &lt;ça&gt;', ts: '1.1', files: [file] },
  })
  test('on one’s own message makes it a text', () => {
    expect(heard(onMessage('U034'))).toMatchObject({
      place: { kind: 'private', chat: 'T012.U034' },
      body: { kind: 'text', text: 'Je donne <ça>', photo: { ref: 'T012.F1', bytes: 1234 } },
    })
  })
  test('on somebody else’s does not take it', () => expect(heard(onMessage('U9'))?.body).toEqual({ kind: 'unreadable', what: 'theirs' }))
  test('that is not ours is nothing', () => expect(heard({ ...onMessage('U034'), callback_id: 'other' })).toBeNull())
})

describe('the life of a channel', () => {
  const joined = (user: string) => event({ type: 'member_joined_channel', user, channel: 'C1', inviter: 'U034', channel_type: 'C' })
  test('we are invited, by its name where it is known', () => {
    expect(heard(joined('UBOT'), { title: 'belleville' })).toEqual({
      platform: 'slack',
      from,
      place: { kind: 'channel', chat: 'T012.C1', topic: null },
      body: { kind: 'welcome', title: 'belleville' },
    })
    expect(heard(joined('UBOT'))?.body).toEqual({ kind: 'welcome', title: '' })
    expect(heard(joined('U9'))).toBeNull()
  })
  test.each([
    { type: 'member_left_channel', user: 'UBOT', channel: 'C1' },
    { type: 'channel_left', channel: 'C1', actor_id: 'U9' },
    { type: 'group_left', channel: 'C1' },
    { type: 'channel_archive', channel: 'C1', user: 'U9' },
    { type: 'group_archive', channel: 'C1', user: 'U9' },
    { type: 'channel_deleted', channel: 'C1' },
  ])('we are out of it: $type', (it) => {
    expect(heard(event(it))).toMatchObject({ place: { kind: 'channel', chat: 'T012.C1' }, body: { kind: 'removed' } })
    expect(updateOf({ kind: 'event', body: parseBody(event(it)), person: null }).lane).toBe('T012.C1')
  })
  test('somebody else leaves', () => expect(heard(event({ type: 'member_left_channel', user: 'U9', channel: 'C1' }))).toBeNull())
})

test('who opens the home asks for it; the tab of messages is no home', () => {
  const opened = (tab: string) => event({ type: 'app_home_opened', user: 'U034', channel: 'D1', tab })
  expect(heard(opened('home'))).toMatchObject({
    place: { kind: 'private', chat: 'T012.U034', topic: 'home' },
    body: { kind: 'command', name: 'accueil', rest: '' },
  })
  expect(heard(opened('messages'))).toBeNull()
})

test('what is stored holds no verification token', () => {
  expect(rawOf(message({}))).not.toContain('old-verification-token')
  expect(JSON.parse(rawOf(message({})))).toMatchObject({ kind: 'event', body: { event_id: 'Ev1' }, person })
})

test('the key is Slack’s own name for the thing, whatever carried it', () => {
  expect(keyOf(message({}))).toBe('m:T012:D1:1.1')
  expect(keyOf({ ...message({}), event_id: 'Ev2' })).toBe('m:T012:D1:1.1')
  expect(keyOf(event({ type: 'app_home_opened', user: 'U034', tab: 'home' }))).toBe('e:Ev1')
  expect(keyOf({ command: '/palier', team_id: 'T012', user_id: 'U034', trigger_id: 't1' })).toBe('t:t1')
  const press = { type: 'block_actions', team: { id: 'T012' }, user: { id: 'U034' }, actions: [{ action_id: '0.1', action_ts: '5.5' }] }
  expect(keyOf(press)).toBe('a:T012:U034:5.5:0.1')
  expect(keyOf({ type: 'view_submission', team: { id: 'T012' }, user: { id: 'U034' }, view: { id: 'V1', hash: 'h1' } })).toBe('v:V1:h1')
})

test('an organisation’s body without a workspace is the organisation’s', () => {
  const body = { type: 'block_actions', team: null, enterprise: { id: 'E1' }, user: { id: 'U034' }, actions: [] }
  expect(updateOf({ kind: 'press', body: parseBody(body), person: null }).lane).toBe('E1.U034')
})

test('what cannot be read throws: it is set aside, to be looked at', () => {
  expect(() => decode('{')).toThrow()
  expect(() => decode(JSON.stringify({ kind: 'event', body: event({ type: 'message', ts: 5 }), person: null }))).toThrow()
})

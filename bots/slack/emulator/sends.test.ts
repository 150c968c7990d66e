import { afterAll, beforeEach, expect, test } from 'vitest'
import { startSlack } from './start.ts'
import { client, failure } from './test-app.ts'

const slack = await startSlack()
const web = client(slack)
afterAll(() => slack.close())

const begin = () => {
  slack.reset()
  const lea = slack.user({ name: 'lea', real_name: 'Léa Martin' })
  const paul = slack.user({ name: 'paul', real_name: 'Paul Petit', admin: true })
  const channel = slack.channel({ name: 'entraide', creator: paul, members: [lea] })
  return { lea, paul, channel }
}
let it = begin()
beforeEach(() => {
  it = begin()
})

const button = (text: string, more = {}) => ({ type: 'button', text: { type: 'plain_text', text }, action_id: text, ...more }) as const

test('a message to a person opens the direct message, and stands there with its buttons', async () => {
  const blocks = [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: 'Bonjour *Léa* <!here>' }] }] } as const,
    { type: 'actions', elements: [button('Oui', { value: 'oui', style: 'primary' }), button('Non')] } as const,
  ]
  const sent = await web.chat.postMessage({ channel: it.lea.id, text: 'Bonjour', blocks })
  expect(sent.channel).toBe(slack.dm(it.lea))
  expect(slack.seen(it.lea)).toMatchObject({
    ts: sent.ts,
    text: 'Bonjour *Léa* <!here>',
    marks: [],
    pinged: [],
    notification: 'Bonjour',
    byBot: true,
    edited: false,
    buttons: [
      { label: 'Oui', value: 'oui', style: 'primary', action_id: 'Oui' },
      { label: 'Non', action_id: 'Non' },
    ],
  })
})

test('an edit changes what stands there, keeps the blocks that it does not give, and calls nobody', async () => {
  await slack.invites(it.paul, it.channel)
  const sent = await web.chat.postMessage({ channel: it.channel.id, text: 'un' })
  await web.chat.update({ channel: it.channel.id, ts: sent.ts ?? '', text: 'deux <!channel>' })
  expect(slack.seen(it.channel)).toMatchObject({ text: 'deux @channel', edited: true, pinged: [] })
  await web.chat.update({
    channel: it.channel.id,
    ts: sent.ts ?? '',
    text: 'x',
    blocks: [{ type: 'header', text: { type: 'plain_text', text: 'Titre' } }],
  })
  await web.chat.update({ channel: it.channel.id, ts: sent.ts ?? '', text: 'y' })
  expect(slack.seen(it.channel)).toMatchObject({ text: 'Titre', notification: 'y' })
  await web.chat.delete({ channel: it.channel.id, ts: sent.ts ?? '' })
  expect(slack.chat(it.channel)).toEqual([])
})

test('Slack refuses what it would refuse', async () => {
  const post = (args: object) => failure(web.apiCall('chat.postMessage', args as Record<string, unknown>))
  expect(await post({ channel: it.channel.id, text: 'a' })).toBe('not_in_channel')
  await slack.invites(it.paul, it.channel)
  expect(await post({ channel: it.channel.id })).toBe('no_text')
  expect(await post({ channel: 'C0RIEN', text: 'a' })).toBe('channel_not_found')
  expect(await post({ channel: it.channel.id, text: 'a'.repeat(40_001) })).toBe('msg_too_long')
  const said = await slack.says(it.lea, 'Bonjour', { in: it.channel })
  expect(await failure(web.chat.update({ channel: it.channel.id, ts: said, text: 'a' }))).toBe('cant_update_message')
  expect(await failure(web.chat.update({ channel: it.channel.id, ts: '1.000001', text: 'a' }))).toBe('message_not_found')
  expect(await failure(web.chat.update({ channel: it.lea.id, ts: '1.000001', text: 'a' }))).toBe('channel_not_found')
  expect(await failure(web.chat.postEphemeral({ channel: it.channel.id, user: slack.user({ name: 'x' }).id, text: 'a' }))).toBe(
    'user_not_in_channel',
  )
  await slack.archives(it.channel)
  expect(await post({ channel: it.channel.id, text: 'a' })).toBe('is_archived')
  expect(await failure(client(slack, 'xoxb-faux').auth.test())).toBe('invalid_auth')
  expect(await failure(client(slack, slack.appToken).auth.test())).toBe('not_allowed_token_type')
  await slack.uninstalls()
  expect(await failure(web.auth.test())).toBe('account_inactive')
})

test('a lost answer is an error for the caller, and one message', async () => {
  for (const kind of ['drop', 'reset', 'truncate', 'html'] as const) {
    slack.fault({ method: 'chat.postMessage', kind, afterApply: true })
    expect(await failure(web.chat.postMessage({ channel: it.lea.id, text: kind }))).not.toBe('done')
  }
  expect(slack.chat(it.lea).map((one) => one.text)).toEqual(['drop', 'reset', 'truncate', 'html'])
  expect(slack.calls.map((call) => [call.ok, call.faulted])).toEqual([
    [true, 'drop'],
    [true, 'reset'],
    [true, 'truncate'],
    [true, 'html'],
  ])
})

test('a rate limit says how long to wait, and nothing was done', async () => {
  slack.fault({ kind: 'status', status: 429, retryAfter: 7 })
  const problem = await web.chat.postMessage({ channel: it.lea.id, text: 'a' }).catch((error: unknown) => error)
  expect(problem).toMatchObject({ code: 'slack_webapi_rate_limited_error', retryAfter: 7 })
  expect(slack.chat(it.lea)).toEqual([])
})

test('while Slack is down nobody answers, and then everything is as before', async () => {
  const up = slack.down()
  expect(await failure(web.auth.test())).toBe('slack_webapi_request_error')
  await up()
  const yes = slack.down(503)
  expect(await failure(web.auth.test())).toBe('slack_webapi_http_error')
  await yes()
  expect((await web.auth.test()).user_id).toBe(slack.bot.user_id)
})

test('what is kept with a message comes back with the history, where the app may read it', async () => {
  const metadata = { event_type: 'palier', event_payload: { key: 'k1' } }
  const sent = await web.chat.postMessage({ channel: it.lea.id, text: 'un', metadata })
  await web.chat.postMessage({ channel: it.lea.id, text: 'deux' })
  const channel = slack.dm(it.lea)
  const first = await web.conversations.history({ channel, limit: 1, include_all_metadata: true })
  expect(first).toMatchObject({ has_more: true, messages: [{ text: 'deux', bot_id: slack.bot.id }] })
  const cursor = first.response_metadata?.next_cursor ?? ''
  const second = await web.conversations.history({ channel, limit: 1, cursor, include_all_metadata: true })
  expect(second).toMatchObject({ has_more: false, messages: [{ text: 'un', metadata }] })
  const after = await web.conversations.history({ channel, oldest: sent.ts ?? '' })
  expect(after.messages?.map((one) => one.text)).toEqual(['deux'])
  await slack.invites(it.paul, it.channel)
  expect(await failure(web.conversations.history({ channel: it.channel.id }))).toBe('missing_scope')
})

test('people are what they are: administrators, languages, those who left', async () => {
  expect((await web.users.info({ user: it.paul.id, include_locale: true })).user).toMatchObject({ is_admin: true, locale: 'fr-FR' })
  await slack.deactivates(it.paul)
  expect((await web.users.info({ user: it.paul.id })).user).toMatchObject({ deleted: true })
  expect(await failure(web.conversations.open({ users: it.paul.id }))).toBe('user_disabled')
  expect(await failure(web.users.info({ user: 'U0RIEN' }))).toBe('user_not_found')
})

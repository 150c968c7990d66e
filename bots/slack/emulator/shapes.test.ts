import type {
  BlockAction,
  EnvelopedEvent,
  GlobalShortcut,
  MessageShortcut,
  SlashCommand,
  types,
  ViewSubmitAction,
  webApi,
} from '@slack/bolt'
import { afterAll, describe, expect, expectTypeOf, test } from 'vitest'
import type { envelope } from './events.ts'
import type { commandPayload, messageShortcutPayload, shortcutPayload } from './gestures.ts'
import { methods } from './methods.ts'
import type { closedPayload, submitPayload } from './modals.ts'
import type { pressPayload } from './presses.ts'
import { startSlack } from './start.ts'

const slack = await startSlack()
afterAll(() => slack.close())

/** The names of every member of a union. */
type Names<T> = T extends unknown ? Exclude<keyof T, 'token'> : never
const names = <T>(...all: Names<T>[]): string[] => all.map(String)

/** What @slack/web-api lets the caller give, for each method; the compiler refuses a name that is not there. */
const known: Record<string, string[]> = {
  'auth.test': names<webApi.AuthTestArguments>(),
  'users.info': names<webApi.UsersInfoArguments>('user', 'include_locale'),
  'team.info': names<webApi.TeamInfoArguments>('team', 'domain'),
  'bots.info': names<webApi.BotsInfoArguments>('bot', 'team_id'),
  'apps.connections.open': names<webApi.AppsConnectionsOpenArguments>(),
  'oauth.v2.access': names<webApi.OAuthV2AccessArguments>('code', 'client_id', 'client_secret', 'redirect_uri', 'grant_type'),
  'chat.postMessage': names<webApi.ChatPostMessageArguments>(
    ...(['channel', 'text', 'blocks', 'metadata', 'parse', 'link_names', 'as_user', 'thread_ts', 'mrkdwn', 'unfurl_links'] as const),
    ...(['unfurl_media', 'reply_broadcast', 'username', 'icon_emoji', 'icon_url'] as const),
  ),
  'chat.postEphemeral': names<webApi.ChatPostEphemeralArguments>(
    ...([
      'channel',
      'user',
      'text',
      'blocks',
      'parse',
      'link_names',
      'as_user',
      'thread_ts',
      'username',
      'icon_emoji',
      'icon_url',
    ] as const),
  ),
  'chat.update': names<webApi.ChatUpdateArguments>(
    ...(['channel', 'ts', 'text', 'blocks', 'metadata', 'parse', 'link_names', 'as_user', 'reply_broadcast', 'file_ids'] as const),
  ),
  'chat.getPermalink': names<webApi.ChatGetPermalinkArguments>('channel', 'message_ts'),
  'chat.delete': names<webApi.ChatDeleteArguments>('channel', 'ts', 'as_user'),
  'conversations.history': names<webApi.ConversationsHistoryArguments>(
    ...(['channel', 'cursor', 'limit', 'oldest', 'latest', 'inclusive', 'include_all_metadata'] as const),
  ),
  'conversations.replies': names<webApi.ConversationsRepliesArguments>(
    ...(['channel', 'ts', 'cursor', 'limit', 'oldest', 'latest', 'inclusive', 'include_all_metadata'] as const),
  ),
  'conversations.info': names<webApi.ConversationsInfoArguments>('channel', 'include_locale', 'include_num_members'),
  'conversations.open': names<webApi.ConversationsOpenArguments>('users', 'channel', 'return_im', 'prevent_creation'),
  'conversations.members': names<webApi.ConversationsMembersArguments>('channel', 'cursor', 'limit'),
  'users.conversations': names<webApi.UsersConversationsArguments>('cursor', 'limit', 'types', 'user', 'exclude_archived'),
  'files.getUploadURLExternal': names<webApi.FilesGetUploadURLExternalArguments>('filename', 'length', 'alt_text', 'snippet_type'),
  'files.completeUploadExternal': names<webApi.FilesCompleteUploadExternalArguments>(
    ...(['files', 'channel_id', 'initial_comment', 'thread_ts', 'blocks'] as const),
  ),
  'files.delete': names<webApi.FilesDeleteArguments>('file'),
  'files.info': names<webApi.FilesInfoArguments>('file', 'cursor', 'limit', 'count', 'page'),
  'views.open': names<webApi.ViewsOpenArguments>('trigger_id', 'interactivity_pointer', 'view'),
  'views.push': names<webApi.ViewsPushArguments>('trigger_id', 'interactivity_pointer', 'view'),
  'views.update': names<webApi.ViewsUpdateArguments>('view_id', 'external_id', 'hash', 'view'),
  'views.publish': names<webApi.ViewsPublishArguments>('user_id', 'hash', 'view'),
}

/** In Slack's reference, and not in the client's types. */
const beyond = ['alt_txt', 'channels']

test.each(Object.keys(methods))('%s takes only what the client knows of', (name) => {
  const taken = Object.keys(methods[name]?.kinds ?? {}).filter((one) => !beyond.includes(one))
  expect(taken.toSorted()).toEqual(known[name]?.toSorted())
})

test('what people do is told in the types that Bolt expects', () => {
  expectTypeOf<ReturnType<typeof commandPayload>>().toExtend<SlashCommand>()
  expectTypeOf<ReturnType<typeof shortcutPayload>>().toExtend<GlobalShortcut>()
  expectTypeOf<ReturnType<typeof messageShortcutPayload>>().toExtend<MessageShortcut>()
  expectTypeOf<ReturnType<typeof pressPayload>>().toExtend<BlockAction>()
  expectTypeOf<ReturnType<typeof submitPayload>>().toExtend<ViewSubmitAction>()
  expectTypeOf<ReturnType<typeof closedPayload>['view']>().toExtend<ViewSubmitAction['view']>()
  expectTypeOf<ReturnType<typeof envelope>>().toExtend<EnvelopedEvent>()
})

/** The fields that every event of a kind must have: the compiler knows their names, the test looks for them. */
const fields = <T>(...all: Names<T>[]): string[] => all.map(String)

describe('every event has what its type promises', () => {
  const lea = slack.user({ name: 'lea' })
  const channel = slack.channel({ name: 'entraide', creator: lea })
  const happen = async () => {
    const ts = await slack.says(lea, 'un')
    await slack.edits(lea, ts, 'deux')
    await slack.invites(lea, channel)
    await slack.mentions(lea, 'bonjour', channel)
    await slack.opensHome(lea)
    await slack.archives(channel)
    await slack.kicks(lea, channel)
    await slack.uninstalls()
  }
  test.each([
    ['message', fields<types.GenericMessageEvent>('channel', 'user', 'text', 'ts', 'event_ts', 'channel_type', 'team', 'blocks')],
    [
      'message_changed',
      fields<types.MessageChangedEvent>('channel', 'ts', 'event_ts', 'channel_type', 'hidden', 'message', 'previous_message'),
    ],
    ['member_joined_channel', fields<types.MemberJoinedChannelEvent>('user', 'channel', 'channel_type', 'team', 'inviter', 'event_ts')],
    ['app_mention', fields<types.AppMentionEvent>('user', 'text', 'ts', 'channel', 'event_ts', 'team')],
    ['app_home_opened', fields<types.AppHomeOpenedEvent>('user', 'channel', 'tab', 'event_ts')],
    ['channel_archive', fields<types.ChannelArchiveEvent>('channel', 'user', 'event_ts')],
    ['channel_left', fields<types.ChannelLeftEvent>('channel', 'actor_id', 'event_ts')],
    ['tokens_revoked', fields<types.TokensRevokedEvent>('tokens')],
    ['app_uninstalled', []],
  ])('%s', async (type, wanted) => {
    if (slack.events.length === 0) await happen()
    const events = slack.events.map((one) => one.event as Record<string, unknown>)
    const found = events.find((one) => (one.subtype ?? one.type) === type)
    expect(Object.keys(found ?? {})).toEqual(expect.arrayContaining([...wanted, 'type']))
  })
})

import { acceptBlocks } from './blocks.ts'
import type { Kind } from './body.ts'
import { announceChange, announceDeletion, announceMessage, erase, find, messageJson, write } from './messages.ts'
import { given, type Method, required, writable } from './method.ts'
import { refusal } from './refusals.ts'
import { pingedBy } from './seen.ts'
import { type Channel, freshTs, isObject, type Json, type Parse, type Stored, type Team, type World } from './world.ts'

/** Slack cuts or refuses longer texts: chat.postMessage at 40,000 characters, chat.update at 4,000 (their reference pages). */
const longest = { post: 40_000, update: 4000 }

const content: Record<string, Kind> = {
  channel: 'string',
  text: 'string',
  blocks: 'json',
  metadata: 'json',
  parse: 'string',
  link_names: 'boolean',
  as_user: 'ignored',
}

const looks: Record<string, Kind> = { username: 'ignored', icon_emoji: 'ignored', icon_url: 'ignored' }

const sent: Record<string, Kind> = {
  ...content,
  ...looks,
  thread_ts: 'string',
  mrkdwn: 'boolean',
  unfurl_links: 'ignored',
  unfurl_media: 'ignored',
  reply_broadcast: 'ignored',
}

/** `parse: none` and no `link_names` unless said; URLs become links all the same. */
export const parseOf = (args: Json): Parse => ({
  names: args.parse === 'full' || args.link_names === true,
  urls: true,
  mrkdwn: args.mrkdwn !== false,
})

const metadataOf = (args: Json): Json | undefined => {
  const { metadata } = args
  if (metadata === undefined) return undefined
  if (!isObject(metadata)) throw refusal('invalid_metadata_format')
  if (Object.keys(metadata).length === 0) return metadata
  if (typeof metadata.event_type !== 'string' || !isObject(metadata.event_payload)) throw refusal('invalid_metadata_schema')
  return metadata
}

/** What is to stand there: words, blocks, or both; refused as Slack refuses it. */
export const draftOf = (world: World, team: Team, channel: Channel, args: Json, max = longest.post) => {
  const text = given(args, 'text') ?? ''
  const blocks = args.blocks === undefined ? [] : acceptBlocks(world, team, args.blocks)
  if (text === '' && blocks.length === 0) throw refusal('no_text')
  if (text.length > max) throw refusal('msg_too_long')
  const parse = parseOf(args)
  return { text, blocks, parse, pinged: pingedBy(world, channel.id, blocks, text, parse) }
}

const postMessage: Method = {
  kinds: sent,
  scope: 'chat:write',
  run: (world, args, team) => {
    required(args, 'channel')
    const channel = writable(world, team, args.channel, true)
    const thread_ts = given(args, 'thread_ts')
    if (thread_ts !== undefined && !find(channel, thread_ts)) throw refusal('thread_not_found')
    const metadata = metadataOf(args)
    const draft = { ...draftOf(world, team, channel, args), thread_ts, metadata, user: team.bot.user_id, byBot: true }
    const one = write(world, channel, draft)
    announceMessage(world, channel, one)
    return { channel: channel.id, ts: one.ts, message: messageJson(world, one, true) }
  },
}

/** Words that the app wrote there; an ephemeral one is not found, and another's is not its own. */
const own = (world: World, team: Team, args: Json, problem: string): { channel: Channel; one: Stored } => {
  const channel = writable(world, team, args.channel, false)
  const one = find(channel, String(args.ts))
  if (!one || one.to !== undefined) throw refusal('message_not_found')
  if (one.user !== team.bot.user_id) throw refusal(problem)
  return { channel, one }
}

const update: Method = {
  kinds: { ...content, ts: 'string', reply_broadcast: 'ignored', file_ids: 'ignored' },
  scope: 'chat:write',
  run: (world, args, team) => {
    required(args, 'channel', 'ts')
    const { channel, one } = own(world, team, args, 'cant_update_message')
    const metadata = metadataOf(args)
    // Blocks that are not given stay (reference of chat.update): a text alone is then only a new fallback.
    const blocks = args.blocks ?? (one.blocks.length > 0 ? one.blocks : undefined)
    const { pinged: _, ...draft } = draftOf(world, team, channel, { ...args, ...(blocks !== undefined && { blocks }) }, longest.update)
    const before = messageJson(world, one)
    Object.assign(one, draft, { edited: freshTs(world) }, metadata && { metadata })
    if (given(args, 'text') === undefined) one.text = String(before.text)
    announceChange(world, channel, one, before)
    return { channel: channel.id, ts: one.ts, text: one.text, message: messageJson(world, one, true) }
  },
}

const remove: Method = {
  kinds: { channel: 'string', ts: 'string', as_user: 'ignored' },
  scope: 'chat:write',
  run: (world, args, team) => {
    required(args, 'channel', 'ts')
    const { channel, one } = own(world, team, args, 'cant_delete_message')
    erase(channel, one)
    announceDeletion(world, channel, one)
    return { channel: channel.id, ts: one.ts }
  },
}

const { metadata: _, ...words } = content
const postEphemeral: Method = {
  kinds: { ...words, ...looks, user: 'string', thread_ts: 'string' },
  scope: 'chat:write',
  run: (world, args, team) => {
    required(args, 'channel', 'user')
    const channel = writable(world, team, args.channel, true)
    const to = String(args.user)
    const reader = world.people.get(to)
    if (!reader || reader.deleted || !channel.members.has(to)) throw refusal('user_not_in_channel')
    const draft = { ...draftOf(world, team, channel, args), thread_ts: given(args, 'thread_ts'), user: team.bot.user_id, byBot: true, to }
    return { message_ts: write(world, channel, draft).ts }
  },
}

const getPermalink: Method = {
  kinds: { channel: 'string', message_ts: 'string' },
  run: (world, args, team) => {
    required(args, 'channel', 'message_ts')
    const channel = writable(world, team, args.channel, false)
    if (!find(channel, String(args.message_ts))) throw refusal('message_not_found')
    const place = `${channel.id}/p${String(args.message_ts).replace('.', '')}`
    return { channel: channel.id, permalink: `https://${team.domain}.slack.com/archives/${place}` }
  },
}

export const chatMethods: Record<string, Method> = {
  'chat.postMessage': postMessage,
  'chat.update': update,
  'chat.delete': remove,
  'chat.postEphemeral': postEphemeral,
  'chat.getPermalink': getPermalink,
}

import type { types } from '@slack/bolt'
import { announce } from './events.ts'
import { fileJson } from './files.ts'
import { type Channel, freshTs, type Json, type Stored, seconds, type Team, teamOf, type World } from './world.ts'

type Kept = 'type' | 'user' | 'ts' | 'text' | 'team' | 'bot_id' | 'bot_profile' | 'blocks' | 'thread_ts' | 'edited'

/** Slack's types call `files` what a browser calls File, and leave out the rest. */
type Message = Pick<types.GenericMessageEvent, Kept> & {
  app_id?: string
  files?: Json[]
  upload?: boolean
  subtype?: 'file_share'
  metadata?: Json
}

/** A message as the Web API and events show it. */
export const messageJson = (world: World, one: Stored, withMetadata = false): Message => {
  const { ts, user, text, blocks, thread_ts, edited, metadata } = one
  const team = teamOf(world, world.channels.get(one.channel)?.team_id ?? world.home.id)
  const files = one.files.flatMap((id) => world.files.get(id) ?? []).map((file) => fileJson(world, file))
  return {
    type: 'message',
    user,
    ts,
    text,
    team: team.id,
    ...(one.byBot && { bot_id: team.bot.id, app_id: world.app.id, bot_profile: botProfile(world, team) }),
    ...(blocks.length > 0 && { blocks: blocks as unknown as NonNullable<Message['blocks']> }),
    ...(files.length > 0 && { files, upload: false, ...(!one.byBot && { subtype: 'file_share' as const }) }),
    ...(thread_ts !== undefined && { thread_ts }),
    ...(edited !== undefined && { edited: { user, ts: edited } }),
    ...(withMetadata && metadata && { metadata }),
  }
}

const botProfile = (world: World, team: Team): NonNullable<types.GenericMessageEvent['bot_profile']> => ({
  id: team.bot.id,
  app_id: world.app.id,
  name: 'Palier',
  icons: { image_36: '', image_48: '', image_72: '' },
  deleted: false,
  updated: seconds(world),
  team_id: team.id,
})

type Draft = Partial<Stored> & { user: string; text: string }

export const write = (world: World, channel: Channel, draft: Draft): Stored => {
  const one: Stored = {
    ts: freshTs(world),
    channel: channel.id,
    byBot: false,
    blocks: [],
    files: [],
    thread_ts: undefined,
    metadata: undefined,
    parse: { names: false, urls: true, mrkdwn: true },
    edited: undefined,
    to: undefined,
    pinged: [],
    ...draft,
  }
  channel.messages.push(one)
  return one
}

/** An event about a message, with the message as we tell it. */
type Bare<Event> = Omit<Event, 'message' | 'previous_message'> & { message?: Message; previous_message: Message }

/** A direct message is heard, the app's own ones too; a channel's only with the scope to read it. */
const hears = (world: World, channel: Channel): boolean => {
  if (channel.im !== undefined) return true
  const scope = channel.is_private ? 'groups:history' : 'channels:history'
  return world.app.scopes.includes(scope) && channel.members.has(teamOf(world, channel.team_id).bot.user_id)
}

const kindOf = (channel: Channel): 'im' | 'group' | 'channel' => {
  if (channel.im !== undefined) return 'im'
  return channel.is_private ? 'group' : 'channel'
}

export const announceMessage = (world: World, channel: Channel, one: Stored): void => {
  if (one.to !== undefined || !hears(world, channel)) return
  const where = { channel: channel.id, event_ts: one.ts, channel_type: kindOf(channel) }
  const event: Message & Pick<types.GenericMessageEvent, keyof typeof where> = { ...messageJson(world, one), ...where }
  announce(world, teamOf(world, channel.team_id), event)
}

export const announceChange = (world: World, channel: Channel, one: Stored, before: Message): void => {
  if (one.to !== undefined || !hears(world, channel)) return
  const ts = freshTs(world)
  const about = { channel: channel.id, channel_type: kindOf(channel), hidden: true as const, ts, event_ts: ts }
  const event: Bare<types.MessageChangedEvent> = {
    type: 'message',
    subtype: 'message_changed',
    ...about,
    message: messageJson(world, one),
    previous_message: before,
  }
  announce(world, teamOf(world, channel.team_id), event)
}

export const announceDeletion = (world: World, channel: Channel, one: Stored): void => {
  if (one.to !== undefined || !hears(world, channel)) return
  const ts = freshTs(world)
  const about = { channel: channel.id, channel_type: kindOf(channel), hidden: true as const, ts, event_ts: ts, deleted_ts: one.ts }
  const event: Bare<types.MessageDeletedEvent> = {
    type: 'message',
    subtype: 'message_deleted',
    ...about,
    previous_message: messageJson(world, one),
  }
  announce(world, teamOf(world, channel.team_id), event)
}

export const find = (channel: Channel, ts: string): Stored | undefined => channel.messages.find((one) => one.ts === ts)

export const erase = (channel: Channel, one: Stored): void => {
  channel.messages = channel.messages.filter((other) => other !== one)
}

import type { types } from '@slack/bolt'
import { announce } from './events.ts'
import { type Channel, freshId, freshTs, seconds, type Team, teamOf, type User, type World } from './world.ts'

export type NewUser = { name: string; real_name?: string; locale?: string; admin?: boolean; owner?: boolean; team?: { id: string } }
export type NewChannel = { name: string; creator: User; members?: readonly User[]; team?: { id: string }; private?: boolean }

export const addUser = (world: World, { name, real_name, locale = 'fr-FR', admin = false, owner = false, team }: NewUser): User => {
  const user: User = {
    id: freshId(world, 'U'),
    team_id: teamOf(world, team?.id ?? world.home.id).id,
    name,
    real_name: real_name ?? name,
    locale,
    // Slack's owners are administrators too.
    is_admin: admin || owner,
    is_owner: owner,
    deleted: false,
  }
  world.people.set(user.id, user)
  return user
}

const emptyChannel = (world: World, kind: string, team_id: string) => ({
  id: freshId(world, kind),
  team_id,
  created: seconds(world),
  archived: false,
  messages: [],
})

/** A channel that the app is not in: `invites` brings it there. */
export const addChannel = (world: World, { name, creator, members = [], team, private: hidden = false }: NewChannel): Channel => {
  const channel: Channel = {
    ...emptyChannel(world, 'C', team?.id ?? creator.team_id),
    name,
    creator: creator.id,
    is_private: hidden,
    im: undefined,
    members: new Set([creator, ...members].map((one) => one.id)),
  }
  world.channels.set(channel.id, channel)
  return channel
}

/** The direct message of this person with the app; it is there from the first look. */
export const imOf = (world: World, user: { id: string }): Channel => {
  const found = [...world.channels.values()].find((one) => one.im === user.id)
  if (found) return found
  const { team_id } = person(world, user)
  const { bot } = teamOf(world, team_id)
  const im: Channel = {
    ...emptyChannel(world, 'D', team_id),
    name: '',
    creator: user.id,
    is_private: true,
    im: user.id,
    members: new Set([user.id, bot.user_id]),
  }
  world.channels.set(im.id, im)
  return im
}

export const person = (world: World, { id }: { id: string }): User => {
  const user = world.people.get(id)
  if (!user) throw new Error(`no person ${id} in the emulator: make them with user(), after the last reset()`)
  return user
}

export const channelNamed = (world: World, { id }: { id: string }): Channel => {
  const channel = world.channels.get(id)
  if (!channel) throw new Error(`no channel ${id} in the emulator: make it with channel(), after the last reset()`)
  return channel
}

/** Where somebody looks: a channel, or their direct message with the app. */
export const placeOf = (world: World, of: { id: string }): Channel => (world.people.has(of.id) ? imOf(world, of) : channelNamed(world, of))

export const invite = (world: World, user: User, to: { id: string }): string => {
  const channel = channelNamed(world, to)
  const team = teamOf(world, channel.team_id)
  channel.members.add(team.bot.user_id)
  const event: types.MemberJoinedChannelEvent = {
    type: 'member_joined_channel',
    user: team.bot.user_id,
    channel: channel.id,
    channel_type: channel.is_private ? 'G' : 'C',
    team: team.id,
    inviter: user.id,
    event_ts: freshTs(world),
  }
  return announce(world, team, event)
}

/** Slack tells it twice: the app left, and a member left. */
export const kick = (world: World, user: User, from: { id: string }): string => {
  const channel = channelNamed(world, from)
  const team = teamOf(world, channel.team_id)
  channel.members.delete(team.bot.user_id)
  const member: types.MemberLeftChannelEvent = {
    type: 'member_left_channel',
    user: team.bot.user_id,
    channel: channel.id,
    channel_type: channel.is_private ? 'G' : 'C',
    team: team.id,
    event_ts: freshTs(world),
  }
  announce(world, team, member)
  const gone = { channel: channel.id, actor_id: user.id, event_ts: freshTs(world) }
  const left: types.ChannelLeftEvent | types.GroupLeftEvent = { type: channel.is_private ? 'group_left' : 'channel_left', ...gone }
  return announce(world, team, left)
}

export const archive = (world: World, of: { id: string }): string => {
  const channel = channelNamed(world, of)
  channel.archived = true
  const type = channel.is_private ? 'group_archive' : 'channel_archive'
  const event = { type, channel: channel.id, user: channel.creator, is_moved: 0, event_ts: freshTs(world) }
  return channel.members.has(teamOf(world, channel.team_id).bot.user_id) ? announce(world, teamOf(world, channel.team_id), event) : ''
}

/** The workspace removes the app: its token is dead from now on. */
export const uninstall = (world: World, { id }: { id: string } = world.home): string => {
  const team: Team = teamOf(world, id)
  announce(world, team, { type: 'tokens_revoked', tokens: { oauth: [], bot: [team.bot.user_id] }, event_ts: freshTs(world) } as {
    type: string
  })
  const event: types.AppUninstalledEvent = { type: 'app_uninstalled' }
  const told = announce(world, team, event)
  team.installed = false
  return told
}

export const deactivate = (world: World, user: { id: string }): void => {
  const found = person(world, user)
  Object.assign(found, { deleted: true, is_admin: false, is_owner: false })
}

import type { Kind } from './body.ts'
import { find, messageJson } from './messages.ts'
import { channelOf, given, type Method, required } from './method.ts'
import { imOf } from './people.ts'
import { refusal } from './refusals.ts'
import type { Channel, Json, Stored, Team, World } from './world.ts'

const channelJson = (world: World, team: Team, channel: Channel, more: Json = {}): Json => {
  const { id, name, created, creator, archived, is_private, im } = channel
  if (im !== undefined) {
    const user = world.people.get(im)
    return {
      id,
      created,
      is_im: true,
      is_archived: archived,
      user: im,
      is_user_deleted: user?.deleted ?? true,
      is_org_shared: false,
      ...more,
    }
  }
  return {
    id,
    name,
    name_normalized: name,
    created,
    creator,
    is_archived: archived,
    is_channel: !is_private,
    is_group: is_private,
    is_im: false,
    is_mpim: false,
    is_private,
    is_general: false,
    is_shared: false,
    is_member: channel.members.has(team.bot.user_id),
    context_team_id: team.id,
    topic: { value: '', creator: '', last_set: 0 },
    purpose: { value: '', creator: '', last_set: 0 },
    ...more,
  }
}

/** `missing_scope` tells which scope, and what the app has. */
const checkHistory = (world: World, channel: Channel): void => {
  const kind = channel.im !== undefined ? 'im' : channel.is_private ? 'groups' : 'channels'
  const needed = `${kind}:history`
  if (!world.app.scopes.includes(needed)) throw refusal('missing_scope', { needed, provided: world.app.scopes.join(',') })
}

const paged: Record<string, Kind> = {
  channel: 'string',
  cursor: 'string',
  limit: 'integer',
  oldest: 'string',
  latest: 'string',
  inclusive: 'boolean',
  include_all_metadata: 'boolean',
}

/** A page from `cursor` on; the cursor of the next one is '' at the end. */
const page = <T>(all: T[], args: Json, usual: number): { items: T[]; has_more: boolean; next: string } => {
  const cursor = given(args, 'cursor')
  const from = cursor === undefined ? 0 : Number(Buffer.from(cursor, 'base64').toString().replace('from:', ''))
  if (!Number.isInteger(from)) throw refusal('invalid_cursor')
  const limit = Number(args.limit) || usual
  const has_more = from + limit < all.length
  return { items: all.slice(from, from + limit), has_more, next: has_more ? Buffer.from(`from:${from + limit}`).toString('base64') : '' }
}

const within = (one: Stored, args: Json): boolean => {
  const ts = Number(one.ts)
  const oldest = Number(args.oldest ?? 0)
  const latest = Number(args.latest ?? Number.POSITIVE_INFINITY)
  return args.inclusive === true ? ts >= oldest && ts <= latest : ts > oldest && ts < latest
}

const told = (world: World, all: Stored[], args: Json): Json => {
  const { items, has_more, next } = page(all, args, 100)
  const messages = items.map((one) => messageJson(world, one, args.include_all_metadata === true))
  return { messages, has_more, pin_count: 0, response_metadata: { next_cursor: next } }
}

const readable = (world: World, team: Team, args: Json): Channel => {
  required(args, 'channel')
  const channel = channelOf(world, team, args.channel)
  checkHistory(world, channel)
  if (!channel.members.has(team.bot.user_id)) throw refusal('not_in_channel')
  return channel
}

const history: Method = {
  kinds: paged,
  run: (world, args, team) => {
    const channel = readable(world, team, args)
    const all = channel.messages.filter((one) => one.to === undefined && (one.thread_ts ?? one.ts) === one.ts && within(one, args))
    return told(world, all.toReversed(), args)
  },
}

const replies: Method = {
  kinds: { ...paged, ts: 'string' },
  run: (world, args, team) => {
    required(args, 'ts')
    const channel = readable(world, team, args)
    if (!find(channel, String(args.ts))) throw refusal('thread_not_found')
    const thread = channel.messages.filter((one) => one.to === undefined && (one.thread_ts ?? one.ts) === args.ts)
    return told(
      world,
      thread.filter((one) => one.ts === args.ts || within(one, args)),
      args,
    )
  },
}

const info: Method = {
  kinds: { channel: 'string', include_locale: 'ignored', include_num_members: 'boolean' },
  run: (world, args, team) => {
    required(args, 'channel')
    const channel = channelOf(world, team, args.channel)
    return { channel: channelJson(world, team, channel, args.include_num_members === true ? { num_members: channel.members.size } : {}) }
  },
}

const open: Method = {
  kinds: { users: 'string', channel: 'string', return_im: 'boolean', prevent_creation: 'ignored' },
  scope: 'im:write',
  run: (world, args, team) => {
    if (args.channel !== undefined) return { channel: { id: channelOf(world, team, args.channel).id } }
    required(args, 'users')
    const user = world.people.get(String(args.users))
    if (!user || user.team_id !== team.id) throw refusal('user_not_found')
    if (user.deleted) throw refusal('user_disabled')
    const channel = imOf(world, user)
    return { channel: args.return_im === true ? channelJson(world, team, channel) : { id: channel.id } }
  },
}

const members: Method = {
  kinds: { channel: 'string', cursor: 'string', limit: 'integer' },
  run: (world, args, team) => {
    required(args, 'channel')
    const { items, next } = page([...channelOf(world, team, args.channel).members], args, 100)
    return { members: items, response_metadata: { next_cursor: next } }
  },
}

const mine: Method = {
  kinds: { cursor: 'string', limit: 'integer', types: 'string', user: 'string', exclude_archived: 'boolean' },
  run: (world, args, team) => {
    const types = (given(args, 'types') ?? 'public_channel').split(',')
    const who = given(args, 'user') ?? team.bot.user_id
    const kindOf = (one: Channel) => (one.im !== undefined ? 'im' : one.is_private ? 'private_channel' : 'public_channel')
    const all = [...world.channels.values()]
      .filter((one) => one.team_id === team.id && one.members.has(who) && types.includes(kindOf(one)))
      .filter((one) => !(args.exclude_archived === true && one.archived))
    const { items, next } = page(all, args, 100)
    return { channels: items.map((one) => channelJson(world, team, one)), response_metadata: { next_cursor: next } }
  },
}

export const conversationMethods: Record<string, Method> = {
  'conversations.history': history,
  'conversations.replies': replies,
  'conversations.info': info,
  'conversations.open': open,
  'conversations.members': members,
  'users.conversations': mine,
}

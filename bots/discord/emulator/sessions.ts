import type { WebSocket } from 'ws'
import { asTheBotReads, channelObject, guildCreated, memberPart } from './objects.ts'
import type { Interaction, Json, Room, Stored, World } from './world.ts'
import { notify } from './world.ts'

/** A socket of the bot. `zombie`: it answers no heartbeat any more. */
export type Connection = { socket: WebSocket; session: Session | undefined; zombie: boolean }

/** What is told to the bot. `intent` 0 needs none; `guild` chooses the shard. */
export type Dispatch = { t: string; d: unknown; intent: number; guild: string | undefined }

/** `sent` and `received` are the last s written to the socket, and known to have come out of it. */
export type Session = {
  id: string
  intents: number
  shard: [number, number]
  seq: number
  sent: number
  received: number
  events: { s: number; dispatch: Dispatch }[]
  resumable: boolean
  connection: Connection | undefined
}

export const intents = { guilds: 1, guildMessages: 512, directMessages: 4096 } as const

/** A guild's events go to one shard, direct messages to shard 0. */
const hears = ({ intents: asked, shard: [id, count] }: Session, { intent, guild }: Dispatch): boolean => {
  if (intent !== 0 && (asked & intent) === 0) return false
  return guild === undefined ? id === 0 : Number((BigInt(guild) >> 22n) % BigInt(count)) === id
}

export const dispatch = (world: World, what: Dispatch): void => {
  const frozen = structuredClone(what)
  const twice = world.twice > 0
  if (twice) world.twice -= 1
  const { id } = frozen.d as { id?: string }
  if (id !== undefined) world.history.set(id, frozen)
  for (const session of world.sessions.values()) {
    if (!hears(session, frozen)) continue
    record(session, frozen)
    if (twice) record(session, frozen)
    flush(world, session)
  }
  notify(world)
}

/** Sends once more what was sent before, under another s. */
export const redeliver = (world: World, id: string): void => {
  const known = world.history.get(id)
  if (!known) throw new Error(`nothing with the id ${id} was dispatched: known are ${[...world.history.keys()].join(', ') || 'none'}`)
  dispatch(world, known)
}

export const record = (session: Session, what: Dispatch): void => {
  session.seq += 1
  session.events.push({ s: session.seq, dispatch: what })
}

/** Writes what the session has not got yet, unless everything is held back. */
export const flush = (world: World, session: Session, always = false): void => {
  const { connection } = session
  if (!connection || (world.held > 0 && !always)) return
  // They are numbered from 1 without a gap.
  for (const { s, dispatch: one } of session.events.slice(session.sent)) {
    session.sent = s
    connection.socket.send(JSON.stringify({ op: 0, t: one.t, s, d: one.d }))
    written(world, one)
    // The pong comes back behind the frame: so the client has read what stands before it.
    connection.socket.ping(`${session.id} ${s}`)
  }
}

const written = (world: World, { t, d }: Dispatch): void => {
  if (t !== 'INTERACTION_CREATE') return
  const interaction = world.interactions.get((d as Interaction).id)
  if (interaction) interaction.writtenAt ??= performance.now()
}

export const isDelivered = (session: Session): boolean => session.received >= session.seq

type MessageEvent = 'MESSAGE_CREATE' | 'MESSAGE_UPDATE'

/** Ephemeral messages count as direct ones: "tied to the DIRECT_MESSAGES intent, and the message object won't include guild_id or member". */
export const announceMessage = (world: World, room: Room, stored: Stored, t: MessageEvent): void => {
  const house = room.guild === undefined ? undefined : world.houses.get(room.guild)
  if (house && house.bot === undefined) return
  const message = asTheBotReads(world, room, stored)
  if (!house || stored.ephemeralFor !== undefined) {
    dispatch(world, { t, d: { ...message, channel_type: house ? 0 : 1 }, intent: intents.directMessages, guild: undefined })
    return
  }
  const member = message.webhook_id === undefined ? { member: memberPart(world, house, message.author.id) } : {}
  dispatch(world, { t, d: { ...message, ...member, guild_id: house.id, channel_type: 0 }, intent: intents.guildMessages, guild: house.id })
}

export const announceDeletion = (world: World, room: Room, { message, ephemeralFor }: Stored): void => {
  const direct = room.guild === undefined || ephemeralFor !== undefined
  const d = { id: message.id, channel_id: room.id, ...(!direct && { guild_id: room.guild }) }
  const [intent, guild] = direct ? [intents.directMessages, undefined] : [intents.guildMessages, room.guild]
  const said = world.history.get(message.id)
  dispatch(world, { t: 'MESSAGE_DELETE', d, intent, guild })
  // What may be redelivered is what was said, not that it went.
  if (said) world.history.set(message.id, said)
}

export const announceInteraction = (world: World, d: Json, room: Room): void =>
  dispatch(world, { t: 'INTERACTION_CREATE', d, intent: 0, guild: room.guild })

export const announceGuild = (world: World, id: string): void => {
  const house = world.houses.get(id)
  const d = house && house.bot !== undefined ? guildCreated(world, house) : { id }
  dispatch(world, { t: 'id' in d && 'name' in d ? 'GUILD_CREATE' : 'GUILD_DELETE', d, intent: intents.guilds, guild: id })
}

export const announceChannel = (world: World, room: Room, t: 'CHANNEL_CREATE' | 'CHANNEL_UPDATE'): void => {
  const house = world.houses.get(room.guild ?? '')
  if (house?.bot !== undefined) dispatch(world, { t, d: channelObject(world, room), intent: intents.guilds, guild: house.id })
}

export const guildsFor = (world: World, session: Session): string[] =>
  [...world.houses.values()]
    .filter((house) => house.bot !== undefined && hears(session, { t: '', d: {}, intent: 0, guild: house.id }))
    .map((house) => house.id)

import { bitsOf, invited, type Permission } from './objects.ts'
import { announceChannel, announceGuild } from './sessions.ts'
import { type Deniable, type House, nextId, notify, type Person, type Room, type World } from './world.ts'
import { remove } from './writing.ts'

export type User = { id: string; username: string; global_name: string | null; locale: string }
export type NewUser = { username: string; global_name?: string; locale?: string }
export type Guild = { id: string; name: string; owner_id: string }
/** `bot`: it has always been there. Else it comes with addsBot. */
export type NewGuild = { name: string; owner: User; admins?: readonly User[]; members?: readonly User[]; locale?: string; bot?: boolean }
export type Channel = { id: string; name: string; guild_id: string }

const newRoom = (world: World, given: Pick<Room, 'name' | 'guild' | 'person'>): Room => {
  const room: Room = { ...given, id: nextId(world), denied: new Set(), messages: [] }
  world.rooms.set(room.id, room)
  return room
}

export const addUser = (world: World, { username, global_name, locale = 'fr' }: NewUser): User => {
  const id = nextId(world)
  const room = newRoom(world, { name: '', guild: undefined, person: id })
  const person: Person = { id, username, global_name: global_name ?? null, locale, dm: room.id, closed: false }
  world.people.set(id, person)
  return { id, username, global_name: person.global_name, locale }
}

export const addGuild = (world: World, { name, owner, admins = [], members = [], locale = 'fr', bot = false }: NewGuild): Guild => {
  const id = nextId(world)
  const house: House = {
    id,
    name,
    locale,
    owner: owner.id,
    adminRole: nextId(world),
    botRole: nextId(world),
    admins: new Set(admins.map((one) => one.id)),
    members: new Set([owner, ...admins, ...members].map((one) => one.id)),
    bot: bot ? invited : undefined,
    events: [],
  }
  world.houses.set(id, house)
  if (bot) announceGuild(world, id)
  return { id, name, owner_id: owner.id }
}

export const addChannel = (world: World, guild: { id: string }, name: string): Channel => {
  const room = newRoom(world, { name, guild: houseNamed(world, guild).id, person: undefined })
  announceChannel(world, room, 'CHANNEL_CREATE')
  return { id: room.id, name, guild_id: guild.id }
}

export const houseNamed = (world: World, { id }: { id: string }): House => {
  const house = world.houses.get(id)
  if (!house) throw new Error(`no guild ${id} in the emulator: make it with guild(), after the last reset()`)
  return house
}

export const personNamed = (world: World, { id }: { id: string }): Person => {
  const person = world.people.get(id)
  if (!person) throw new Error(`no user ${id} in the emulator: make them with user(), after the last reset()`)
  return person
}

/** A guild channel by its own id; direct messages by the id of the person, or of their channel. */
export const roomNamed = (world: World, { id }: { id: string }): Room => {
  const room = world.rooms.get(world.people.get(id)?.dm ?? id)
  if (!room) throw new Error(`no channel ${id} in the emulator: make it with user() or channel(), after the last reset()`)
  return room
}

/** Where somebody acts: in a guild they are a member from then on. */
export const enter = (world: World, user: { id: string }, channel: { id: string } | undefined): Room => {
  const person = personNamed(world, user)
  const room = roomNamed(world, channel ?? user)
  if (room.person !== undefined && room.person !== person.id) throw new Error(`${person.username} cannot write in somebody else's DM`)
  if (room.guild !== undefined) houseNamed(world, { id: room.guild }).members.add(person.id)
  return room
}

/** The bot is invited with these permissions; whoever is invited again gets the new ones. */
export const addBot = (world: World, guild: { id: string }, permissions?: readonly Permission[]): void => {
  houseNamed(world, guild).bot = permissions ? bitsOf(permissions) : invited
  announceGuild(world, guild.id)
}

export const removeBot = (world: World, guild: { id: string }): void => {
  houseNamed(world, guild).bot = undefined
  world.commands.delete(guild.id)
  announceGuild(world, guild.id)
}

export const setClosed = (world: World, user: { id: string }, closed: boolean): void => {
  personNamed(world, user).closed = closed
}

export const deny = (world: World, channel: { id: string }, permission: Deniable): void => {
  const room = roomNamed(world, channel)
  if (room.guild === undefined) throw new Error('nothing is denied in direct messages: call closesDms(user)')
  room.denied.add(permission)
  announceChannel(world, room, 'CHANNEL_UPDATE')
}

/** Somebody deletes a message, whoever wrote it. */
export const eraseMessage = (world: World, channel: { id: string }, messageId: string): void => {
  const room = roomNamed(world, channel)
  const stored = room.messages.find((one) => one.message.id === messageId && !one.deleted)
  if (!stored) throw new Error(`no message ${messageId} in channel ${room.id}, or it was deleted`)
  remove(world, room, stored)
  notify(world)
}

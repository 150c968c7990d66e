import type { Chat, User } from 'grammy/types'
import { openTopic } from './chats.ts'
import { announceStanding } from './standings.ts'
import { announce, announceMessage } from './updates.ts'
import { type Room, type Standing, seconds, type World, write } from './world.ts'

export type Group = Chat.GroupChat | Chat.SupergroupChat
export type NewUser = Omit<User, 'id' | 'is_bot'>
export type NewGroup = {
  title: string
  admins: readonly User[]
  members?: readonly User[]
  forum?: boolean
  basic?: boolean
  bot?: 'member' | 'administrator'
}

export const addUser = (world: World, person: NewUser): User => {
  const user: User = { id: ++world.last.user, is_bot: false, ...person }
  const { id, first_name, last_name, username } = user
  const chat = { id, type: 'private', first_name, ...(last_name && { last_name }), ...(username && { username }) } as const
  world.people.set(id, user)
  world.rooms.set(id, emptyRoom(chat, new Map()))
  return user
}

/** A group that the bot has not been added to, unless `bot` says with what standing it has always been there. */
export const addGroup = (world: World, { title, admins, members = [], forum = false, basic = false, bot }: NewGroup): Group => {
  const number = ++world.last.group
  const forumOnly = forum ? { is_forum: true as const } : {}
  const chat: Group = basic
    ? { id: -(number % 1e9) - 1, type: 'group', title }
    : { id: -1e12 - number, type: 'supergroup', title, ...forumOnly }
  const standings = new Map<number, Standing>(members.map((one) => [one.id, 'member']))
  for (const [index, admin] of admins.entries()) standings.set(admin.id, index === 0 ? 'creator' : 'administrator')
  if (bot) standings.set(world.bot.id, bot)
  world.rooms.set(chat.id, emptyRoom(chat, standings))
  return chat
}

const emptyRoom = (chat: Room['chat'], members: Room['members']): Room => ({
  chat,
  members,
  messages: [],
  topics: new Map(),
  lastMessageId: 0,
  upgradedTo: undefined,
})

export const roomNamed = (world: World, { id }: { id: number }): Room => {
  const room = world.rooms.get(id)
  if (!room) throw new Error(`no chat ${id} in the emulator: make it with user() or group(), after the last reset()`)
  return room
}

/** The first admin opens a topic; its message_thread_id. */
export const addTopic = (world: World, group: Group, name: string): number => {
  const room = roomNamed(world, group)
  if (!room.chat.is_forum) throw new Error(`${group.title} is no forum: make it with group({ forum: true })`)
  return openTopic(world, room, name, firstAdmin(world, room)).topic.message_thread_id
}

const firstAdmin = (world: World, room: Room): User => {
  const [id] = [...room.members].find(([member, standing]) => standing === 'creator' && member !== world.bot.id) ?? []
  const admin = id === undefined ? undefined : world.people.get(id)
  if (!admin) throw new Error(`${room.chat.title} has no admin: name one in group({ admins: [lea] })`)
  return admin
}

/** Adds the bot, or promotes it when it is there. `start` is the payload of a `?startgroup=` link. */
export const addBot = (world: World, user: User, group: Group, standing: 'member' | 'administrator', start?: string): number => {
  const room = roomNamed(world, group)
  const update_id = announceStanding(world, room, user, standing)
  if (start !== undefined) {
    const command = `/start@${world.bot.username}`
    const entities = [{ type: 'bot_command' as const, offset: 0, length: command.length }]
    announceMessage(world, room, write(world, room, user, { text: `${command} ${start}`, entities }).message)
  }
  return update_id
}

export const removeBot = (world: World, user: User, group: Group): number =>
  announceStanding(world, roomNamed(world, group), user, 'kicked')

export const block = (world: World, user: User): number => announceStanding(world, roomNamed(world, user), user, 'kicked')

export const unblock = (world: World, user: User): number => announceStanding(world, roomNamed(world, user), user, 'member')

/** A basic group becomes a supergroup: a new chat, and every call to the old one answers where it went. */
export const migrate = (world: World, group: Group): Group => {
  const old = roomNamed(world, group)
  if (old.chat.type !== 'group') throw new Error(`${group.title} is a supergroup already: make it with group({ basic: true })`)
  const admin = firstAdmin(world, old)
  const next = addGroup(world, { title: group.title, admins: [] })
  const room = roomNamed(world, next)
  room.members = new Map(old.members)
  announceMessage(world, old, write(world, old, admin, { migrate_to_chat_id: next.id }).message)
  old.upgradedTo = next.id
  announceMessage(world, room, write(world, room, admin, { migrate_from_chat_id: group.id }).message)
  return next
}

/** Given to the bot only if it is an administrator and asked for message_reaction. Returns the update's id, or 0. */
export const react = (world: World, user: User, room: Room, message_id: number, emoji: string | undefined): number => {
  const stored = room.messages.find((one) => one.message.message_id === message_id)
  if (!stored) throw new Error(`no message ${message_id} in chat ${room.chat.id}`)
  const old_reaction = stored.reactions.get(user.id) ?? []
  const new_reaction = emoji === undefined ? [] : [{ type: 'emoji' as const, emoji: emoji as '👍' }]
  stored.reactions.set(user.id, new_reaction)
  if (room.chat.type !== 'private' && room.members.get(world.bot.id) !== 'administrator') return 0
  const change = { chat: room.chat, message_id, user, date: seconds(world), old_reaction, new_reaction }
  return announce(world, 'message_reaction', change, `reactions in ${room.chat.id}`)
}

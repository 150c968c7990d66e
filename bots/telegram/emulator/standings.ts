import type { User } from 'grammy/types'
import { memberOf } from './rooms.ts'
import { announce, announceMessage } from './updates.ts'
import { botUser, type Room, type Standing, seconds, type World, write } from './world.ts'

/** The bot's own standing in a chat changes: my_chat_member, and in a group the service message that goes with it. Returns the update's id. */
export const announceStanding = (world: World, room: Room, from: User, next: Standing): number => {
  const { bot } = world
  const before = room.members.get(bot.id) ?? 'left'
  room.members.set(bot.id, next)
  const change = { old_chat_member: memberOf(botUser(world), before), new_chat_member: memberOf(botUser(world), next) }
  const key = `standing in ${room.chat.id}`
  const update_id = announce(world, 'my_chat_member', { chat: room.chat, from, date: seconds(world), ...change }, key)
  if (room.chat.type !== 'private') announceService(world, room, from, before, next)
  return update_id
}

const absent: readonly Standing[] = ['left', 'kicked']

const announceService = (world: World, room: Room, from: User, before: Standing, next: Standing): void => {
  if (absent.includes(before) && !absent.includes(next)) {
    announceMessage(world, room, write(world, room, from, { new_chat_members: [botUser(world)] }).message)
  }
  if (!absent.includes(before) && absent.includes(next)) {
    const { message } = write(world, room, from, { left_chat_member: botUser(world) })
    // The last thing that the bot hears of a group is that it is out of it.
    announce(world, 'message', message as typeof message & { from: User; chat: typeof room.chat }, `messages of ${room.chat.id}`)
  }
}

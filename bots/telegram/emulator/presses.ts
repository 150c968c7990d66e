import type { CallbackQuery, InlineKeyboardButton, User } from 'grammy/types'
import { deepLink } from './links.ts'
import { roomNamed, unblock } from './people.ts'
import { buttonsOf, type Seen } from './seen.ts'
import { say } from './speech.ts'
import { announce } from './updates.ts'
import type { Room, Stored, World } from './world.ts'

/** What somebody points at: a message as they saw it, the number of one in their private chat, or of one in another chat. */
export type Ref = Seen | number | { chat_id: number; message_id: number } | undefined

/**
 * Presses the button with this text. On a message as seen earlier, the buttons are those that were seen: an old keyboard can be pressed.
 * Returns the update's id, 0 for a button that only the client acts on.
 */
export const press = (world: World, user: User, at: Ref, label: string): number => {
  const { room, stored, buttons } = pointed(world, user, at)
  const button = buttons.find((one) => one.text === label)
  if (!button) {
    const there = buttons.map((one) => `« ${one.text} »`).join(', ') || 'none'
    throw new Error(`no button « ${label} » on message ${stored.message.message_id} (« ${excerpt(stored)} »): its buttons are ${there}`)
  }
  if ('url' in button) return deepLink(button.url, world.bot.username) ? openLink(world, user, button.url) : 0
  if (!('callback_data' in button)) return 0
  if (!['member', 'administrator'].includes(room.members.get(world.bot.id) ?? 'left')) {
    throw new Error(`the bot is not in chat ${room.chat.id}, or is blocked there: nobody can press its buttons`)
  }
  return callback(world, user, room, stored, button.callback_data)
}

const callback = (world: World, from: User, room: Room, { message }: Stored, data: string): number => {
  const id = `${from.id}${String(++world.last.callback).padStart(9, '0')}`
  world.callbacks.set(id, { user: from.id, toast: undefined })
  const query: CallbackQuery = { id, from, message, chat_instance: `${Math.abs(room.chat.id) * 17}`, data }
  return announce(world, 'callback_query', query, `clicks of ${from.id}`)
}

const pointed = (world: World, user: User, at: Ref): { room: Room; stored: Stored; buttons: InlineKeyboardButton[] } => {
  if (at === undefined) throw new Error(`${user.first_name} sees no message to press a button on`)
  const [chat_id, message_id] = typeof at === 'number' ? [user.id, at] : [at.chat_id, at.message_id]
  const room = roomNamed(world, { id: chat_id })
  const stored = room.messages.find((one) => one.message.message_id === message_id)
  if (!stored) throw new Error(`no message ${message_id} in chat ${chat_id}`)
  if (stored.deleted) throw new Error(`message ${message_id} (« ${excerpt(stored)} ») is deleted: nobody can press its buttons`)
  return { room, stored, buttons: typeof at === 'object' && 'buttons' in at ? at.buttons : buttonsOf(stored) }
}

const excerpt = ({ message }: Stored): string => (message.text ?? message.caption ?? '').slice(0, 60)

/** Opens the private chat with the bot and starts it, as the client does: whoever had blocked it unblocks it so. */
export const openLink = (world: World, user: User, url: string): number => {
  const link = deepLink(url, world.bot.username)
  if (!link) throw new Error(`${url} is no link to @${world.bot.username}`)
  if (link.startgroup !== undefined) throw new Error('a ?startgroup= link adds the bot to a group: call addsBot(user, group, { start })')
  if (link.start !== undefined && !/^[\w-]{1,64}$/.test(link.start)) {
    throw new Error(`Telegram drops this payload, it takes 1-64 of A-Z a-z 0-9 _ -: ${link.start}`)
  }
  const standing = roomNamed(world, user).members.get(world.bot.id)
  if (standing === 'kicked') unblock(world, user)
  if (link.start === undefined && standing === 'member') return 0
  return say(world, user, link.start === undefined ? '/start' : `/start ${link.start}`)
}

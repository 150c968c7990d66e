import type { ChatFullInfo, ChatMember, User } from 'grammy/types'
import { type Params, string } from './parameters.ts'
import { badRequest, forbidden } from './refusals.ts'
import { find, type Room, type Standing, type Stored, type World } from './world.ts'

/** The chat that a call names, if the bot may read or write there; else the refusal that Telegram would give. */
export const roomOf = (world: World, params: Params, access: 'read' | 'write'): Room => {
  const chat_id = string(params, 'chat_id')
  if (chat_id === undefined) throw badRequest('chat_id is empty')
  const room = chat_id.startsWith('@') ? undefined : world.rooms.get(Number(chat_id))
  if (!room) throw badRequest('chat not found')
  const standing = room.members.get(world.bot.id)
  if (room.chat.type === 'private') checkPrivate(standing, access)
  else checkGroup(room, standing)
  return room
}

const checkPrivate = (standing: Standing | undefined, access: 'read' | 'write'): void => {
  if (access === 'read') {
    if (standing === undefined) throw badRequest('chat not found')
    return
  }
  if (standing === undefined) throw forbidden("bot can't initiate conversation with a user")
  if (standing === 'kicked') throw forbidden('bot was blocked by the user')
}

const checkGroup = (room: Room, standing: Standing | undefined): void => {
  const kind = room.chat.type === 'supergroup' ? 'supergroup' : 'group'
  if (standing === undefined) throw badRequest('chat not found')
  if (room.upgradedTo !== undefined) {
    throw badRequest('group chat was upgraded to a supergroup chat', { migrate_to_chat_id: room.upgradedTo })
  }
  if (standing === 'kicked') throw forbidden(`bot was kicked from the ${kind} chat`)
  if (standing === 'left') throw forbidden(`bot is not a member of the ${kind} chat`)
}

export const isAdmin = (standing: Standing | undefined): boolean => standing === 'creator' || standing === 'administrator'

/** What the bot may do as an administrator, it may do in any private chat. */
export const botMayManage = (world: World, room: Room): boolean => room.chat.type === 'private' || isAdmin(room.members.get(world.bot.id))

export const messageOf = (room: Room, params: Params, what: string): Stored => {
  const message_id = params.values.message_id
  const stored = typeof message_id === 'number' ? find(room, message_id) : undefined
  if (!stored) throw badRequest(`${what} not found`)
  return stored
}

const rights = {
  can_be_edited: false,
  is_anonymous: false,
  can_manage_chat: true,
  can_delete_messages: true,
  can_manage_video_chats: true,
  can_restrict_members: true,
  can_promote_members: false,
  can_change_info: true,
  can_invite_users: true,
  can_post_stories: false,
  can_edit_stories: false,
  can_delete_stories: false,
  can_pin_messages: true,
  can_manage_topics: true,
}

export const memberOf = (user: User, standing: Standing): ChatMember => {
  switch (standing) {
    case 'creator':
      return { status: standing, user, is_anonymous: false }
    case 'administrator':
      return { status: standing, user, ...rights } as ChatMember
    case 'member':
    case 'left':
      return { status: standing, user }
    case 'kicked':
      return { status: standing, user, until_date: 0 }
    default:
      return standing satisfies never
  }
}

export const fullInfo = (room: Room): ChatFullInfo => {
  const accepted_gift_types = {
    unlimited_gifts: true,
    limited_gifts: true,
    unique_gifts: true,
    premium_subscription: true,
    gifts_from_channels: true,
  }
  const pinned = room.messages.findLast((one) => one.pinned && !one.deleted)
  return {
    ...room.chat,
    accent_color_id: 0,
    max_reaction_count: 11,
    accepted_gift_types,
    ...(pinned && { pinned_message: pinned.message }),
  } as ChatFullInfo
}

import type { ChatMember, ForumTopic, ReactionType, User } from 'grammy/types'
import type { Method } from './methods.ts'
import { flag, integer, isObject, json, string } from './parameters.ts'
import { badRequest } from './refusals.ts'
import { botMayManage, fullInfo, isAdmin, memberOf, messageOf, roomOf } from './rooms.ts'
import { announceStanding } from './standings.ts'
import { announceMessage } from './updates.ts'
import { bare, botUser, type Room, type World, write } from './world.ts'

const chat_id = 'string'

const getChat: Method = { kinds: { chat_id }, run: (world, params) => fullInfo(roomOf(world, params, 'read')) }

const getChatMember: Method = {
  kinds: { chat_id, user_id: 'integer' },
  run: (world, params): ChatMember => {
    const user_id = integer(params, 'user_id') ?? 0
    if (user_id <= 0) throw badRequest('invalid user_id specified')
    const room = roomOf(world, params, 'read')
    const user = user_id === world.bot.id ? botUser(world) : world.people.get(user_id)
    if (!user) throw badRequest('PARTICIPANT_ID_INVALID')
    return memberOf(user, room.members.get(user_id) ?? (room.chat.id === user_id ? 'member' : 'left'))
  },
}

const getChatAdministrators: Method = {
  kinds: { chat_id, return_bots: 'boolean' },
  run: (world, params): ChatMember[] => {
    const room = roomOf(world, params, 'read')
    if (room.chat.type === 'private') throw badRequest('there are no administrators in the private chat')
    return [...room.members].flatMap(([id, standing]) => {
      const user = id === world.bot.id ? (flag(params, 'return_bots') ? botUser(world) : undefined) : world.people.get(id)
      return user && isAdmin(standing) ? [memberOf(user, standing)] : []
    })
  },
}

const leaveChat: Method = {
  kinds: { chat_id },
  run: (world, params) => {
    const room = roomOf(world, params, 'read')
    if (room.chat.type === 'private') throw badRequest("can't leave private chats")
    announceStanding(world, room, botUser(world), 'left')
    return true
  },
}

const pinChatMessage: Method = {
  kinds: { business_connection_id: 'refused', chat_id, message_id: 'integer', disable_notification: 'boolean' },
  run: (world, params) => {
    const room = roomOf(world, params, 'write')
    const stored = messageOf(room, params, 'message to pin')
    if (!botMayManage(world, room)) throw badRequest('not enough rights to manage pinned messages in the chat')
    stored.pinned = true
    const silent = flag(params, 'disable_notification')
    const notice = write(world, room, botUser(world), { pinned_message: bare(stored.message) }, { silent })
    announceMessage(world, room, notice.message)
    return true
  },
}

const createForumTopic: Method = {
  kinds: { chat_id, name: 'string', icon_color: 'integer', icon_custom_emoji_id: 'ignored' },
  run: (world, params): ForumTopic => {
    const room = roomOf(world, params, 'write')
    if (!room.chat.is_forum) throw badRequest('the chat is not a forum')
    if (!botMayManage(world, room)) throw badRequest('not enough rights to create a topic')
    const name = string(params, 'name')?.trim() ?? ''
    if (name === '') throw badRequest('TOPIC_TITLE_EMPTY')
    if (name.length > 128) throw badRequest('TOPIC_TITLE_TOO_LONG')
    return openTopic(world, room, name, botUser(world), integer(params, 'icon_color')).topic
  },
}

/** A topic is named by the service message that opens it. The bot hears of its own topics too. */
export const openTopic = (world: World, room: Room, name: string, from: User, color = 0x6fb9f0) => {
  const { message } = write(world, room, from, { forum_topic_created: { name, icon_color: color }, is_topic_message: true })
  message.message_thread_id = message.message_id
  room.topics.set(message.message_id, name)
  const update_id = announceMessage(world, room, message)
  const topic = { message_thread_id: message.message_id, name, icon_color: color } as ForumTopic
  return { topic, update_id }
}

const emoji =
  '👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳❤‍🔥🌚🌭💯🤣⚡🍌🏆💔🤨😐🍓🍾💋🖕😈😴😭🤓👻👨‍💻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾🤷‍♂🤷🤷‍♀😡'
const reactions = new Set([...new Intl.Segmenter('en').segment(emoji)].map((one) => one.segment))

const setMessageReaction: Method = {
  kinds: { chat_id, message_id: 'integer', reaction: 'json', is_big: 'ignored' },
  run: (world, params) => {
    const room = roomOf(world, params, 'read')
    const stored = messageOf(room, params, 'message to react')
    const given = json(params, 'reaction') ?? []
    if (!Array.isArray(given) || given.length > 1) throw badRequest('REACTIONS_TOO_MANY')
    const valid = given.every((one) => isObject(one) && one.type === 'emoji' && reactions.has(String(one.emoji)))
    if (!valid) throw badRequest('REACTION_INVALID')
    stored.reactions.set(world.bot.id, given as ReactionType[])
    return true
  },
}

export const chatMethods: Record<string, Method> = {
  getChat,
  getChatMember,
  getChatAdministrators,
  leaveChat,
  pinChatMessage,
  createForumTopic,
  setMessageReaction,
}

import type { Message } from 'grammy/types'
import { contentOf, inputFile } from './files.ts'
import { type Markup, readMarkup } from './keyboard.ts'
import type { Method } from './methods.ts'
import { flag, integer, isObject, json, type Kind, type Params, string } from './parameters.ts'
import { badRequest, notEmulated } from './refusals.ts'
import { roomOf } from './rooms.ts'
import { captionText, messageText } from './text.ts'
import { bare, botUser, find, type Room, type World, write } from './world.ts'

const everySend: Record<string, Kind> = {
  business_connection_id: 'refused',
  chat_id: 'string',
  message_thread_id: 'integer',
  direct_messages_topic_id: 'refused',
  ephemeral_message_parameters: 'refused',
  parse_mode: 'string',
  disable_notification: 'boolean',
  protect_content: 'boolean',
  allow_paid_broadcast: 'ignored',
  message_effect_id: 'ignored',
  suggested_post_parameters: 'refused',
  reply_parameters: 'json',
  reply_markup: 'json',
}

const caption: Record<string, Kind> = { caption: 'string', caption_entities: 'json' }
const onPicture: Record<string, Kind> = { show_caption_above_media: 'boolean', has_spoiler: 'boolean' }

const sendMessage: Method = {
  kinds: { ...everySend, text: 'string', entities: 'json', link_preview_options: 'json' },
  run: (world, params) => {
    const { text, entities } = messageText(string(params, 'text'), string(params, 'parse_mode'), json(params, 'entities'))
    return send(world, params, () => ({ text, ...(entities.length > 0 && { entities }) }))
  },
}

const sendPhoto: Method = {
  kinds: { ...everySend, ...caption, ...onPicture, photo: 'string' },
  run: (world, params) => sendFile(world, params, 'Photo', 'photo'),
}

const sendDocument: Method = {
  kinds: { ...everySend, ...caption, document: 'string', thumbnail: 'ignored', disable_content_type_detection: 'ignored' },
  run: (world, params) => sendFile(world, params, 'Document', 'document'),
}

const sendFile = (world: World, params: Params, kind: 'Photo' | 'Document', field: string): Message => {
  const written = captionOf(params)
  const value = string(params, field)
  const upload = params.files.has(field) || params.files.has(value?.replace('attach://', '') ?? '')
  if (value === undefined && !upload) throw badRequest(`there is no ${field} in the request`)
  return send(world, params, () => {
    const file = inputFile(world, params, kind, field, value)
    if (!file) throw badRequest(`there is no ${field} in the request`)
    return { ...contentOf(file), ...written }
  })
}

/** Shared with the edits of a caption. */
export const captionOf = (params: Params): Partial<Message> => {
  const { text, entities } = captionText(string(params, 'caption'), string(params, 'parse_mode'), json(params, 'caption_entities'))
  return {
    ...(text !== '' && { caption: text }),
    ...(entities.length > 0 && { caption_entities: entities }),
    ...(flag(params, 'show_caption_above_media') && { show_caption_above_media: true as const }),
    ...(flag(params, 'has_spoiler') && { has_media_spoiler: true as const }),
  }
}

/** `content` is asked for last, so that a refused send keeps no file. */
const send = (world: World, params: Params, content: () => Partial<Message>): Message => {
  const room = roomOf(world, params, 'write')
  const markup: Markup = readMarkup(params, room)
  const message: Partial<Message> = {
    ...threadOf(room, params),
    ...replyOf(room, params),
    ...content(),
    ...(flag(params, 'protect_content') && { has_protected_content: true as const }),
    ...(markup.inline && { reply_markup: markup.inline }),
  }
  return write(world, room, botUser(world), message, { silent: flag(params, 'disable_notification'), keyboard: markup.labels }).message
}

const threadOf = (room: Room, params: Params): Partial<Message> => {
  const thread = integer(params, 'message_thread_id')
  const mayHaveTopics = room.chat.type === 'private' || room.chat.is_forum
  // Where there are no topics Telegram forgets the number.
  if (!thread || !mayHaveTopics) return {}
  if (!room.topics.has(thread)) throw badRequest('message thread not found')
  return { message_thread_id: thread, is_topic_message: true }
}

const replyOf = (room: Room, params: Params): Partial<Message> => {
  const given = json(params, 'reply_parameters')
  if (given === undefined) return {}
  if (!isObject(given)) throw badRequest('object expected as reply parameters')
  if (given.chat_id !== undefined && String(given.chat_id) !== String(room.chat.id)) throw notEmulated('replies to another chat')
  const answered = find(room, Number(given.message_id))
  if (answered) return { reply_to_message: bare(answered.message) as NonNullable<Message['reply_to_message']> }
  if (given.allow_sending_without_reply === true) return {}
  throw badRequest('message to be replied not found')
}

const actions = ['typing', 'upload_photo', 'record_video', 'upload_video', 'record_voice', 'upload_voice', 'upload_document']
const rarerActions = ['choose_sticker', 'find_location', 'record_video_note', 'upload_video_note', 'cancel']

const sendChatAction: Method = {
  kinds: { business_connection_id: 'refused', chat_id: 'string', message_thread_id: 'integer', action: 'string' },
  run: (world, params) => {
    const action = string(params, 'action')?.toLowerCase() ?? ''
    if (![...actions, ...rarerActions].includes(action)) throw badRequest('wrong parameter action in request')
    roomOf(world, params, 'write')
    return true
  },
}

export const sendMethods: Record<string, Method> = { sendMessage, sendPhoto, sendDocument, sendChatAction }

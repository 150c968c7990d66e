import type { Message } from 'grammy/types'
import { contentOf, inputFile } from './files.ts'
import { readInlineMarkup } from './keyboard.ts'
import type { Method } from './methods.ts'
import { isObject, json, type Kind, type Params, string } from './parameters.ts'
import { badRequest, notEmulated } from './refusals.ts'
import { isAdmin, messageOf, roomOf } from './rooms.ts'
import { captionOf } from './sends.ts'
import { messageText } from './text.ts'
import { type Room, type Stored, seconds, type World } from './world.ts'

const everyEdit: Record<string, Kind> = {
  business_connection_id: 'refused',
  chat_id: 'string',
  message_id: 'integer',
  inline_message_id: 'refused',
  reply_markup: 'json',
}

const editMessageText: Method = {
  kinds: { ...everyEdit, text: 'string', parse_mode: 'string', entities: 'json', link_preview_options: 'json', rich_message: 'refused' },
  run: (world, params) => {
    const { text, entities } = messageText(string(params, 'text'), string(params, 'parse_mode'), json(params, 'entities'))
    const { room, stored } = editable(world, params)
    if (stored.message.text === undefined) throw badRequest('there is no text in the message to edit')
    return replace(world, room, params, stored, { text, ...(entities.length > 0 && { entities }) })
  },
}

const editMessageCaption: Method = {
  kinds: { ...everyEdit, caption: 'string', parse_mode: 'string', caption_entities: 'json', show_caption_above_media: 'boolean' },
  run: (world, params) => {
    const written = captionOf(params)
    const { room, stored } = editable(world, params)
    if (stored.message.text !== undefined) throw badRequest('there is no caption in the message to edit')
    return replace(world, room, params, stored, { ...fileOf(stored.message), ...written })
  },
}

/** Since Bot API 10 a text becomes media too. */
const editMessageMedia: Method = {
  kinds: { ...everyEdit, media: 'json' },
  run: (world, params) => {
    const { room, stored } = editable(world, params)
    return replace(world, room, params, stored, mediaOf(world, params))
  },
}

const editMessageReplyMarkup: Method = {
  kinds: everyEdit,
  run: (world, params) => {
    const { room, stored } = editable(world, params)
    return replace(world, room, params, stored, contentOfMessage(stored.message))
  },
}

const deleteMessage: Method = {
  kinds: { chat_id: 'string', message_id: 'integer' },
  run: (world, params) => {
    if (string(params, 'chat_id') === undefined) throw badRequest('chat identifier is not specified')
    if (!params.values.message_id) throw badRequest('message identifier is not specified')
    const room = roomOf(world, params, 'write')
    const stored = messageOf(room, params, 'message to delete')
    const mayDelete = stored.outgoing || room.chat.type === 'private' || isAdmin(room.members.get(world.bot.id))
    if (!mayDelete) throw badRequest("message can't be deleted")
    if (stored.message.date < seconds(world) - 48 * 3600) throw badRequest("message can't be deleted for everyone")
    stored.deleted = true
    return true
  },
}

const editable = (world: World, params: Params): { room: Room; stored: Stored } => {
  if (string(params, 'chat_id') === undefined && !params.values.message_id) throw badRequest('message identifier is not specified')
  const room = roomOf(world, params, 'write')
  const stored = messageOf(room, params, 'message to edit')
  if (!stored.outgoing || stored.keyboard.length > 0) throw badRequest("message can't be edited")
  return { room, stored }
}

const mediaOf = (world: World, params: Params): Partial<Message> => {
  const media = json(params, 'media')
  if (media === undefined) throw badRequest('parameter "media" is required')
  if (!isObject(media)) throw badRequest("can't parse InputMedia: expected an Object")
  const type = String(media.type ?? '')
  if (type !== 'photo' && type !== 'document') throw notEmulated(`media of type ${type || '(none)'}`)
  const file = inputFile(world, params, type === 'photo' ? 'Photo' : 'Document', type, media.media)
  if (!file) throw badRequest("can't parse InputMedia: media not found")
  return { ...contentOf(file), ...captionOf({ values: media, files: params.files }) }
}

const described = ['photo', 'document', 'show_caption_above_media', 'has_media_spoiler'] as const
const worded = ['text', 'entities', 'caption', 'caption_entities'] as const

const pick = (message: Message, fields: readonly (keyof Message)[]): Partial<Message> =>
  Object.fromEntries(fields.flatMap((field) => (message[field] === undefined ? [] : [[field, message[field]]])))

const fileOf = (message: Message): Partial<Message> => pick(message, ['photo', 'document', 'has_media_spoiler'])
const contentOfMessage = (message: Message): Partial<Message> => pick(message, [...described, ...worded])

const replace = (world: World, room: Room, params: Params, stored: Stored, content: Partial<Message>): Message => {
  const markup = readInlineMarkup(params, room)
  const next = { ...content, ...(markup && { reply_markup: markup }) }
  const same = canonical(next) === canonical({ ...contentOfMessage(stored.message), ...pick(stored.message, ['reply_markup']) })
  if (same) {
    throw badRequest(
      'message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message',
    )
  }
  const kept = pick(stored.message, ['message_id', 'from', 'chat', 'date', 'message_thread_id', 'is_topic_message', 'reply_to_message'])
  stored.message = { ...kept, ...next, edit_date: seconds(world) } as Stored['message']
  return stored.message
}

/** The same whatever the order in which the fields were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner) => (isObject(inner) ? Object.fromEntries(Object.entries(inner).toSorted()) : inner))

export const editMethods: Record<string, Method> = {
  editMessageText,
  editMessageCaption,
  editMessageMedia,
  editMessageReplyMarkup,
  deleteMessage,
}

import type { Message, MessageEntity, User } from 'grammy/types'
import type { Upload } from './body.ts'
import { contentOf, keepFile, photoSize } from './files.ts'
import { onePixel } from './image.ts'
import { type Group, roomNamed } from './people.ts'
import { format } from './text.ts'
import { announceMessage } from './updates.ts'
import { bare, find, type Room, type Stored, seconds, type World, write } from './world.ts'

/** Where somebody writes: the private chat with the bot unless said. */
export type Place = { in?: Group; topic?: number; replyTo?: number }
export type Said = Place & { entities?: MessageEntity[] }
export type Picture = Place & { caption?: string; bytes?: Uint8Array; mediaGroup?: string }
export type Paper = Place & { name: string; mime: string; bytes: Uint8Array; caption?: string }

export const say = (world: World, user: User, text: string, { entities, ...place }: Said = {}): number => {
  if (text.length > 4096) throw new Error('Telegram cuts a message at 4096 characters before it is sent: say it in several')
  const formatted = format(text, undefined, entities)
  if (formatted.text === '') throw new Error('Telegram sends no empty message')
  return send(world, user, place, { text: formatted.text, ...(formatted.entities.length > 0 && { entities: formatted.entities }) })
}

export const sendPhoto = (world: World, user: User, { caption, bytes = onePixel, mediaGroup, ...place }: Picture = {}): number => {
  const small = keepFile(world, 'Photo', { name: 'photo.jpg', mime: 'image/jpeg', bytes })
  const large = keepFile(world, 'Photo', { name: 'photo.jpg', mime: 'image/jpeg', bytes })
  const photo = [{ ...photoSize(small), width: Math.min(small.width, 90), height: Math.min(small.height, 90) }, photoSize(large)]
  return send(world, user, place, { photo, ...captioned(caption), ...(mediaGroup !== undefined && { media_group_id: mediaGroup }) })
}

export const sendDocument = (world: World, user: User, { name, mime, bytes, caption, ...place }: Paper): number =>
  send(world, user, place, { ...contentOf(keepFile(world, 'Document', { name, mime, bytes })), ...captioned(caption) })

export const sendVoice = (
  world: World,
  user: User,
  { bytes = Buffer.from('OggS'), ...place }: Place & { bytes?: Uint8Array } = {},
): number => {
  const upload: Upload = { name: 'voice.oga', mime: 'audio/ogg', bytes }
  const { file_id, file_unique_id, mime } = keepFile(world, 'Voice', upload)
  return send(world, user, place, { voice: { file_id, file_unique_id, duration: 3, mime_type: mime, file_size: bytes.length } })
}

export const sendSticker = (world: World, user: User, place: Place = {}): number => {
  const { file_id, file_unique_id } = keepFile(world, 'Sticker', { name: 'sticker.webp', mime: 'image/webp', bytes: onePixel })
  const kind = { type: 'regular' as const, width: 512, height: 512, is_animated: false, is_video: false }
  return send(world, user, place, { sticker: { file_id, file_unique_id, ...kind, emoji: '👍', file_size: onePixel.length } })
}

export const sendLocation = (world: World, user: User, at: { latitude: number; longitude: number }, place: Place = {}): number =>
  send(world, user, place, { location: at })

/** The author changes the words of a message: edited_message. Returns the update's id, or 0. */
export const edit = (world: World, user: User, message_id: number, text: string, group?: Group): number => {
  const room = roomNamed(world, group ?? user)
  const stored = written(room, message_id)
  if (stored.message.from?.id !== user.id) throw new Error(`${user.first_name} did not write message ${message_id}`)
  const formatted = format(text, undefined, undefined)
  const { entities: _, ...before } = stored.message
  const entities = formatted.entities.length > 0 ? { entities: formatted.entities } : {}
  stored.message = { ...before, text: formatted.text, ...entities, edit_date: seconds(world) } as Stored['message']
  return announceMessage(world, room, stored.message, 'edited_message')
}

const captioned = (caption: string | undefined): Partial<Message> => {
  const { text, entities } = format(caption ?? '', undefined, undefined)
  if (text.length > 1024) throw new Error('Telegram cuts a caption at 1024 characters before it is sent')
  return { ...(text !== '' && { caption: text }), ...(entities.length > 0 && { caption_entities: entities }) }
}

const written = (room: Room, message_id: number): Stored => {
  const stored = find(room, message_id)
  if (!stored) throw new Error(`no message ${message_id} in chat ${room.chat.id}, or it was deleted`)
  return stored
}

const send = (world: World, user: User, place: Place, content: Partial<Message>): number => {
  const room = roomNamed(world, place.in ?? user)
  enter(world, room, user)
  const answered = place.replyTo === undefined ? undefined : written(room, place.replyTo)
  const { message } = write(world, room, user, {
    ...content,
    ...threadOf(room, place.topic),
    ...(answered && { reply_to_message: bare(answered.message) as NonNullable<Message['reply_to_message']> }),
  })
  return announceMessage(world, room, message)
}

/** Whoever writes in a group is in it; whoever writes to the bot has started it. */
const enter = (world: World, room: Room, user: User): void => {
  if (!world.people.has(user.id)) throw new Error(`${user.first_name} is not known here: make them with user(), after the last reset()`)
  const who = room.chat.type === 'private' ? world.bot.id : user.id
  const standing = room.members.get(who)
  if (standing === 'kicked') throw new Error(`${user.first_name} has blocked the bot, so cannot write to it: call unblocks() first`)
  if (standing === undefined || standing === 'left') room.members.set(who, 'member')
}

const threadOf = (room: Room, topic: number | undefined): Partial<Message> => {
  if (topic === undefined) return {}
  if (!room.topics.has(topic)) throw new Error(`no topic ${topic} in ${room.chat.title}: open one with topic()`)
  return { message_thread_id: topic, is_topic_message: true }
}

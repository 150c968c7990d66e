import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import { roomNamed } from './people.ts'
import { isService } from './updates.ts'
import type { Stored, Toast, World } from './world.ts'

/** A message as people see it, at the moment when it was looked at. `text` is the caption where there is a file. */
export type Seen = {
  message_id: number
  chat_id: number
  from: number
  byBot: boolean
  text: string
  entities: MessageEntity[]
  photo?: Uint8Array
  document?: { name: string; mime: string; bytes: Uint8Array }
  buttons: InlineKeyboardButton[]
  keyboard: string[]
  thread?: number
  replyTo?: number
  reactions: string[]
  edited: boolean
  silent: boolean
  deleted: boolean
  pinned: boolean
  service: boolean
}

export const buttonsOf = ({ message }: Stored): InlineKeyboardButton[] => message.reply_markup?.inline_keyboard.flat() ?? []

/** All that was ever written in a chat, in order, deleted messages included. */
export const chatOf = (world: World, of: { id: number }): Seen[] => roomNamed(world, of).messages.map((stored) => lookAt(world, stored))

/** Only the words of all that was written in a chat: cheap enough to be looked at after every call. */
export const textsOf = (world: World, of: { id: number }): string[] =>
  roomNamed(world, of).messages.map(({ message }) => message.text ?? message.caption ?? '')

/** The last message that still stands there, whoever wrote it. Notices (somebody came, pinned, opened a topic) are passed over. */
export const lastOf = (world: World, of: { id: number }): Seen | undefined => {
  const stored = roomNamed(world, of).messages.findLast((one) => !one.deleted && !isService(one.message))
  return stored && lookAt(world, stored)
}

export const toastsOf = (world: World, of: { id: number }): Toast[] =>
  [...world.callbacks.values()].flatMap(({ user, toast }) => (user === of.id && toast ? [toast] : []))

const lookAt = (world: World, stored: Stored): Seen => {
  const { message } = stored
  const photo = message.photo?.at(-1)
  const picture = photo && world.files.get(photo.file_id)
  const paper = message.document && world.files.get(message.document.file_id)
  const text = message.text ?? message.caption
  return structuredClone({
    message_id: message.message_id,
    chat_id: message.chat.id,
    from: message.from?.id ?? 0,
    byBot: stored.outgoing,
    text: text ?? '',
    entities: message.entities ?? message.caption_entities ?? [],
    ...(picture && { photo: picture.bytes }),
    ...(paper && { document: { name: paper.name, mime: paper.mime, bytes: paper.bytes } }),
    buttons: buttonsOf(stored),
    keyboard: stored.keyboard,
    ...(message.message_thread_id !== undefined && { thread: message.message_thread_id }),
    ...(message.reply_to_message && { replyTo: message.reply_to_message.message_id }),
    reactions: [...stored.reactions.values()].flat().flatMap((one) => (one.type === 'emoji' ? [one.emoji] : [])),
    edited: message.edit_date !== undefined,
    silent: stored.silent,
    deleted: stored.deleted,
    pinned: stored.pinned,
    service: isService(message),
  })
}

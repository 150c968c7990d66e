import type { CallbackQuery, ChatMember, ChatMemberUpdated, Message, Update, User } from 'grammy/types'
import { z } from 'zod'
import type { DocumentRef, Inbound, PhotoRef, Place } from '../../core/chat/inbound.ts'
import type { Point } from '../../core/chat/rich.ts'
import { storable } from '../../core/chat/text.ts'

/** The kinds of update that we ask for; everything else never comes. */
export const allowedUpdates = ['message', 'callback_query', 'my_chat_member'] as const

/** What we rely on in an update; the rest is as Telegram's types say. */
const known = z.looseObject({ update_id: z.number().int() })

export const parse = (raw: string): Update => known.parse(JSON.parse(raw)) as Update

/** Turns of one person run in order; what concerns a chat as a whole runs in the chat's. */
export const laneOf = (update: Update): string => {
  const { message, callback_query: press, my_chat_member: standing } = update
  const isNobody = message?.migrate_to_chat_id !== undefined || message?.sender_chat !== undefined
  const from = isNobody ? undefined : (message?.from ?? press?.from)
  return String(from?.id ?? message?.chat.id ?? standing?.chat.id ?? 0)
}

/** Telegram → ours; null for what does not concern us. `username` is the bot's. */
export const decode = (raw: string, username: string): Inbound | null => {
  const update = parse(raw)
  if (update.message) return fromMessage(update.message, username)
  if (update.callback_query) return fromPress(update.callback_query)
  return update.my_chat_member ? fromStanding(update.my_chat_member) : null
}

type Chat = Message['chat']

const placeOf = (chat: Chat, topic: number | undefined): Place => ({
  kind: chat.type === 'private' ? 'private' : 'channel',
  chat: String(chat.id),
  topic: topic === undefined || chat.type === 'private' ? null : String(topic),
})

const personOf = (from: User): Inbound['from'] => ({
  id: String(from.id),
  name: storable(from.first_name),
  language: from.language_code ?? null,
})
/** A group's anonymous administrator, or a channel: nobody that we could know. */
const nobody: Inbound['from'] = { id: 'anonymous', name: '', language: null }

const fromMessage = (message: Message, username: string): Inbound | null => {
  if (message.chat.type === 'channel') return null
  const place = placeOf(message.chat, message.is_topic_message ? message.message_thread_id : undefined)
  const from = message.sender_chat || !message.from ? nobody : personOf(message.from)
  if (message.migrate_to_chat_id !== undefined)
    return { platform: 'telegram', from, place, body: { kind: 'moved', to: String(message.migrate_to_chat_id) } }
  if (message.from?.is_bot && !message.sender_chat) return null
  const body = bodyOf(message, place, username)
  const ref = place.kind === 'private' ? { ref: String(message.message_id) } : {}
  return body && { platform: 'telegram', from, place, ...ref, body }
}

const bodyOf = (message: Message, place: Place, username: string): Inbound['body'] | null => {
  const text = message.text ?? message.caption ?? ''
  const command = commandOf(message, username)
  if (command) return command
  if (place.kind === 'channel') return null
  const replyTo = message.reply_to_message?.from?.is_bot ? String(message.reply_to_message.message_id) : null
  if (message.photo) return { kind: 'text', text: storable(text), photo: largest(message.photo, message.media_group_id), replyTo }
  if (message.text !== undefined) return { kind: 'text', text: storable(text), photo: null, replyTo }
  const sound = message.voice ?? message.audio
  if (sound) return { kind: 'voice', sound: { ref: sound.file_id, bytes: sound.file_size ?? 0, seconds: sound.duration }, replyTo }
  if (message.location) return { kind: 'location', point: pointOf(message.location), replyTo }
  if (message.video_note) return { kind: 'unreadable', what: 'other' }
  /** A moving picture comes as a document too. */
  if (message.document && !message.animation) return { kind: 'document', document: documentIn(message.document, message.media_group_id) }
  const readable = message.sticker || message.video || message.animation || message.contact || message.poll || message.dice
  return readable ? { kind: 'unreadable', what: 'other' } : null
}

/** Five decimals are about a metre: no phone knows better. */
const pointOf = ({ latitude, longitude }: NonNullable<Message['location']>): Point => ({
  lat: Number(latitude.toFixed(5)),
  lon: Number(longitude.toFixed(5)),
})

/** Enough for a card on a phone; Telegram keeps sizes from 90 to 2560 pixels. */
const enough = 1280

const largest = (sizes: NonNullable<Message['photo']>, group: string | undefined): PhotoRef | null => {
  const sorted = [...sizes].sort((a, b) => a.width * a.height - b.width * b.height)
  const chosen = sorted.find((it) => Math.max(it.width, it.height) >= enough) ?? sorted.at(-1)
  return chosen ? { ref: chosen.file_id, bytes: chosen.file_size ?? 0, ...albumOf(group) } : null
}

const documentIn = ({ file_id: ref, file_size: bytes = 0 }: NonNullable<Message['document']>, group: string | undefined): DocumentRef => ({
  ref,
  bytes,
  ...albumOf(group),
})

const albumOf = (group: string | undefined): { album?: string } => (group === undefined ? {} : { album: group })

/** `/annonces@PalierBot rest`, as Telegram's own entity says; a command for another bot of the group is not ours. */
const commandOf = (message: Message, username: string): Inbound['body'] | null => {
  const text = message.text ?? ''
  const entity = message.entities?.find((it) => it.type === 'bot_command' && it.offset === 0)
  if (!entity) return null
  const [name = '', addressee = username] = text.slice(1, entity.length).split('@')
  if (addressee.toLowerCase() !== username.toLowerCase()) return null
  return { kind: 'command', name: name.toLowerCase(), rest: storable(text.slice(entity.length)).trim() }
}

const fromPress = ({ from, message, data }: CallbackQuery): Inbound | null => {
  if (!message || data === undefined) return null
  const topic = 'is_topic_message' in message && message.is_topic_message ? message.message_thread_id : undefined
  return { platform: 'telegram', from: personOf(from), place: placeOf(message.chat, topic), body: { kind: 'press', press: storable(data) } }
}

const isOut = (it: ChatMember): boolean => it.status === 'left' || it.status === 'kicked' || (it.status === 'restricted' && !it.is_member)

const fromStanding = ({ chat, from, old_chat_member: before, new_chat_member: after }: ChatMemberUpdated): Inbound | null => {
  if (chat.type === 'channel') return null
  const it = { platform: 'telegram' as const, from: personOf(from), place: placeOf(chat, undefined) }
  if (isOut(after)) return { ...it, body: { kind: 'removed' } }
  return isOut(before) ? { ...it, body: { kind: 'welcome', title: 'title' in chat ? storable(chat.title ?? '') : '' } } : null
}

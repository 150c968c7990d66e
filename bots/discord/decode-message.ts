import type { Inbound } from '../../core/chat/inbound.ts'
import { storable } from '../../core/chat/text.ts'
import { firstPicture, personOf, soundIn } from './people.ts'
import type { Message } from './wire.ts'

const ordinary = 0
const answering = 19

/** Whether somebody speaks to us: in private, or in a channel by our name. What we and other programs say is nobody's. */
export const isForUs = ({ guild_id, author, webhook_id, type, mentions }: Message, bot: string): boolean =>
  !author.bot &&
  webhook_id === undefined &&
  (type === ordinary || type === answering) &&
  (guild_id === undefined || mentions.some(({ id }) => id === bot))

/** What was said to us in a channel is answered in private too. */
export const fromMessage = (message: Message, bot: string): Inbound | null => {
  if (!isForUs(message, bot)) return null
  const body = bodyOf(message, bot)
  const place = { kind: 'private', chat: message.author.id, topic: null } as const
  return body && { platform: 'discord', from: personOf(message.author, undefined), place, body }
}

const bodyOf = (message: Message, bot: string): Inbound['body'] | null => {
  const { content, attachments, guild_id, message_reference: reference, referenced_message: answered } = message
  const text = storable(guild_id === undefined ? content : content.replaceAll(new RegExp(`<@!?${bot}>`, 'g'), '').trim())
  const photo = firstPicture(attachments)
  const command = photo ? null : commandIn(text)
  if (command) return command
  /** By its mention an answer in the channel says which message it is about, but not one of their private chat. */
  const replyTo = guild_id === undefined && answered?.author.id === bot ? (reference?.message_id ?? null) : null
  if (photo || text.trim() !== '') return { kind: 'text', text, photo, replyTo }
  const sound = soundIn(attachments)
  if (sound) return { kind: 'voice', sound, replyTo }
  const unreadable = unreadableIn(message)
  const [paper] = attachments
  if (unreadable === 'document' && paper && guild_id === undefined)
    return { kind: 'document', document: { ref: paper.url, bytes: paper.size } }
  return unreadable && { kind: 'unreadable', what: unreadable }
}

/** Typed out and sent as words, as where the platform's own list of commands is not at hand. */
const commandIn = (text: string): Inbound['body'] | null => {
  const found = /^\/([\p{L}\p{N}_-]{1,32})(?:\s+([\s\S]*))?$/u.exec(text.trim())
  return found ? { kind: 'command', name: (found[1] ?? '').toLowerCase(), rest: (found[2] ?? '').trim() } : null
}

const unreadableIn = ({ attachments, sticker_items, message_snapshots, poll }: Message): 'document' | 'other' | null => {
  if (attachments.some(({ content_type: type }) => type?.startsWith('video/'))) return 'other'
  if (attachments.length > 0) return 'document'
  return sticker_items?.length || message_snapshots?.length || poll ? 'other' : null
}

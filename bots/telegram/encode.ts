import type { InlineKeyboardButton, MessageEntity } from 'grammy/types'
import { altOf, type Button, type Card, wordsOf } from '../../core/chat/card.ts'
import { type Opening, pack, packLink } from '../../core/chat/press.ts'
import { inert, mapUrl, type Rich, textOf } from '../../core/chat/rich.ts'

/** Bot API: text 1–4096 characters, caption 0–1024, in UTF-16 units after entities. */
const textMax = 4096
const captionMax = 1024

export type Drawn = { text: string; entities: MessageEntity[]; buttons: InlineKeyboardButton[][] }

/**
 * Text beside its entities: nothing to escape, nothing to inject. `username` is the bot's, for links into the private chat.
 * `beside` tells whether it stands beside a photo or a file, where less fits. What a drawing shows is told last: there is no other place for it.
 */
export const encode = (card: Card, username: string, beside: 'photo' | 'nothing'): Drawn => {
  /** A new element of Card does not compile until it is drawn here; the photo or file and `silent` are the sender's, and `fill` is for platforms with forms of their own. */
  const { text, facts, buttons, photo: _photo, file, silent: _silent, fill: _fill, scheduled: _scheduled, ...rest } = card
  rest satisfies Record<string, never>
  const alt = altOf(file)
  const pieces = [...wordsOf({ text, file, ...(facts ? { facts } : {}) }), ...(alt ? [`\n\n${inert(alt)}`] : [])]
  const drawn = clipped(pieces.map(textOf).join(''), entitiesOf(pieces), beside === 'photo' ? captionMax : textMax)
  return { ...drawn, buttons: (buttons ?? []).map((row) => row.map((it) => button(it, username))) }
}

const entitiesOf = (pieces: Rich): MessageEntity[] => {
  const entities: MessageEntity[] = []
  let offset = 0
  for (const piece of pieces) {
    const text = textOf(piece)
    if (typeof piece !== 'string' && text.length > 0) entities.push({ ...markOf(piece), offset, length: text.length })
    offset += text.length
  }
  return asleep(pieces.map(textOf).join(''), entities)
}

const markOf = (
  piece: Exclude<Rich[number], string>,
): Pick<MessageEntity.TextLinkMessageEntity, 'type' | 'url'> | { type: 'bold' | 'blockquote' } => {
  if ('place' in piece) return { type: 'text_link', url: mapUrl(piece.place) }
  return { type: 'quote' in piece ? 'blockquote' : 'bold' }
}

/** `@name`, also where signs stand in it that Telegram takes out before it looks for names; not in an e-mail address. */
const mention = /(?<!\w)@(?:\w|[\r\u2028-\u202e]|\u0333|\u033f|\u030a)+/g

/**
 * Telegram makes a mention of `@name` by itself, and it rings on that person's phone. As `code` it stays text.
 * `code` may not lie inside `bold` (Bot API, MessageEntity): the bold is cut around it.
 */
const asleep = (text: string, entities: readonly MessageEntity[]): MessageEntity[] => {
  const mentions = [...text.matchAll(mention)].map((it): MessageEntity => ({ type: 'code', offset: it.index, length: it[0].length }))
  return [...entities.flatMap((it) => (it.type === 'bold' ? without(it, mentions) : [it])), ...mentions].sort(
    (a, b) => a.offset - b.offset || b.length - a.length,
  )
}

const without = (entity: MessageEntity, holes: readonly MessageEntity[]): MessageEntity[] => {
  const end = entity.offset + entity.length
  const parts: MessageEntity[] = []
  let from = entity.offset
  for (const hole of holes.filter(({ offset, length }) => offset < end && offset + length > entity.offset)) {
    parts.push({ ...entity, offset: from, length: hole.offset - from })
    from = hole.offset + hole.length
  }
  parts.push({ ...entity, offset: from, length: end - from })
  return parts.filter(({ length }) => length > 0)
}

const clipped = (text: string, entities: MessageEntity[], max: number): Pick<Drawn, 'text' | 'entities'> => {
  if (text.length <= max) return { text, entities }
  const kept = text.slice(0, max - 1).replace(/[\ud800-\udbff]$/, '')
  return {
    text: `${kept}…`,
    entities: entities
      .filter((it) => it.offset < kept.length)
      .map((it) => ({ ...it, length: Math.min(it.length, kept.length - it.offset) })),
  }
}

const styles = { go: 'success', danger: 'danger' } as const

const button = (it: Button, username: string): InlineKeyboardButton => {
  if ('open' in it) return { text: it.label, url: linkTo(username, it.open) }
  return { text: it.label, callback_data: pack(it), ...(it.tone ? { style: styles[it.tone] } : {}) }
}

/** Opens the private chat with the bot, and there what the link names. */
export const linkTo = (username: string, open: Opening): string => `https://t.me/${username}?start=${packLink(open)}`

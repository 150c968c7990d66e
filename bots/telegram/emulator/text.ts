import type { MessageEntity } from 'grammy/types'
import { findEntities, readEntities } from './entities.ts'
import { parseHtml } from './html.ts'
import { badRequest, notEmulated } from './refusals.ts'

export type Formatted = { text: string; entities: MessageEntity[] }

/** Text as Telegram keeps it: markup parsed, control characters gone, trimmed, links and commands found. Empty when nothing is left. */
export const format = (raw: string, parseMode: string | undefined, given: unknown): Formatted => {
  if (!raw.isWellFormed()) throw badRequest('strings must be encoded in UTF-8')
  const marked = parse(raw, parseMode?.toLowerCase() ?? '', given)
  const { text, entities } = trim(clean(marked))
  if (isBlank(text)) return { text: '', entities: [] }
  return { text, entities: sort([...entities, ...findEntities(text, entities)]) }
}

/** The text of a message, which must say something. */
export const messageText = (raw: string | undefined, parseMode: string | undefined, given: unknown): Formatted => {
  if (raw === undefined || raw === '') throw badRequest('message text is empty')
  const formatted = format(raw, parseMode, given)
  if (formatted.text === '') throw badRequest('text must be non-empty')
  if (formatted.text.length > 4096) throw badRequest('message is too long')
  return formatted
}

export const captionText = (raw: string | undefined, parseMode: string | undefined, given: unknown): Formatted => {
  const formatted = format(raw ?? '', parseMode, given)
  if (formatted.text.length > 1024) throw badRequest('message caption is too long')
  return formatted
}

const parse = (raw: string, mode: string, given: unknown): Formatted => {
  switch (mode) {
    case '':
    case 'none':
      return { text: raw, entities: readEntities(raw, given) }
    case 'html':
      return parseHtml(raw)
    case 'markdown':
    case 'markdownv2':
      throw notEmulated(`parse_mode ${mode}: send entities, or HTML`)
    default:
      throw badRequest('unsupported parse_mode')
  }
}

/** What Telegram takes out of a text, bidi overrides among them; other control characters become spaces. */
const dropped = '\r\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u0333\u033f\u030a'

const clean = ({ text, entities }: Formatted): Formatted => {
  let kept = ''
  const moved: number[] = []
  for (const unit of text.split('')) {
    moved.push(kept.length)
    if (!dropped.includes(unit)) kept += unit < ' ' && unit !== '\n' ? ' ' : unit
  }
  moved.push(kept.length)
  const at = (offset: number) => moved[offset] ?? kept.length
  return {
    text: kept,
    entities: entities.map((one) => span(one, at(one.offset), at(one.offset + one.length))).filter((one) => one.length > 0),
  }
}

/** The end loses its blanks even inside an entity; the beginning only down to the first entity. */
const trim = ({ text, entities }: Formatted): Formatted => {
  const end = text.replace(/[ \n]+$/, '').length
  const kept = entities.filter((one) => one.offset < end).map((one) => span(one, one.offset, Math.min(one.offset + one.length, end)))
  const blanks = /^[ \n]*/.exec(text)?.[0].length ?? 0
  const start = Math.min(blanks, ...kept.map((one) => one.offset), end)
  return { text: text.slice(start, end), entities: kept.map((one) => span(one, one.offset - start, one.offset + one.length - start)) }
}

const span = (entity: MessageEntity, start: number, end: number): MessageEntity => ({ ...entity, offset: start, length: end - start })

const blanks = /[\s\u180e\u200b-\u200f\u202e\u2800\ufeff\ufffc\u{e0000}\u{e0001}]/gu
const isBlank = (text: string): boolean => text.replace(blanks, '') === ''

const sort = (entities: MessageEntity[]): MessageEntity[] => entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length)

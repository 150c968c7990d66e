import type { MessageEntity } from 'grammy/types'
import { isObject } from './parameters.ts'
import { badRequest } from './refusals.ts'

const styles = [
  'bold',
  'italic',
  'underline',
  'strikethrough',
  'spoiler',
  'code',
  'pre',
  'text_link',
  'text_mention',
  'custom_emoji',
  'blockquote',
  'expandable_blockquote',
  'date_time',
]
const found = ['mention', 'hashtag', 'cashtag', 'bot_command', 'url', 'email', 'phone_number']

/** The entities that a bot gave, in bounds and whole. Those that Telegram finds by itself are dropped, as it does. */
export const readEntities = (text: string, given: unknown): MessageEntity[] => {
  if (!Array.isArray(given)) return []
  const entities = given.flatMap((one) => readEntity(one)).filter((one) => one.length !== 0)
  for (const { offset, length } of entities.toSorted((a, b) => a.offset - b.offset)) checkBounds(text, offset, length)
  return entities
}

const unreadable = (why: string) => badRequest(`can't parse MessageEntity: ${why}`)

const readEntity = (given: unknown): MessageEntity[] => {
  if (!isObject(given)) throw unreadable('expected an Object')
  for (const field of ['offset', 'length']) {
    if (given[field] === undefined) throw unreadable(`Can't find field "${field}"`)
    if (!Number.isInteger(given[field])) throw unreadable(`Field "${field}" must be a valid Number`)
  }
  const type = String(given.type ?? '')
  if (found.includes(type)) return []
  if (!styles.includes(type)) throw unreadable('unsupported type specified')
  if (type === 'text_link' && typeof given.url !== 'string') throw unreadable('Can\'t find field "url"')
  if (type === 'text_mention' && !isObject(given.user)) throw unreadable('Can\'t find field "user"')
  return [{ ...given } as unknown as MessageEntity]
}

const checkBounds = (text: string, offset: number, length: number): void => {
  if (offset < 0) throw badRequest(`receive an entity with incorrect offset ${offset}`)
  if (length < 0) throw badRequest(`receive an entity with incorrect length ${length}`)
  const byte = (units: number) => Buffer.byteLength(text.slice(0, units).toWellFormed())
  if (offset > text.length) throw badRequest(`entity begins after the end of the text at UTF-16 offset ${offset}`)
  if (offset + length > text.length) {
    throw badRequest(`entity beginning at UTF-16 offset ${offset} ends after the end of the text at UTF-16 offset ${offset + length}`)
  }
  if (cutsPair(text, offset)) throw badRequest(`entity begins in a middle of a UTF-16 symbol at byte offset ${byte(offset + 1)}`)
  if (cutsPair(text, offset + length)) {
    throw badRequest(
      `entity beginning at UTF-16 offset ${offset} ends in a middle of a UTF-16 symbol at byte offset ${byte(offset + length + 1)}`,
    )
  }
}

const cutsPair = (text: string, at: number): boolean => /[\ud800-\udbff]/.test(text[at - 1] ?? '') && /[\udc00-\udfff]/.test(text[at] ?? '')

const finders: [MessageEntity.CommonMessageEntity['type'], RegExp][] = [
  ['url', /(?<![\w/])https?:\/\/[^\s<>"«»]*[^\s<>"«».,;:!?)\]'’]/giu],
  ['email', /(?<![\w.])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gu],
  ['bot_command', /(?<![\w/>])\/\w{1,64}(?:@\w{3,32})?(?![\w/])/g],
  ['mention', /(?<!\w)@\w{3,32}(?!\w)/g],
  ['hashtag', /(?<![\p{L}\p{N}_&#])#[\p{L}\p{N}_]*\p{L}[\p{L}\p{N}_]*/gu],
]

/** What Telegram marks by itself, outside of code and links. Bare domain names and phone numbers are left alone. */
export const findEntities = (text: string, given: readonly MessageEntity[]): MessageEntity[] => {
  const taken = given.filter((one) => ['code', 'pre', 'text_link', 'text_mention'].includes(one.type))
  const result: MessageEntity[] = []
  for (const [type, finder] of finders) {
    for (const { 0: match, index } of text.matchAll(finder)) {
      const free = [...taken, ...result].every((one) => index + match.length <= one.offset || one.offset + one.length <= index)
      if (free) result.push({ type, offset: index, length: match.length })
    }
  }
  return result
}

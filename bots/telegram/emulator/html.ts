import type { MessageEntity } from 'grammy/types'
import { checkLink } from './links.ts'
import { badRequest } from './refusals.ts'
import type { Formatted } from './text.ts'

type Open = { tag: string; argument: string; offset: number }

const tags: Record<string, string> = {
  b: 'bold',
  strong: 'bold',
  i: 'italic',
  em: 'italic',
  u: 'underline',
  ins: 'underline',
  s: 'strikethrough',
  strike: 'strikethrough',
  del: 'strikethrough',
  'tg-spoiler': 'spoiler',
  span: 'spoiler',
  code: 'code',
  pre: 'pre',
  a: 'text_link',
  blockquote: 'blockquote',
  'tg-emoji': 'custom_emoji',
}

const broken = (why: string) => badRequest(`can't parse entities: ${why}`)

/** parse_mode HTML, refusing what Telegram refuses. */
export const parseHtml = (source: string): Formatted => {
  const entities: MessageEntity[] = []
  const open: Open[] = []
  let text = ''
  let at = 0
  const byte = (position: number) => Buffer.byteLength(source.slice(0, position))
  while (at < source.length) {
    const rest = source.slice(at)
    if (rest.startsWith('&')) {
      const [match, character] = reference(rest)
      text += character
      at += match.length
    } else if (rest.startsWith('</')) {
      at += closeTag(rest, byte(at), open, text, entities)
    } else if (rest.startsWith('<')) {
      const { tag, argument, length } = openTag(rest, byte(at))
      open.push({ tag, argument, offset: text.length })
      at += length
    } else {
      const plain = /^[^&<]+/.exec(rest)?.[0] ?? ''
      text += plain
      at += plain.length
    }
  }
  const left = open.at(-1)
  if (left) throw broken(`Can't find end tag corresponding to start tag "${left.tag}"`)
  if (!text.isWellFormed())
    throw broken('Text contains invalid Unicode characters after decoding HTML entities, check for unmatched surrogate code units')
  return { text, entities: entities.toSorted((a, b) => a.offset - b.offset || b.length - a.length) }
}

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"' }

/** A character reference and what it stands for; an ampersand that begins none is itself. */
const reference = (rest: string): [string, string] => {
  const name = /^&(lt|gt|amp|quot);?/.exec(rest)
  if (name) return [name[0], named[name[1] ?? ''] ?? '']
  const number = /^&#(?:x([0-9a-f]+)|(\d+));?/i.exec(rest)
  const code = number ? Number.parseInt(number[1] ?? number[2] ?? '', number[1] ? 16 : 10) : 0
  if (!number || code === 0 || code > 0x10ffff) return ['&', '&']
  return [number[0], String.fromCodePoint(code)]
}

const decode = (value: string): string =>
  value.replace(/&#?\w+;?/g, (found) => {
    const [match, character] = reference(found)
    return character + found.slice(match.length)
  })

const openTag = (rest: string, byte: number): { tag: string; argument: string; length: number } => {
  const start = /^<([^\s>]*)/.exec(rest)
  const tag = (start?.[1] ?? '').toLowerCase()
  let at = 1 + tag.length
  if (at >= rest.length) throw broken(`Unclosed start tag at byte offset ${byte}`)
  if (!(tag in tags)) throw broken(`Unsupported start tag "${tag}" at byte offset ${byte}`)
  let argument = ''
  for (;;) {
    at += /^\s*/.exec(rest.slice(at))?.[0].length ?? 0
    if (rest[at] === '>') break
    if (at >= rest.length) throw broken(`Unclosed start tag "${tag}" at byte offset ${byte}`)
    const attribute = /^([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([a-z0-9.-]*)(?=[\s>])))?/i.exec(rest.slice(at))
    if (!attribute) throw broken(`Empty attribute name in the tag "${tag}" at byte offset ${byte}`)
    at += attribute[0].length
    if (rest[at] === '=') throw brokenValue(rest, at + 1, tag, byte)
    argument = meant(tag, attribute[1] ?? '', decode(attribute[2] ?? attribute[3] ?? attribute[4]?.toLowerCase() ?? '')) ?? argument
  }
  if (tag === 'span' && argument !== 'spoiler') throw broken(`Tag "span" must have class "tg-spoiler" at byte offset ${byte}`)
  return { tag, argument, length: at + 1 }
}

/** After an equals sign stands nothing, a quote that nobody closes, or a bare word that goes wrong. */
const brokenValue = (rest: string, after: number, tag: string, byte: number): Error => {
  const value = rest.slice(after).trimStart()
  if (value === '') return broken(`Unclosed start tag "${tag}" at byte offset ${byte}`)
  if (/^["']/.test(value)) return broken(`Unclosed start tag at byte offset ${byte}`)
  return broken(`Unexpected end of name token at byte offset ${byte + Buffer.byteLength(rest.slice(0, rest.length - value.length))}`)
}

const meant = (tag: string, attribute: string, value: string): string | undefined => {
  if (tag === 'a' && attribute === 'href') return value
  if (tag === 'code' && attribute === 'class' && value.startsWith('language-')) return value.slice(9)
  if (tag === 'span' && attribute === 'class' && value.startsWith('tg-')) return value.slice(3)
  if (tag === 'tg-emoji' && attribute === 'emoji-id') return value
  if (tag === 'blockquote' && attribute === 'expandable') return 'expandable'
  return undefined
}

const closeTag = (rest: string, byte: number, open: Open[], text: string, entities: MessageEntity[]): number => {
  const last = open.pop()
  if (!last) throw broken(`Unexpected end tag at byte offset ${byte}`)
  const end = /^<\/([^\s>]*)\s*>/.exec(rest)
  if (!end) throw broken(`Unclosed end tag at byte offset ${byte}`)
  const tag = (end[1] ?? '').toLowerCase()
  if (tag !== '' && tag !== last.tag) throw broken(`Unmatched end tag at byte offset ${byte}, expected "</${last.tag}>", found "</${tag}>"`)
  if (text.length > last.offset) entities.push(...entityOf(last, text))
  return end[0].length
}

const entityOf = ({ tag, argument, offset }: Open, text: string): MessageEntity[] => {
  const where = { offset, length: text.length - offset }
  const type = tags[tag]
  switch (type) {
    case 'text_link': {
      const url = argument || text.slice(offset)
      const link = checkLink(url)
      return 'url' in link ? [{ type, ...where, url: link.url }] : []
    }
    case 'custom_emoji':
      if (!/^[1-9]\d*$/.test(argument)) throw broken('Invalid custom emoji identifier specified')
      return [{ type, ...where, custom_emoji_id: argument }]
    case 'blockquote':
      return [{ type: argument === '' ? 'blockquote' : 'expandable_blockquote', ...where }]
    default:
      return [{ type: type as MessageEntity.CommonMessageEntity['type'], ...where }]
  }
}

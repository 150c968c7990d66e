import { type Token, tokens } from './tokens.ts'
import type { World } from './world.ts'

export type MarkType =
  | 'bold'
  | 'italic'
  | 'underline'
  | 'strike'
  | 'spoiler'
  | 'code'
  | 'pre'
  | 'quote'
  | 'heading'
  | 'subtext'
  | 'list'
  | 'text_link'
  | 'url'
  | 'mention'
  | 'custom_emoji'
  | 'timestamp'

/** What was made of which part of the text; in UTF-16 units. */
export type Mark = { type: MarkType; offset: number; length: number; url?: string }

type Out = { text: string; marks: Mark[] }
type Place = { lineStart: boolean; quoted: boolean; world: World }

/** Markdown as Discord shows it: the text without its syntax, and what was marked in it. No syntax reaches from one part into the next. */
export const rendered = (world: World, parts: readonly string[]): Out => {
  const out: Out = { text: '', marks: [] }
  for (const [index, part] of parts.entries()) {
    if (index > 0) out.text += '\n'
    parse(part.trim(), out, { lineStart: true, quoted: false, world })
  }
  return { text: out.text, marks: out.marks.toReversed().toSorted((a, b) => a.offset - b.offset || b.length - a.length) }
}

const parse = (source: string, out: Out, place: Place): void => {
  let at = 0
  let lineStart = place.lineStart
  while (at < source.length) {
    const rest = source.slice(at)
    const taken = (lineStart ? block(rest, out, place) : 0) || inline(rest, out, place)
    const last = source[at + taken - 1]
    lineStart = last === '\n' || (lineStart && rest.slice(0, taken).trim() === '')
    at += taken
  }
}

const mark = (out: Out, type: MarkType, write: () => void, more: { url?: string } = {}): void => {
  const offset = out.text.length
  write()
  if (out.text.length > offset) out.marks.push({ type, offset, length: out.text.length - offset, ...more })
}

const inside = (out: Out, type: MarkType, source: string, place: Place): void =>
  mark(out, type, () => parse(source, out, { ...place, lineStart: false }))

/** What counts at the start of a line only. Returns how much it took. */
const block = (rest: string, out: Out, place: Place): number => {
  const heading = /^ *(#{1,3}|-#) +([^\n]+)(\n|$)/.exec(rest)
  if (heading) {
    const [whole, sign, words = '', end = ''] = heading
    inside(out, sign === '-#' ? 'subtext' : 'heading', words.trim(), place)
    out.text += end
    return whole.length
  }
  const quote = place.quoted ? null : (/^ *>>> ([\s\S]*)/.exec(rest) ?? /^(?: *> [^\n]*(?:\n|$))+/.exec(rest))
  if (quote) {
    const [whole, all] = quote
    const words = all ?? whole.replaceAll(/^ *> /gm, '')
    mark(out, 'quote', () => parse(words, out, { ...place, lineStart: true, quoted: true }))
    return whole.length
  }
  const item = /^( *)([-*]|\d+\.) +([^\n]+)(\n|$)/.exec(rest)
  if (!item) return 0
  const [whole, indent = '', sign = '', words = '', end = ''] = item
  mark(out, 'list', () => {
    out.text += `${indent}${sign === '-' || sign === '*' ? '•' : sign} `
    parse(words, out, { ...place, lineStart: false })
  })
  out.text += end
  return whole.length
}

type Span = { type: MarkType; pattern: RegExp }

/** In the order in which Discord tries them. */
const spans: Span[] = [
  { type: 'bold', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/ },
  { type: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/ },
  { type: 'italic', pattern: /^_((?:__|\\[\s\S]|[^\\_])+?)_\b/ },
  { type: 'italic', pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/ },
  { type: 'strike', pattern: /^~~([\s\S]+?)~~(?!_)/ },
  { type: 'spoiler', pattern: /^\|\|([\s\S]+?)\|\|/ },
]

const inline = (rest: string, out: Out, place: Place): number => {
  const escaped = /^\\([^0-9A-Za-z\s])/u.exec(rest)
  if (escaped) {
    out.text += escaped[1]
    return escaped[0].length
  }
  const code = /^```(?:[a-z0-9_+\-.#]+?\n)?\n*([^\n][\s\S]*?)\n*```/i.exec(rest) ?? /^(`+)([\s\S]*?[^`])\1(?!`)/.exec(rest)
  if (code) {
    mark(out, rest.startsWith('```') && code[2] === undefined ? 'pre' : 'code', () => {
      out.text += code[2] ?? code[1]
    })
    return code[0].length
  }
  const token = tokens(place.world, rest)
  if (token) return writeToken(out, token)
  const link = /^\[((?:\\.|[^[\]\\]|\[[^\]]*\])+)\]\(\s*<?(https?:\/\/[^\s<>)]+)>?(?:\s+"[^"]*")?\s*\)/.exec(rest)
  if (link) {
    const [whole, words = '', url = ''] = link
    mark(out, 'text_link', () => parse(words, out, { ...place, lineStart: false }), { url })
    return whole.length
  }
  const url = /^<(https?:\/\/[^\s<>]+)>/.exec(rest) ?? /^(https?:\/\/[^\s<]+[^<.,:;"'\])\s])/.exec(rest)
  if (url) {
    const [whole, address = ''] = url
    mark(out, 'url', () => {
      out.text += address
    })
    return whole.length
  }
  return span(rest, out, place) || plain(rest, out)
}

const span = (rest: string, out: Out, place: Place): number => {
  for (const { type, pattern } of spans) {
    const found = pattern.exec(rest)
    if (!found) continue
    inside(out, type, found[1] ?? '', place)
    return found[0].length
  }
  return 0
}

/** A run of letters is taken at once: an underscore within it is still looked at, as Discord does. */
const plain = (rest: string, out: Out): number => {
  const run = /^(?:(?!https?:\/\/)[0-9A-Za-z\u00c0-\uffff ])+/.exec(rest)?.[0] ?? rest.slice(0, 1)
  out.text += run
  return run.length
}

const writeToken = (out: Out, { type, shown, taken }: Token): number => {
  mark(out, type, () => {
    out.text += shown
  })
  return taken
}

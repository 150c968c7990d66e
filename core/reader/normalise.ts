import { respell } from './spelling.ts'
import type { Span } from './understood.ts'

/** A text made plain to read (lower case, no accents, one kind of apostrophe), and where each character came from. */
export type Folded = { text: string; starts: number[]; ends: number[]; original: string }

export const maxLength = 1000

/** What Unicode's own decomposition does not make plain. */
const plain: Record<string, string> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  '’': "'",
  '‘': "'",
  '´': "'",
  '`': "'",
  ʼ: "'",
  '–': '-',
  '—': '-',
  '‑': '-',
  '•': '-',
  '·': '-',
  '«': '"',
  '»': '"',
  '“': '"',
  '”': '"',
  '…': '...',
  '→': '-',
}

const droppable = /[\p{M}\p{Cf}]/gu
const blank = /[\p{Cc}\p{So}\p{Zs}\p{Zl}\p{Zp}\p{Cs}]/gu

const foldCharacter = (character: string): string => {
  const lower = character.toLowerCase()
  return plain[lower] ?? lower.normalize('NFKD').replace(droppable, '').replace(blank, ' ')
}

/** One message is looked at from several sides (a correction, a closing, a post): it is folded once. */
export const fold = (text: string): Folded => {
  if (last?.text !== text) last = { text, folded: folding(text) }
  return last.folded
}

let last: { text: string; folded: Folded } | null = null

const folding = (text: string): Folded => {
  const original = text.slice(0, maxLength)
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  let at = 0
  for (const character of original) {
    const next = at + character.length
    const code = character.charCodeAt(0)
    let plainer = character
    if (code > 126) plainer = foldCharacter(character)
    else if (code >= 65 && code <= 90) plainer = character.toLowerCase()
    else if (code === 9 || code === 13 || (code < 32 && code !== 10)) plainer = ' '
    for (const one of plainer) {
      if (one === ' ' && (folded === '' || folded.endsWith(' ') || folded.endsWith('\n'))) continue
      folded += one
      for (let unit = 0; unit < one.length; unit++) {
        starts.push(at)
        ends.push(next)
      }
    }
    at = next
  }
  return respell({ text: folded, starts, ends, original })
}

/** Where a stretch of the folded text stands in what was sent. */
export const spanOf = ({ starts, ends }: Folded, from: number, to: number): Span | null => {
  const first = starts[from]
  const last = ends[to - 1]
  return first === undefined || last === undefined || last < first ? null : [first, last]
}

/** A stretch of the folded text in its writer's own letters, on one line. */
export const asWritten = (folded: Folded, from: number, to: number): string => {
  const span = spanOf(folded, from, to)
  return span
    ? folded.original
        .slice(span[0], span[1])
        .replace(/[\p{Cc}\p{Cf}\s]/gu, ' ')
        .replace(/ {2,}/g, ' ')
        .trim()
    : ''
}

import { mapUrl, type Piece, textOf, withText } from '../../core/chat/rich.ts'

/**
 * Signs that mean something to Discord wherever they stand, a colon that begins something (a link, an emoji's name), and those that
 * mean something at the start of a line. A backslash before a sign makes it itself, and is not shown.
 */
const anywhere = /[\\*_~`|[\]<>@#]|:(?=\S)/g
const atLineStart = /(^|[\n\r\v\f\u0085\u2028\u2029])(\s*)([-+]|\d+(?=\.))/g

/** Words that mean nothing but themselves. NUL and half characters are left out: Discord takes neither. */
const inert = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll('\0', '')
    .replace(anywhere, '\\$&')
    .replace(atLineStart, (_all, start: string, blank: string, sign: string) =>
      /\d/.test(sign) ? `${start}${blank}${sign}\\` : `${start}${blank}\\${sign}`,
    )

/** Discord's markdown, at most `max` characters of it; what is too long ends with an ellipsis, never inside a character or a sign. */
export const markdown = (text: readonly Piece[], max: number): string => {
  const whole = drawn(text)
  if (whole.length <= max) return whole
  let [fits, tooLong] = [0, text.reduce((length, piece) => length + textOf(piece).length, 0)]
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1
    if (drawn(clipped(text, middle)).length <= max) fits = middle
    else tooLong = middle
  }
  return drawn(clipped(text, fits))
}

/** The first `length` UTF-16 units, and an ellipsis. */
const clipped = (text: readonly Piece[], length: number): readonly Piece[] => {
  const kept: Piece[] = []
  let left = length
  for (const piece of text) {
    const words = textOf(piece)
    if (words.length >= left) {
      const some = `${words.slice(0, left).replace(/[\ud800-\udbff]$/, '')}…`
      return [...kept, withText(piece, some)]
    }
    kept.push(piece)
    left -= words.length
  }
  return kept
}

const drawn = (text: readonly Piece[]): string => {
  let out = ''
  let afterQuote = false
  for (const piece of joined(text)) {
    if (textOf(piece) === '') continue
    if (typeof piece !== 'string' && 'quote' in piece) {
      out += `${out === '' || out.endsWith('\n') ? '' : '\n'}${quoted(piece.quote)}`
      afterQuote = true
      continue
    }
    /** The end of the line ends the quote too: a line break that only separates it is not drawn twice. */
    const words = textOf(piece)
    const rest = afterQuote && words.startsWith('\n') ? words.slice(1) : words
    if (afterQuote) out += '\n'
    afterQuote = false
    out += typeof piece === 'string' ? inert(rest) : 'place' in piece ? `[${inert(rest)}](${mapUrl(piece.place)})` : strong(rest)
  }
  return out
}

/** Two bold pieces side by side would make four stars, which mean something else. */
const joined = (text: readonly Piece[]): Piece[] => {
  const pieces: Piece[] = []
  for (const piece of text) {
    const last = pieces.at(-1)
    if (typeof piece === 'string' && typeof last === 'string') pieces[pieces.length - 1] = last + piece
    else if (isBold(piece) && isBold(last)) pieces[pieces.length - 1] = { bold: last.bold + piece.bold }
    else pieces.push(piece)
  }
  return pieces
}

const isBold = (piece: Piece | undefined): piece is { bold: string } => typeof piece === 'object' && 'bold' in piece

const strong = (words: string): string => (words.trim() === '' ? words : `**${inert(words)}**`)

const quoted = (words: string): string =>
  inert(words.replace(/\r\n?/g, '\n').replace(/\n+$/, ''))
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

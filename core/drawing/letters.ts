/**
 * How wide the letters of our font are (DejaVu Sans, from its own tables), in hundredths of their size, from the space to the tilde: enough
 * to break lines where nothing can be measured.
 */
const usual =
  '32 40 46 84 64 95 78 27 39 39 50 84 32 36 32 34 64 64 64 64 64 64 64 64 64 64 34 34 84 84 84 53 100 68 69 70 77 63 58 77 75 29 29 66 56 86 75 79 60 79 69 63 61 73 68 99 69 61 69 39 34 39 84 50 50 61 63 55 63 62 35 63 63 28 28 58 28 97 63 61 63 63 41 52 39 63 59 82 59 59 52 64 34 64 84'
const heavy =
  '35 46 52 84 70 100 87 31 46 46 52 84 38 42 38 37 70 70 70 70 70 70 70 70 70 70 40 40 84 84 84 58 100 77 76 73 83 68 68 82 84 37 37 77 64 100 84 85 73 85 77 72 68 81 77 110 77 72 73 46 37 46 84 50 50 67 72 59 72 68 44 72 71 34 34 67 34 104 71 69 72 72 49 60 48 71 65 92 65 65 58 71 37 71 84'
const widths = { usual: usual.split(' ').map(Number), heavy: heavy.split(' ').map(Number) }
/** Typographic signs, and œ and æ; of whatever else is not a Latin letter we think it wide. */
const others: Readonly<Record<string, number>> = { '’': 38, '«': 65, '»': 65, '\u00a0': 35, '\u202f': 20, '–': 50, '·': 38, ß: 72, '€': 70 }
const unknown = 135

export type Weight = keyof typeof widths

export type Fit = { width: number; lines: number; most: number; least: number; weight: Weight }

/** In the unit of `size`. */
export const widthOf = (text: string, size: number, weight: Weight): number =>
  ([...text.normalize('NFD').replace(/\p{Mn}/gu, '')].reduce((sum, sign) => sum + signWidth(sign, weight), 0) * size) / 100

const signWidth = (sign: string, weight: Weight): number => widths[weight][(sign.codePointAt(0) ?? 0) - 32] ?? others[sign] ?? unknown

/** What the font can draw of somebody's words: no emoji, no towers of accents, and nothing that steers rather than shows. */
export const drawable = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/\p{C}|[\u{10000}-\u{10ffff}]|[\ufe00-\ufe0f]|\u20e3/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .replace(/[^\S\u00a0\u202f]+/g, ' ')
    .trim()

/** A text as large as it fits: at most `lines` lines, no wider than `width`, between the two sizes. What does not fit at all is cut. */
export const fitted = (text: string, { width, lines, most, least, weight }: Fit): { size: number; lines: readonly string[] } => {
  for (let size = most; size > least; size *= 0.96) {
    const broken = brokenAt(text, width, size, weight)
    if (broken && broken.length <= lines) return { size, lines: broken }
  }
  const all = brokenAt(splitWords(text, width, least, weight), width, least, weight) ?? []
  if (all.length <= lines) return { size: least, lines: all }
  const last = all[lines - 1] ?? ''
  return { size: least, lines: [...all.slice(0, lines - 1), `${last.replace(/\s?\S*$/, '') || last.slice(0, -1)}…`] }
}

/** Lines as full as they go; null when a word is wider than a line. */
const brokenAt = (text: string, width: number, size: number, weight: Weight): string[] | null => {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    if (widthOf(word, size, weight) > width) return null
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`
    if (lines.length > 0 && widthOf(longer, size, weight) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

/** Words that are wider than a line, in pieces. */
const splitWords = (text: string, width: number, size: number, weight: Weight): string =>
  text
    .split(' ')
    .map((word) => {
      let piece = ''
      return [...word]
        .map((sign) => {
          const isFull = widthOf(`${piece}${sign}`, size, weight) > width
          piece = isFull ? sign : `${piece}${sign}`
          return isFull ? ` ${sign}` : sign
        })
        .join('')
    })
    .join(' ')

/** Somebody's words inside of SVG: text, and nothing else. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.codePointAt(0)};`)

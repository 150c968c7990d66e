import { codeOf } from '../drawing/code.ts'
import { drawable, escaped, type Fit, fitted, type Weight, widthOf } from '../drawing/letters.ts'
import { dayOf, hourOf, type Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'

export type PosterOf = {
  title: string
  start: Wall
  end: Wall | null
  place: string | null
  /** Who invites, by first name, or an association. */
  by: string
  quartier: string
}

/** A4, in millimetres. */
const [width, height, margin] = [210, 297, 16]
const inner = width - 2 * margin
const bandHeight = 30
const code = 74
/** Between the title and the rest. */
const gap = 17

type Line = { text: string; size: number; weight: Weight; after: number }

/** A poster for the hall of a building: black on white, to be read from two metres. `link` is where the code leads; null: there is none. */
export const posterOf = (p: PosterOf, link: string | null, t: Words): string => {
  const foot = height - margin - code
  const top = bandHeight + 16
  const room = foot - 8 - top
  let [share, words] = [1, wordsOn(p, 1, t)]
  while (words.tall > room && share > 0.5) {
    share *= 0.96
    words = wordsOn(p, share, t)
  }
  const from = top + Math.min((room - words.tall) / 2.5, 26)
  const facts = from + heightOf(words.title) + gap
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    band(t.poster.band({ quartier: tied(p.quartier) })),
    written(words.title, margin, from),
    `<rect x="${margin}" y="${rounded(facts - gap * 0.62)}" width="38" height="1.8"/>`,
    written(words.facts, margin, facts),
    ending(p, link, foot, t),
    '</svg>',
  ].join('\n')
}

/** What, when and where, each as large as its width allows, and as `share` of the largest: all of it must fit above the code. */
const wordsOn = (p: PosterOf, share: number, t: Words): { title: Line[]; facts: Line[]; tall: number } => {
  const sized = (weight: Weight, lines: number, most: number, least: number) => ({
    width: inner,
    weight,
    lines,
    most: most * share,
    least: Math.min(least, most * share),
  })
  const days = upper(daysOf(p, t))
  const hours = hoursOf(p, t)
  const place = tied(p.place ?? '')
  const title = linesOf(tied(p.title) || t.poster.untitled(), sized('heavy', 5, 30, 11), 1.14, 1.14)
  const inOne = widthOf(days, 12 * share, 'heavy') <= inner
  const facts = [
    ...linesOf(days, sized('heavy', inOne ? 1 : 3, 18, 8), hours ? 1.35 : 1.6),
    ...(hours ? linesOf(hours, sized('heavy', 1, 18, 8), 1.6) : []),
    ...(place ? linesOf(place, sized('usual', 3, 13, 7), 1.2) : []),
  ]
  return { title, facts, tall: heightOf(title) + gap + heightOf(facts) }
}

/** All that stands on it, in one line, for who does not see it. */
export const posterAlt = (p: PosterOf, t: Words): string =>
  t.poster.alt({ title: p.title, when: t.when({ start: p.start, end: p.end, vague: null }) ?? '', place: p.place, by: p.by })

const isLong = ({ start, end }: PosterOf): boolean => end !== null && dayOf(end) !== dayOf(start)
const daysOf = (p: PosterOf, t: Words): string =>
  isLong(p) ? (t.when({ start: p.start, end: p.end, vague: null }) ?? '') : t.day(dayOf(p.start))

/** Of one day; where it lasts several, they are told with them. */
const hoursOf = (p: PosterOf, t: Words): string => {
  const [from, until] = [hourOf(p.start), p.end && hourOf(p.end)]
  if (from === null || isLong(p)) return ''
  return until && until !== from ? t.poster.hours({ from: t.hour(from), until: t.hour(until) }) : t.poster.hour({ from: t.hour(from) })
}

/** A line does not begin with « ? », nor end with « « ». */
const tied = (text: string): string =>
  drawable(text)
    .replace(/ ([?!:;»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const rounded = (n: number): number => Math.round(n * 100) / 100

/** `after` is the step from the last line to what follows. */
const linesOf = (text: string, fit: Fit, after: number, step = 1.18): Line[] => {
  const { size, lines } = fitted(text, fit)
  return lines.map((line, n) => ({ text: line, size, weight: fit.weight, after: n === lines.length - 1 ? after : step }))
}
const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { size, after }) => sum + size * after, 0)

/** Lines below each other, from the top of the first. */
const written = (lines: readonly Line[], x: number, top: number, colour = '#000'): string => {
  let y = top
  return lines
    .map(({ text, size, weight, after }) => {
      const base = y + size * 0.78
      y += size * after
      const bold = weight === 'heavy' ? ' font-weight="bold"' : ''
      return `<text x="${rounded(x)}" y="${rounded(base)}" font-size="${rounded(size)}"${bold} fill="${colour}">${escaped(text)}</text>`
    })
    .join('\n')
}

const band = (text: string): string => {
  const lines = linesOf(text, { width: inner - 22, weight: 'heavy', lines: 2, most: 10, least: 6 }, 1.18)
  return [
    `<rect width="${width}" height="${bandHeight}" fill="#000"/>`,
    sign(margin, bandHeight / 2 - 8, 16),
    written(lines, margin + 22, bandHeight / 2 - heightOf(lines) / 2 + 0.8, '#fff'),
  ].join('\n')
}

/** Palier's sign: steps up to a landing, and who stands there. */
const sign = (x: number, y: number, size: number): string =>
  `<g transform="translate(${x} ${y}) scale(${size / 32})"><rect width="32" height="32" rx="8" fill="#fff"/><path d="M6 25h6v-6h6v-6h8" fill="none" stroke="#000" stroke-width="3.4" stroke-linecap="round" stroke-linejoin="round"/><circle cx="22" cy="8" r="2.4" fill="#000"/></g>`

const ending = (p: PosterOf, link: string | null, top: number, t: Words): string => {
  const beside = link === null ? inner : inner - code - 8
  const by = linesOf(t.poster.by({ by: tied(p.by) }), { width: beside, weight: 'heavy', lines: 3, most: 10, least: 6 }, 1.9)
  const how = linesOf(
    link === null ? t.poster.ask() : t.poster.scan(),
    { width: beside, weight: 'usual', lines: 6, most: 7.2, least: 5 },
    1.3,
  )
  const tall = heightOf(by) + heightOf(how)
  return [
    written([...by, ...how], margin, top + (code - tall) / 2 + 2),
    ...(link === null
      ? []
      : [
          codeOf(link, width - margin - code, top, code),
          `<rect x="${width - margin - code}" y="${top}" width="${code}" height="${code}" fill="none" stroke="#000" stroke-width="1.2"/>`,
        ]),
  ].join('\n')
}

import { type Weight, widthOf } from '../drawing/letters.ts'
import {
  band,
  bandHeight,
  framed,
  height,
  heightOf,
  inner,
  type Line,
  linesOf,
  margin,
  rounded,
  sheet,
  tied,
  width,
  written,
} from '../drawing/sheet.ts'
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

/** How wide the code to photograph is. */
const code = 74
/** Between the title and the rest. */
const gap = 17

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
  return sheet([
    band(t.poster.band({ quartier: tied(p.quartier) })),
    written(words.title, margin, from),
    `<rect x="${margin}" y="${rounded(facts - gap * 0.62)}" width="38" height="1.8"/>`,
    written(words.facts, margin, facts),
    ending(p, link, foot, t),
  ])
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
const upper = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`
const daysOf = (p: PosterOf, t: Words): string =>
  isLong(p) ? (t.when({ start: p.start, end: p.end, vague: null }) ?? '') : t.day(dayOf(p.start))

/** Of one day; where it lasts several, they are told with them. */
const hoursOf = (p: PosterOf, t: Words): string => {
  const [from, until] = [hourOf(p.start), p.end && hourOf(p.end)]
  if (from === null || isLong(p)) return ''
  return until && until !== from ? t.poster.hours({ from: t.hour(from), until: t.hour(until) }) : t.poster.hour({ from: t.hour(from) })
}

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
    ...(link === null ? [] : [framed(link, width - margin - code, top, code)]),
  ].join('\n')
}

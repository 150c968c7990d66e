import type { Platform } from '../chat/inbound.ts'
import { inFours } from '../chat/short-code.ts'
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
  sheet,
  tied,
  width,
  written,
} from '../drawing/sheet.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'

export type JoinPosterOf = {
  quartier: string
  /** What the building is called: no address. */
  label: string
  code: string
  until: Wall
  /** Where the quartier lives. */
  platforms: readonly Platform[]
}

/** How wide the code to photograph is, in millimetres. */
const square = 74
const numberWide = 13

/** A poster for a building's hall: whoever reads it lives there, and joins by its code. `link` is where the QR code leads; null: there is none. */
export const joinPosterOf = (p: JoinPosterOf, link: string | null, t: Words): string => {
  const words = t.verifying.posters.paper
  const foot = height - margin - square
  const title = linesOf(tied(words.title()), { width: inner, weight: 'heavy', lines: 2, most: 20, least: 11 }, 1.5, 1.16)
  const label = linesOf(tied(p.label), { width: inner, weight: 'heavy', lines: 2, most: 10, least: 6 }, 1.6)
  const steps = [link === null ? words.open() : words.scan(), words.name(), words.done()]
  const top = bandHeight + 13
  const below = top + heightOf(title) + heightOf(label) + 3
  return sheet([
    band(t.poster.band({ quartier: tied(p.quartier) })),
    written(title, margin, top),
    written(label, margin, top + heightOf(title)),
    numbered(steps, below),
    beside(p, link, foot, t),
  ])
}

const numbered = (steps: readonly string[], top: number): string => {
  let y = top
  return steps
    .map((step, n) => {
      const lines = linesOf(tied(step), { width: inner - numberWide, weight: 'usual', lines: 3, most: 8.5, least: 5.5 }, 1.75, 1.25)
      const number: Line[] = [{ text: `${n + 1}.`, size: lines[0]?.size ?? 8, weight: 'heavy', after: 1 }]
      const drawn = `${written(number, margin, y)}\n${written(lines, margin + numberWide, y)}`
      y += heightOf(lines)
      return drawn
    })
    .join('\n')
}

/** At the foot: the code in letters, how to type it on each platform, and the code to photograph. */
const beside = (p: JoinPosterOf, link: string | null, top: number, t: Words): string => {
  const words = t.verifying.posters.paper
  const wide = link === null ? inner : inner - square - 8
  const usual = { width: wide, weight: 'usual', lines: 1, most: 5, least: 2.6 } as const
  const lines = [
    ...linesOf(words.code(), { ...usual, most: 6 }, 1.5),
    ...linesOf(inFours(p.code), { width: wide, weight: 'heavy', lines: 1, most: 17, least: 8 }, 1.5),
    ...p.platforms.flatMap((platform) => linesOf(tied(words.how[platform]()), usual, 1.5, 1.25)),
    ...linesOf(tied(words.until({ day: t.day(p.until) })), { ...usual, most: 4.2 }, 1, 1.25),
  ]
  return [
    written(lines, margin, top + Math.max(0, (square - heightOf(lines)) / 2)),
    ...(link === null ? [] : [framed(link, width - margin - square, top, square)]),
  ].join('\n')
}

/** All that stands on it, in words. */
export const joinPosterAlt = (p: JoinPosterOf, t: Words): string =>
  t.verifying.posters.paper.alt({ label: p.label, quartier: p.quartier, code: inFours(p.code) })

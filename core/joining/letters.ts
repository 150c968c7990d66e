import type { Platform } from '../chat/inbound.ts'
import { inFours } from '../chat/short-code.ts'
import { framed, height, heightOf, linesOf, rounded, sheet, tied, width, written } from '../drawing/sheet.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'

export type LettersOf = {
  quartier: string
  /** One a letter. */
  codes: readonly string[]
  until: Wall
  platforms: readonly Platform[]
}

/** Letters on one page: two beside each other, four below. */
export const onePage = 8
const [across, down] = [2, 4]
const [wide, tall] = [width / across, height / down]
const padding = 7
const strip = 11
const square = 36

/** A page of letters to cut out, each with its own code. `links` are where their QR codes lead, in their order. */
export const lettersOf = (p: LettersOf, links: readonly (string | null)[], t: Words): string =>
  sheet([
    ...p.codes.map((code, n) => {
      const [x, y] = [(n % across) * wide, Math.floor(n / across) * tall]
      return `<g transform="translate(${rounded(x)} ${rounded(y)})">${letter(p, code, links[n] ?? null, t)}</g>`
    }),
    cuts(),
  ])

const letter = (p: LettersOf, code: string, link: string | null, t: Words): string => {
  const words = t.verifying.letters.paper
  const room = wide - 2 * padding
  const band = linesOf(t.poster.band({ quartier: tied(p.quartier) }), { width: room, weight: 'heavy', lines: 1, most: 5, least: 3 }, 1)
  const beside = link === null ? room : room - square - 4
  const text = { width: beside, weight: 'usual', lines: 4, most: 3.5, least: 2.3 } as const
  /** The page on this machine needs no name. */
  const platforms = p.platforms.filter((it) => it !== 'web').map((platform) => t.resident.platform(platform))
  const where = { platforms: platforms.join(', ') }
  const lines = [
    ...linesOf(tied(words.hello()), { ...text, weight: 'heavy', lines: 2, most: 4.6 }, 1.6, 1.2),
    ...linesOf(tied(link === null ? words.type(where) : words.scan(where)), text, 1.9, 1.3),
    ...linesOf(inFours(code), { width: beside, weight: 'heavy', lines: 1, most: 8, least: 4 }, 1),
  ]
  const foot = linesOf(tied(words.once({ day: t.day(p.until) })), { width: room, weight: 'usual', lines: 2, most: 3, least: 2.4 }, 1, 1.25)
  const top = strip + 6
  return [
    `<rect x="${padding}" y="4" width="${rounded(room)}" height="${strip - 3}" fill="#000"/>`,
    written(band, padding + 2, 4 + (strip - 3) / 2 - heightOf(band) / 2 + 0.4, '#fff'),
    written(lines, padding, top),
    ...(link === null ? [] : [framed(link, rounded(wide - padding - square), top, square)]),
    written(foot, padding, tall - 6 - heightOf(foot)),
  ].join('\n')
}

/** Where to cut. */
const cuts = (): string => {
  const line = (x1: number, y1: number, x2: number, y2: number): string =>
    `<path d="M${rounded(x1)} ${rounded(y1)}L${rounded(x2)} ${rounded(y2)}" fill="none" stroke="#888" stroke-width="0.3" stroke-dasharray="3 2"/>`
  return [line(wide, 0, wide, height), ...Array.from({ length: down - 1 }, (_, n) => line(0, (n + 1) * tall, width, (n + 1) * tall))].join(
    '\n',
  )
}

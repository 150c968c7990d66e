import { plain } from '../chat/rich.ts'
import type { Words } from '../words/fr.ts'
import { icons } from './month-icons.ts'
import { type Month, monthKinds } from './news.ts'

/** In units of the drawing, which is 1080 wide: a third of it on a phone. */
const width = 1080
const margin = 60
const cell = 79
const perRow = 12
const rowHeight = 232
/** How wide bold letters and figures are (DejaVu Sans), as a share of their size. */
const letter = 0.72
const headHeight = { name: 70, when: 66, top: 80, after: 44 }

const paper = '#fff8ef'
const ink = '#2b2118'
/** Each is dark on the paper, 7 to 1 or more; only to please: what a row is about is said and drawn. */
const colours = ['#8a2f14', '#17504c', '#5b274f'] as const

/** How much one drawing stands for, so that no row holds more than a dozen. */
const unitFor = (most: number): number => {
  for (let ten = 1; ; ten *= 10) for (const step of [1, 2, 3, 4, 5]) if (most <= step * ten * perRow) return step * ten
}

/** What is less than one drawing is filled in part, on its pale whole, and never less than this: what was done is seen. */
const least = 0.2

export type MonthDone = { quartier: string; month: string; done: Month }

/**
 * What a quartier did together in a month, for people who would rather look than read: a row of small drawings for each, with its number in
 * words. Black on white it says the same. `alt` says it for those who do not see it.
 */
export const monthPicture = ({ quartier, month, done }: MonthDone, t: Words): { svg: string; alt: string } => {
  const words = t.digest.month
  const rows = monthKinds.filter((kind) => done[kind] > 0)
  const unit = unitFor(Math.max(...rows.map((kind) => done[kind])))
  const size = quartier.length > 22 ? 46 : 60
  const names = wrapped(quartier, Math.floor((width - 2 * margin) / (size * letter)))
  const top = headHeight.top + names.length * headHeight.name + headHeight.when + headHeight.after
  const foot = unit > 1 ? 90 : 30
  const height = top + rows.length * rowHeight + foot
  const drawn = rows.map((kind, n) => row(kind, done[kind], words.kinds[kind](done[kind]), unit, n, top + n * rowHeight))
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="DejaVu Sans" fill="${ink}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    ...names.map((line, n) => text(margin, headHeight.top + n * headHeight.name + 20, size, line, 'bold')),
    text(margin, headHeight.top + names.length * headHeight.name + 16, 50, words.when(month)),
    ...drawn,
    ...(unit > 1 ? [text(margin, height - 40, 42, words.unit(unit))] : []),
    '</svg>',
  ].join('')
  const counted = rows.map((kind) => `${done[kind]} ${words.kinds[kind](done[kind])}`)
  return { svg, alt: `${plain(words.title({ quartier, month }))}${t.colon}${counted.join(', ')}.` }
}

const row = (kind: keyof Month, count: number, name: string, unit: number, n: number, y: number): string => {
  const colour = colours[n % colours.length] ?? ink
  const whole = Math.floor(count / unit)
  const part = count / unit - whole
  const at = (place: number): string => `translate(${margin + place * cell} ${y + 104})`
  const icon = (place: number): string => `<g transform="${at(place)}">${icons[kind]}</g>`
  const clip = `part-${kind}`
  const digits = String(count)
  return [
    `<line x1="${margin}" x2="${width - margin}" y1="${y}" y2="${y}" stroke="${ink}" stroke-width="3" opacity="0.25"/>`,
    text(margin, y + 82, 76, digits, 'bold', colour),
    text(margin + 20 + digits.length * 76 * letter, y + 81, 44, name),
    `<g fill="${colour}">${Array.from({ length: whole }, (_, place) => icon(place)).join('')}`,
    part > 0
      ? `<clipPath id="${clip}"><rect width="${Math.round(64 * Math.max(least, part))}" height="100"/></clipPath><g transform="${at(whole)}"><g opacity="0.22">${icons[kind]}</g><g clip-path="url(#${clip})">${icons[kind]}</g></g>`
      : '',
    '</g>',
  ].join('')
}

const text = (x: number, y: number, size: number, words: string, weight = 'normal', fill = ink): string =>
  `<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" fill="${fill}">${escaped(words)}</text>`

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** A name is an organiser's words: it stays text, without what XML does not take or what turns a line around. */
const escaped = (words: string): string =>
  words.replace(/[\p{Cc}\p{Cf}\p{Cs}\ufffe\uffff]/gu, '').replace(/[&<>"']/g, (sign) => entities[sign] ?? '')

/** On lines of at most `max` characters, at its blanks where it has some. */
const wrapped = (words: string, max: number): string[] => {
  const lines = ['']
  for (const word of words.split(/\s+/).flatMap((it) => it.match(new RegExp(`.{1,${max}}`, 'gu')) ?? [])) {
    const last = lines.at(-1) ?? ''
    if (last === '') lines[lines.length - 1] = word
    else if (last.length + word.length < max) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}

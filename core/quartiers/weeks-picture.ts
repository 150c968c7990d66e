import { drawable, escaped, fitted, type Weight, widthOf } from '../drawing/letters.ts'
import type { Words } from '../words/fr.ts'
import type { Week } from './figure.ts'

/** In units of the drawing, which is 1080 wide: a third of it on a phone. */
const [width, height, margin] = [1080, 768, 56]
const plot = { right: width - margin, top: 262, bottom: 664 }
const [paper, ink, pale] = ['#fff8ef', '#2b2118', '#d9cdbd']
/** Dark and darker on the paper: the bars and the line are told apart by what they are, in black and white too. */
const [barColour, lineColour] = ['#c9744a', '#17504c']
/** A date under every third week, the last one among them. */
const dated = 3

/** The greatest number of the scale, and its steps: whole numbers, five at most. */
export const scaleOf = (most: number): { top: number; step: number } => {
  for (let ten = 1; ; ten *= 10)
    for (const one of [1, 2, 5]) {
      const step = one * ten
      if (most <= step * 5) return { top: Math.max(step, Math.ceil(most / step) * step), step }
    }
}

/** Posts and answers of a quartier week by week: bars, and a line with rings. `alt` says the numbers to whoever does not see it. */
export const weeksPicture = (name: string, weeks: readonly Week[], t: Words): { svg: string; alt: string } => {
  const words = t.desk.chart
  const { top, step } = scaleOf(Math.max(...weeks.flatMap((it) => [it.posts, it.answers])))
  const left = margin + 24 + Math.max(54, widthOf(String(top), 32, 'usual'))
  const wide = (plot.right - left) / weeks.length
  const x = (n: number): number => round(left + (n + 0.5) * wide)
  const y = (count: number): number => round(plot.bottom - (count / top) * (plot.bottom - plot.top))
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, n) => n * step)
  const title = fitted(drawable(name) || '·', { width: width - 2 * margin, lines: 1, most: 56, least: 34, weight: 'heavy' })
  const second = margin + 96 + widthOf(words.posts(), 36, 'usual')
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="DejaVu Sans" fill="${ink}">`,
    `<rect width="${width}" height="${height}" fill="${paper}"/>`,
    text(margin, 84, title.size, title.lines[0] ?? '', 'heavy'),
    text(margin, 140, 38, words.title()),
    `<rect x="${margin}" y="178" width="34" height="34" rx="5" fill="${barColour}"/>`,
    text(margin + 48, 208, 36, words.posts()),
    `<path d="M${second} 195h76" stroke="${lineColour}" stroke-width="7"/>${ring(second + 38, 195)}`,
    text(second + 92, 208, 36, words.answers()),
    ...ticks.map(
      (it) =>
        `<path d="M${left} ${y(it)}H${plot.right}" stroke="${it === 0 ? ink : pale}" stroke-width="3"/>${text(left - 20, y(it) + 11, 32, String(it), 'usual', 'end')}`,
    ),
    ...weeks.map((it, n) =>
      n % dated === dated - 1
        ? `<path d="M${x(n)} ${plot.bottom}v14" stroke="${ink}" stroke-width="3"/>${text(x(n), plot.bottom + 54, 32, words.day(it.from), 'usual', 'middle')}`
        : '',
    ),
    ...weeks.map((it, n) =>
      it.posts === 0
        ? ''
        : `<rect x="${round(x(n) - wide * 0.3)}" y="${y(it.posts)}" width="${round(wide * 0.6)}" height="${round(plot.bottom - y(it.posts))}" fill="${barColour}"/>`,
    ),
    `<polyline points="${weeks.map((it, n) => `${x(n)},${y(it.answers)}`).join(' ')}" fill="none" stroke="${lineColour}" stroke-width="7" stroke-linejoin="round"/>`,
    ...weeks.map((it, n) => ring(x(n), y(it.answers))),
    '</svg>',
  ].join('')
  const counted = { name, posts: weeks.map(({ posts }) => posts), answers: weeks.map(({ answers }) => answers) }
  return { svg, alt: words.alt({ ...counted, from: weeks[0]?.from ?? '' }) }
}

const round = (n: number): number => Math.round(n * 10) / 10
const ring = (x: number, y: number): string =>
  `<circle cx="${x}" cy="${y}" r="11" fill="${paper}" stroke="${lineColour}" stroke-width="7"/>`
const text = (x: number, y: number, size: number, words: string, weight: Weight = 'usual', anchor = 'start'): string =>
  `<text x="${round(x)}" y="${y}" font-size="${round(size)}"${weight === 'heavy' ? ' font-weight="bold"' : ''}${anchor === 'start' ? '' : ` text-anchor="${anchor}"`}>${escaped(words)}</text>`

import { codeOf } from './code.ts'
import { drawable, escaped, type Fit, fitted, type Weight } from './letters.ts'

/** A page to print: A4, in millimetres, black on white. */
export const [width, height, margin] = [210, 297, 16]
export const inner = width - 2 * margin
export const bandHeight = 30

export type Line = { text: string; size: number; weight: Weight; after: number }

export const sheet = (parts: readonly string[]): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}mm" height="${height}mm" viewBox="0 0 ${width} ${height}" font-family="DejaVu Sans">`,
    `<rect width="${width}" height="${height}" fill="#fff"/>`,
    ...parts,
    '</svg>',
  ].join('\n')

/** A code to photograph, in its frame. */
export const framed = (link: string, x: number, y: number, size: number): string =>
  `${codeOf(link, x, y, size)}\n<rect x="${x}" y="${y}" width="${size}" height="${size}" fill="none" stroke="#000" stroke-width="1.2"/>`

/** A line does not begin with « ? », nor end with « « ». */
export const tied = (text: string): string =>
  drawable(text)
    .replace(/ ([?!:;»])/g, '\u00a0$1')
    .replace(/« /g, '«\u00a0')
export const rounded = (n: number): number => Math.round(n * 100) / 100

/** `after` is the step from the last line to what follows. */
export const linesOf = (text: string, fit: Fit, after: number, step = 1.18): Line[] => {
  const { size, lines } = fitted(text, fit)
  return lines.map((line, n) => ({ text: line, size, weight: fit.weight, after: n === lines.length - 1 ? after : step }))
}
export const heightOf = (lines: readonly Line[]): number => lines.reduce((sum, { size, after }) => sum + size * after, 0)

/** Lines below each other, from the top of the first. */
export const written = (lines: readonly Line[], x: number, top: number, colour = '#000'): string => {
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

export const band = (text: string): string => {
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

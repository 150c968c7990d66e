import { type Rich, textOf } from '../chat/rich.ts'

/** Shorter than this it says too little by itself, « Bonne nouvelle ! »: the next sentence goes with it. */
const shortest = 25
/** The end of a sentence; a number with its point (« 1. ») is none. */
const ending = /(?<!\d)[.!?…]+(?=\s|$)/g

/**
 * The first sentence of a card's text, on one line and in at most `max` characters. An introduction (« Léa vous répond : ») takes along the
 * line that it introduces. What is bold or quoted keeps its kind, and its points end nothing: they are a neighbour's words.
 */
export const firstSentence = (text: Rich, max: number): Rich => {
  const ours = text.map((piece) => (typeof piece === 'string' ? piece : 'x'.repeat(textOf(piece).length))).join('')
  const end = endOf(ours)
  let [at, left] = [0, max]
  const taken: Rich[number][] = []
  for (const piece of text) {
    const whole = textOf(piece)
    const said = flat(whole.slice(0, Math.max(0, end - at)))
    at += whole.length
    if (said === '') continue
    if (said.length > left) {
      taken.push(as(piece, said.slice(0, Math.max(0, left - 1)).replace(/[\ud800-\udbff]$/, '')), '…')
      return tidy(taken)
    }
    taken.push(as(piece, said))
    left -= said.length
    if (at >= end) break
  }
  return tidy(taken)
}

const endOf = (text: string): number => {
  const rows = text.split('\n')
  let end = rows[0]?.length ?? 0
  for (let n = 1; n < rows.length && /:\s*$/.test(text.slice(0, end)); n++) end += 1 + (rows[n]?.length ?? 0)
  const stops = [...text.slice(0, end).matchAll(ending)].map((it) => it.index + it[0].length)
  return stops.find((stop) => stop >= shortest) ?? end
}

const flat = (text: string): string => text.replace(/\s*\n\s*/g, ' ')

/** The piece with this of its text. Isolates that a cut left open are closed: see `inert`. */
const as = (piece: Rich[number], text: string): Rich[number] => {
  if (text === textOf(piece)) return piece
  const closed = text + '\u2069'.repeat(Math.max(0, countOf(text, /[\u2066-\u2068]/g) - countOf(text, /\u2069/g)))
  if (typeof piece === 'string' || 'command' in piece) return closed
  return 'bold' in piece ? { bold: closed } : { quote: closed }
}

const countOf = (text: string, what: RegExp): number => text.match(what)?.length ?? 0

/** Without what is empty, and without a blank at either end. */
const tidy = (pieces: readonly Rich[number][]): Rich =>
  pieces
    .map((piece, i) => {
      if (typeof piece !== 'string') return piece
      const from = i === 0 ? piece.trimStart() : piece
      return i === pieces.length - 1 ? from.trimEnd() : from
    })
    .filter((piece) => piece !== '')

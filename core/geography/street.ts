import { expanded, group, way } from './abbreviations.ts'
import { isGroup, isNumber, isWay, leads, links, type Span } from './spans.ts'
import { type Word, wordsOfAddress } from './words-of-address.ts'

/** The street of an address, to be compared and then forgotten. */
export type Street = {
  /** As `streetKey` makes it. */
  name: string
  /** The first of « 10/12 » and « 4-16 ». */
  number: number | null
  /** bis, ter, quater, or a letter. */
  suffix: string | null
}

const months = new Set('janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre'.split(' '))
const tens: Readonly<Record<string, string>> = { sept: '17', huit: '18', neuf: '19' }
const suffixes: Readonly<Record<string, string>> = {
  b: 'bis',
  t: 'ter',
  q: 'quater',
  bis: 'bis',
  ter: 'ter',
  quater: 'quater',
  quinquies: 'quinquies',
}
/** What is said of a building, not of a street. */
const building =
  /^(?:appartement|appart|appt|apt|app|etage|etg|bat|batiment|bt|esc|escalier|entree|porte|hall|bp|cs|tsa|cedex|code|digicode|interphone|chez|boite|rdc)$/

const keyOfWords = (words: readonly Word[]): string => {
  const [first = '', second = ''] = words.map(({ text }) => text)
  const kind = way(first) ?? group(first)
  const texts = words.map(({ text }, at) => (at === 0 && kind !== null ? kind : /^(?:fg|fbg|fb)$/.test(text) ? 'faubourg' : expanded(text)))
  /** « Grand'Rue », « Grand Rue » and « Grande Rue » are one. */
  if (first.startsWith('grand') && way(second) === 'rue') texts.splice(0, 2, 'grande', 'rue')
  const key: string[] = []
  for (const [at, text] of texts.entries()) {
    const raw = words[at]?.text ?? ''
    const previous = key.at(-1)
    if (links.has(text) || text === 'et') continue
    if (/^(?:er|ere|ier|eme|e)$/.test(raw) && previous !== undefined && /^\d+$/.test(previous)) continue
    if (previous === '10' && tens[raw]) key[key.length - 1] = tens[raw]
    else if (previous !== undefined && months.has(previous) && /^(?:\d\d|\d{4})$/.test(text)) continue
    else key.push(text)
  }
  return key.join(' ')
}

/**
 * The name of a street as it is compared, whether a neighbour typed it or a table lists it: shortened words whole (« av. du Gal Leclerc » →
 * "avenue general leclerc"), without accents, articles and the year of a date; numbers as digits (« Quatre-Septembre » → "4 septembre").
 */
export const streetKey = (text: string): string => keyOfWords(wordsOfAddress(text))

type Numbered = { number: number | null; suffix: string | null }

/** The house number that ends before here. */
const numberBefore = (words: readonly Word[], at: number): Numbered => {
  const none = { number: null, suffix: null }
  let last = at - 1
  let suffix: string | null = null
  const text = words[last]?.text ?? ''
  if (/^(?:bis|ter|quater|quinquies|[a-h]|t|q)$/.test(text) && isNumber(words[last - 1])) {
    suffix = suffixes[text] ?? text
    last--
  }
  if (!isNumber(words[last]) || (words[last]?.text.length ?? 9) > 4) return none
  let first = last
  while (isNumber(words[first - 1]) && /slash|hyphen/.test(words[first]?.gap ?? '')) first--
  return { number: Number(words[first]?.text), suffix: first === last ? suffix : null }
}

/** How far a name that begins here goes: to a break, the town, a building, or a number that is no part of a date. */
const endOf = (words: readonly Word[], from: number, isTaken: (at: number) => boolean): number => {
  let to = from
  while (to < words.length && !isTaken(to) && (to === from || words[to]?.gap !== 'break') && !building.test(words[to]?.text ?? '')) to++
  while (to > from + 1 && (links.has(words[to - 1]?.text ?? '') || /^(?:dans|en|sur|et)$/.test(words[to - 1]?.text ?? ''))) to--
  return to
}

/** The street in an address whose town and postcode are taken already. */
export const streetIn = (words: readonly Word[], taken: readonly Span[]): Street | null => {
  const isTaken = (at: number): boolean => taken.some(({ from, to }) => at >= from && at < to)
  const streetAt = (from: number): Street | null => {
    const to = endOf(words, from, isTaken)
    const name = keyOfWords(words.slice(from, to))
    return name === '' || to === from ? null : { name, ...numberBefore(words, from) }
  }
  const free = words.map((_, at) => at).filter((at) => !isTaken(at))
  const begun = free.find((at) => isWay(words, at)) ?? free.find((at) => isGroup(words, at) && !building.test(words[at]?.text ?? ''))
  if (begun !== undefined) {
    const isGrand = /^grande?$/.test(words[begun - 1]?.text ?? '') && !isTaken(begun - 1)
    return streetAt(isGrand ? begun - 1 : begun)
  }
  const numbered = free.find(
    (at) =>
      /^[a-z]{3}/.test(words[at]?.text ?? '') &&
      !isTaken(at - 1) &&
      numberBefore(words, at).number !== null &&
      !/^(?:bis|ter|quater|eme|ieme|etage|arr\w*|ardt)$/.test(words[at]?.text ?? ''),
  )
  if (numbered !== undefined) return streetAt(numbered)
  /** A hamlet: a place without a number, said before its town. */
  const [town] = taken
  const start = free.find((at) => words[at]?.gap === 'break')
  if (!town || start === undefined || start > town.from) return null
  const end = endOf(words, start, isTaken)
  const isSpoken = words.slice(start, end).some(({ text }) => leads.has(text) && !links.has(text))
  return isSpoken ? null : streetAt(start)
}

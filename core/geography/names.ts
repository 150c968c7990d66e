import { fold } from './words-of-address.ts'

/** One way of writing for what is written in several. « lès » and « lez » are one word. */
const written: Readonly<Record<string, string>> = {
  st: 'saint',
  ste: 'sainte',
  sts: 'saints',
  stes: 'saintes',
  lez: 'les',
  ss: 'sous',
  s: 'sur',
}

/** A word as names are compared by. */
export const nameWord = (word: string): string => written[word] ?? word

/** The words of a name as they are compared: « Saint-Maur-des-Fossés » and "ST MAUR DES FOSSES" are the same. */
export const nameKey = (name: string): string =>
  fold(name)
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/\b(?:ste?s?|lez|ss?)\b/g, nameWord)

const article = /^(?:la|le|les|l) (?=.)/
export const withoutArticle = (key: string): string => (key.startsWith('l') ? key.replace(article, '') : key)

const small = new Set('de du des d la le les l a au aux en sur sous et'.split(' '))
/** What is left when the small words and spaces are: "ville neuve ascq" is « Villeneuve-d'Ascq ». */
export const bare = (key: string): string => {
  const large = key.split(' ').filter((word) => !small.has(word))
  return large.join('')
}
export const together = (key: string): string => key.replaceAll(' ', '')

/** Whether one letter more, less, other, or two swapped ones make the one into the other. */
export const isOneSlipAway = (one: string, other: string): boolean => {
  if (one === other || Math.abs(one.length - other.length) > 1) return false
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  let at = 0
  while (at < short.length && short[at] === long[at]) at++
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  return short[at] === long[at + 1] && short[at + 1] === long[at] && short.slice(at + 2) === long.slice(at + 2)
}

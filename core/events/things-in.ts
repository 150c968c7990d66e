import { oneLine } from '../chat/text.ts'
import { fold } from '../reader/normalise.ts'
import { labelMax, thingsMax, wantedMax } from './thing.ts'

/** Something that is wanted, as an organiser writes it. */
export type Wanted = { label: string; wanted: number }

const numbers: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, douze: 12, quinze: 15, vingt: 20 },
  ...{ one: 1, two: 2, three: 3, four: 4, five: 5, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12, twenty: 20 },
}
const count = `(\\d{1,4}|${Object.keys(numbers).join('|')})`
const countOf = (said: string): number => numbers[said.toLowerCase()] ?? Number(said)

/** « 2 jus », « 10 x gants », « deux nappes »; « un peu de sel » counts nothing. */
const before = new RegExp(`^${count}(?: ?[x×*] ?| +)(?!peu\\b|peux\\b|h\\b)(?=\\S)`, 'i')
/** « jus x2 », « jus (2) », « jus : 2 ». */
const after = [
  /^(.+?)[ ,]*[x×*] ?(\d{1,4})$/i,
  /^(.+?) *\( *[x×*]? ?(\d{1,4}) ?[x×*]? *\)$/i,
  /^(.+?) *[:=] ?(\d{1,4})$/,
  /** « gants 10 », but neither « pack de 6 » nor « stand n° 2 ». */
  /^(.*\p{L}{3,}) (\d{1,2})$/u,
]
const isPart = /(?:^| )(?:de|du|des|à|au|le|la|les|n°|n|no|numéro|stand|salle|table|bus|type|of|the|number)$/i
/** « 6 personnes pour ranger »: the task. */
const people = /^(?:personnes?|volontaires?|bénévoles?|voisins?|people|volunteers?) (?:pour|à|afin de|to|for) /iu
const bullet = /^(?:[-–—•*·+]+|\d{1,2}[.)](?=\s)) */
/** Commas of numbers and in parentheses part nothing; « et » only what begins with a number. */
const between = /[;\n]+|(?<!\d),(?![^()]*\))|,(?!\d)(?![^()]*\))|\s+(?:et|and)\s+(?=\d)/i

const readOne = (words: string): Wanted | null => {
  const text = oneLine(words, 400)
    .replace(bullet, '')
    .replace(/[.!]+$/, '')
    .trim()
  const first = before.exec(text)
  const last = first
    ? null
    : (after.map((it) => it.exec(text)).find((it) => it !== null && !(isPart.test(it[1] ?? '') || it[1]?.trim() === '')) ?? null)
  const [label = '', wanted] = first
    ? [text.slice(first[0].length), countOf(first[1] ?? '')]
    : last
      ? [last[1], Number(last[2])]
      : [text, 1]
  const bare = label.replace(people, '').trim()
  return /\p{L}/u.test(bare) && bare.length <= labelMax && wanted >= 1 && wanted <= wantedMax ? { label: bare, wanted } : null
}

export const sameThing = (one: string, two: string): boolean => fold(one).text === fold(two).text

/** A list of things and tasks: « Chips, 2 jus de fruits, gants x 10, tenir la buvette »; null where it cannot be read as one. */
export const thingsIn = (words: string): Wanted[] | null => {
  const parts = words.split(between).filter((it) => it.trim() !== '')
  const all: Wanted[] = []
  for (const part of parts) {
    const read = readOne(part)
    if (!read) return null
    const same = all.find((it) => sameThing(it.label, read.label))
    if (same) same.wanted = Math.min(wantedMax, same.wanted + read.wanted)
    else all.push(read)
  }
  return all.length >= 1 && all.length <= thingsMax ? all : null
}

/** As it would be written again. */
export const written = (all: readonly Wanted[]): string =>
  all.map(({ label, wanted }) => (wanted === 1 ? label : `${label} x ${wanted}`)).join(', ')

import { type Citycode, isCitycode } from './area.ts'
import { arrondissementsOf, type Commune } from './reference.ts'
import { isInStreet, isNumber, isWay, type Span, trails } from './spans.ts'
import type { Word } from './words-of-address.ts'

const cities = ['75056', '69123', '13055'].filter(isCitycode)
const endings = /^(?:e|er|ere|eme|ieme|iem|em|me|nd|nde)$/
const kinds = /^(?:arrondissement|arrondissements|arrond|arrdt|arrdts|arr|ardt)$/
const floors = /^(?:etage|etages|et|gauche|droite|face|porte|escalier|esc|cour|batiment)$/
const spoken =
  'premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme onzieme douzieme treizieme quatorzieme quinzieme seizieme dix-septieme dix-huitieme dix-neuvieme vingtieme'.split(
    ' ',
  )
const romans = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ')
const joining = new Set(['dans', 'le', 'l', 'au', 'a', 'du', 'de', 'd', 'sur', 'en'])

type Ordinal = Span & { number: number; isNamed: boolean }

const numberAt = (words: readonly Word[], at: number): { number: number; to: number } | null => {
  const { text } = words[at] ?? { text: '' }
  const next = words[at + 1]
  if (/^\d{1,2}$/.test(text) && next && endings.test(next.text) && next.gap !== 'break') return { number: Number(text), to: at + 2 }
  const teen = text === 'dix' ? spoken.indexOf(`dix-${next?.text ?? ''}`) : -1
  if (teen >= 0) return { number: teen + 1, to: at + 2 }
  if (spoken.includes(text)) return { number: spoken.indexOf(text) + 1, to: at + 1 }
  const roman = romans.indexOf(text.replace(/(?:eme|er|e)$/, ''))
  return roman >= 0 && /(?:e|er)$/.test(text) ? { number: roman + 1, to: at + 1 } : null
}

/** « 11e », « XVe », « dix-huitième », with « arrondissement » or without; not « 3e étage », not « rue du 11e ». */
const ordinalAt = (words: readonly Word[], at: number): Ordinal | null => {
  const found = numberAt(words, at)
  if (!found || floors.test(words[found.to]?.text ?? '') || isInStreet(words, at)) return null
  const isNamed = kinds.test(words[found.to]?.text ?? '')
  return { from: at, to: isNamed ? found.to + 1 : found.to, number: found.number, isNamed }
}

const isEnd = (words: readonly Word[], at: number): boolean =>
  at >= words.length || words[at]?.gap === 'break' || trails.has(words[at]?.text ?? '')

const bareAt = (words: readonly Word[], at: number): number | null => {
  const word = words[at]
  if (!word || !isNumber(word) || word.text.length > 2 || word.gap === 'break' || isWay(words, at + 1)) return null
  return isEnd(words, at + 1) || kinds.test(words[at + 1]?.text ?? '') ? Number(word.text) : null
}

const besides = (words: readonly Word[], { from, to }: Span): number | null => {
  if (words[to]?.text === 'cedex') return isNumber(words[to + 1]) ? Number(words[to + 1]?.text) : null
  let after = to
  while (joining.has(words[after]?.text ?? '')) after++
  const next = ordinalAt(words, after)
  if (next) return next.number
  const bare = bareAt(words, to)
  if (bare !== null) return bare
  const roman = romans.indexOf(words[to]?.text ?? '')
  if (roman > 0 && isEnd(words, to + 1)) return roman + 1
  let before = from
  while (before > 0 && joining.has(words[before - 1]?.text ?? '')) before--
  for (let at = Math.max(0, before - 3); at < before; at++)
    if (words[at]?.text !== 'vie' && ordinalAt(words, at)?.to === before) return ordinalAt(words, at)?.number ?? null
  return null
}

const named = (words: readonly Word[]): number | null => {
  for (let at = 0; at < words.length; at++) {
    const ordinal = ordinalAt(words, at)
    if (!ordinal) continue
    const isSaidSo = words[at - 1]?.text === 'le' && words[at - 2]?.text === 'dans' && isEnd(words, ordinal.to)
    if (ordinal.isNamed || isSaidSo) return ordinal.number
  }
  return null
}

const numbered = (city: Citycode, number: number): Commune | null => arrondissementsOf(city)[number - 1] ?? null

export const isDivided = (citycode: Citycode): boolean => cities.includes(citycode)

/** The arrondissement that is written about the name of its city (« Paris 11e », « le 3e arrondissement de Lyon », « PARIS CEDEX 07 »). */
export const arrondissementBeside = (words: readonly Word[], name: Span | null, city: Citycode): Commune | null => {
  const number = (name ? besides(words, name) : null) ?? named(words)
  return number === null ? null : numbered(city, number)
}

/** « 13e arrondissement » and no city: which ones it may be. */
export const arrondissementsCalled = (words: readonly Word[]): readonly Commune[] => {
  const at = words.findIndex((_, index) => ordinalAt(words, index)?.isNamed)
  const number = at < 0 ? 0 : (ordinalAt(words, at)?.number ?? 0)
  return cities.flatMap((city) => numbered(city, number) ?? [])
}

import { withoutArticle } from './names.ts'
import { type Commune, type Named, namesByFirstWord, reference } from './reference.ts'
import { isGroup, isInStreet, isNear, isNumber, isWay, keyOf, leads, links, type Span, trails } from './spans.ts'
import type { Word } from './words-of-address.ts'

/** A whole name of communes among the words, and whether it surely is where the writer lives. */
export type Mention = Span & { communes: readonly Commune[]; isSure: boolean }

/** Inhabitants from which a name at the end of a street, without a comma, is a town and no part of the street: « 12 rue Lamartine Nantes ». */
const town = 10_000
/** A name counts as this small one's only where no town so much larger is called so for short: « Boulogne ». */
const shadow = { population: 5_000, times: 10 }
/** Common words that are communes as well. */
const common = new Set(
  'rue place chemin ville vers bois les la port marche sept moi pas bas haut mars merci mer aime sauve arc bon test salles chateau serre village quartier'.split(
    ' ',
  ),
)

const communesOfNames = (names: readonly Named[]): Commune[] => [...new Set(names.map(({ commune }) => commune))]

/** All communes of this name; those that are called so for short as well where they are much larger. */
const called = (key: string, names: readonly Named[]): Commune[] => {
  const exact = communesOfNames(names)
  const most = Math.max(0, ...names.map(({ isFormer, commune }) => (isFormer ? 0 : commune.population)))
  const short = withoutArticle(key)
  const [first = ''] = short.split(' ', 1)
  const larger = (namesByFirstWord().get(first) ?? []).filter(
    ({ key: other, commune }) =>
      withoutArticle(other).startsWith(`${short} `) &&
      commune.population >= shadow.population &&
      commune.population >= shadow.times * most &&
      withoutArticle(other).startsWith(`${short} `),
  )
  return [...new Set([...exact, ...communesOfNames(larger)])]
}

const segmentOf = (words: readonly Word[], { from, to }: Span): Span => {
  let start = from
  while (start > 0 && words[start]?.gap !== 'break') start--
  let end = to
  while (end < words.length && words[end]?.gap !== 'break') end++
  return { from: start, to: end }
}

const isDepartment = (words: readonly Word[], span: Span): boolean => departmentSaid(words, span) !== null

const numbers = /^(?:\d\d|97\d|98\d)$/

const numberAt = (words: readonly Word[], at: number): string | null => {
  const { text } = words[at] ?? { text: '' }
  const next = words[at + 1]
  if (text === '2' && next?.gap === 'none' && /^[ab]$/.test(next.text)) return `2${next.text.toUpperCase()}`
  return numbers.test(text) && !isWay(words, at + 1) ? text : null
}

/** The department beside a name: « Saint-Denis (93) », « 33 Bordeaux », « Valence, Drôme », « Mamoudzou Mayotte ». */
export const departmentSaid = (words: readonly Word[], { from, to }: Span): string | null => {
  const { departments } = reference()
  const after = numberAt(words, to) ?? (words[to]?.text === 'dans' ? numberAt(words, to + 2) : null)
  if (after) return after
  let start = to
  while (start < words.length && (links.has(words[start]?.text ?? '') || /^(?:en|dans|departement)$/.test(words[start]?.text ?? '')))
    start++
  for (let end = Math.min(words.length, start + 5); end > start; end--) {
    if (end < words.length && words[end]?.gap !== 'break' && !trails.has(words[end]?.text ?? '')) continue
    const code = departments.get(withoutArticle(keyOf(words, { from: start, to: end })))
    if (code) return code
  }
  const before = words[from]?.gap === 'break' ? null : words[from - 1]
  return before && numbers.test(before.text) && before.gap !== 'none' ? before.text : null
}

/** A name that runs to the end of what is said, or to what cannot be part of a name. */
const isEnded = (words: readonly Word[], span: Span): boolean => {
  const next = words[span.to]
  if (!next || next.gap === 'break') return true
  if (next.gap === 'hyphen') return false
  return trails.has(next.text) || isNumber(next) || isWay(words, span.to) || isGroup(words, span.to) || isDepartment(words, span)
}

const isCommon = (key: string, communes: readonly Commune[]): boolean =>
  (common.has(withoutArticle(key)) || key.length < 3) && communes.every(({ population }) => population < town)

const isSure = (words: readonly Word[], span: Span, communes: readonly Commune[]): boolean => {
  if (!isEnded(words, span) || isNear(words, span.from)) return false
  const said = segmentOf(words, span)
  const before = words.slice(said.from, span.from)
  const last = before.at(-1)
  const isAlone = before.every(({ text }) => leads.has(text) || isNumber({ text, gap: 'space' }))
  if (isCommon(keyOf(words, span), communes)) return isAlone && last?.text === 'a'
  if (isAlone) return true
  if (last && /^(?:a|au|aux)$/.test(last.text) && words[span.from]?.gap === 'space') return true
  if (last && (links.has(last.text) || /^(?:les|lez|sur|sous|en|et)$/.test(last.text))) return false
  return communes.some(({ population }) => population >= town)
}

/** Every whole name of communes, the longest where several begin or overlap; none that is part of a street. */
export const mentionsIn = (words: readonly Word[]): Mention[] => {
  const { byName, longest } = reference()
  const mentions: Mention[] = []
  for (let from = 0; from < words.length; ) {
    let taken = 1
    for (let to = Math.min(words.length, from + longest); to > from; to--) {
      if (words.slice(from + 1, to).some(({ gap }) => gap === 'break')) continue
      const key = keyOf(words, { from, to })
      const names = byName.get(key)
      if (!names || isNumber(words[from])) continue
      taken = to - from
      if (isInStreet(words, from) || isWay(words, from)) break
      const communes = called(key, names)
      const sure = isSure(words, { from, to }, communes)
      if (sure || !isCommon(key, communes)) mentions.push({ from, to, communes, isSure: sure })
      break
    }
    from += taken
  }
  return mentions
}

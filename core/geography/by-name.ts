import type { Citycode } from './area.ts'
import type { Reading } from './by-postcode.ts'
import { labelled } from './labels.ts'
import { isSlip } from './match-name.ts'
import { departmentSaid, type Mention, mentionsIn } from './mentions.ts'
import { together, withoutArticle } from './names.ts'
import { type Commune, communeOf, namesByFirstWord, namesByLength } from './reference.ts'
import { abroad, isInStreet, isNumber, isWay, keyOf, leads, type Span, trails } from './spans.ts'
import type { Word } from './words-of-address.ts'

const nothing: Reading = { communes: [], isSure: false, town: null }
const distinct = (communes: Iterable<Commune>): Commune[] => [...new Set(communes)].sort((a, b) => b.population - a.population)

/** Those of the department that is said, where there are some. */
const inDepartment = (words: readonly Word[], span: Span, communes: readonly Commune[]): readonly Commune[] => {
  const code = departmentSaid(words, span)
  const inside = communes.filter(({ department }) => department === code)
  return inside.length > 0 ? inside : communes
}

/** What is left of each stretch of words once greetings and the like are taken from its ends. */
const stretches = (words: readonly Word[]): Span[] => {
  const spans: Span[] = []
  for (let from = 0; from < words.length; ) {
    let to = from + 1
    while (to < words.length && words[to]?.gap !== 'break') to++
    let first = from
    let last = to
    while (first < last && (leads.has(words[first]?.text ?? '') || isNumber(words[first]))) first++
    while (last > first && (trails.has(words[last - 1]?.text ?? '') || isNumber(words[last - 1]))) last--
    if (last > first && last - first <= 8 && !isWay(words, first)) spans.push({ from: first, to: last })
    from = to
  }
  return spans
}

/** Communes that a name is the beginning of, or but one letter from: never sure without a postcode. */
const resembling = (key: string): Commune[] => {
  const short = withoutArticle(key)
  const letters = together(short)
  if (letters.length < 4) return []
  const begun = (namesByFirstWord().get(short.split(' ', 1)[0] ?? '') ?? []).filter(({ key: name }) =>
    `${withoutArticle(name)} `.startsWith(`${short} `),
  )
  if (begun.length > 0) return distinct(begun.map(({ commune }) => commune))
  const whole = together(key)
  const slips = [-1, 0, 1].flatMap((more) => namesByLength().get(whole.length + more) ?? [])
  return distinct(
    slips.filter((it) => isSlip(key, it.key) || (it.key[0] === whole[0] && whole === together(it.key))).map(({ commune }) => commune),
  )
}

const ofMentions = (words: readonly Word[], mentions: readonly Mention[]): Reading => {
  const sure = mentions.filter((it) => it.isSure)
  const told = sure.length > 0 ? sure : mentions
  const communes = distinct(told.flatMap((it) => inDepartment(words, it, it.communes)))
  return { communes, isSure: sure.length > 0 && communes.length === 1, town: told.at(-1) ?? null }
}

/** Where the names in a text lead that has no postcode. */
export const readName = (words: readonly Word[]): Reading => {
  if (words.some(({ text }) => abroad.has(text))) return nothing
  const spans = stretches(words)
  for (const span of spans) {
    const codes = labelled(keyOf(words, span))
    if (codes.length > 0)
      return { communes: codes.flatMap((code) => communeOf(code as Citycode) ?? []), isSure: codes.length === 1, town: span }
  }
  const mentions = mentionsIn(words)
  if (mentions.length > 0) return ofMentions(words, mentions)
  for (const span of spans) {
    if (isInStreet(words, span.from)) continue
    const communes = inDepartment(words, span, resembling(keyOf(words, span)))
    if (communes.length > 0) return { communes, isSure: false, town: span }
  }
  return nothing
}

import { labelled } from './labels.ts'
import { exactly, matchName, roughly } from './match-name.ts'
import { mentionsIn } from './mentions.ts'
import { withoutArticle } from './names.ts'
import { departmentsOf, type Written } from './postcodes.ts'
import { type Commune, communesOf, type Named, namesByFirstWord, namesOf, reference } from './reference.ts'
import { cut, isInStreet, keyOf, leads, type Span, spanAfter } from './spans.ts'
import type { Word } from './words-of-address.ts'

/** Where a postcode and the words around it lead: one commune for sure, or those that it may be. `town` is the name as it stands there. */
export type Reading = { communes: readonly Commune[]; isSure: boolean; town: Span | null }

const distinct = (communes: Iterable<Commune>): Commune[] => [...new Set(communes)]
const namesOfAll = (communes: readonly Commune[]): Named[] => communes.flatMap(namesOf)

/** Spaces of words after the postcode that may be the town, the widest first. */
const spansAfter = (words: readonly Word[], { at, of }: Written): Span[] => {
  const whole = spanAfter(words, at + of)
  const short = cut(words, whole)
  let from = short.from
  while (from < short.to && leads.has(words[from]?.text ?? '')) from++
  const bared = { from, to: short.to }
  const spans = [whole, short, bared]
  for (let to = short.to - 1; to > short.from; to--) {
    const rest = withoutArticle(keyOf(words, { from: to, to: short.to }).replace(/^(?:de|du|en|d) /, ''))
    if (reference().departments.has(rest) && !reference().byName.has(rest)) spans.push({ from: short.from, to })
  }
  return spans.filter((it, index) => it.to > it.from && spans.findIndex((other) => other.from === it.from && other.to === it.to) === index)
}

/** The words before the postcode, back to a break. */
const spanBefore = (words: readonly Word[], { at }: Written): Span => {
  let to = words[at]?.gap === 'none' ? 0 : at
  while (to > 0 && /^(?:code|postal|cp|dans|le|f|fr|france|d|a)$/.test(words[to - 1]?.text ?? '')) to--
  let from = to
  while (from > 0 && (from === to || words[from]?.gap !== 'break')) from--
  return { from, to }
}

/** A name that has a break in it: « Château-Chinon (Ville) », « Sarroux - Saint Julien ». */
const brokenName = (words: readonly Word[], { at, of }: Written, names: readonly Named[]): Reading | null => {
  const after = spanAfter(words, at + of, false)
  const spans = [
    ...Array.from({ length: after.to - after.from }, (_, index) => ({ from: after.from, to: after.to - index })),
    ...Array.from({ length: Math.min(at, 10) }, (_, index) => ({ from: Math.max(0, at - 10) + index, to: at })),
  ]
  for (const span of spans) {
    if (!words.slice(span.from + 1, span.to).some(({ gap }) => gap === 'break')) continue
    const key = keyOf(words, span)
    const found = names.filter((it) => !it.isFormer && it.key === key).map(({ commune }) => commune)
    if (found.length > 0) return sure(found, span)
  }
  return null
}

const exact = (words: readonly Word[], span: Span): readonly Named[] => reference().byName.get(keyOf(words, span)) ?? []

const sure = (communes: readonly Commune[], town: Span): Reading => ({ communes, isSure: communes.length === 1, town })

/** A part of what stands after the postcode is one of its names: « 13090 Aix-en-Provence les Milles », « 93210 la Plaine Saint-Denis ». */
const withinAfter = (words: readonly Word[], span: Span, names: readonly Named[]): Reading | null => {
  for (let to = span.to - 1; to > span.from; to--) {
    const key = keyOf(words, { from: span.from, to })
    const found = matchName(key, names, exactly)
    if (!found) continue
    const longer = names.filter((it) => it.key.startsWith(`${key} `)).map(({ commune }) => commune)
    return sure(distinct([...found.communes, ...longer]), { from: span.from, to })
  }
  for (let from = span.from + 1; from < span.to; from++) {
    const found = matchName(keyOf(words, { from, to: span.to }), names, exactly)
    if (found) return sure(found.communes, { from, to: span.to })
  }
  return null
}

type Before = { agreed: Reading | null; other: readonly Commune[]; town: Span | null }

/** The town before its postcode: « Nantes 44000 », « 12 rue Hoche, Montreuil 93100 ». */
const before = (words: readonly Word[], written: Written, names: readonly Named[], near: ReadonlySet<string>): Before => {
  const span = spanBefore(words, written)
  const { longest } = reference()
  for (let from = Math.max(span.from, span.to - longest); from < span.to; from++) {
    const part = { from, to: span.to }
    const found = matchName(keyOf(words, part), names, exactly)
    if (found) return { agreed: sure(found.communes, part), other: [], town: part }
    if (isInStreet(words, from)) continue
    const others = exact(words, part).map(({ commune }) => commune)
    const short = others.some(({ department }) => near.has(department)) ? null : matchName(keyOf(words, part), names, ['short'])
    if (others.length > 0 && short?.communes.length === 1) return { agreed: sure(short.communes, part), other: [], town: part }
    const loud = others.filter(({ population, department }) => population >= 10_000 || (near.has(department) && span.to - from > 0))
    if (loud.length > 0) return { agreed: null, other: distinct(loud), town: part }
    if (others.length > 0 && from === span.from) return { agreed: null, other: distinct(others), town: part }
  }
  for (let from = Math.max(span.from, span.to - longest); from < span.to; from++) {
    const part = { from, to: span.to }
    if (isInStreet(words, from)) continue
    const found = matchName(keyOf(words, part), names, roughly)
    if (found?.communes.length === 1) return { agreed: sure(found.communes, part), other: [], town: part }
  }
  return { agreed: null, other: [], town: null }
}

/** Communes of the same department that a name after the postcode resembles, or towns that are called so for short. */
const resembling = (key: string, departments: ReadonlySet<string>): readonly Commune[] => {
  const { byDepartment } = reference()
  const close = [...departments].flatMap((it) => matchName(key, namesOfAll(byDepartment.get(it) ?? []), roughly)?.communes ?? [])
  const short = withoutArticle(key)
  const towns = (namesByFirstWord().get(short.split(' ', 1)[0] ?? '') ?? []).filter(
    ({ key: name, commune }) => commune.population >= 10_000 && withoutArticle(name).startsWith(`${short} `),
  )
  return distinct([...close, ...towns.map(({ commune }) => commune)])
}

const both = (local: readonly Commune[], other: readonly Commune[], town: Span | null): Reading => ({
  communes: distinct([...local.slice(0, Math.max(2, 8 - other.length)), ...other]),
  isSure: false,
  town,
})

/** A postcode that communes have. */
export const readPostcode = (words: readonly Word[], written: Written): Reading => {
  const local = communesOf(written.postcode)
  const names = namesOfAll(local)
  const departments = new Set(local.map(({ department }) => department))
  const broken = brokenName(words, written, names)
  if (broken) return broken
  const after = spansAfter(words, written)
  for (const span of after) {
    const found = matchName(keyOf(words, span), names, exactly)
    if (found) return sure(found.communes, span)
  }
  for (const span of after) {
    const codes = labelled(keyOf(words, span))
    if (codes.length === 0) continue
    const some = local.filter(({ citycode }) => codes.includes(citycode))
    return local.length === 1 && some.length === 1 ? sure(some, span) : both(distinct([...some, ...local]), [], span)
  }
  const elsewhere = after.map((span) => exact(words, span)).find((it) => it.length > 0) ?? []
  for (const span of after) {
    const found = matchName(keyOf(words, span), names, roughly)
    const isOther = elsewhere.some(({ commune }) => found?.how === 'slip' || departments.has(commune.department))
    if (found?.communes.length === 1 && !isOther) return sure(found.communes, span)
  }
  const last = after.at(-1)
  const [wide = null] = after.slice(1)
  if (after.slice(0, 2).every((span) => exact(words, span).length === 0))
    for (const span of after.slice(0, 2)) {
      const part = withinAfter(words, span, names)
      if (part) return part
    }
  const prior = before(words, written, names, departments)
  if (prior.agreed && elsewhere.length === 0) return prior.agreed
  const mentions = mentionsIn(words)
  const said = mentions.flatMap(({ communes }) => communes).filter((it) => local.some((one) => one === it || one.city === it.citycode))
  const [only] = said
  if (elsewhere.length === 0 && only && new Set(said).size === 1) {
    const mention = mentions.find(({ communes }) => communes.includes(only))
    const here = only.department !== '' && local.includes(only) ? [only] : local
    return { communes: here, isSure: here.length === 1, town: mention ?? null }
  }
  const other = distinct([...elsewhere.map(({ commune }) => commune), ...prior.other])
  if (other.length > 0) return both(local, other, last ?? prior.town)
  const loud = mentions.filter((it) => it.isSure).flatMap(({ communes }) => communes)
  if (loud.length > 0) return both(local, loud, null)
  const like = after.length > 0 ? resembling(keyOf(words, wide ?? last ?? { from: 0, to: 0 }), departments) : []
  if (like.length > 0) return both(local, like, last ?? null)
  return { communes: local, isSure: local.length === 1, town: last ?? null }
}

/** A postcode that no commune has: of a CEDEX, of a whole city (75000), or mistyped. Its department and a whole name may tell. */
export const readForeignPostcode = (words: readonly Word[], written: Written): Reading => {
  const departments = departmentsOf(written.postcode)
  const inside = departments.flatMap((it) => reference().byDepartment.get(it) ?? [])
  const isCedex = words.some(({ text }) => text === 'cedex')
  const after = spansAfter(words, written)
  const span = spanBefore(words, written)
  const parts = Array.from({ length: span.to - span.from }, (_, index) => ({ from: span.from + index, to: span.to }))
  const spans = [...after, ...parts.filter(({ from }) => !isInStreet(words, from))]
  const here = (it: Span): Commune[] =>
    distinct(exact(words, it).map(({ commune }) => commune)).filter((one) => departments.includes(one.department))
  for (const it of spans) {
    const some = here(it)
    if (some.length > 0) return sure(some, it)
    const codes = labelled(keyOf(words, it))
    if (codes.length > 0) return sure(distinct(inside.filter(({ citycode }) => codes.includes(citycode))), it)
  }
  for (const whole of after)
    for (let to = whole.to - 1; to > whole.from; to--) {
      const some = here({ from: whole.from, to })
      if (some.length > 0) return { communes: some, isSure: some.length === 1 && isCedex, town: { from: whole.from, to } }
    }
  const names = namesOfAll(inside)
  for (const it of spans) {
    const found = matchName(keyOf(words, it), names, ['loose', ...roughly])
    if (found) return { communes: found.communes, isSure: isCedex && found.communes.length === 1 && found.how !== 'slip', town: it }
  }
  const mentions = mentionsIn(words)
  const near = mentions.flatMap(({ communes }) => communes).filter(({ department }) => departments.includes(department))
  const some = near.length > 0 ? near : mentions.flatMap(({ communes }) => communes)
  return { communes: distinct(some), isSure: false, town: mentions[0] ?? null }
}

import type { PostKind } from '../posts/post.ts'
import { type Domain, type Lexicon, lexicon, type Phrase } from './lexicon.ts'
import { faint, hollow, stemOf, tokensOf, weak } from './words.ts'

/** What words are about, by the kind of post they stand in: a kind's own domain first. */
export type Family = 'thing' | 'favour' | 'tip' | 'event'
export const familyOf: Readonly<Record<PostKind, Family>> = {
  loan: 'thing',
  gift: 'thing',
  sale: 'thing',
  favour: 'favour',
  tip: 'tip',
  event: 'event',
}
const domains: Readonly<Record<Family, readonly Domain[]>> = {
  thing: ['thing', 'lesson'],
  favour: ['favour', 'lesson', 'thing'],
  tip: ['place', 'thing', 'favour', 'lesson'],
  event: ['event', 'lesson'],
}
const own: Readonly<Record<Family, readonly Domain[]>> = {
  thing: ['thing'],
  favour: ['favour', 'lesson'],
  tip: ['place'],
  event: ['event'],
}

/** One thing that a title speaks of. */
export type Term = {
  /** Its stems: the same key is the same word. */
  key: string
  at: number
  /** Nothing stands between it and the word before. */
  beside: boolean
  /** What it may mean; empty for a word that no list knows. */
  means: readonly { meaning: number; via: Phrase['via'] }[]
  /** `purpose`: what stands after "pour". */
  part: 'main' | 'purpose'
  /** It says little by itself. */
  generic: boolean
  weak: boolean
  /** It only says how old they are whom it is for. */
  age: boolean
  /** It was misspelt, and read as the nearest word. */
  slip: boolean
}

/** A part of a title that could stand alone: "perceuse", "ponceuse" in "perceuse et ponceuse". */
export type Sense = {
  heads: readonly Term[]
  terms: readonly Term[]
  /** For whom or in what: meanings that exclude others of their facet, wherever they stand. */
  facets: ReadonlyMap<string, ReadonlySet<number>>
}
export type Meant = { senses: readonly Sense[]; family: Family; lost: 'lost' | 'found' | null }

/** `holds`: "carton de livres" is about books. `beside`: nothing stands between it and the word before. */
type Token = { stem: string; raw: string; part: Term['part']; slip: boolean; holds: boolean; beside: boolean }

const holders = new Set(
  tokensOf(
    'sac sacs carton cartons caisse caisses boite boites pot pots bac bacs panier seau cagette paquet pile tas collection valise malle cageot',
  ),
)

/** What a title is about. Pure, some tens of microseconds. */
export const meantBy = (title: string, family: Family): Meant => {
  const lex = lexicon()
  const pieces = title
    .replace(/\(([^)]*)\)/g, ' avec $1 ')
    .split(/[,;:/+&–—|]|\s-\s|\set\s|\sou\s|\n/i)
    .map((piece) => tokensIn(piece, lex))
    .filter((tokens) => tokens.length > 0)
    .map((tokens, i, all) => (i > 0 && family === 'favour' ? carriedOn(all[0] ?? [], tokens, lex) : tokens))
  const senses: Sense[] = []
  let lost: Meant['lost'] = null
  for (const tokens of pieces) {
    const { terms: found, facets } = termsIn(tokens, family, lex)
    const terms = found.filter((term) => !(family === 'tip' && stateOf(term, lex)))
    lost ??= found.map((term) => (family === 'tip' ? stateOf(term, lex) : null)).find((it) => it !== null) ?? null
    const heads = headsOf(terms, family, lex)
    const last = senses.at(-1)
    /** "vélo, 16 pouces, rouge": what no list knows after a comma says more of what came before. */
    if (last && !heads.some(({ means }) => means.length > 0))
      senses[senses.length - 1] = { ...last, terms: [...last.terms, ...terms], facets: joined(last.facets, facets) }
    else if (terms.length > 0) senses.push({ heads, terms, facets })
  }
  return { senses, family, lost }
}

const tokensIn = (piece: string, lex: Lexicon): Token[] => {
  let part: Term['part'] = 'main'
  let skipping = false
  const found: Token[] = []
  const all = tokensOf(piece)
  for (const [i, raw] of all.entries()) {
    if (raw === 'pour' || raw === 'afin' || raw === 'contre') part = 'purpose'
    if (raw === 'sans') {
      skipping = true
      continue
    }
    if (raw === 'pour' || raw === 'afin' || raw === 'contre' || raw === 'avec' || hollow.has(raw)) continue
    if (skipping) {
      skipping = false
      continue
    }
    const age = ageOf(raw, all[i + 1])
    if (age) found.push({ stem: age, raw: age, part, slip: false, holds: false, beside: false })
    const stem = stemOf(raw)
    const known = lex.knows(stem) || faint.has(raw) || weak.has(raw)
    const meant = known ? null : lex.spelling(stem)
    found.push({
      stem: meant ?? stem,
      raw,
      part,
      slip: meant !== null,
      beside: i > 0 && !hollow.has(all[i - 1] ?? ''),
      holds: holders.has(raw) && /^d[eu]?s?$/.test(all[i + 1] ?? '') && i + 2 < all.length,
    })
  }
  return found
}

/** "garde de chats et petits animaux", "cours de piano et guitare": what is done is said once. */
const carriedOn = (first: readonly Token[], tokens: Token[], lex: Lexicon): Token[] => {
  const [act] = first
  const meanings = tokens
    .flatMap(({ stem }) => lex.single.get(stem) ?? [])
    .flatMap(({ meaning }) => lex.meanings[meaning] ?? [])
    .filter(({ domain }) => domains.favour.includes(domain))
  const isThing = meanings.every(({ domain }) => domain !== 'favour') && meanings.some(({ facet }) => facet !== 'âge')
  return act && isThing ? [{ ...act, part: 'main' }, ...tokens] : tokens
}

/** "8 ans", "6 mois": whom a thing is for. */
const ageOf = (number: string, unit: string | undefined): string | null => {
  if (!/^\d{1,2}$/.test(number) || (unit !== 'ans' && unit !== 'an' && unit !== 'mois')) return null
  const years = unit === 'mois' ? Number(number) / 12 : Number(number)
  return stemOf(years < 3 ? 'bebe' : years < 13 ? 'enfant' : years < 18 ? 'ado' : 'adulte')
}

/** The longest phrases first; what a phrase has used means nothing else. */
const termsIn = (tokens: readonly Token[], family: Family, lex: Lexicon): Pick<Sense, 'terms' | 'facets'> => {
  const meaningsAt = tokens.map(() => new Set<number>())
  const hits: { phrase: Phrase; at: readonly number[] }[] = []
  const allowed = domains[family]
  const tried = new Set<Phrase>()
  const candidates: Phrase[] = []
  for (const { stem } of tokens)
    for (const phrase of [...(lex.single.get(stem) ?? []), ...(lex.parts.get(lex.oneOf(stem)) ?? [])])
      if (!tried.has(phrase)) {
        tried.add(phrase)
        if (allowed.includes(lex.meanings[phrase.meaning]?.domain ?? 'thing')) candidates.push(phrase)
      }
  for (const phrase of candidates) {
    if (phrase.of !== null) continue
    const at = placesOf(phrase, tokens, lex)
    if (!at || (at.length === 1 && tokens[at[0] ?? 0]?.holds)) continue
    hits.push({ phrase, at })
    if (phrase.via === 'name') for (const place of at) meaningsAt[place]?.add(phrase.meaning)
  }
  for (const phrase of candidates) {
    if (phrase.of === null) continue
    const at = placesOf(phrase, tokens, lex)
    const inside = lex.within(phrase.of)
    const beside = tokens.findIndex((_, i) => !at?.includes(i) && [...(meaningsAt[i] ?? [])].some((it) => inside.has(it)))
    if (at && beside >= 0) hits.push({ phrase, at })
  }
  hits.sort((a, b) => length(b) - length(a))
  const used = new Map<number, string>()
  const terms = new Map<string, Term>()
  for (const { phrase, at } of hits) {
    /** What a word of a kind completes is no longer the bare word: to shear a dog is not to mow. */
    const key = phrase.stems.join(' ') + (phrase.of === null ? '' : ' +')
    const first = Math.min(...at)
    if (at.some((place) => (used.get(place) ?? key) !== key)) continue
    for (const place of at) used.set(place, key)
    const before = terms.get(key)
    const meaning = lex.meanings[phrase.meaning]
    terms.set(key, {
      key,
      at: first,
      beside: tokens[first]?.beside ?? false,
      means: [...(before?.means ?? []), { meaning: phrase.meaning, via: phrase.via }],
      part: tokens[first]?.part ?? 'main',
      generic: (before?.generic ?? true) && (meaning?.generic ?? false),
      weak: false,
      age: (before?.age ?? true) && meaning?.facet === 'âge',
      slip: at.some((place) => tokens[place]?.slip),
    })
  }
  const rest = tokens.flatMap(({ stem, raw, part, slip, holds, beside }, at): Term[] =>
    used.has(at) || holds || faint.has(raw) || /^\d+$/.test(raw)
      ? []
      : [{ key: stem, at, beside, means: [], part, generic: false, weak: weak.has(raw), age: false, slip }],
  )
  return { terms: [...terms.values(), ...rest].sort((a, b) => a.at - b.at), facets: facetsOf(meaningsAt, lex) }
}

const facetsOf = (meaningsAt: readonly ReadonlySet<number>[], lex: Lexicon): Map<string, Set<number>> => {
  const facets = new Map<string, Set<number>>()
  for (const meaning of meaningsAt.flatMap((it) => [...it])) {
    const facet = lex.meanings[meaning]?.facet
    if (facet) facets.set(facet, (facets.get(facet) ?? new Set()).add(meaning))
  }
  return facets
}

const joined = (a: Sense['facets'], b: Sense['facets']): Sense['facets'] =>
  new Map([...a, ...[...b].map(([facet, all]) => [facet, new Set([...(a.get(facet) ?? []), ...all])] as const)])

/** A phrase of a meaning's own words says more than one that any word of a kind completes. */
const length = ({ phrase }: { phrase: Phrase }): number => phrase.stems.length + (phrase.of === null ? 0 : 0.5)

/** Where the stems stand together, in any order, with at most two words between them; null when they do not. */
const placesOf = ({ stems, of }: Phrase, tokens: readonly Token[], lex: Lexicon): number[] | null => {
  const isLong = stems.length > 1 || of !== null
  const at = stems.map((stem) => tokens.findIndex((token) => (isLong ? lex.oneOf(token.stem) : token.stem) === stem))
  if (at.some((place) => place < 0)) return null
  return Math.max(...at) - Math.min(...at) <= stems.length + 1 ? at : null
}

const stateOf = ({ means }: Term, lex: Lexicon): Meant['lost'] => {
  const name = means.map(({ meaning }) => lex.meanings[meaning]?.name).find((it) => it === 'perdu' || it === 'trouv')
  return name ? (name === 'perdu' ? 'lost' : 'found') : null
}

/** What is asked for or offered: the first specific word before "pour", of the kind's own domain if there is one. */
const headsOf = (terms: readonly Term[], family: Family, lex: Lexicon): Term[] => {
  const specific = terms.filter((term) => !term.generic && !term.weak && !term.age)
  const main = specific.filter(({ part }) => part === 'main')
  const from = main.length > 0 ? main : specific
  const isOwn = ({ means }: Term): boolean => means.some(({ meaning }) => own[family].includes(lex.meanings[meaning]?.domain ?? 'thing'))
  const first = from.find(isOwn) ?? from[0] ?? terms.find(({ generic }) => generic) ?? terms.find((term) => !term.age)
  if (!first) return []
  /** A word that no list knows may only be a name or a mark before the thing. */
  const second = first.means.length > 0 ? undefined : from.find(({ means }) => means.length > 0)
  if (!second) return [first]
  /** "sublime canapé" is a canapé; "selle de vélo" may be anything. */
  return second.beside && second.at === first.at + 1 ? [second, first] : [first, second]
}

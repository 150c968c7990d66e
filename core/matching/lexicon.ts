import { acts } from './lexicon/alike.ts'
import { children } from './lexicon/children.ts'
import { events } from './lexicon/events.ts'
import { favours } from './lexicon/favours.ts'
import { home } from './lexicon/home.ts'
import { kitchen } from './lexicon/kitchen.ts'
import { lessons } from './lexicon/lessons.ts'
import { outdoors } from './lexicon/outdoors.ts'
import { places } from './lexicon/places.ts'
import { things } from './lexicon/things.ts'
import { tools } from './lexicon/tools.ts'
import { type Spelling, spellingOf } from './spelling.ts'
import { faint, hollow, singularOf, stemOf, tokensOf } from './words.ts'

/**
 * The word lists, made into an index. A line is one meaning:
 *
 *     ~table, guéridon | poser lampe, {meuble} salon < meuble
 *
 * its names, then after `|` the needs that it answers, then after `<` a wider meaning by its first name. `~`: it says little by itself,
 * what stands beside it decides. `<<` instead: each of the names, with its own after `/`, is a meaning by itself. `{meuble}`: any name of that meaning or of a narrower one. Between `# facet` and `#` the meanings exclude
 * one another: what is for a cat is not for a dog. Words are compared by their stems, the hollow ones left out.
 */
export type Domain = 'thing' | 'favour' | 'lesson' | 'place' | 'event'

export type Meaning = {
  id: number
  domain: Domain
  name: string
  generic: boolean
  facet: string | null
  wider: number[]
  /** Its names and needs, as words for the database to look for. */
  written: string[][]
}

/** The stems that must stand together (several of them as `oneOf` makes them alike), and a meaning of which any word must. */
export type Phrase = { meaning: number; stems: readonly string[]; of: number | null; via: 'name' | 'need' }

export type Lexicon = {
  meanings: readonly Meaning[]
  /** Phrases of one word by its stem. */
  single: ReadonlyMap<string, readonly Phrase[]>
  /** Longer ones by each of their stems, alike ones as one. */
  parts: ReadonlyMap<string, readonly Phrase[]>
  /** One stem for all that mean the same within a phrase. */
  oneOf(stem: string): string
  /** All words that count as this one within a phrase. */
  asWell(word: string): readonly string[]
  /** Whether a stem stands in any list. */
  knows(stem: string): boolean
  spelling: Spelling
  /** The meaning and all that are narrower. */
  within(meaning: number): ReadonlySet<number>
  /** The meanings that a title of this one may serve as well: the wider and the narrower. */
  around(meaning: number): ReadonlySet<number>
}

const sources: readonly (readonly [Domain, string])[] = [
  ['thing', tools],
  ['thing', home],
  ['thing', kitchen],
  ['thing', children],
  ['thing', outdoors],
  ['thing', things],
  ['favour', favours],
  ['lesson', lessons],
  ['place', places],
  ['event', events],
]

type Line = { meaning: Meaning; names: string; needs: string; wider: string }

const linesOf = ([domain, source]: readonly [Domain, string], from: number): Line[] => {
  const found: Line[] = []
  let facet: string | null = null
  for (const line of source.split('\n').map((it) => it.trim())) {
    if (line.startsWith('#')) facet = line.slice(1).trim() || null
    if (line === '' || line.startsWith('#')) continue
    const generic = line.startsWith('~')
    const [said = '', wider = ''] = line.replace('~', '').split('<')
    const [names = '', needs = ''] = said.split('|')
    const add = (all: string, under: string): void => {
      const name = stemsOf(all.split(',')[0] ?? '').join(' ')
      found.push({
        meaning: { id: from + found.length, domain, name, generic, facet, wider: [], written: [] },
        names: all,
        needs,
        wider: under,
      })
    }
    const [, each] = line.split('<<')
    if (each) for (const one of names.split(',')) add(one.replaceAll('/', ','), each)
    else add(names, wider)
  }
  return found
}

export const stemsOf = (text: string): string[] => tokensOf(text).flatMap((token) => (hollow.has(token) ? [] : [stemOf(token)]))

const read = (): Lexicon => {
  const lines: Line[] = []
  for (const source of sources) lines.push(...linesOf(source, lines.length))
  const meanings = lines.map(({ meaning }) => meaning)
  const named = (name: string, domain: Domain): Meaning => {
    const stem = stemsOf(name).join(' ')
    const found = meanings.find((it) => it.name === stem && it.domain === domain) ?? meanings.find((it) => it.name === stem)
    if (!found) throw new Error(`The word lists name "${name.trim()}", which is no line's first name.`)
    return found
  }
  const alike = alikeOf(lines)
  const oneOf = (stem: string): string => alike.one.get(stem) ?? stem
  const [single, parts, known] = [new Map<string, Phrase[]>(), new Map<string, Phrase[]>(), new Set<string>()]
  for (const { meaning, names, needs, wider } of lines) {
    if (wider) meaning.wider = wider.split(',').map((it) => named(it, meaning.domain).id)
    for (const [via, list] of [['name', names] as const, ['need', needs] as const])
      for (const written of list.split(',')) {
        const of = /\{(.+?)\}/.exec(written)?.[1]
        const bare = [...new Set(stemsOf(written.replace(/\{.+?\}/, ' ')))]
        if (bare.length === 0) continue
        for (const stem of bare) known.add(stem)
        const isLong = bare.length > 1 || of !== undefined
        const stems = isLong ? [...new Set(bare.map(oneOf))] : bare
        const phrase: Phrase = { meaning: meaning.id, stems, of: of ? named(of, meaning.domain).id : null, via }
        const words = tokensOf(written.replace(/\{.+?\}/, ' ')).filter((it) => !hollow.has(it) && !faint.has(it))
        if (words.length > 0) meaning.written.push(words.map(singularOf))
        const index = isLong ? parts : single
        for (const stem of stems) index.set(stem, [...(index.get(stem) ?? []), phrase])
      }
  }
  const narrower = new Map<number, Set<number>>()
  const within = (id: number): ReadonlySet<number> => {
    const known = narrower.get(id)
    if (known) return known
    const all = new Set([id])
    narrower.set(id, all)
    for (const it of meanings) if (it.wider.includes(id)) for (const one of within(it.id)) all.add(one)
    return all
  }
  const around = (id: number): ReadonlySet<number> => {
    const all = new Set(within(id))
    for (const it of meanings) if (within(it.id).has(id)) all.add(it.id)
    return all
  }
  const asWell = (word: string): readonly string[] => alike.words.get(oneOf(stemOf(word))) ?? [word]
  return { meanings, single, parts, oneOf, asWell, knows: (stem) => known.has(stem), spelling: spellingOf(known), within, around }
}

/** Acts that are one, and the names of things that have one meaning only: "auto" in "siège auto" is "voiture". */
const alikeOf = (lines: readonly Line[]): { one: Map<string, string>; words: Map<string, string[]> } => {
  const one = new Map<string, string>()
  const words = new Map<string, string[]>()
  const join = (all: readonly string[]): void => {
    const [first] = all.flatMap(stemsOf)
    if (!first || one.has(first)) return
    for (const stem of all.flatMap(stemsOf)) one.set(stem, first)
    words.set(first, [...new Set(all.flatMap(tokensOf).map(singularOf))])
  }
  for (const line of acts.split('\n')) join(line.split(','))
  const meant = new Map<string, number>()
  const nouns = lines
    .filter(({ meaning }) => meaning.domain === 'thing' || meaning.domain === 'lesson' || meaning.domain === 'place')
    .map(({ names }) => names.split(',').filter((name) => stemsOf(name).length === 1))
  for (const names of nouns) for (const stem of new Set(names.flatMap(stemsOf))) meant.set(stem, (meant.get(stem) ?? 0) + 1)
  for (const names of nouns) join(names.filter((name) => stemsOf(name).every((stem) => meant.get(stem) === 1 && !one.has(stem))))
  return { one, words }
}

let made: Lexicon | null = null
/** Read once, when first asked: some tens of milliseconds. */
export const lexicon = (): Lexicon => {
  made ??= read()
  return made
}

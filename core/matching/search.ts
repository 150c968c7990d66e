import type { Direction, Post, PostKind } from '../posts/post.ts'
import { dayOf, type Wall } from '../time.ts'
import { complements, otherDirection } from './complement.ts'
import { lexicon } from './lexicon.ts'
import { type Family, familyOf, meantBy } from './sense.ts'
import { faint, hollow, singularOf, tokensOf } from './words.ts'

/** What the database is to look for. Words are folded: letters and digits only. */
export type Search = {
  quartier: string
  /** Neighbouring quartiers, of which only what is shown around. */
  around?: readonly string[]
  /** Not theirs, nor of whom they have blocked or were blocked by. */
  reader: string
  sorts: readonly { kind: PostKind; direction: Direction }[]
  /** Not what is over before this day. */
  today: Wall
  /** Any of these. Of each, all must stand in a title, every one in any of its forms. */
  words: readonly (readonly (readonly string[])[])[]
  /** Words that a title may have misspelt. */
  near: readonly string[]
}

/** More than these the ranking does not need to see. */
export const candidatesMax = 40
const nearMax = 6
const nearShortest = 5

/** The posts that may answer this one: of the other direction, with a word of its title or of one that means the same. */
export const searchFor = (post: Pick<Post, 'kind' | 'direction' | 'title' | 'quartier' | 'author'>, today: Wall): Search => ({
  quartier: post.quartier,
  reader: post.author,
  sorts: complements(post).map((kind) => ({ kind, direction: otherDirection(post.direction) })),
  today: dayOf(today),
  ...wordsFor(post.title, [familyOf[post.kind]]),
})

/** A title's words with those of every meaning that it has, of the narrower and of the wider ones. */
export const wordsFor = (title: string, families: readonly Family[]): Pick<Search, 'words' | 'near'> => {
  const lex = lexicon()
  const said = tokensOf(title).flatMap((token) => (hollow.has(token) || faint.has(token) || token.length < 2 ? [] : [singularOf(token)]))
  const groups = new Map<string, readonly (readonly string[])[]>()
  const add = (words: readonly string[]): void => {
    const forms = words.length > 1 ? words.map(lex.asWell) : words.map((word) => [word])
    groups.set(forms.map((all) => all[0]).join(' '), forms)
  }
  for (const token of said) add([token])
  const meanings = new Set(
    families.flatMap((family) =>
      meantBy(title, family).senses.flatMap(({ terms }) => terms.flatMap(({ means }) => means.map(({ meaning }) => meaning))),
    ),
  )
  const around = new Set([...meanings].flatMap((meaning) => [...lex.around(meaning)]))
  for (const id of around) for (const words of lex.meanings[id]?.written ?? []) add(words)
  return { words: [...groups.values()], near: said.filter((token) => token.length >= nearShortest).slice(0, nearMax) }
}

import { fitOf } from '../matching/fit.ts'
import { lexicon } from '../matching/lexicon.ts'
import { wordsFor } from '../matching/search.ts'
import { meantBy } from '../matching/sense.ts'
import { faint, hollow, stemOf, tokensOf, weak } from '../matching/words.ts'
import { draftOf, type Reading } from '../posts/draft-post.ts'
import { pageSize } from '../posts/list-posts.ts'
import type { Post } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import type { NamedPost, Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import type { PersonTurn } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { categoryName, categoryOf } from './categories.ts'
import { draftedTips, isFaded, standingOf } from './life.ts'
import type { Address } from './reads.ts'
import type { Tip } from './tip.ts'

/** As for what one looks up: whoever asks may see more than what they would be told of. */
const near = 0.4
const candidatesMax = 40

/** The quartier's memory comes from its addresses; as posts they would stand there twice. */
export const isNoAddress = ({ post }: NamedPost): boolean => post.tip?.sort !== 'address'

const asksForAddress = ({ details, tip }: Reading): boolean => details.kind === 'tip' && details.direction === 'request' && !tip

/** The addresses that answer the one request of a message; none for anything else. */
export const knownFor = async (db: Reads, readings: readonly Reading[], who: Resident, now: Date): Promise<readonly Address[]> => {
  const [only, another] = readings
  return only && !another && asksForAddress(only) ? await addressesFor(db, only.details.title, who, now) : []
}

/** Those of the category that the words name, and those that the words fit, in the order of the list: what is not confirmed comes last. */
export const addressesFor = async (db: Reads, words: string, who: Resident, now: Date): Promise<readonly Address[]> => {
  const category = categoryOf(words)
  const search = { quartier: who.quartier, reader: who.id, categories: category ? [category] : [], words: wordsFor(words, ['tip']).words }
  const found = await db.addresses(search, now, candidatesMax, 0)
  const wanted = meantBy(words, 'tip')
  const fits = ({ post }: Address): boolean =>
    fitOf(wanted, meantBy([post.title, categoryName(post.tip?.category ?? null, 'fr')].join(', '), 'tip')).score >= near
  const named = namesIn(words)
  const names = ({ post }: Address): number => tokensOf(post.title).filter((token) => named.has(token)).length
  return found
    .filter((it) => (category !== null && it.tip.category === category) || fits(it))
    .sort((a, b) => Number(isFaded(a.tip, now)) - Number(isFaded(b.tip, now)) || names(b) - names(a))
}

/** Words that no list knows: whoever asks for "docteur Martin" means him. */
const namesIn = (words: string): ReadonlySet<string> => {
  const lex = lexicon()
  return new Set(
    tokensOf(words).filter((token) => !hollow.has(token) && !faint.has(token) && !weak.has(token) && !lex.knows(stemOf(token))),
  )
}

/** What the quartier knows already; the request is drafted out of sight, and shown by a press. */
export const answeredFirst = (
  addresses: readonly Address[],
  request: Reading,
  photo: string | null,
  turn: Pick<PersonTurn<Resident>, 'who' | 'ids' | 'now' | 'quartier'>,
): { save: { posts: Post[]; tips: Tip[] }; say: Say[]; talk: null } => {
  const { who, ids, now, quartier } = turn
  const draft = draftOf(request, photo, ids[0] ?? '', turn)
  return {
    save: { posts: [draft], tips: draftedTips(draft, now) },
    say: [
      say(to.resident(who.id), 'tipsFound', {
        quartier: quartier.name,
        asked: draft.title,
        addresses: addresses.slice(0, pageSize).map((it) => seen(it, now, quartier.zone)),
        more: addresses.length > pageSize,
        draft: draft.id,
      }),
    ],
    talk: null,
  }
}

export const seen = ({ post, author, tip, tally }: Address, now: Date, zone: string) => ({
  post: viewOf(post, author),
  standing: standingOf(tip, tally, now, zone),
})

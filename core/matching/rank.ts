import type { Post } from '../posts/post.ts'
import type { NamedPost } from '../reads.ts'
import { dayOf, type Wall } from '../time.ts'
import type { Link } from './alike.ts'
import { kindFit, priceFits } from './complement.ts'
import { fitOf } from './fit.ts'
import { overlap } from './overlap.ts'
import { familyOf, meantBy } from './sense.ts'

/** Why a post fits, as data: views say it. */
export type Why = { link: Link; dates: boolean }
export type Match = NamedPost & { score: number; why: Why }

/** Cosine similarity (0..1) of the post and each candidate, by the candidate's id, from an embedding model. */
export type Near = Readonly<Record<string, number>>

/** Below this a neighbour is not told. */
export const enough = 0.55

/** What an embedding may add or take: it orders and tips the balance, words and rules decide. */
const nearWeight = 0.3
const nearUsual = 0.5

type Sought = Pick<Post, 'kind' | 'direction' | 'title' | 'price' | 'start' | 'end' | 'author' | 'quartier'>

/** How well an open post answers another, 0..1; null when it does not at all. */
export const matchOf = (post: Sought, other: NamedPost, today: Wall, near: Near = {}): Match | null => {
  const candidate = other.post
  if (candidate.direction === post.direction || candidate.author === post.author || candidate.quartier !== post.quartier) return null
  if (candidate.end !== null && dayOf(candidate.end) < dayOf(today)) return null
  const [wanted, given] = post.direction === 'request' ? [post, candidate] : [candidate, post]
  const kinds = kindFit(wanted.kind, given.kind)
  const when = overlap(wanted, given)
  if (kinds === 0 || when === 'apart' || !priceFits(wanted, given)) return null
  const found = fitOf(meantBy(wanted.title, familyOf[wanted.kind]), meantBy(given.title, familyOf[given.kind]))
  const close = near[candidate.id]
  const score = found.score * kinds + (close === undefined ? 0 : nearWeight * (close - nearUsual))
  return score < enough ? null : { ...other, score: Math.min(1, score), why: { link: found.link, dates: when === 'fits' } }
}

/** Those that fit, the best first; of equal ones the newest. */
export const ranked = (post: Sought, candidates: readonly NamedPost[], today: Wall, near: Near = {}): Match[] =>
  candidates
    .flatMap((it) => matchOf(post, it, today, near) ?? [])
    .sort((a, b) => b.score - a.score || (b.post.publishedAt?.getTime() ?? 0) - (a.post.publishedAt?.getTime() ?? 0))

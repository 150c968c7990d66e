import type { Direction, PostKind } from './understood.ts'
import type { VerbClass } from './verbs.ts'

/** One place in a text that does something: what it makes of the post, how surely, and where its object is. */
export type Hit = {
  by: VerbClass | 'phrase' | 'english'
  /** Where its clause begins, and where its object does. */
  from: number
  to: number
  kind: PostKind | null
  direction: Direction | null
  /** In log-odds: 5 all but settles it, 2 leans. */
  weight: number
  object: 'after' | 'before' | 'service' | 'whole'
  /** Strong enough to begin a post of its own. */
  heads: boolean
}

/** The one that makes the post: the first that is strong enough, else the first. */
export const mainOf = (hits: readonly Hit[]): Hit | undefined => hits.find((hit) => hit.heads) ?? hits[0]

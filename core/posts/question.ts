import type { PostDetails } from './post.ts'
import type { Doubt } from './schema.ts'

export type Question = 'kind' | 'title' | 'doubt' | 'when' | 'price'

/** Below this the reader is not sure of the kind, and the two likeliest are offered. */
export const sureEnough = 0.6

/** The one thing to ask about a draft, if any: what is needed and missing, the most needed first. */
export const questionOf = (post: PostDetails, it: { kindConfidence: number; doubt: Doubt }): Question | null => {
  if (post.title === '') return 'title'
  if (it.kindConfidence < sureEnough) return 'kind'
  if (it.doubt) return 'doubt'
  if (post.kind === 'event' && post.direction === 'offer' && !post.start && !post.vague) return 'when'
  if (post.kind === 'sale' && post.direction === 'offer' && post.price === null) return 'price'
  return null
}

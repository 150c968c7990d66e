import type { Resident } from '../residents/resident.ts'
import type { Post } from './post.ts'

type Reader = Pick<Resident, 'quartier' | 'follows'>

/** Quartiers of which this reader sees what is shown around. */
export const followedBy = ({ follows }: Reader): readonly string[] => follows ?? []

/**
 * Whether a post is there for this reader, whatever its state: one of their quartier, or of a neighbouring one that they follow, where its
 * author shows it around. Everything else looks like nothing.
 */
export const isVisible = (post: Pick<Post, 'quartier' | 'around'>, who: Reader): boolean =>
  post.quartier === who.quartier || (post.around === true && followedBy(who).includes(post.quartier))

/** What may be shown around: an address belongs to its quartier, whose neighbours stand for it. */
export const mayGoAround = ({ tip }: Pick<Post, 'tip'>): boolean => tip?.sort !== 'address'

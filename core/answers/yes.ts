import type { PostDetails } from '../posts/post.ts'

type Sorted = Pick<PostDetails, 'kind' | 'direction'>

/** Posts that have a line once they are promised. What is lent has a calendar instead. */
export const hasLine = ({ kind }: Sorted): boolean => kind === 'favour' || kind === 'gift' || kind === 'sale'

/** Posts that may be answered by a yes. What is lent is asked for with its period. */
export const takesYes = (post: Sorted): boolean => hasLine(post) || (post.kind === 'loan' && post.direction === 'request')

/** The first who says yes has it. */
export const isFirstServed = ({ kind, direction }: Sorted): boolean => direction === 'offer' && (kind === 'gift' || kind === 'sale')

import type { PostDetails } from '../posts/post.ts'
import { addDays, dayOf, instantOf, type Wall, wallOf } from '../time.ts'

/** Sales that a neighbour may publish in so many days: whoever sells more is a trader (code de commerce, art. L110-1 and L121-1). */
export const salesAtMost = 5
export const salesDays = 30

export const isSale = ({ kind, direction }: Pick<PostDetails, 'kind' | 'direction'>): boolean => kind === 'sale' && direction === 'offer'

/** From when on published sales count, today included. */
export const salesSince = (now: Date, zone: string): Date => instantOf(addDays(dayOf(wallOf(now, zone)), 1 - salesDays), 0, zone)

/** The day on which they can publish a sale again; null when they can now. `recent`: when their last sales were published, newest first. */
export const saleAgain = (recent: readonly Date[], zone: string): Wall | null => {
  const first = recent[salesAtMost - 1]
  return first ? addDays(dayOf(wallOf(first, zone)), salesDays) : null
}

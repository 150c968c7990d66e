import type { ListedDate } from '../events/reads.ts'
import type { Post } from '../posts/post.ts'
import { type PostView, viewOf } from '../posts/post-view.ts'
import type { NamedPost } from '../reads.ts'

/** How full a date is: how many come where there is no limit, else how many places are left. */
export type Seats = { coming: number } | { left: number }

/** One line of a page. `over`: what became of it since the morning. */
export type Line = {
  post: PostView
  seats: Seats | null
  over: 'cancelled' | 'promised' | 'done' | 'ended' | null
  /** Neighbours who wait for an answer to it. */
  waiting?: number
}

export const lineFrom = ({ post, author }: NamedPost, listed: ListedDate | null, waiting = 0): Line => {
  const more = waiting > 0 ? { waiting } : {}
  if (!listed) return { post: viewOf(post, author), seats: null, over: overOf(post), ...more }
  const { date } = listed
  return {
    post: viewOf({ ...post, start: date.start, end: date.end, place: date.place ?? post.place, vague: null }, author),
    seats: date.state === 'planned' ? seatsOf(listed) : null,
    over: date.state === 'cancelled' ? 'cancelled' : date.state === 'over' || overOf(post) === 'ended' ? 'ended' : null,
    ...more,
  }
}

/** Who waits has the place that comes free. */
const seatsOf = ({ date: { places }, tally: { coming, waiting } }: ListedDate): Seats =>
  places === null ? { coming } : { left: waiting > 0 ? 0 : Math.max(0, places - coming) }

const overOf = ({ state, outcome }: Post): Line['over'] => {
  switch (state) {
    case 'promised':
      return 'promised'
    case 'closed':
      return outcome === 'done' ? 'done' : 'ended'
    case 'expired':
      return 'ended'
    default:
      return null
  }
}

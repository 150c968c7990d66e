import type { PostDetails } from '../posts/post.ts'
import { addDays, dayOf, type Wall } from '../time.ts'

/** What may be called urgent: a favour that is sought for today or tomorrow. */
export const isUrgent = ({ kind, direction, start }: PostDetails, wall: Wall): boolean =>
  kind === 'favour' && direction === 'request' && start !== null && dayOf(start) >= dayOf(wall) && dayOf(start) <= addDays(wall, 1)

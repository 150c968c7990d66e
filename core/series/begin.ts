import type { Post } from '../posts/post.ts'
import type { Series } from './series.ts'
import { comesAgain } from './turn.ts'

/** A post is public, or changed: what comes again is a series from now on, and one that stands already is looked at by the clock. */
export const begun = (post: Post, before: Series | undefined, now: Date): Series | null => {
  if (before) return { ...before, dueAt: now }
  const recurrence = comesAgain(post)
  return recurrence && { post: post.id, ...recurrence, dueAt: now }
}

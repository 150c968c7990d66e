import { addDays, addHours, dayOf, instantOf } from '../time.ts'
import { isLive, type Post } from './post.ts'

/** How long a post stands before its author is asked whether it still holds. */
export const lifeDays = 14
/** How long the author has to answer before it expires. */
export const graceDays = 3
const morning = 10 * 60

/** When to ask the author: after its last day if it has one, else after two weeks; in the morning of the quartier. */
export const checkAfter = (post: Pick<Post, 'start' | 'end'>, now: Date, zone: string): Date => {
  const usual = addHours(now, lifeDays * 24)
  const last = post.end ?? post.start
  if (!last) return usual
  const over = instantOf(addDays(dayOf(last), 1), morning, zone)
  return over > now && over < usual ? over : usual
}

/** Asked now: what is not kept by then expires. */
export const expiryAfter = (now: Date): Date => addHours(now, graceDays * 24)

/** A post that ends, for whichever reason. */
export const ended = (post: Post, state: 'closed' | 'expired', outcome: Post['outcome'], now: Date): Post => ({
  ...post,
  state,
  outcome: state === 'closed' ? (outcome ?? 'done') : null,
  checkAt: null,
  matchAt: null,
  changedAt: now,
})

/** Only its author acts on a post, and only while it lives: "not yours" and "not there" look the same. */
export const ownLive = (post: Post | undefined, who: string): Post | null => (post && post.author === who && isLive(post) ? post : null)
export const ownDraft = (post: Post | undefined, who: string): Post | null =>
  post && post.author === who && post.state === 'draft' ? post : null

/** A draft that will not be published. */
export const dropped = (draft: Post, now: Date): Post => ({ ...draft, state: 'closed', outcome: 'withdrawn', changedAt: now })

import { viewOf } from '../posts/post-view.ts'
import { type Say, say, to } from '../views.ts'
import { standingOf } from './life.ts'
import type { Address } from './reads.ts'
import type { Vote } from './tip.ts'

/** An address as one reader sees it, with what they can do: their own, or a neighbour's. `said`: the vote that they have just given. */
export const sayTip = (
  { post, author, tip, tally }: Address,
  who: string,
  now: Date,
  zone: string,
  said: Vote['vote'] | null,
  answers = 0,
): Say =>
  say(
    to.resident(who),
    'tipShown',
    { post: viewOf(post, author), standing: standingOf(tip, tally, now, zone), own: post.author === who, said, answers },
    { key: `tip:${post.id}`, ...(said === null ? { fresh: true as const } : {}) },
  )

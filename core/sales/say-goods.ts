import type { Post, PostDetails } from '../posts/post.ts'
import { type Say, say, to } from '../views.ts'
import { hintFor, refusedFor } from './forbidden.ts'
import { type Goods, rules } from './goods.ts'

/** What keeps this post from being public; null when nothing does, or when its author said that it is something else and may say so. */
export const heldBackBy = (post: Post): Goods | null => {
  const found = refusedFor(post)
  return found && (rules[found].sure || !post.cleared) ? found : null
}

/** Told to its author alone. `draft`: what goes through once they say that it is something else. */
export const sayRefused = (who: string, found: Goods, title: string, draft: string | null): Say =>
  say(
    to.resident(who),
    'goodsRefused',
    { goods: found, title, post: rules[found].sure ? null : draft },
    draft ? { key: `draft:${draft}`, fresh: true } : {},
  )

export const sayHint = (who: string, details: PostDetails): Say[] => {
  const hint = hintFor(details)
  return hint ? [say(to.resident(who), 'goodsHint', { hint })] : []
}

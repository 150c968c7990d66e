import { z } from 'zod'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { lifeDays, ownLive } from './life.ts'
import { viewOf } from './post-view.ts'
import { gone } from './say-post.ts'
import { id } from './schema.ts'

/** "Oui, toujours d'actualité": two more weeks. */
export const keepPost = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => ({ post: (await db.lockedPost(post))?.post }),
  decide: ({ post }, _intent, { who, now }) => {
    const own = ownLive(post, who.id)
    if (!own) return { say: [gone(who.id)] }
    const kept = { ...own, checkAt: addHours(now, lifeDays * 24), askedAt: null }
    return {
      save: { posts: [kept] },
      say: [say(to.resident(who.id), 'postKept', { post: viewOf(kept, who.name), days: lifeDays }, { key: `check:${own.id}` })],
    }
  },
})

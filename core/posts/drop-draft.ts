import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { dropped, ownDraft } from './life.ts'
import { id } from './schema.ts'

/** The author presses Annuler on a draft: nothing was public, nothing is kept. */
export const dropDraft = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => ({ draft: (await db.lockedPost(post))?.post }),
  decide: ({ draft }, _intent, { who, now }) => {
    const own = ownDraft(draft, who.id)
    if (!own) return { say: [say(to.resident(who.id), 'postGone', {})] }
    return {
      save: { posts: [dropped(own, now)] },
      say: [say(to.resident(who.id), 'draftDropped', { title: own.title }, { key: `draft:${own.id}` })],
      talk: null,
    }
  },
})

import { z } from 'zod'
import { ownDraft } from '../posts/life.ts'
import { questionOf } from '../posts/question.ts'
import { gone, sayDraft } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { heldBackBy, sayRefused } from './say-goods.ts'

/** « Ce n’est pas cela »: the draft goes on, where one may be wrong about it; until its title or kind changes. */
export const clearGoods = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => ({ draft: (await db.lockedPost(post))?.post }),
  decide: ({ draft }, _intent, { who, now }) => {
    const own = ownDraft(draft, who.id)
    if (!own) return { say: [gone(who.id)] }
    const cleared = { ...own, cleared: true, changedAt: now }
    const still = heldBackBy(cleared)
    if (still) return { say: [sayRefused(who.id, still, own.title, own.id)], talk: null }
    const question = questionOf(cleared, { kindConfidence: 1, doubt: null })
    return {
      save: { posts: [cleared] },
      say: [sayDraft(cleared, who, { question })],
      talk: {
        kind: 'draft',
        post: own.id,
        question: question === 'when' || question === 'price' || question === 'title' ? question : null,
      },
    }
  },
})

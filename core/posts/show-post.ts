import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { isLive } from './post.ts'
import { viewOf } from './post-view.ts'
import { gone, sayMine } from './say-post.ts'
import { id } from './schema.ts'

/** One post of one's quartier: to answer it, or, one's own, to look after it. */
export const showPost = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, intent, { who }) => {
    const found = await db.lockedPost(intent.post)
    return { found, answers: found?.post.author === who.id ? await db.answersTo(intent.post) : [] }
  },
  decide: ({ found, answers }, _intent, { who }) => {
    if (!found || !isLive(found.post) || found.post.quartier !== who.quartier) return { say: [gone(who.id)] }
    if (found.post.author === who.id) return { say: [sayMine(found.post, found.author, answers.length)] }
    return { say: [say(to.resident(who.id), 'postShown', { post: viewOf(found.post, found.author) })] }
  },
})

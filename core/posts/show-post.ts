import { z } from 'zod'
import { sayTip } from '../tips/say-tip.ts'
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
  read: async (db, intent, { who, now }) => {
    const found = await db.lockedPost(intent.post)
    const address = found?.post.tip?.sort === 'address' ? await db.lockedTip(intent.post, now) : undefined
    return { found, address, answers: found?.post.author === who.id ? await db.answersTo(intent.post) : [] }
  },
  decide: ({ found, address, answers }, _intent, { who, now, quartier }) => {
    if (!found || !isLive(found.post) || found.post.quartier !== who.quartier) return { say: [gone(who.id)] }
    if (address) return { say: [sayTip(address, who.id, now, quartier.zone, null, answers.length)] }
    if (found.post.author === who.id) return { say: [sayMine(found.post, found.author, answers.length)] }
    return { say: [say(to.resident(who.id), found.post.tip ? 'tipShown' : 'postShown', { post: viewOf(found.post, found.author) })] }
  },
})

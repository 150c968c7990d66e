import { z } from 'zod'
import { ownLive } from '../posts/life.ts'
import { viewOf } from '../posts/post-view.ts'
import { gone, sayInChannel } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** The author looked at the channel: their post is there, or it is to be sent again. */
export const settleDelivery = useCase({
  who: 'resident',
  intent: z.object({ post: id, seen: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { post }) => ({ post: (await db.lockedPost(post))?.post, unknown: await db.hasUnknown(`post:${post}`) }),
  decide: ({ post, unknown }, { seen }, { who }) => {
    const own = ownLive(post, who.id)
    if (!own) return { say: [gone(who.id)] }
    const again = seen === 'no' && unknown
    return {
      ...(again ? { settle: `post:${own.id}` } : {}),
      say: [
        say(to.resident(who.id), 'deliverySettled', { post: viewOf(own, who.name), again }, { key: `unknown:${own.id}` }),
        ...(again ? [{ ...sayInChannel(own, who.name), fresh: true as const }] : []),
      ],
    }
  },
})

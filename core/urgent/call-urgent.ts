import { z } from 'zod'
import { ownLive } from '../posts/life.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { isUrgent } from './is-urgent.ts'

/** « C’est urgent » under a published request for today or tomorrow: neighbours are asked in waves. */
export const callUrgent = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => ({ post: (await db.lockedPost(post))?.post, urgency: await db.urgencyOf(post) }),
  decide: ({ post, urgency }, _intent, { who, wall, now }) => {
    const own = ownLive(post, who.id)
    if (own?.state !== 'open' || !isUrgent(own, wall)) return { say: [gone(who.id)] }
    if (urgency)
      return {
        say: [
          say(
            to.resident(who.id),
            'urgentCalled',
            { post: own.id, title: own.title, asked: urgency.asked, more: urgency.dueAt !== null },
            { key: `urgent:${own.id}` },
          ),
        ],
      }
    return {
      save: { urgencies: [{ post: own.id, wave: 0, asked: 0, dueAt: now }] },
      say: [
        say(
          to.resident(who.id),
          'urgentCalled',
          { post: own.id, title: own.title, asked: 0, more: true },
          { key: `urgent:${own.id}`, fresh: true },
        ),
      ],
    }
  },
})

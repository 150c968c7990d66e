import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { isVisible } from '../posts/visible.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { eventIcs } from './event-ics.ts'

/** « Ajouter à mon agenda »: a file that any calendar program opens, with all dates of the event. */
export const icsFile = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => await db.scheduleOf(post),
  decide: (found, _intent, { who, now }) => {
    if (!found || !isLive(found.found.post) || !isVisible(found.found.post, who)) return { say: [gone(who.id)] }
    const { post } = found.found
    const text = eventIcs(found, now)
    if (!text) return { say: [gone(who.id)] }
    return { say: [say(to.resident(who.id), 'eventFile', { title: post.title, text }, { key: `ics:${post.id}`, fresh: true })] }
  },
})

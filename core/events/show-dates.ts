import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { isVisible } from '../posts/visible.ts'
import { useCase } from '../use-case.ts'
import { sayDates } from './say-dates.ts'

/** « Mes dates », « Les prochaines dates » of an event. */
export const showDates = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => {
    const found = await db.scheduleOf(post)
    return { found, regulars: found ? await db.eventRegularsOf(post) : [] }
  },
  decide: ({ found, regulars }, _intent, { who, now }) => {
    if (!found || !isLive(found.found.post) || !isVisible(found.found.post, who)) return { say: [gone(who.id)] }
    const regular = regulars.some(({ resident }) => resident === who.id)
    return { say: [sayDates(found, who.id, regular, now)] }
  },
})

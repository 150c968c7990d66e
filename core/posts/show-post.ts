import { z } from 'zod'
import { sayMineAt } from '../events/say-event.ts'
import { wholeDates } from '../events/whole.ts'
import { mineOf } from '../events/with-date.ts'
import { sayTip } from '../tips/say-tip.ts'
import { isUrgent } from '../urgent/is-urgent.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { isLive } from './post.ts'
import { viewOf } from './post-view.ts'
import { gone, sayMine } from './say-post.ts'
import { id } from './schema.ts'
import { isVisible } from './visible.ts'

/** One post of one's quartier: to answer it, or, one's own, to look after it. */
export const showPost = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, intent, { who, now }) => {
    const found = await db.lockedPost(intent.post)
    const address = found?.post.tip?.sort === 'address' ? await db.lockedTip(intent.post, now) : undefined
    const [date] = found?.post.kind === 'event' ? await wholeDates(db, intent.post) : []
    const away = found && found.post.quartier !== who.quartier ? await db.quartier(found.post.quartier) : undefined
    return { found, address, date, from: away?.name, answers: found?.post.author === who.id ? await db.answersTo(intent.post) : [] }
  },
  decide: ({ found, address, date, from, answers }, _intent, { who, now, wall, quartier }) => {
    if (!found || !isLive(found.post) || !isVisible(found.post, who)) return { say: [gone(who.id)] }
    const { post, author } = found
    if (address) return { say: [sayTip(address, who.id, now, quartier.zone, null, answers.length)] }
    if (post.author === who.id)
      return {
        say: [
          sayMine(post, author, answers.length, {
            urgent: post.state === 'open' && isUrgent(post, wall),
            ...(date ? { date: date.date.id } : {}),
          }),
        ],
      }
    if (date) {
      const { mine, isNew } = mineOf(date, who, now)
      return { say: [sayMineAt({ ...date, from }, mine, isNew ? 'ask' : mine.attendee.state, { fresh: true })] }
    }
    return { say: [say(to.resident(who.id), found.post.tip ? 'tipShown' : 'postShown', { post: viewOf(post, author, from) })] }
  },
})

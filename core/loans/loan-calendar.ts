import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { isVisible } from '../posts/visible.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { calendarMax, comingOf } from './calendar.ts'

/** « Quand est-ce libre ? »: when a thing is lent already. To whom is its owner's business alone. */
export const loanCalendar = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => {
    const found = await db.lockedPost(post)
    return { post: found?.post, live: found ? await db.liveLoansOf(post) : [] }
  },
  decide: ({ post, live }, _intent, { who }) => {
    if (!post || !isVisible(post, who) || !isLive(post) || post.kind !== 'loan' || post.direction !== 'offer')
      return { say: [gone(who.id)] }
    const mine = post.author === who.id
    return {
      say: [
        say(to.resident(who.id), 'loanCalendar', {
          post: post.id,
          title: post.title,
          taken: comingOf(live)
            .slice(0, calendarMax)
            .map(({ loan: { start, end }, borrower }) => ({ start, end, name: mine ? borrower.name : null })),
          inLine: live.filter(({ loan }) => loan.state === 'waiting' || loan.state === 'offered').length,
          mine,
        }),
      ],
    }
  },
})

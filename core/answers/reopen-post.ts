import { z } from 'zod'
import { ownLive } from '../posts/life.ts'
import { gone, sayInChannel, sayMine } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { withAnswers } from './with-answers.ts'

/** It did not work out with the chosen neighbour: the post is open again, and those who had answered may be chosen. */
export const reopenPost = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: (db, intent) => withAnswers(db, intent.post),
  decide: ({ post, answers }, _intent, { who, now }) => {
    const own = ownLive(post, who.id)
    if (!own) return { say: [gone(who.id)] }
    if (own.state === 'open') return { say: [sayMine(own, who.name, answers.length)] }
    const open = { ...own, state: 'open' as const, rev: own.rev + 1, changedAt: now, matchAt: now }
    const chosen = answers.filter(({ answer }) => answer.state === 'chosen')
    const others = answers.filter(({ answer }) => answer.state === 'declined')
    return {
      save: {
        posts: [open],
        answers: [
          ...chosen.map(({ answer }) => ({ ...answer, state: 'declined' as const })),
          ...others.map(({ answer }) => ({ ...answer, state: 'waiting' as const })),
        ],
      },
      say: [
        sayInChannel(open, who.name),
        sayMine(open, who.name, answers.length),
        ...chosen.map(({ answer }) =>
          say(to.resident(answer.neighbour), 'answerDeclined', { title: own.title, author: who.name, why: 'reopened' as const }),
        ),
      ],
    }
  },
})

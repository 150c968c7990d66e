import { z } from 'zod'
import { withAnswers } from '../answers/with-answers.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { ended, ownLive } from './life.ts'
import { viewOf } from './post-view.ts'
import { gone, sayInChannel } from './say-post.ts'
import { id } from './schema.ts'

/** "C'est fait", or the author takes it back: the card in the channel says so, and nobody who answered is left in silence. */
export const closePost = useCase({
  who: 'resident',
  intent: z.object({ post: id, outcome: z.enum(['done', 'withdrawn']) }),
  doors: { press: true },
  read: (db, intent) => withAnswers(db, intent.post),
  decide: ({ post, answers }, { outcome }, { who, now }) => {
    const own = ownLive(post, who.id)
    if (!own) return { say: [gone(who.id)] }
    const closed = ended(own, 'closed', outcome, now)
    const waiting = answers.filter(({ answer }) => answer.state === 'waiting')
    const chosen = answers.find(({ answer }) => answer.state === 'chosen')
    return {
      save: { posts: [closed], answers: waiting.map(({ answer }) => ({ ...answer, state: 'declined' as const })) },
      say: [
        sayInChannel(closed, who.name),
        say(
          to.resident(who.id),
          'postClosed',
          {
            post: viewOf(closed, who.name),
            toThank: outcome === 'done' && chosen && !chosen.answer.thanked ? { answer: chosen.answer.id, name: chosen.neighbour } : null,
          },
          { key: `mine:${own.id}`, fresh: true },
        ),
        ...waiting.map(({ answer }) =>
          say(to.resident(answer.neighbour), 'answerDeclined', { title: own.title, author: who.name, why: outcome }),
        ),
        ...(chosen && outcome === 'withdrawn'
          ? [say(to.resident(chosen.answer.neighbour), 'answerDeclined', { title: own.title, author: who.name, why: outcome })]
          : []),
      ],
      talk: null,
    }
  },
})

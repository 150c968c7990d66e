import { z } from 'zod'
import { ownLive } from '../posts/life.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { mayDo } from './relay.ts'
import { withAnswers } from './with-answers.ts'

/** Who answered, first come first, for the author to choose. */
export const showAnswers = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: (db, intent) => withAnswers(db, intent.post),
  decide: ({ post, answers }, _intent, { who }) => {
    const own = ownLive(post, who.id)
    if (!own) return { say: [gone(who.id)] }
    return {
      say: [
        say(to.resident(who.id), 'answerList', {
          title: own.title,
          post: own.id,
          answers: answers.slice(0, 8).map(({ answer, neighbour }) => ({
            id: answer.id,
            name: neighbour,
            words: answer.words,
            state: answer.state,
            may: mayDo(answer, own),
          })),
          more: Math.max(0, answers.length - 8),
        }),
      ],
    }
  },
})

import { z } from 'zod'
import { viewOf } from '../posts/post-view.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { absent } from './answer-post.ts'
import { lineOf } from './line.ts'
import { sayWhere } from './say-yes.ts'
import { withAnswers } from './with-answers.ts'
import { takesYes } from './yes.ts'

/**
 * « Je prends », pressed in the channel: the question comes in private, and only its button takes. A link leads here, and anybody may send a
 * link to anybody.
 */
export const askTake = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: (db, intent) => withAnswers(db, intent.post),
  decide: ({ found, answers }, _intent, { who }) => {
    const no = absent(found, who)
    if (no || !found) return { say: no ? [no] : [] }
    const { post, author } = found
    if (!takesYes(post)) return { say: [gone(who.id)] }
    const title = post.title
    if (post.state !== 'open' && post.state !== 'promised')
      return { say: [say(to.resident(who.id), 'answerTooLate', { title, author, promised: false, join: null })] }
    const mine = answers.find(({ answer }) => answer.neighbour === who.id)?.answer
    const where = mine && sayWhere(found, answers, mine)
    const ahead = post.state === 'promised' && mine?.state !== 'offered' ? lineOf(answers).length : null
    return { say: [where ?? say(to.resident(who.id), 'takeAsk', { post: viewOf(post, author), ahead })] }
  },
})

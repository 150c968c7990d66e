import { z } from 'zod'
import { viewOf } from '../posts/post-view.ts'
import { gone, sayInChannel, sayMine } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { isPromised } from './relay.ts'

/** The author chooses one neighbour: the post is promised, the others are told kindly. */
export const chooseAnswer = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: async (db, intent) => {
    const found = await db.lockedAnswer(intent.answer)
    return { found, answers: found ? await db.answersTo(found.post.id) : [] }
  },
  decide: ({ found, answers }, _intent, { who, now }) => {
    if (!found || found.post.author !== who.id || !isPromised(found.post.kind)) return { say: [gone(who.id)] }
    const { answer, post } = found
    if (post.state !== 'open') return { say: [sayMine(post, who.name, answers.length)] }
    const promised = { ...post, state: 'promised' as const, changedAt: now }
    const others = answers.filter((it) => it.answer.id !== answer.id && it.answer.state === 'waiting')
    return {
      save: {
        posts: [promised],
        answers: [{ ...answer, state: 'chosen' }, ...others.map((it) => ({ ...it.answer, state: 'declined' as const }))],
      },
      say: [
        sayInChannel(promised, who.name),
        say(
          to.resident(who.id),
          'postPromised',
          { post: viewOf(promised, who.name), name: found.neighbour, answer: answer.id, others: others.length > 0 },
          { key: `mine:${post.id}`, fresh: true },
        ),
        say(
          to.resident(answer.neighbour),
          'answerChosen',
          { title: post.title, author: who.name, answer: answer.id },
          { key: `answer:${answer.id}:chosen` },
        ),
        ...others.map((it) =>
          say(to.resident(it.answer.neighbour), 'answerDeclined', { title: post.title, author: who.name, why: 'promised' as const }),
        ),
      ],
    }
  },
})

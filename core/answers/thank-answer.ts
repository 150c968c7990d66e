import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** The author says thanks, once for an answer. */
export const thankAnswer = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: async (db, intent) => ({ found: await db.lockedAnswer(intent.answer) }),
  decide: ({ found }, _intent, { who }) => {
    if (!found || found.post.author !== who.id) return { say: [gone(who.id)] }
    const { answer, post, neighbour } = found
    const told = say(to.resident(who.id), 'thanked', { name: neighbour }, { key: `thanks:${answer.id}` })
    if (answer.thanked) return { say: [told] }
    return {
      save: { answers: [{ ...answer, thanked: true }] },
      say: [told, say(to.resident(answer.neighbour), 'thanks', { author: who.name, title: post.title })],
    }
  },
})

import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type ReplyFacts, replied, replyFacts } from './reply-answer.ts'

/** A place shared on purpose, in a conversation: the other gets a link to the map. It is kept nowhere. */
export const sharePlace = useCase({
  who: 'resident',
  intent: z.object({
    on: z.union([z.object({ answer: id }), z.object({ post: id })]).nullable(),
    point: z.object({ lat: z.number().min(-90).max(90), lon: z.number().min(-180).max(180) }),
  }),
  doors: { platform: true },
  read: async (db, { on }, { who }): Promise<ReplyFacts | null> => {
    if (!on) return null
    if ('answer' in on) return await replyFacts(db, on.answer, who?.id)
    if (!(await db.lockedPost(on.post))) return null
    const mine = (await db.answersTo(on.post)).find(({ answer }) => answer.neighbour === who?.id)
    return mine ? await replyFacts(db, mine.answer.id, who?.id) : null
  },
  /** Nobody to show it to: it is said what a place is good for. */
  decide: (facts, { point }, turn) =>
    facts
      ? replied(facts, { words: '', photo: null, place: point, insists: false }, turn)
      : { say: [say(to.here, 'chat', { about: 'place', name: null })] },
})

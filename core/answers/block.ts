import { z } from 'zod'
import { noSeats, putOut, seatsAt } from '../events/put-out.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { otherOf } from './relay.ts'

/** No more words from this neighbour, or again after all. They are not told: a block is nobody's business but one's own. */
export const block = useCase({
  who: 'resident',
  intent: z.object({ answer: id, undo: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { answer, undo }, { who }) => {
    const found = await db.lockedAnswer(answer)
    const other = otherOf(found, who.id)
    return { found, seats: other && undo === 'no' ? await seatsAt(db, who.id, other.id) : noSeats }
  },
  decide: ({ found, seats }, { answer, undo }, { who, now }) => {
    const other = otherOf(found, who.id)
    if (!other) return { say: [gone(who.id)] }
    const left = putOut(seats, other.id, now)
    return {
      ...left,
      save: { ...left.save, blocks: [{ resident: who.id, blocked: other.id, until: undo === 'yes' ? now : null }] },
      say: [
        ...left.say,
        say(to.resident(who.id), 'blocked', { name: other.name, answer, undone: undo === 'yes' }, { key: `block:${answer}`, fresh: true }),
      ],
    }
  },
})

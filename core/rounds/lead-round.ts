import { z } from 'zod'
import { moved } from '../life.ts'
import { roundMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { erasing, roundGone, roundView } from './say-round.ts'
import { sayRound } from './show-round.ts'
import { tended } from './tend.ts'

/** « Je mène la tournée »: another organiser takes over, and what the one before could read goes from their chat. */
export const leadRound = useCase({
  who: 'resident',
  intent: z.object({ round: id }),
  doors: { press: true },
  read: async (db, { round }) => ({ whole: await db.lockedRound(round) }),
  decide: ({ whole }, _intent, { who, now }) => {
    if (!whole?.organisers.includes(who.id) || !moved(roundMoves, whole.round.state, 'lead', 'organiser'))
      return { say: [roundGone(who.id)] }
    if (whole.round.leader === who.id) return { say: [sayRound(whole, who.id)] }
    const before = whole.round.leader
    const round = { ...whole.round, leader: who.id }
    const seen = whole.visits.filter(({ shown, pair }) => shown.includes(before) && !pair.includes(before))
    return tended(
      whole,
      {
        round,
        say: [
          sayRound({ ...whole, round }, who.id),
          say(to.resident(before), 'roundLed', { ...roundView(whole), by: who.name }, { urgent: 'duty' }),
          ...seen.flatMap((visit) => erasing(visit, before, 'left')),
        ],
      },
      now,
    )
  },
})

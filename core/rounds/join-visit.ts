import { z } from 'zod'
import { moved } from '../life.ts'
import { visitMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { roundGone, sayOfferOver, sayYours } from './say-round.ts'
import { tended } from './tend.ts'
import type { Visit } from './visit.ts'
import { ofVisit } from './with-visit.ts'

/** « Je prends cette visite »: one of the two. Who comes late may still have it while nobody else is asked. */
export const joinVisit = useCase({
  who: 'resident',
  intent: z.object({ visit: id }),
  doors: { press: true },
  read: (db, { visit }) => ofVisit(db, visit),
  decide: (facts, _intent, { who, now }) => {
    const helps = facts?.whole.volunteers.some(({ volunteer }) => volunteer.resident === who.id && volunteer.state === 'ready')
    if (!facts || !helps) return { say: [roundGone(who.id)] }
    const { whole, visit } = facts
    if (visit.pair.includes(who.id)) return { say: [sayYours(visit, who.id, whole)] }
    const state = moved(visitMoves, visit.state, 'join', 'volunteer')
    const wasAsked = visit.offered === who.id || (!visit.offered && visit.passed.includes(who.id))
    if (!state || !wasAsked) return { say: [sayOfferOver(visit, who.id, 'taken')] }
    const after: Visit = { ...visit, state, pair: [...visit.pair, who.id], offered: null, claimUntil: null }
    return tended(
      whole,
      {
        visits: [after],
        say: [sayOfferOver(visit, who.id, 'taken'), ...after.pair.map((it) => sayYours(after, it, whole, true))],
      },
      now,
    )
  },
})

import { z } from 'zod'
import { moved } from '../life.ts'
import { visitMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Whole } from './reads.ts'
import { erasing, erasingOne, roundGone, sayAlarm, sayOfferOver, sayYours } from './say-round.ts'
import { tended } from './tend.ts'
import type { Visit } from './visit.ts'
import { ofVisit } from './with-visit.ts'

/** « Je ne peux plus » for one visit, or « Pas cette fois » under an offer. */
export const leaveVisit = useCase({
  who: 'resident',
  intent: z.object({ visit: id }),
  doors: { press: true },
  read: (db, { visit }) => ofVisit(db, visit),
  decide: (facts, _intent, { who, now }) => {
    if (!facts) return { say: [roundGone(who.id)] }
    const { whole, visit } = facts
    if (visit.offered === who.id) {
      const passed = { ...visit, offered: null, claimUntil: null, passed: [...visit.passed, who.id] }
      return tended(whole, { visits: [passed], say: [sayOfferOver(visit, who.id, 'passed')] }, now)
    }
    if (!visit.pair.includes(who.id) || !moved(visitMoves, visit.state, 'leave', 'pair')) return { say: [roundGone(who.id)] }
    const gone = left(visit, who.id, whole)
    const done = say(to.resident(who.id), 'visitLeft', { visit: visit.id, nth: visit.nth }, { key: `check:${visit.id}`, fresh: true })
    return tended(whole, { visits: [gone.visit], say: [...gone.say, done] }, now)
  },
})

/** The other sees no name any more until somebody new is found; where time is short the leader hears of it at once. */
export const left = (visit: Visit, who: string, whole: Whole): { visit: Visit; say: Say[] } => {
  const pair = visit.pair.filter((it) => it !== who)
  const state = moved(visitMoves, visit.state, 'leave', 'pair') ?? visit.state
  const after: Visit = { ...visit, pair, state, passed: [...visit.passed, who] }
  const others = pair.flatMap((other) => [erasingOne('visit', after, other, 'left'), sayYours(after, other, whole, true)])
  const late = visit.step !== 'pair' ? sayAlarm(after, whole.round.leader, whole, visit.state === 'paired' ? 'alone' : 'missed') : []
  return { visit: after, say: [...erasing(visit, who, 'left'), ...others, ...late] }
}

import { z } from 'zod'
import { moved } from '../life.ts'
import { visitMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import type { Say } from '../views.ts'
import { toLeader, toNumber } from './climb.ts'
import type { Whole } from './reads.ts'
import { roundGone, sayChecked, sayYours } from './say-round.ts'
import { tended } from './tend.ts'
import type { Visit } from './visit.ts'
import { ofVisit } from './with-visit.ts'

/** « Tout va bien », « Pas de réponse », « Besoin d’aide »: the first of the two to say it counts; need of help always goes up. */
export const checkVisit = useCase({
  who: 'resident',
  intent: z.object({ visit: id, how: z.enum(['well', 'silent', 'help']) }),
  doors: { press: true },
  read: (db, { visit }) => ofVisit(db, visit),
  decide: (facts, { how }, { who, now }) => {
    if (!facts?.visit.pair.includes(who.id)) return { say: [roundGone(who.id)] }
    const { whole, visit } = facts
    const state = moved(visitMoves, visit.state, how, 'pair')
    if (!state) return { say: [sayChecked(visit, who.id, whole, null)] }
    const said = goesUp({ ...visit, state, offered: null, claimUntil: null, stepAt: now }, whole)
    const told = visit.pair.flatMap((it) => [
      sayYours(said.visit, it, whole),
      sayChecked(said.visit, it, whole, it === who.id ? null : who.name),
    ])
    return tended(whole, { visits: [said.visit], say: [...told, ...said.say] }, now)
  },
})

/** Whom it goes to now, and when to the next. */
const goesUp = (visit: Visit, whole: Whole): { visit: Visit; say: Say[] } => {
  if (visit.state === 'well') return { visit: { ...visit, step: null, stepAt: null }, say: [] }
  return visit.state === 'help' ? toNumber(visit, whole) : toLeader(visit, whole)
}

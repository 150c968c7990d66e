import { z } from 'zod'
import { moved } from '../life.ts'
import { visitMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { roundGone, sayChecked } from './say-round.ts'
import { tended } from './tend.ts'
import type { Visit } from './visit.ts'
import { ofVisit } from './with-visit.ts'

/** « Je m’en occupe »: the leader has it in hand. */
export const settleVisit = useCase({
  who: 'resident',
  intent: z.object({ visit: id }),
  doors: { press: true },
  read: (db, { visit }) => ofVisit(db, visit),
  decide: (facts, _intent, { who, now }) => {
    if (facts?.whole.round.leader !== who.id) return { say: [roundGone(who.id)] }
    const { whole, visit } = facts
    const state = moved(visitMoves, visit.state, 'settle', 'leader')
    if (!state) return { say: [sayChecked(visit, who.id, whole, null)] }
    const after: Visit = { ...visit, state, offered: null, claimUntil: null, step: null, stepAt: null }
    const readers = [...new Set([who.id, ...visit.pair])]
    return tended(whole, { visits: [after], say: readers.map((it) => sayChecked(after, it, whole, it === who.id ? null : who.name)) }, now)
  },
})

import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { visitOf } from './plan.ts'
import { tended } from './tend.ts'

/** Somebody is on the list of a quartier where a round is on: they get their visit, whenever they signed up. */
export const planVisit = useCase({
  who: 'clock',
  intent: z.object({ round: id, listed: id }),
  doors: { due: (db, _now, limit) => db.listedToVisit(limit) },
  read: async (db, { round, listed }) => ({ whole: await db.lockedRound(round), person: await db.listedById(listed) }),
  decide: ({ whole, person }, _intent, { now, ids: [visitId = ''] }) => {
    if (whole?.round.state !== 'open' || person?.quartier !== whole.round.quartier) return {}
    if (whole.visits.some(({ listed }) => listed === person.id)) return {}
    const nth = Math.max(0, ...whole.visits.map((it) => it.nth)) + 1
    const known = { ...whole, listed: new Map([...whole.listed, [person.id, person]]) }
    return tended(known, { visits: [visitOf(person, whole.round, nth, visitId, now, whole.zone)] }, now)
  },
})

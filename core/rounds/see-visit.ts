import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { erasingOne, roundGone, visitView } from './say-round.ts'
import { tended } from './tend.ts'
import { maySee, ofVisit } from './with-visit.ts'

/** « Voir qui »: the only card with a name. Every look is noted, and the one before goes from the chat. */
export const seeVisit = useCase({
  who: 'resident',
  intent: z.object({ visit: id }),
  doors: { press: true },
  read: (db, { visit }) => ofVisit(db, visit),
  decide: (facts, _intent, { who, now }) => {
    if (!facts || !maySee(facts.visit, who.id, facts.whole)) return { say: [roundGone(who.id)] }
    const { whole, visit } = facts
    const person = whole.listed.get(visit.listed ?? '')
    if (!person) return { say: [roundGone(who.id)] }
    const named = say(
      to.resident(who.id),
      'visitNamed',
      {
        ...visitView(visit, whole),
        listed: person.id,
        name: person.name,
        wish: person.wish,
        hour: person.hour,
        signer: person.resident ? null : (whole.names.get(person.by) ?? null),
        mine: visit.pair.includes(who.id),
        leads: whole.round.leader === who.id,
      },
      { key: `visit:${visit.id}`, fresh: true },
    )
    return tended(
      whole,
      {
        visits: [{ ...visit, shown: [...new Set([...visit.shown, who.id])] }],
        looks: [{ listed: person.id, resident: who.id, round: whole.round.id, at: now }],
        say: [erasingOne('visit', visit, who.id, 'below'), named],
      },
      now,
    )
  },
})

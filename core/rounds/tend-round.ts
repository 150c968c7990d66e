import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type Ending, purged } from './end-round.ts'
import { graceHours } from './round.ts'
import { roundView } from './say-round.ts'
import { tended } from './tend.ts'

/** What is due in a round; and its end: its leader is asked, a day later it ends by itself. A draft that nobody started goes. */
export const tendRound = useCase({
  who: 'clock',
  intent: z.object({ round: id }),
  doors: { due: async (db, now, limit) => (await db.roundsDue(now, limit)).map((round) => ({ round })) },
  read: async (db, { round }): Promise<Ending> => ({ whole: await db.lockedRound(round), looks: await db.looksIn(round) }),
  decide: (facts, _intent, { now }) => {
    const { whole } = facts
    if (!whole?.round.dueAt || whole.round.dueAt > now) return {}
    const { round } = whole
    if (round.state !== 'open' || addHours(round.until, graceHours) <= now) {
      if (round.state === 'open') return purged({ ...facts, whole }, now)
      return { save: { rounds: [{ ...round, state: 'over', contact: null, phone: null, dueAt: null }] }, unsay: [round.id] }
    }
    if (round.asked || round.until > now) return tended(whole, {}, now)
    const asks = say(to.resident(round.leader), 'roundEnd', roundView(whole), { key: `round-end:${round.id}`, fresh: true, urgent: 'duty' })
    return tended(whole, { round: { ...round, asked: true }, say: [asks] }, now)
  },
})

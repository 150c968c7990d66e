import { z } from 'zod'
import { moved } from '../life.ts'
import { visitMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import type { Reads } from '../reads.ts'
import { type Decision, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Listed } from './listed.ts'
import type { Whole } from './reads.ts'
import { erasing } from './say-round.ts'
import { tended } from './tend.ts'
import type { Visit } from './visit.ts'

type Facts = { it: Listed | undefined; whole: Whole | undefined }

/** A person on the list, and the round that may be on: the round is locked first. */
export const withRound = async (db: Reads, listed: string): Promise<Facts> => {
  const found = await db.listedById(listed)
  const round = found ? await db.openRound(found.quartier) : undefined
  return { whole: round ? await db.lockedRound(round) : undefined, it: await db.lockedListed(listed) }
}

/** « Retirer »: at once, and everywhere. */
export const unlist = useCase({
  who: 'resident',
  intent: z.object({ listed: id }),
  doors: { press: true },
  read: (db, { listed }) => withRound(db, listed),
  decide: ({ it, whole }, _intent, { who, now }) => {
    if (it?.by !== who.id) return { say: [say(to.resident(who.id), 'listGone', {})] }
    const gone = withdrawn(it, whole, now)
    return {
      ...gone,
      say: [...(gone.say ?? []), say(to.resident(who.id), 'unlisted', { self: it.consent === 'self' }, { key: `listed:${it.id}` })],
    }
  },
})

/** Off the list, out of the round, out of what waits to be sent and of what stands in chats. */
export const withdrawn = (it: Listed, whole: Whole | undefined, now: Date): Decision => {
  const visit = whole?.visits.find(({ listed }) => listed === it.id)
  if (!whole || !visit) return { forget: { listed: [it] }, unsay: [it.id] }
  const state = moved(visitMoves, visit.state, 'withdraw', 'person') ?? visit.state
  const after: Visit = { ...visit, listed: null, state, offered: null, claimUntil: null, step: null, stepAt: null }
  const readers = [...new Set([...visit.shown, ...visit.pair, ...(visit.offered ? [visit.offered] : [])])]
  const tending = tended(
    whole,
    {
      visits: [after],
      say: readers.flatMap((who) => [
        ...erasing(visit, who, 'withdrawn'),
        say(to.resident(who), 'visitOff', { visit: visit.id, nth: visit.nth }, { key: `check:${visit.id}`, urgent: 'duty', fresh: true }),
      ]),
    },
    now,
  )
  return { ...tending, forget: { listed: [it] }, unsay: [it.id, visit.id] }
}

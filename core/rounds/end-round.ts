import { z } from 'zod'
import { moved } from '../life.ts'
import { roundMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { type Decision, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Listed } from './listed.ts'
import type { Whole } from './reads.ts'
import type { Look, Round } from './round.ts'
import { erasing, roundGone, roundView, sayInChannel, sayOfferOver } from './say-round.ts'
import { erasingListed } from './visit-list.ts'

export type Ending = { whole: Whole | undefined; looks: readonly Look[] }

/** « Terminer »: asked once more, then all that is about persons goes; its numbers stay. */
export const endRound = useCase({
  who: 'resident',
  intent: z.object({ round: id, sure: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { round }): Promise<Ending> => ({ whole: await db.lockedRound(round), looks: await db.looksIn(round) }),
  decide: (facts, { sure }, { who, now }) => {
    const { whole } = facts
    if (whole?.round.leader !== who.id || !moved(roundMoves, whole.round.state, 'end', 'leader')) return { say: [roundGone(who.id)] }
    if (sure === 'yes') return purged({ ...facts, whole }, now)
    return { say: [say(to.resident(who.id), 'roundEnd', roundView(whole), { key: `round-end:${whole.round.id}`, fresh: true })] }
  },
})

/** What is about persons is erased: rows, what waits to be said, and what stands in chats. */
export const purged = ({ whole, looks }: { whole: Whole; looks: readonly Look[] }, now: Date): Decision => {
  const round: Round = { ...whole.round, state: 'over', contact: null, phone: null, endedAt: now, dueAt: null }
  const gone = [...whole.listed.values()].filter((it) => it.consent !== 'self' && !it.keep)
  const over = { ...whole, round }
  return {
    save: { rounds: [round], listed: keptOnce([...whole.listed.values()], gone) },
    forget: { looks, visits: whole.visits, volunteers: whole.volunteers.map(({ volunteer }) => volunteer), listed: gone },
    unsay: [round.id, ...whole.visits.map(({ id }) => id), ...gone.map(({ id }) => id)],
    say: [
      sayInChannel(over),
      say(to.resident(round.leader), 'roundOver', { ...roundView(over), leads: true }, { key: `round-end:${round.id}`, fresh: true }),
      ...whole.volunteers.flatMap(({ volunteer: { resident, state } }): Say[] =>
        state === 'ready' && resident !== round.leader
          ? [say(to.resident(resident), 'roundOver', { ...roundView(over), leads: false }, { key: `round-end:${round.id}` })]
          : [],
      ),
      ...whole.visits.flatMap((visit) =>
        [...new Set([...visit.shown, ...visit.pair])]
          .flatMap((who) => erasing(visit, who, 'over'))
          .concat(visit.offered ? [sayOfferOver(visit, visit.offered, 'taken')] : []),
      ),
      ...[...new Set(gone.map(({ by }) => by))].map((by) =>
        say(to.resident(by), 'listedGone', { n: gone.filter((it) => it.by === by).length }),
      ),
      ...gone.map((it) => erasingListed(it, 'over')),
    ],
  }
}

/** « Garder » holds for one round. */
const keptOnce = (all: readonly Listed[], gone: readonly Listed[]): Listed[] =>
  all.filter((it) => it.keep && !gone.includes(it)).map((it) => ({ ...it, keep: false }))

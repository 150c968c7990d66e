import { z } from 'zod'
import { moved } from '../life.ts'
import { visitMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { left } from './leave-visit.ts'
import type { NamedVolunteer } from './reads.ts'
import { roundGone, roundView, sayOfferOver } from './say-round.ts'
import { tended } from './tend.ts'
import type { Visit } from './visit.ts'

/** « Je suis volontaire », and « Je ne peux plus » for all of it. */
export const volunteer = useCase({
  who: 'resident',
  intent: z.object({ round: id, can: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { round }) => ({ whole: await db.lockedRound(round) }),
  decide: ({ whole }, { can }, { who, now }) => {
    if (whole?.round.state !== 'open' || whole.round.quartier !== who.quartier) return { say: [roundGone(who.id)] }
    const known = whole.volunteers.find(({ volunteer }) => volunteer.resident === who.id)
    if (can === 'no' && known?.volunteer.state !== 'ready') return { say: [roundGone(who.id)] }
    const state = can === 'yes' ? 'ready' : 'left'
    const changed: NamedVolunteer = {
      volunteer: { round: whole.round.id, resident: who.id, state, at: known?.volunteer.at ?? now },
      name: who.name,
      quiet: who.quiet,
    }
    const card = say(to.resident(who.id), can === 'yes' ? 'roundJoined' : 'roundLeft', roundView(whole), {
      key: `round-mine:${whole.round.id}`,
      fresh: true,
    })
    if (can === 'yes') return tended(whole, { volunteers: [changed], say: [card] }, now)
    const gone = whole.visits.flatMap((visit): ReturnType<typeof left>[] => {
      if (visit.offered === who.id)
        return [{ visit: { ...visit, offered: null, claimUntil: null }, say: [sayOfferOver(visit, who.id, 'passed')] }]
      return visit.pair.includes(who.id) && moved(visitMoves, visit.state, 'leave', 'pair') ? [left(visit, who.id, whole)] : []
    })
    return tended(
      whole,
      {
        volunteers: [changed],
        visits: gone.map(({ visit }): Visit => visit),
        say: [card, ...gone.flatMap(({ say }) => say)],
      },
      now,
    )
  },
})

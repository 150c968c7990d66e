import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { organisersAmong, type Resident } from '../residents/resident.ts'
import { type ClockTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Whole } from './reads.ts'
import { roundGone, roundView, visitView } from './say-round.ts'
import type { VisitState } from './visit.ts'

/** /tournee: the round that is on, as its reader may see it; to an organiser, where there is none, how to start one. */
export const showRound = useCase({
  who: 'resident',
  intent: z.object({ round: id.optional() }),
  doors: {
    press: true,
    command: { fr: 'tournee', accented: 'tournée', en: 'round', about: (t) => t.round.command(), place: 'private' },
  },
  read: async (db, { round }, { who }) => {
    const open = await db.openRound(who.quartier)
    return {
      whole: open && (round === undefined || round === open) ? await db.lockedRound(open) : undefined,
      organises: organisersAmong(await db.rolesIn(who.quartier)).includes(who.id),
    }
  },
  decide: ({ whole, organises }, { round }, { who }: ClockTurn & { who: Resident }) => {
    if (whole) return { say: [sayRound(whole, who.id)] }
    if (round) return { say: [roundGone(who.id)] }
    return { say: [organises ? say(to.resident(who.id), 'roundStart', {}) : say(to.resident(who.id), 'roundNone', {})] }
  },
})

/** What is worst comes first. */
const concern: readonly VisitState[] = ['help', 'silent', 'missed', 'open', 'half', 'paired', 'settled', 'well']

/** The leader's board, a volunteer's visits, or what a round is and how to join it. Without a name on it. */
export const sayRound = (whole: Whole, who: string): Say => {
  const mine = whole.volunteers.some(({ volunteer }) => volunteer.resident === who && volunteer.state === 'ready')
  const leads = whole.round.leader === who
  return say(
    to.resident(who),
    'roundShown',
    {
      ...roundView(whole),
      you: leads ? 'leader' : mine ? 'volunteer' : 'neighbour',
      helps: mine,
      organises: whole.organisers.includes(who),
      board: whole.visits
        .filter(({ pair, state }) => state !== 'withdrawn' && (leads || (mine && pair.includes(who))))
        .sort((a, b) => concern.indexOf(a.state) - concern.indexOf(b.state) || a.deadline.getTime() - b.deadline.getTime())
        .map((visit) => visitView(visit, whole)),
    },
    { key: `board:${whole.round.id}`, fresh: true },
  )
}

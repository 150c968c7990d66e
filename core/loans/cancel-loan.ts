import { z } from 'zod'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { urgency } from './end-loans.ts'
import { freed } from './freed.ts'
import { showLoan, tellBorrower, tellOwner } from './say-loan.ts'
import { aroundOf, sideOf, withLoan } from './with-loan.ts'

/** « Je n’en ai plus besoin », « Je ne peux plus »: before the thing changed hands, either of the two. */
export const cancelLoan = useCase({
  who: 'resident',
  intent: z.object({ loan: id }),
  doors: { press: true },
  read: (db, { loan }) => withLoan(db, loan),
  decide: (facts, _intent, { who, now }) => {
    const side = facts ? sideOf(facts.it, who.id) : null
    if (!facts || !side) return { say: [gone(who.id)] }
    const { it, found, live, zone } = facts
    const { post } = found
    const state = moved(loanMoves, it.loan.state, 'cancel', side)
    if (!state) return { say: [showLoan(it, side, post, live, zone)] }
    const cancelled = { ...it, loan: { ...it.loan, state, claimUntil: null, dueAt: null, changedAt: now } }
    const outcome = freed(aroundOf(facts, now), [cancelled], post.author === who.id ? 'author' : 'neighbour')
    const wasFirm = it.loan.state === 'agreed'
    /** The other one counts on it. */
    const more = wasFirm ? { fresh: true as const, ...urgency(it.loan, now, zone) } : {}
    /** Who is in line is in nobody's way. */
    const isKnown = wasFirm || it.loan.state === 'asked'
    const other =
      side === 'owner' ? tellBorrower(cancelled, post, 'withdrawn', more) : isKnown ? tellOwner(cancelled, post, 'withdrawn', more) : null
    return {
      save: outcome.save,
      say: [
        side === 'owner' ? tellOwner(cancelled, post, 'cancelled') : tellBorrower(cancelled, post, 'cancelled'),
        ...(other ? [other] : []),
        ...outcome.say,
      ],
    }
  },
})

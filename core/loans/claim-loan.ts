import { z } from 'zod'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { asked } from './queue.ts'
import { loanView, showLoan, tellBorrower, tellOwner } from './say-loan.ts'
import { sideOf, withLoan } from './with-loan.ts'

/** « Je prends », in time: the owner is asked, and agrees by one tap. */
export const claimLoan = useCase({
  who: 'resident',
  intent: z.object({ loan: id }),
  doors: { press: true },
  read: (db, { loan }) => withLoan(db, loan),
  decide: (facts, _intent, { who, now }) => {
    if (!facts || sideOf(facts.it, who.id) !== 'borrower') return { say: [gone(who.id)] }
    const { it, found, live, zone } = facts
    const { post } = found
    const state = moved(loanMoves, it.loan.state, 'claim', 'borrower')
    if (it.loan.state === 'lapsed' || (state && it.loan.claimUntil && it.loan.claimUntil <= now))
      return { say: [say(to.resident(who.id), 'loanTooLate', loanView(it, 'borrower', post))] }
    if (!state) return { say: [showLoan(it, 'borrower', post, live, zone)] }
    const claimed = { ...it, loan: asked(it.loan, state, now) }
    return {
      save: { loans: [claimed.loan] },
      say: [tellBorrower(claimed, post, 'claimed'), tellOwner(claimed, post, 'claimed', { fresh: true })],
    }
  },
})

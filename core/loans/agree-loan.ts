import { z } from 'zod'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { agreed } from './agreed.ts'
import { inLine, takersOf } from './queue.ts'
import { showLoan, tellBorrower, tellLine, tellOwner } from './say-loan.ts'
import { aroundOf, sideOf, withLoan } from './with-loan.ts'

/** « D’accord »: the thing is theirs for that time. Whoever lost it in the meantime is in line. */
export const agreeLoan = useCase({
  who: 'resident',
  intent: z.object({ loan: id }),
  doors: { press: true },
  read: (db, { loan }) => withLoan(db, loan),
  decide: (facts, _intent, { who, now }) => {
    if (!facts || sideOf(facts.it, who.id) !== 'owner') return { say: [gone(who.id)] }
    const { it, live, zone } = facts
    const { post } = facts.found
    if (!moved(loanMoves, it.loan.state, 'agree', 'owner')) return { say: [showLoan(it, 'owner', post, live, zone)] }
    if (takersOf(it.loan, live, it.loan.id).some(({ loan }) => loan.state !== 'offered')) {
      const queued = { ...it, loan: inLine(it.loan, 'waiting', now) }
      return { save: { loans: [queued.loan] }, say: [tellOwner(queued, post, 'waiting'), tellLine(queued, post, live, zone)] }
    }
    const outcome = agreed(aroundOf(facts, now), it)
    return {
      save: outcome.save,
      say: [tellOwner(outcome.it, post, 'agreed'), tellBorrower(outcome.it, post, 'agreed', { fresh: true }), ...outcome.say],
    }
  },
})

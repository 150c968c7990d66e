import { z } from 'zod'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { freed } from './freed.ts'
import { lapseOf } from './pace.ts'
import { tellBorrower, tellOwner } from './say-loan.ts'
import { aroundOf, withLoan } from './with-loan.ts'

/**
 * Nobody is left in silence: an owner who has not answered is asked once more, and then it is over; a turn in line that nobody claimed
 * passes to the next; who waited in vain until the day itself is told.
 */
export const advanceLoan = useCase({
  who: 'clock',
  intent: z.object({ loan: id }),
  doors: { due: async (db, now, limit) => (await db.loansToAdvance(now, limit)).map((loan) => ({ loan })) },
  read: (db, { loan }) => withLoan(db, loan),
  decide: (facts, _intent, { now }) => {
    if (!facts) return {}
    const { it, found } = facts
    const { loan } = it
    const { post } = found
    const state = moved(loanMoves, loan.state, 'lapse', 'clock')
    if (!state || loan.state === 'agreed' || !loan.dueAt || loan.dueAt > now) return {}
    const until = lapseOf(loan)
    if (loan.state === 'asked' && until > now)
      return { save: { loans: [{ ...loan, dueAt: until }] }, say: [tellOwner(it, post, 'again', { fresh: true })] }
    const lapsed = { ...it, loan: { ...loan, state, claimUntil: null, dueAt: null, changedAt: now } }
    const outcome = freed(aroundOf(facts, now), [lapsed], 'clock')
    const what = loan.state === 'asked' ? 'silent' : loan.state === 'offered' ? 'unclaimed' : 'started'
    return {
      save: outcome.save,
      say: [
        tellBorrower(lapsed, post, what, { fresh: true }),
        ...(loan.state === 'asked' ? [tellOwner(lapsed, post, 'silent')] : []),
        ...outcome.say,
      ],
    }
  },
})

import { z } from 'zod'
import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { back, renewed } from './back.ts'
import { dueNow, nextDue } from './due.ts'
import { freed } from './freed.ts'
import { sayStep } from './say-lending.ts'
import { aroundOf, withLoan } from './with-loan.ts'

/** A loan in its time: reminders, what is late, and what nobody says anything about. */
export const tendLoan = useCase({
  who: 'clock',
  intent: z.object({ loan: id }),
  doors: { due: async (db, now, limit) => (await db.loansToTend(now, limit)).map((loan) => ({ loan })) },
  read: (db, { loan }) => withLoan(db, loan),
  decide: (facts, _intent, { now }) => {
    if (!facts) return {}
    const { it, found, zone } = facts
    if (!it.loan.dueAt || it.loan.dueAt > now) return {}
    const quiets = { owner: it.owner.quiet, borrower: it.borrower.quiet }
    const step = dueNow(it.loan, zone, quiets, now)
    if (step?.what === 'believe') {
      const state = moved(loanMoves, it.loan.state, 'return', 'clock')
      if (!state) return {}
      const over = renewed(it, { state, extendTo: null, overdue: null }, zone, now)
      const outcome = back(facts, over, 'clock', now)
      return { save: outcome.save, say: [...sayStep(over, found.post, step, now, zone), ...outcome.say] }
    }
    if (step?.what === 'over') {
      const state = moved(loanMoves, it.loan.state, 'lapse', 'clock')
      if (!state) return {}
      const over = renewed(it, { state }, zone, now)
      const outcome = freed(aroundOf(facts, now), [over], 'clock')
      return { save: outcome.save, say: [...sayStep(over, found.post, step, now, zone), ...outcome.say] }
    }
    const loan = { ...it.loan, dueAt: nextDue(it.loan, zone, quiets, now)?.at ?? null }
    return { save: { loans: [loan] }, say: step ? sayStep({ ...it, loan }, found.post, step, now, zone) : [] }
  },
})

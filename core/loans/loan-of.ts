import type { Loan } from './loan.ts'
import { heldOf, type Period } from './period.ts'

type Begun = Pick<Loan, 'id' | 'post' | 'answer' | 'owner' | 'borrower' | 'state'> & { period: Period; zone: string; now: Date }

/** A loan that begins its life. */
export const loanOf = ({ period, zone, now, ...it }: Begun): Loan => ({
  ...it,
  ...period,
  ...heldOf(period, zone),
  handedBy: null,
  returnedBy: null,
  photoOut: null,
  photoBack: null,
  extendTo: null,
  deposit: null,
  overdue: null,
  claimUntil: null,
  dueAt: null,
  at: now,
  changedAt: now,
})

import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import type { Loan } from './loan.ts'
import { againAt, claimEnd } from './pace.ts'
import { type Held, overlap } from './period.ts'
import type { NamedLoan } from './reads.ts'

const firm: readonly Loan['state'][] = ['agreed', 'handed-over']

/** The thing is with somebody then, or will be. */
export const isFirm = ({ loan }: NamedLoan): boolean => firm.includes(loan.state)

/** Loans that stand in the way of this one: those agreed, and the next in line while they may claim theirs. */
export const takersOf = (it: Held, live: readonly NamedLoan[], but?: string): readonly NamedLoan[] =>
  live.filter((other) => other.loan.id !== but && (isFirm(other) || other.loan.state === 'offered') && overlap(it, other.loan))

/** From when the thing is free again, after all that stands in the way of this period without a gap. */
export const freeFrom = (it: Held, live: readonly NamedLoan[]): Date => {
  const until = takersOf(it, live).reduce((last, { loan }) => (loan.untilAt > last ? loan.untilAt : last), it.fromAt)
  return until > it.fromAt ? freeFrom({ fromAt: until, untilAt: new Date(until.getTime() + 1) }, live) : until
}

/** In line for the same time: 1 is who comes next. */
export const placeOf = (it: Loan, live: readonly NamedLoan[]): number =>
  1 + live.filter(({ loan }) => loan.id !== it.id && isInLine(loan) && overlap(loan, it) && isBefore(loan, it)).length

const isInLine = ({ state }: Loan): boolean => state === 'waiting' || state === 'offered'
const isBefore = (a: Loan, b: Loan): boolean => a.at < b.at || (a.at.getTime() === b.at.getTime() && a.id < b.id)

/** Somebody else has it then: in line, until its own beginning. */
export const inLine = (loan: Loan, state: Loan['state'], now: Date): Loan => ({
  ...loan,
  state,
  claimUntil: null,
  dueAt: loan.fromAt,
  changedAt: now,
})

/** A question to the owner, from now on. */
export const asked = (loan: Loan, state: Loan['state'], now: Date): Loan => {
  const it = { ...loan, state, claimUntil: null, changedAt: now }
  return { ...it, dueAt: againAt(it) }
}

/** Asked or offered for the time of a loan that has just been agreed: they go in line. */
export const queuedBy = (agreed: Loan, live: readonly NamedLoan[], now: Date): NamedLoan[] =>
  live.flatMap((it) => {
    const state = moved(loanMoves, it.loan.state, 'queue', 'owner')
    return it.loan.id !== agreed.id && state && overlap(it.loan, agreed) ? [{ ...it, loan: inLine(it.loan, state, now) }] : []
  })

/**
 * Something became free: whoever is next in line, and fits in now, may claim it. `live` are a post's loans as they are after that; the
 * loans that come back are to be saved. What the owner is being asked for stands in the way until they answer.
 */
export const passOn = (live: readonly NamedLoan[], now: Date, zone: string): NamedLoan[] => {
  const inTheWay = live.filter((it) => isFirm(it) || it.loan.state === 'offered' || it.loan.state === 'asked').map(({ loan }) => loan)
  const offered: NamedLoan[] = []
  for (const it of live.toSorted((a, b) => (isBefore(a.loan, b.loan) ? -1 : 1))) {
    const state = moved(loanMoves, it.loan.state, 'offer', 'clock')
    if (!state || it.loan.fromAt <= now || inTheWay.some((other) => overlap(other, it.loan))) continue
    const claimUntil = claimEnd(it.loan, now, it.borrower.quiet, zone)
    const loan: Loan = { ...it.loan, state, claimUntil, dueAt: claimUntil, changedAt: now }
    inTheWay.push(loan)
    offered.push({ ...it, loan })
  }
  return offered
}

/** The post's loans once these have changed; those that are over are out of the way. */
export const after = (live: readonly NamedLoan[], changed: readonly NamedLoan[]): NamedLoan[] => [
  ...live.map((it) => changed.find(({ loan }) => loan.id === it.loan.id) ?? it),
  ...changed.filter(({ loan }) => !live.some((it) => it.loan.id === loan.id)),
]

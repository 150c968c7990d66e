import { addDays, addHours, dayOf, instantOf, momentOf, type Quiet, remindAt } from '../time.ts'
import type { Loan } from './loan.ts'

type Quiets = { owner: Quiet; borrower: Quiet }
/**
 * What the clock does for a loan. `today`: both, on its first day. `tomorrow` and `soon`: to whoever has the thing, the day before its end and
 * two hours before. `day`: to its owner, on its last day. `late`: both, the morning after, and the owner again while nobody has said
 * anything. `next`: to the owner, after a reminder that they sent. `believe`: the borrower's « C’est rendu », when nobody has said
 * otherwise. `unsaid` and `over`: its time has passed, and nobody ever said that the thing changed hands.
 */
export type Step = { at: Date; what: 'today' | 'tomorrow' | 'day' | 'soon' | 'late' | 'next' | 'believe' | 'unsaid' | 'over' }

const [nine, ten, six] = [9 * 60, 10 * 60, 18 * 60]
const soonHours = 2
/** A loan of less is over before it need be recalled. */
const shortHours = 4
/** Days after its end on which the owner is asked for a thing that nobody says is back. */
const lateDays = [1, 4, 11, 25]
/** Days that a reminder is given before the owner is asked for the next one. */
const patience = { kind: 2, firm: 3, organiser: 7 }
const believeDays = 3
const overDays = 2

export const endOf = ({ end }: Pick<Loan, 'end'>, zone: string): Date => momentOf(end, zone)
const morningAfter = (from: Date, days: number): Date => addHours(from, days * 24)

/** Everything that is to be done for a loan as it stands, the next first. */
export const stepsOf = (loan: Loan, zone: string, { owner, borrower }: Quiets): Step[] => {
  const steps =
    loan.state === 'agreed'
      ? agreedSteps(loan, zone, owner, borrower)
      : loan.state === 'handed-over'
        ? outSteps(loan, zone, owner, borrower)
        : []
  return steps.sort((a, b) => a.at.getTime() - b.at.getTime())
}

const agreedSteps = (loan: Loan, zone: string, owner: Quiet, borrower: Quiet): Step[] => {
  const nineSharp = instantOf(loan.start, nine, zone)
  const wanted = nineSharp < loan.fromAt ? nineSharp : addHours(loan.fromAt, -1)
  const [forOwner, forBorrower] = [remindAt(wanted, loan.fromAt, owner, zone), remindAt(wanted, loan.fromAt, borrower, zone)]
  const unsaid = instantOf(addDays(loan.end, 1), ten, zone)
  return [
    { at: forOwner < forBorrower ? forOwner : forBorrower, what: 'today' },
    { at: unsaid, what: 'unsaid' },
    { at: morningAfter(unsaid, overDays), what: 'over' },
  ]
}

const outSteps = (loan: Loan, zone: string, owner: Quiet, borrower: Quiet): Step[] => {
  if (loan.returnedBy === 'borrower') return [{ at: addHours(loan.changedAt, believeDays * 24), what: 'believe' }]
  const end = endOf(loan, zone)
  const severalDays = dayOf(loan.start) < dayOf(loan.end)
  const isLong = end.getTime() - loan.fromAt.getTime() >= shortHours * 3_600_000
  return [
    ...(severalDays
      ? [
          { at: remindAt(instantOf(addDays(loan.end, -1), six, zone), end, borrower, zone), what: 'tomorrow' as const },
          { at: remindAt(instantOf(loan.end, nine, zone), end, owner, zone), what: 'day' as const },
        ]
      : []),
    ...(isLong ? [{ at: remindAt(addHours(end, -soonHours), end, borrower, zone), what: 'soon' as const }] : []),
    ...(loan.overdue
      ? [{ at: addHours(loan.changedAt, patience[loan.overdue] * 24), what: 'next' as const }]
      : lateDays.map((days): Step => ({ at: instantOf(addDays(loan.end, days), ten, zone), what: 'late' }))),
  ]
}

/** The first that comes after this instant; null when nothing does. */
export const nextDue = (loan: Loan, zone: string, quiets: Quiets, after: Date = loan.changedAt): Step | null =>
  stepsOf(loan, zone, quiets).find(({ at }) => at > after) ?? null

/** What is due now: after a pause, only the last of what was missed. */
export const dueNow = (loan: Loan, zone: string, quiets: Quiets, now: Date): Step | null => {
  const { dueAt } = loan
  return dueAt === null || dueAt > now ? null : (stepsOf(loan, zone, quiets).findLast(({ at }) => at >= dueAt && at <= now) ?? null)
}

import { addAwakeHours, addHours, type Quiet } from '../time.ts'
import type { Loan } from './loan.ts'

/** After so many hours the owner is asked once more, and after so many the question is over. */
const againHours = 24
const patienceHours = 72
/** Who asks at the last minute is answered a little later than the loan's beginning, while there is something left of it. */
const lastMinuteHours = 2
/** How long the next in line has to say yes, the hours in which they are quiet not counted. */
const claimHours = 2

const earliest = (...all: readonly Date[]): Date => new Date(Math.min(...all.map((it) => it.getTime())))
const latest = (...all: readonly Date[]): Date => new Date(Math.max(...all.map((it) => it.getTime())))

/** When a question that the owner does not answer is over: after three days, or when the loan would begin. */
export const lapseOf = ({ changedAt, fromAt, untilAt }: Loan): Date =>
  earliest(addHours(changedAt, patienceHours), earliest(latest(fromAt, addHours(changedAt, lastMinuteHours)), untilAt))

/** When the clock looks at a question that the owner has just been asked. */
export const againAt = (loan: Loan): Date => earliest(addHours(loan.changedAt, againHours), lapseOf(loan))

/** Until when the next in line may claim it. */
export const claimEnd = ({ fromAt }: Loan, now: Date, quiet: Quiet, zone: string): Date =>
  earliest(addAwakeHours(now, claimHours, quiet, zone), fromAt)

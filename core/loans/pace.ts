import { askHours, claimUntil, lapseHours } from '../answers/patience.ts'
import { addHours, type Quiet } from '../time.ts'
import type { Loan } from './loan.ts'

/** Who asks at the last minute is answered a little later than the loan's beginning, while there is something left of it. */
const lastMinuteHours = 2

const earliest = (...all: readonly Date[]): Date => new Date(Math.min(...all.map((it) => it.getTime())))
const latest = (...all: readonly Date[]): Date => new Date(Math.max(...all.map((it) => it.getTime())))

/** When a question that the owner does not answer is over: after three days, or when the loan would begin. */
export const lapseOf = ({ changedAt, fromAt, untilAt }: Loan): Date =>
  earliest(addHours(changedAt, lapseHours), earliest(latest(fromAt, addHours(changedAt, lastMinuteHours)), untilAt))

/** When the clock looks at a question that the owner has just been asked. */
export const againAt = (loan: Loan): Date => earliest(addHours(loan.changedAt, askHours), lapseOf(loan))

/** Until when the next in line may claim it. */
export const claimEnd = ({ fromAt }: Loan, now: Date, quiet: Quiet, zone: string): Date =>
  earliest(claimUntil(now, { quiet }, zone), fromAt)

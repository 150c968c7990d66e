import { moved } from '../life.ts'
import { loanMoves } from '../lives.ts'
import type { Post } from '../posts/post.ts'
import { dayOf, wallOf } from '../time.ts'
import type { Say } from '../views.ts'
import type { Loan, Side } from './loan.ts'
import type { NamedLoan } from './reads.ts'
import { tellBorrower, tellOwner } from './say-loan.ts'

/** Which side of its loans a post's author is. */
const sideOfAuthor = ({ direction }: Post): Side => (direction === 'offer' ? 'owner' : 'borrower')

/** On the day itself it cannot wait for the morning. */
export const urgency = ({ start }: Loan, now: Date, zone: string): { urgent?: true } =>
  dayOf(start) <= dayOf(wallOf(now, zone)) ? { urgent: true } : {}

/** The agreed loans of a post, given up by its author; and what the other sides are told. */
export const givenUp = (post: Post, live: readonly NamedLoan[], now: Date, zone: string): { ended: NamedLoan[]; say: Say[] } => {
  const side = sideOfAuthor(post)
  const ended = live.flatMap((it) => {
    const state = it.loan.state === 'agreed' ? moved(loanMoves, it.loan.state, 'cancel', side) : null
    return state ? [{ ...it, loan: { ...it.loan, state, dueAt: null, changedAt: now } }] : []
  })
  return {
    ended,
    say: ended.map((it) =>
      (side === 'owner' ? tellBorrower : tellOwner)(it, post, 'withdrawn', { fresh: true, ...urgency(it.loan, now, zone) }),
    ),
  }
}

/** `apart`: answers whose loan goes on, or who are told by themselves; the post's end is no news of theirs. */
type AtEnd = { loans: Loan[]; apart: ReadonlySet<string> }

/** Who only asks, or is in line, is told by the post's end; what is agreed goes on, and what changed hands comes back in its own time. */
const left = (live: readonly NamedLoan[], end: (loan: Loan) => Loan['state'] | null, now: Date): AtEnd => {
  const over = live.flatMap(({ loan }) => {
    const state = loan.state === 'agreed' ? null : end(loan)
    return state ? [{ ...loan, state, claimUntil: null, dueAt: null, changedAt: now }] : []
  })
  const told = over.map(({ answer }) => answer)
  return { loans: over, apart: new Set(live.map(({ loan }) => loan.answer).filter((answer) => !told.includes(answer))) }
}

/** What becomes of a post's loans when it expires. */
export const loansExpired = (live: readonly NamedLoan[], now: Date): AtEnd =>
  left(live, ({ state }) => moved(loanMoves, state, 'lapse', 'clock'), now)

/** What becomes of a post's loans when its author closes it: where they take it back, what was agreed is given up too. */
export const loansClosed = (
  post: Post,
  live: readonly NamedLoan[],
  outcome: 'done' | 'withdrawn',
  now: Date,
  zone: string,
): AtEnd & { say: Say[] } => {
  const { ended, say } = outcome === 'withdrawn' ? givenUp(post, live, now, zone) : { ended: [], say: [] }
  const { loans, apart } = left(live, ({ state }) => moved(loanMoves, state, 'refuse', 'owner'), now)
  return { loans: [...ended.map(({ loan }) => loan), ...loans], apart, say }
}

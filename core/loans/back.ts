import { moved } from '../life.ts'
import { postMoves } from '../lives.ts'
import { ended } from '../posts/life.ts'
import type { Post } from '../posts/post.ts'
import { sayInChannel } from '../posts/say-post.ts'
import type { Deed } from '../residents/deed.ts'
import { wallOf } from '../time.ts'
import type { Say } from '../views.ts'
import { nextDue } from './due.ts'
import type { Loan } from './loan.ts'
import { windowOf } from './period.ts'
import { after, passOn } from './queue.ts'
import type { LoanOfPost, NamedLoan } from './reads.ts'
import { tellLine } from './say-loan.ts'

/** A loan that changed, with the instant at which the clock looks at it next. */
export const renewed = (it: NamedLoan, change: Partial<Loan>, zone: string, now: Date): NamedLoan => {
  const loan = { ...it.loan, ...change, changedAt: now }
  const due = nextDue(loan, zone, { owner: it.owner.quiet, borrower: it.borrower.quiet }, now)
  return { ...it, loan: { ...loan, dueAt: due?.at ?? null } }
}

type Back = { save: { posts: Post[]; loans: Loan[]; deeds: Deed[] }; say: Say[] }

/**
 * The thing is back, or will not come back: whoever waits for it is next, and a post that was about this one loan is over. `it` as it is now.
 */
export const back = ({ found, live, zone }: LoanOfPost, it: NamedLoan, by: 'author' | 'neighbour' | 'clock', now: Date): Back => {
  const { post, author } = found
  const isBack = it.loan.state === 'returned'
  const others = after(live, [it]).filter(({ loan }) => loan.id !== it.loan.id)
  const offered = it.loan.state === 'lost' ? [] : passOn(others, now, zone)
  const closed = isOver(post, zone, now) ? moved(postMoves, post.state, 'finish', by) : null
  const over = closed === 'closed' ? ended(post, closed, 'done', now) : null
  const { owner, borrower, id } = it.loan
  return {
    save: {
      posts: over ? [over] : [],
      loans: [it, ...offered].map(({ loan }) => loan),
      deeds: isBack
        ? [
            { resident: owner, kind: 'lent', subject: id, by: borrower, at: now },
            { resident: borrower, kind: 'returned', subject: id, by: owner, at: now },
          ]
        : [],
    },
    say: [...(over ? [sayInChannel(over, author)] : []), ...offered.map((other) => tellLine(other, post, after(others, offered), zone))],
  }
}

/** A request is for one loan; a dated offer is over with its dates; a standing one stays. */
const isOver = (post: Post, zone: string, now: Date): boolean => {
  const window = windowOf(post)
  return post.direction === 'request' || (window !== null && window.end <= wallOf(now, zone))
}

import { threadOf } from '../answers/relay.ts'
import type { Post } from '../posts/post.ts'
import { addDays, dayOf, wallOf } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import type { Step } from './due.ts'
import type { HolderNews, LenderNews } from './lending-views.ts'
import type { Loan } from './loan.ts'
import type { NamedLoan } from './reads.ts'
import { keyOf, loanView } from './say-loan.ts'

type Of = Pick<Post, 'title' | 'direction'>
type More = { fresh?: true; urgent?: true; extendTo?: string }

/** To whoever owns the thing. */
export const tellLender = (it: NamedLoan, post: Of, what: LenderNews, { extendTo, ...more }: More = {}): Say =>
  say(
    to.resident(it.loan.owner),
    'lender',
    { ...loanView(it, 'owner', post), what, extendTo: extendTo ?? it.loan.extendTo, overdue: it.loan.overdue },
    { key: keyOf(it.loan), thread: threadOf(it.loan.answer), ...more },
  )

/** To whoever has it. */
export const tellHolder = (it: NamedLoan, post: Of, what: HolderNews, { extendTo, ...more }: More = {}): Say =>
  say(
    to.resident(it.loan.borrower),
    'holder',
    { ...loanView(it, 'borrower', post), what, extendTo: extendTo ?? it.loan.extendTo, overdue: it.loan.overdue },
    { key: keyOf(it.loan), thread: threadOf(it.loan.answer), ...more },
  )

/** How a loan that changed hands stands, to whoever presses an old button of it. */
export const showLending = (it: NamedLoan, side: 'owner' | 'borrower', post: Of): Say => {
  const { state, returnedBy } = it.loan
  if (side === 'owner') {
    const what =
      state === 'handed-over'
        ? returnedBy === 'borrower'
          ? 'saysBack'
          : 'lent'
        : state === 'returned' || state === 'damaged' || state === 'lost'
          ? state
          : 'agreed'
    return tellLender(it, post, what, { fresh: true })
  }
  const what =
    state === 'handed-over'
      ? returnedBy === 'borrower'
        ? 'saidBack'
        : 'has'
      : state === 'returned' || state === 'damaged' || state === 'lost'
        ? state
        : 'agreed'
  return tellHolder(it, post, what, { fresh: true })
}

/** What the clock has to say; the borrower hears of a thing that is late once, and again only when its owner wants so. */
export const sayStep = (it: NamedLoan, post: Of, { what }: Step, now: Date, zone: string): Say[] => {
  const fresh = { fresh: true as const }
  switch (what) {
    case 'today':
      return [tellLender(it, post, 'today', { ...fresh, urgent: true }), tellHolder(it, post, 'today', { ...fresh, urgent: true })]
    case 'tomorrow':
      return [tellHolder(it, post, 'tomorrow', fresh)]
    case 'day':
      return [tellLender(it, post, 'day', fresh)]
    case 'soon':
      return [tellHolder(it, post, 'soon', { ...fresh, urgent: true })]
    case 'late':
      return [tellLender(it, post, 'late', fresh), ...(isFirstLate(it.loan, now, zone) ? [tellHolder(it, post, 'late', fresh)] : [])]
    case 'next':
      return [tellLender(it, post, 'late', fresh)]
    case 'unsaid':
      return [tellLender(it, post, 'unsaid', fresh), tellHolder(it, post, 'unsaid', fresh)]
    case 'believe':
      return [tellLender(it, post, 'returned'), tellHolder(it, post, 'returned', fresh)]
    case 'over':
      return [tellLender(it, post, 'over'), tellHolder(it, post, 'over')]
    default:
      return what satisfies never
  }
}

const isFirstLate = ({ end }: Loan, now: Date, zone: string): boolean => dayOf(wallOf(now, zone)) <= addDays(end, 3)

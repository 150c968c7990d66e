import type { DetailKind } from '../answers/contact-details.ts'
import { threadOf } from '../answers/relay.ts'
import type { Post } from '../posts/post.ts'
import { type Wall, wallOf } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import type { Loan, Side } from './loan.ts'
import { placeOf } from './queue.ts'
import type { NamedLoan } from './reads.ts'
import { showLending } from './say-lending.ts'
import type { BorrowerNews, LoanView, OwnerNews } from './views.ts'

/** One card of a loan for each side, edited along its life. Quoting it on the platform goes on with the conversation. */
export const keyOf = (loan: Loan): string => `answer:${loan.answer}:${loan.id}`

type Of = Pick<Post, 'title' | 'direction'>

export const loanView = ({ loan, ...names }: NamedLoan, reader: Side, post: Of): LoanView => ({
  id: loan.id,
  post: loan.post,
  answer: loan.answer,
  deposit: loan.deposit,
  start: loan.start,
  end: loan.end,
  title: post.title,
  direction: post.direction,
  name: names[reader === 'owner' ? 'borrower' : 'owner'].name,
})

/** `words` are the other one's; `kept` is what was kept back of the reader's own. */
type More = { fresh?: true; urgent?: true; words?: string; kept?: DetailKind | null }

export const tellOwner = (it: NamedLoan, post: Of, what: OwnerNews, { words, kept, ...more }: More = {}): Say =>
  say(
    to.resident(it.loan.owner),
    'loanOwner',
    { ...loanView(it, 'owner', post), what, ...(words ? { words } : {}), ...(kept ? { kept } : {}) },
    { key: keyOf(it.loan), thread: threadOf(it.loan.answer), ...more },
  )

export const tellBorrower = (
  it: NamedLoan,
  post: Of,
  what: BorrowerNews,
  { words, kept, place, until, ...more }: More & { place?: number; until?: Wall } = {},
): Say =>
  say(
    to.resident(it.loan.borrower),
    'loanBorrower',
    {
      ...loanView(it, 'borrower', post),
      what,
      ...(words ? { words } : {}),
      ...(kept ? { kept } : {}),
      ...(place ? { place } : {}),
      ...(until ? { until } : {}),
    },
    { key: keyOf(it.loan), thread: threadOf(it.loan.answer), ...more },
  )

/** Their place in line, or their turn. */
export const tellLine = (it: NamedLoan, post: Of, live: readonly NamedLoan[], zone: string): Say =>
  it.loan.claimUntil
    ? tellBorrower(it, post, 'offered', { fresh: true, until: wallOf(it.loan.claimUntil, zone) })
    : tellBorrower(it, post, 'waiting', { fresh: true, place: placeOf(it.loan, live) })

/** How a loan stands now, to whoever presses an old button of it. */
export const showLoan = (it: NamedLoan, reader: Side, post: Of, live: readonly NamedLoan[], zone: string): Say => {
  const { state } = it.loan
  switch (state) {
    case 'waiting':
    case 'offered':
      return reader === 'owner' ? tellOwner(it, post, 'waiting', { fresh: true }) : tellLine(it, post, live, zone)
    case 'asked':
    case 'agreed':
    case 'refused':
    case 'cancelled':
    case 'lapsed':
      return reader === 'owner' ? tellOwner(it, post, state, { fresh: true }) : tellBorrower(it, post, state, { fresh: true })
    case 'handed-over':
    case 'returned':
    case 'damaged':
    case 'lost':
      return showLending(it, reader, post)
    default:
      return state satisfies never
  }
}

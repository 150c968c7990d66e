import type { Answer } from '../answers/answer.ts'
import { moved } from '../life.ts'
import { answerMoves, postMoves } from '../lives.ts'
import type { Post } from '../posts/post.ts'
import { sayInChannel } from '../posts/say-post.ts'
import { wallOf } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import { nextDue } from './due.ts'
import type { Loan } from './loan.ts'
import { isWhollyLent } from './period.ts'
import { after, isFirm, queuedBy } from './queue.ts'
import type { NamedLoan } from './reads.ts'
import { tellLine } from './say-loan.ts'

/** A post with its author's name, its answers, and its loans that are not over. */
export type Around = {
  post: Post
  author: string
  answers: readonly { answer: Answer; neighbour: string }[]
  live: readonly NamedLoan[]
  zone: string
  now: Date
}

export type Agreed = {
  it: NamedLoan
  /** As it is now: promised, where nothing of its dates is left. */
  post: Post
  /** Whether others had answered, who are told. */
  others: boolean
  save: { posts: Post[]; loans: Loan[]; answers: Answer[] }
  /** To everybody but the two sides. */
  say: Say[]
}

/**
 * A loan is agreed. Who else was asking for that time goes in line and is told so. A post of which nothing is left to lend, or that looked
 * for one lender, is promised: who answered it in words is told.
 */
export const agreed = (around: Around, asked: NamedLoan): Agreed => {
  const { post, author, answers, live, zone, now } = around
  const loan: Loan = { ...asked.loan, state: 'agreed', claimUntil: null, changedAt: now }
  const due = nextDue(loan, zone, { owner: asked.owner.quiet, borrower: asked.borrower.quiet })
  const it = { ...asked, loan: { ...loan, dueAt: due?.at ?? null } }
  const queued = queuedBy(loan, live, now)
  const all = after(live, [it, ...queued])
  const firm = all.filter(isFirm)

  const isFull =
    post.direction === 'request' ||
    isWhollyLent(
      post,
      firm.map((other) => other.loan),
      wallOf(now, zone),
    )
  const state = isFull ? moved(postMoves, post.state, 'choose', 'author') : null
  const promised: Post = state ? { ...post, state, changedAt: now } : post
  const others = state
    ? answers.filter(({ answer }) => answer.state === 'waiting' && !all.some((other) => other.loan.answer === answer.id))
    : []
  const own = answers.find(({ answer }) => answer.id === loan.answer)?.answer
  /** Where several share a thing's dates nobody is the one who was chosen. */
  const chosen = own && state && firm.length === 1 ? moved(answerMoves, own.state, 'choose', 'author') : null
  return {
    it,
    post: promised,
    others: others.length > 0,
    save: {
      posts: state ? [promised] : [],
      loans: [it, ...queued].map((other) => other.loan),
      answers: [
        ...(own && chosen ? [{ ...own, state: chosen, claimUntil: null, dueAt: null }] : []),
        ...others.map(({ answer }) => ({ ...answer, state: 'declined' as const, dueAt: null })),
      ],
    },
    say: [
      ...(state ? [sayInChannel(promised, author)] : []),
      ...queued.map((other) => tellLine(other, post, all, zone)),
      ...others.map(({ answer }) =>
        say(to.resident(answer.neighbour), 'answerDeclined', { title: post.title, author, why: 'promised', join: null }),
      ),
    ],
  }
}

import type { Answer } from '../answers/answer.ts'
import { threadOf } from '../answers/relay.ts'
import { moved } from '../life.ts'
import { postMoves } from '../lives.ts'
import { viewOf } from '../posts/post-view.ts'
import { sayMine } from '../posts/say-post.ts'
import type { NamedAnswer, Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import type { Quiet } from '../time.ts'
import type { Decision, PersonTurn } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { agreed } from './agreed.ts'
import { sayQuestion } from './calendar.ts'
import { loanOf } from './loan-of.ts'
import { heldOf, overlap, type Period, type Refusal, wholeOf } from './period.ts'
import { isFirm } from './queue.ts'
import type { NamedLoan } from './reads.ts'
import { showLoan, tellBorrower, tellOwner } from './say-loan.ts'

export type Choice = {
  found: NamedAnswer
  answers: readonly { answer: Answer; neighbour: string }[]
  live: readonly NamedLoan[]
  /** The neighbour's. */
  quiet: Quiet
}

export const choiceOf = async (db: Reads, found: NamedAnswer): Promise<Choice> => {
  const [answers, live, quiet] = await Promise.all([
    db.answersTo(found.post.id),
    db.liveLoansOf(found.post.id),
    db.quietOf(found.answer.neighbour),
  ])
  return { found, answers, live, quiet }
}

/**
 * The author of a loan post chooses a neighbour: what that neighbour asks for is agreed, else a loan for the post's dates, else for a period
 * that the author is asked for.
 */
export const chooseLoan = ({ found, answers, live, quiet }: Choice, said: Period | null, turn: PersonTurn<Resident>): Decision => {
  const { answer, post, author, neighbour } = found
  const { who, now, wall, quartier, ids } = turn
  if (!moved(postMoves, post.state, 'choose', 'author')) return { say: [sayMine(post, who.name, answers.length)], talk: null }
  const { zone } = quartier
  const theirs = live.find(({ loan }) => loan.answer === answer.id)
  const [owner, borrower] = post.direction === 'offer' ? [who.id, answer.neighbour] : [answer.neighbour, who.id]
  const isOwner = owner === who.id
  if (theirs && isFirm(theirs)) return { say: [showLoan(theirs, isOwner ? 'owner' : 'borrower', post, live, zone)], talk: null }

  const period = said ?? theirs?.loan ?? wholeOf(post, wall)
  if (!period) return askPeriod({ found, live }, null, turn)
  const held = heldOf(period, zone)
  if (live.some((it) => isFirm(it) && overlap(it.loan, held))) return askPeriod({ found, live }, 'taken', turn)

  const of = { id: ids[0] ?? '', post: post.id, answer: answer.id, owner, borrower, state: 'agreed' as const, zone, now }
  const fresh = loanOf({ ...of, period: { start: period.start, end: period.end } })
  const loan = theirs ? { ...theirs.loan, start: period.start, end: period.end, ...held } : fresh
  const [me, them] = [who, { name: neighbour, quiet }]
  const it: NamedLoan = { loan, owner: isOwner ? me : them, borrower: isOwner ? them : me }
  const outcome = agreed({ post, author, answers, live, zone, now }, it)
  return {
    save: outcome.save,
    say: [
      ...(outcome.post.state === 'promised'
        ? sayPromised(found, outcome, who)
        : [tellOwner(outcome.it, post, 'agreed', { fresh: true }), tellBorrower(outcome.it, post, 'agreed', { fresh: true })]),
      ...outcome.say,
    ],
    talk: null,
  }
}

const sayPromised = ({ answer, neighbour }: NamedAnswer, { post, others, it }: ReturnType<typeof agreed>, who: Resident): Say[] => {
  const loan = { id: it.loan.id, start: it.loan.start, end: it.loan.end }
  return [
    say(
      to.resident(who.id),
      'postPromised',
      { post: viewOf(post, who.name), name: neighbour, answer: answer.id, others, loan },
      { key: `mine:${post.id}`, fresh: true },
    ),
    say(
      to.resident(answer.neighbour),
      'answerChosen',
      { title: post.title, author: who.name, answer: answer.id, leave: false, loan: { ...loan, lends: post.direction === 'request' } },
      { key: `answer:${answer.id}:chosen`, thread: threadOf(answer.id) },
    ),
  ]
}

/** For when? The author's next words are a period. */
export const askPeriod = (
  { found, live }: Pick<Choice, 'found' | 'live'>,
  why: Refusal | 'taken' | 'again' | null,
  { wall, quartier }: PersonTurn<Resident>,
): Decision => ({
  say: [
    sayQuestion(
      { post: found.post, live, zone: quartier.zone, wall },
      { form: 'loan-period', name: found.neighbour, answer: found.answer.id },
      why,
    ),
  ],
  talk: { kind: 'form', form: 'loan-period', ids: { answer: found.answer.id }, values: {}, field: 'from' },
})

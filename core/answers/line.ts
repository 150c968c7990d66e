import { moved } from '../life.ts'
import { answerMoves, postMoves } from '../lives.ts'
import { isLive, type Post } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { sayInChannel, sayMine } from '../posts/say-post.ts'
import type { NamedPost } from '../reads.ts'
import { dayOf, wallOf } from '../time.ts'
import { type Say, say, to } from '../views.ts'
import type { Answer, AnswerState } from './answer.ts'
import { claimUntil } from './patience.ts'
import type { Given } from './reads.ts'
import { isPromised } from './relay.ts'
import { hasLine } from './yes.ts'

/** Who said yes and waits, the next one first. Whom the author has blocked is passed over. */
export const lineOf = (answers: readonly Given[]): readonly Given[] =>
  answers
    .filter(({ answer, blocked }) => answer.state === 'waiting' && answer.yes && !blocked)
    .sort((a, b) => a.answer.at.getTime() - b.answer.at.getTime() || (a.answer.id < b.answer.id ? -1 : 1))

/** Since when somebody who says yes now is in line: behind everybody, also when several came in the same instant. */
export const lastInLine = (answers: readonly Given[], now: Date): Date => {
  const last = lineOf(answers).at(-1)?.answer.at
  return last && last >= now ? new Date(last.getTime() + 1) : now
}

/** Who has it, or may have it until their claim lapses. */
export const holderOf = (answers: readonly Given[]): Given | undefined =>
  answers.find(({ answer }) => answer.state === 'chosen' || answer.state === 'offered')

/** What an answer becomes when the author chooses it, whatever they were told before; null where it cannot be chosen. */
export const chosenFrom = (state: AnswerState): AnswerState | null => {
  const again = moved(answerMoves, state, 'reconsider', 'author')
  return moved(answerMoves, again ?? state, 'choose', 'author')
}

/** Whether the author may choose it now, from the list: while another has it too, except of a loan, which is cancelled first. */
export const mayChoose = (answer: Answer, post: Post): boolean =>
  isLive(post) && isPromised(post.kind) && !(post.kind === 'loan' && post.state === 'promised') && chosenFrom(answer.state) !== null

/** An answer in a new state, with nothing more due for it. */
export const settled = (answer: Answer, state: AnswerState): Answer => ({ ...answer, state, claimUntil: null, dueAt: null })

/** How a promise ended before its time, and with whom. */
export type Left = { name: string; why: 'gave-up' | 'passed' | 'lapsed' | 'reopened' | 'no-show' }

const opening = {
  'gave-up': ['giveUp', 'neighbour'],
  passed: ['giveUp', 'neighbour'],
  lapsed: ['lapse', 'clock'],
  reopened: ['reopen', 'author'],
  'no-show': ['noShow', 'author'],
} as const

/**
 * Who had it has it no more: it is offered to the next in line, for two hours of their day, or, where nobody is left, open again.
 * `answers` as they are once that one has left. To save: answers and posts that changed; the answer of who left is the caller's to save,
 * before these, since only one may be chosen or offered.
 */
export const passOn = (
  { post, author }: NamedPost,
  answers: readonly Given[],
  now: Date,
  zone: string,
  left: Left,
): { posts: Post[]; answers: Answer[]; say: Say[]; next: Given | null } => {
  const next = hasLine(post) ? lineOf(answers)[0] : undefined
  const said = { post: viewOf(post, author), left }
  /** On the day itself the morning is too late to look for somebody else. */
  const today = post.start !== null && dayOf(post.start) === dayOf(wallOf(now, zone))
  const urgent = left.why === 'gave-up' && today ? { urgent: true as const } : {}
  if (next) {
    const until = claimUntil(now, next, zone)
    const offered: Answer = { ...next.answer, state: 'offered', claimUntil: until, dueAt: until }
    const wall = wallOf(until, zone)
    return {
      posts: [],
      answers: [offered],
      say: [
        say(
          to.resident(next.answer.neighbour),
          'lineTurn',
          { post: viewOf(post, author), answer: offered.id, until: wall },
          { key: `answer:${offered.id}:turn`, fresh: true },
        ),
        say(
          to.resident(post.author),
          'linePassed',
          { ...said, next: { name: next.neighbour, until: wall } },
          /** Claims that lapse one after another are told in one place. */
          { key: `line:${post.id}`, ...(left.why === 'lapsed' || left.why === 'passed' ? {} : { fresh: true }), ...urgent },
        ),
      ],
      next,
    }
  }
  const [action, by] = opening[left.why]
  const open: Post = {
    ...post,
    state: moved(postMoves, post.state, action, by) ?? post.state,
    rev: post.rev + 1,
    changedAt: now,
    matchAt: now,
  }
  return {
    posts: [open],
    answers: [],
    say: [
      sayInChannel(open, author),
      left.why === 'reopened'
        ? sayMine(open, author, answers.length)
        : say(
            to.resident(post.author),
            'linePassed',
            { ...said, post: viewOf(open, author), next: null },
            { key: `line:${post.id}`, fresh: true, ...urgent },
          ),
      ...answers
        .filter(({ answer, blocked }) => answer.state === 'declined' && !answer.yes && !blocked)
        .map(({ answer }) => say(to.resident(answer.neighbour), 'answerFree', { post: viewOf(open, author) })),
    ],
    next: null,
  }
}

import type { Answer } from '../answers/answer.ts'
import { moved } from '../life.ts'
import { answerMoves, postMoves } from '../lives.ts'
import type { Post } from '../posts/post.ts'
import { sayInChannel } from '../posts/say-post.ts'
import { wallOf } from '../time.ts'
import type { Say } from '../views.ts'
import type { Around } from './agreed.ts'
import type { Loan } from './loan.ts'
import { isWhollyLent } from './period.ts'
import { after, isFirm, passOn } from './queue.ts'
import type { NamedLoan } from './reads.ts'
import { tellLine } from './say-loan.ts'

type By = 'author' | 'neighbour' | 'clock'
/** What becomes of the conversation's answer when its loan ends before the thing changed hands. */
const endings: Readonly<Record<By, readonly string[]>> = {
  author: ['reopen', 'decline'],
  neighbour: ['giveUp', 'withdraw'],
  clock: ['lapse'],
}

const answerAfter = (answer: Answer, by: By): Answer => {
  const state = endings[by].map((action) => moved(answerMoves, answer.state, action, by)).find((it) => it !== null)
  return state ? { ...answer, state, claimUntil: null, dueAt: null } : answer
}

export type Freed = { save: { posts: Post[]; loans: Loan[]; answers: Answer[] }; say: Say[] }

/**
 * These loans have ended, by one of the two sides or by the clock: who is next in line, and fits in now, is offered theirs, and a post that
 * was promised is open again. To be saved with it: the loans that ended are among what comes back.
 */
export const freed = ({ post, author, answers, live, zone, now }: Around, ended: readonly NamedLoan[], by: By): Freed => {
  const without = after(live, ended)
  const offered = passOn(without, now, zone)
  const all = after(without, offered)
  const open = reopened(post, all, by, zone, now)
  const isOver = (answer: Answer): boolean => ended.some(({ loan }) => loan.answer === answer.id)
  const reconsidered = open
    ? answers.flatMap(({ answer }) => {
        const state = isOver(answer) ? null : moved(answerMoves, answer.state, 'reconsider', 'author')
        return state ? [{ ...answer, state }] : []
      })
    : []
  return {
    save: {
      posts: open ? [open] : [],
      loans: [...ended, ...offered].map(({ loan }) => loan),
      answers: [...answers.filter(({ answer }) => isOver(answer)).map(({ answer }) => answerAfter(answer, by)), ...reconsidered],
    },
    say: [...(open ? [sayInChannel(open, author)] : []), ...offered.map((it) => tellLine(it, post, all, zone))],
  }
}

/** A promised post of which something can be lent again; null while it stays as it is. */
const reopened = (post: Post, live: readonly NamedLoan[], by: By, zone: string, now: Date): Post | null => {
  const state = by === 'neighbour' ? moved(postMoves, post.state, 'giveUp', 'neighbour') : moved(postMoves, post.state, 'reopen', 'author')
  const left = live.filter(isFirm).map(({ loan }) => loan)
  const isTaken = post.direction === 'request' ? left.length > 0 : isWhollyLent(post, left, wallOf(now, zone))
  return state && !isTaken ? { ...post, state, rev: post.rev + 1, changedAt: now, matchAt: now } : null
}

import { moved } from '../life.ts'
import { answerMoves } from '../lives.ts'
import type { Post } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { type Say, say, to } from '../views.ts'
import type { Answer } from './answer.ts'
import { lineOf, settled } from './line.ts'
import type { Given } from './reads.ts'
import { hasLine } from './yes.ts'

export type Outcomes = { answers: Answer[]; say: Say[] }

/** Tells somebody that they are in line. */
export const sayPlace = (post: Post, author: string, answer: Answer, place: number): Say =>
  say(
    to.resident(answer.neighbour),
    'linePlace',
    { post: viewOf(post, author), answer: answer.id, place },
    { key: `answer:${answer.id}:line`, fresh: true },
  )

const sayDeclined = (
  post: Post,
  author: string,
  answer: Answer,
  why: 'promised' | 'done' | 'withdrawn' | 'expired' | 'reopened',
  join = false,
): Say => say(to.resident(answer.neighbour), 'answerDeclined', { title: post.title, author, why, join: join ? post.id : null })

/**
 * A post was just promised: of those who wait, who said yes is told their place in line, once, and who only wrote is told that somebody was
 * found. `answers` without who was chosen.
 */
export const promisedToAnother = (post: Post, author: string, answers: readonly Given[]): Outcomes => {
  const queued = hasLine(post) ? lineOf(answers) : []
  const waiting = answers.filter(({ answer }) => answer.state === 'waiting' && !queued.some((it) => it.answer.id === answer.id))
  const untold = queued.filter(({ answer }) => answer.dueAt !== null)
  return {
    answers: [
      ...untold.map(({ answer }) => ({ ...answer, dueAt: null })),
      ...waiting.map(({ answer }) => settled(answer, moved(answerMoves, answer.state, 'decline', 'clock') ?? answer.state)),
    ],
    say: [
      ...untold.map((it) => sayPlace(post, author, it.answer, queued.indexOf(it) + 1)),
      ...waiting.map(({ answer }) => sayDeclined(post, author, answer, 'promised', hasLine(post))),
    ],
  }
}

/** A post has ended: all who still wait, in line or not, are told so. */
export const toldTheEnd = (post: Post, author: string, answers: readonly Given[], why: 'done' | 'withdrawn' | 'expired'): Outcomes => {
  const waiting = answers.flatMap(({ answer }) => {
    const state = moved(answerMoves, answer.state, 'decline', 'clock')
    return state && answer.state !== 'regular' ? [{ answer, over: settled(answer, state) }] : []
  })
  return { answers: waiting.map(({ over }) => over), say: waiting.map(({ answer }) => sayDeclined(post, author, answer, why)) }
}

/** It was theirs, or about to be, and is no more: the author's word. */
export const takenBack = (post: Post, author: string, holder: Given | undefined): Outcomes => {
  if (!holder) return { answers: [], say: [] }
  const { answer } = holder
  const state = moved(answerMoves, answer.state, answer.state === 'chosen' ? 'reopen' : 'decline', 'author')
  if (!state) return { answers: [], say: [] }
  return { answers: [settled(answer, state)], say: [sayDeclined(post, author, answer, 'reopened')] }
}

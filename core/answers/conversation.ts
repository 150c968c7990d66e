import { isLive } from '../posts/post.ts'
import type { NamedAnswer } from '../reads.ts'
import { addHours } from '../time.ts'
import type { Answer } from './answer.ts'

/** How far the talk about an answer has come. What was said in it is carried, not kept. */
export type Conversation = {
  answer: string
  /** Who spoke last, and how many times since the other did. */
  by: string
  inARow: number
  /** Both have written. */
  both: boolean
  /** When that was said, the author had chosen this neighbour. */
  chosen: boolean
}

/** What is known of a conversation; `lent`: the post's thing is promised to one of the two, or is with them. */
export type Passed = { last: Conversation | null; lent: boolean }
export const nothingPassed: Passed = { last: null, lent: false }

/** So many messages without an answer; the next is kept back. */
export const inARowMax = 3

const first = (answer: Answer): Pick<Conversation, 'by' | 'inARow'> | null =>
  answer.words === '' ? null : { by: answer.neighbour, inARow: 1 }

/** Whether both have written until now. */
export const haveBothWritten = ({ last }: Passed): boolean => last?.both ?? false

/** How many times `who` has written since the other did; being chosen is an answer too. */
export const unanswered = ({ last }: Passed, answer: Answer, who: string): number => {
  const before = last ?? first(answer)
  if (before?.by !== who || (last && !last.chosen && answer.state === 'chosen')) return 0
  return before.inARow
}

/** The conversation once `who` has written. `isFirst`: the answer is these very words. */
export const spoken = (passed: Passed, answer: Answer, who: string, isFirst: boolean): Conversation => {
  const before = isFirst ? null : (passed.last ?? first(answer))
  return {
    answer: answer.id,
    by: who,
    inARow: isFirst ? 1 : unanswered(passed, answer, who) + 1,
    both: haveBothWritten(passed) || (before !== null && before.by !== who),
    chosen: answer.state === 'chosen',
  }
}

/** Who was chosen may go on talking for a week after the end. */
export const afterwardsDays = 7

/** While the post lives, as long as its thing is out, and a while longer for who was chosen. */
export const isOpen = ({ answer, post }: Pick<NamedAnswer, 'answer' | 'post'>, { lent }: Passed, now: Date): boolean =>
  isLive(post) ||
  lent ||
  ((answer.state === 'chosen' || answer.state === 'regular') &&
    (post.state === 'closed' || post.state === 'expired') &&
    now < addHours(post.changedAt, afterwardsDays * 24))

/** Both have written, or the author has chosen them: contact details may be exchanged. */
export const mayExchange = ({ answer }: Pick<NamedAnswer, 'answer'>, passed: Passed): boolean =>
  haveBothWritten(passed) || answer.state === 'chosen' || answer.state === 'regular' || passed.lent

import type { Talk } from '../chat/talk.ts'
import { viewOf } from '../posts/post-view.ts'
import type { NamedAnswer } from '../reads.ts'
import { type Say, say, to } from '../views.ts'
import { carriable } from './contact-details.ts'
import { haveBothWritten, inARowMax, mayExchange, type Passed, unanswered } from './conversation.ts'
import { questionIn, says } from './question.ts'
import { otherOf } from './relay.ts'

type Held = Extract<Talk, { kind: 'held' }>

/** Words on their way from one of the two to the other. */
export type OnTheWay = NamedAnswer & {
  /** The answer begins with these words: it is not kept yet. */
  first: boolean
  passed: Passed
  words: string
  photo: string | null
}

/**
 * What is not carried at once, and what its writer is told: a message too many without an answer, ways past us before both have written, and
 * questions that the post answers itself. Nothing is lost: the words wait a day for their writer to say what becomes of them. Null when
 * they may go. `insists`: they know already.
 */
export const keptBack = (it: OnTheWay, who: string, heldId: string, insists: boolean): { say: Say; talk: Held } | null => {
  const { answer, post, passed, words, photo } = it
  const other = otherOf(it, who)?.name ?? ''
  const on = it.first ? { post: post.id } : { answer: answer.id }
  const held = (why: Held['why']): Held => ({ kind: 'held', held: heldId, why, on, words, photo })
  const tell = to.resident(who)
  const key = { key: `held:${heldId}` }
  const writing = { form: it.first ? ('answer-post' as const) : ('reply-answer' as const), ids: on }
  if (!it.first && unanswered(passed, answer, who) >= inARowMax)
    return { say: say(tell, 'unanswered', { name: other, held: heldId }, key), talk: held('unanswered') }
  if (insists || haveBothWritten(passed)) return null
  const { words: without, kept } = carriable(words, [it.author, it.neighbour])
  if (kept) {
    const exchange = mayExchange(it, passed) ? answer.id : null
    const data = {
      name: other,
      kind: kept,
      without: without || (photo ? '' : null),
      held: heldId,
      exchange,
      ...writing,
    }
    return { say: say(tell, 'wordsHeld', data, key), talk: held('contact') }
  }
  const topic = who === post.author || photo || answer.state === 'chosen' ? null : questionIn(words, post.title, [it.author, it.neighbour])
  if (!topic || !says(post, topic)) return null
  return { say: say(tell, 'postSays', { post: viewOf(post, it.author), topic, held: heldId, ...writing }, key), talk: held('said') }
}

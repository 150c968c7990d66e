import type { Point } from '../chat/rich.ts'
import { trimmed } from '../chat/text.ts'
import type { Resident } from '../residents/resident.ts'
import type { Decision, PersonTurn } from '../use-case.ts'
import { say, to } from '../views.ts'
import { wordsMax } from './answer.ts'
import { carriable } from './contact-details.ts'
import { haveBothWritten, spoken } from './conversation.ts'
import { keptBack, type OnTheWay } from './held-words.ts'
import { carried, otherOf } from './relay.ts'

/** `insists`: the writer was told why their words were kept back, and wants them carried, without what is never carried at first. */
export type Sending = OnTheWay & {
  place?: Point
  blocked: boolean
  insists: boolean
  /** The answer is not yet saved as it is: it is new, or given once more. */
  renewed?: boolean
}

/** What one of the two says to the other: carried, or kept back with a word why. Who is blocked is not told so. */
export const carry = (it: Sending, { who, ids: [, messageId = '', heldId = ''] }: PersonTurn<Resident>): Decision => {
  const other = otherOf(it, who.id)
  if (!other) return {}
  const { post, passed, photo, first, blocked } = it
  const whole = trimmed(it.words, wordsMax)
  const back = keptBack({ ...it, words: whole }, who.id, heldId, it.insists)
  if (back) return { say: [back.say], talk: back.talk }
  const words = haveBothWritten(passed) ? whole : carriable(whole, [it.author, it.neighbour]).words
  const answer = first ? { ...it.answer, words } : it.answer
  const message = { answer, post, from: who, to: other.id, words, photo, messageId, first, ...(it.place ? { place: it.place } : {}) }
  return {
    save:
      first && blocked
        ? {}
        : { ...(first || it.renewed ? { answers: [answer] } : {}), conversations: [spoken(passed, answer, who.id, first)] },
    say: [...(blocked ? [] : [carried(message)]), say(to.resident(who.id), 'answerSent', { title: post.title, name: other.name })],
    talk: null,
  }
}

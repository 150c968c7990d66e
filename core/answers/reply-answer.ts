import { z } from 'zod'
import type { Point } from '../chat/rich.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { NamedAnswer, Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { type Decision, type PersonTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { carry } from './carry.ts'
import { isOpen, nothingPassed, type Passed } from './conversation.ts'
import { otherOf } from './relay.ts'

/** A conversation as one of the two finds it. */
export type ReplyFacts = { found: NamedAnswer | undefined; passed: Passed; blocked: boolean }

export const replyFacts = async (db: Reads, answer: string, who: string | undefined): Promise<ReplyFacts> => {
  const found = await db.lockedAnswer(answer)
  const other = otherOf(found, who ?? '')
  if (!other || !who) return { found: undefined, passed: nothingPassed, blocked: false }
  return { found, passed: await db.passed(answer), blocked: await db.isBlocked(other.id, who) }
}

/** The author or the neighbour goes on with the conversation. */
export const replyAnswer = useCase({
  who: 'resident',
  intent: z.object({ answer: id, words: z.string(), photo: id.nullable().default(null) }),
  read: (db, intent, { who }): Promise<ReplyFacts> => replyFacts(db, intent.answer, who?.id),
  doors: {
    form: {
      title: (t) => t.answer.title(),
      ask: 'all',
      fields: { words: { kind: 'long', label: (t) => t.answer.label(), hint: (t) => t.answer.hint() } },
      photo: (t) => t.answer.photo(),
      refuse: (facts: ReplyFacts, turn) => over(facts, turn),
      question: ({ found }: ReplyFacts, _field, { who }) =>
        say(to.here, 'answerQuestion', {
          title: found?.post.title ?? '',
          name: otherOf(found, who?.id ?? '')?.name ?? '',
          form: 'reply-answer',
          ids: { answer: found?.answer.id ?? '' },
        }),
    },
  },
  decide: (facts, { words, photo }, turn) => replied(facts, { words, photo, insists: false }, turn),
})

export const replied = (
  facts: ReplyFacts,
  said: { words: string; photo: string | null; place?: Point; insists: boolean },
  turn: PersonTurn<Resident>,
): Decision => {
  const no = over(facts, turn)
  if (no || !facts.found) return { say: no ? [no] : [], talk: null }
  return carry({ ...facts.found, ...said, first: false, passed: facts.passed, blocked: facts.blocked }, turn)
}

/** Why nothing more can be said here; null when it can. Somebody else's conversation looks like none. */
export const over = ({ found, passed }: Pick<ReplyFacts, 'found' | 'passed'>, { who, now }: PersonTurn<Resident>): Say | null => {
  const other = otherOf(found, who.id)
  if (!found || !other) return gone(who.id)
  return isOpen(found, passed, now) ? null : say(to.resident(who.id), 'conversationOver', { title: found.post.title, name: other.name })
}

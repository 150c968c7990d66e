import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { NamedAnswer, Reads } from '../reads.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Answer } from './answer.ts'
import { isOpen, mayExchange, nothingPassed, type Passed } from './conversation.ts'
import { isMuted, otherOf } from './relay.ts'

/** `blocks`: whether who looks has blocked the other. */
type Facts = { found: NamedAnswer | undefined; passed: Passed; blocks: boolean }

const factsFor = async (db: Reads, answer: string, who: string | undefined): Promise<Facts> => {
  const found = await db.lockedAnswer(answer)
  const other = otherOf(found, who ?? '')
  if (!other || !who) return { found: undefined, passed: nothingPassed, blocks: false }
  return { found, passed: await db.passed(answer), blocks: await db.isBlocked(who, other.id) }
}

const card = ({ found, passed, blocks }: Facts, who: string, now: Date, fresh: boolean): Say => {
  const other = otherOf(found, who)
  if (!found || !other) return gone(who)
  const { answer, post } = found
  const open = isOpen(found, passed, now)
  const data = {
    answer: answer.id,
    title: post.title,
    name: other.name,
    open,
    exchange: open && !blocks && mayExchange(found, passed),
    muted: isMuted(answer, post, who),
    blocks,
  }
  return say(to.resident(who), 'conversation', data, { key: `talk:${answer.id}`, ...(fresh ? { fresh: true } : {}) })
}

/** « Plus… »: what one can do about a conversation, beside going on with it. */
export const showConversation = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: (db, { answer }, { who }) => factsFor(db, answer, who?.id),
  decide: (facts, _intent, { who, now }) => ({ say: [card(facts, who.id, now, true)] }),
})

/** « Sans bruit », « Avec bruit »: the other's messages come all the same. */
export const mute = useCase({
  who: 'resident',
  intent: z.object({ answer: id, on: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: (db, { answer }, { who }) => factsFor(db, answer, who?.id),
  decide: (facts, { on }, { who, now }) => {
    const { found } = facts
    if (!found || !otherOf(found, who.id)) return { say: [gone(who.id)] }
    const answer: Answer = { ...found.answer, [found.post.author === who.id ? 'mutedByAuthor' : 'mutedByNeighbour']: on === 'yes' }
    return { save: { answers: [answer] }, say: [card({ ...facts, found: { ...found, answer } }, who.id, now, false)] }
  },
})

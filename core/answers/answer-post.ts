import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { isVisible } from '../posts/visible.ts'
import type { NamedPost, Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { offerToKeep } from '../tips/tip-from-answer.ts'
import { type Decision, type PersonTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Answer } from './answer.ts'
import { carry } from './carry.ts'
import { nothingPassed, type Passed } from './conversation.ts'
import { given } from './given.ts'
import { askAt } from './patience.ts'
import { isPromised } from './relay.ts'
import { type WithAnswers, withAnswers } from './with-answers.ts'
import { hasLine } from './yes.ts'

export type AnswerFacts = WithAnswers & { before: Answer | undefined; passed: Passed; blocked: boolean }

/** The post, what this neighbour has answered already, and whether its author hears them. */
export const answerFacts = async (db: Reads, post: string, who: string | undefined): Promise<AnswerFacts> => {
  const facts = await withAnswers(db, post)
  const before = facts.answers.find(({ answer }) => answer.neighbour === who)?.answer
  return {
    ...facts,
    before,
    passed: before ? await db.passed(before.id) : nothingPassed,
    blocked: facts.post && who ? await db.isBlocked(facts.post.author, who) : false,
  }
}

/** A neighbour answers a post; their words go to the author with their first name and nothing else. */
export const answerPost = useCase({
  who: 'resident',
  intent: z.object({ post: id, words: z.string(), photo: id.nullable().default(null) }),
  read: (db, intent, { who }): Promise<AnswerFacts> => answerFacts(db, intent.post, who?.id),
  doors: {
    form: {
      title: (t) => t.answer.title(),
      ask: 'all',
      fields: { words: { kind: 'long', label: (t) => t.answer.label(), hint: (t) => t.answer.hint() } },
      photo: (t) => t.answer.photo(),
      refuse: ({ found }: AnswerFacts, { who }) => refusal(found, who),
      question: ({ found }: AnswerFacts) =>
        say(to.here, 'answerQuestion', {
          title: found?.post.title ?? '',
          name: found?.author ?? '',
          form: 'answer-post',
          ids: { post: found?.post.id ?? '' },
        }),
    },
  },
  decide: (facts, { words, photo }, turn) => answered(facts, { words, photo, insists: false }, turn),
})

export const answered = (
  { found, before, passed, blocked, hours }: AnswerFacts,
  said: { words: string; photo: string | null; insists: boolean },
  turn: PersonTurn<Resident>,
): Decision => {
  const { who, now, ids } = turn
  const no = refusal(found, who)
  if (no || !found) return { say: no ? [no] : [], talk: null }
  const dueAt = isPromised(found.post.kind) ? askAt(now, hours) : null
  const answer = given(before, { id: ids[0] ?? '', post: found.post.id, neighbour: who.id, words: '', dueAt, at: now })
  const first = !before?.words
  const carried = carry({ ...found, ...said, answer, neighbour: who.name, first, renewed: answer !== before, passed, blocked }, turn)
  const isKept = carried.save?.answers?.find(({ id }) => id === answer.id)
  return first && isKept ? { ...carried, say: [...(carried.say ?? []), ...offerToKeep(found.post, isKept)] } : carried
}

/** Why this neighbour cannot answer this post; null when they can. Another quartier's post looks like none. */
const refusal = (found: NamedPost | undefined, who: Resident): Say | null => {
  if (!found || found.post.state === 'open') return absent(found, who)
  const { post, author } = found
  const promised = post.state === 'promised'
  const join = promised && hasLine(post) ? post.id : null
  return absent(found, who) ?? say(to.resident(who.id), 'answerTooLate', { title: post.title, author, promised, join })
}

/** The post is not there for this neighbour, or is their own; null when it is or was there. */
export const absent = (found: NamedPost | undefined, who: Resident): Say | null => {
  if (!found || !isVisible(found.post, who) || !(isLive(found.post) || found.post.publishedAt)) return gone(who.id)
  const { post } = found
  return post.author === who.id ? say(to.resident(who.id), 'answerOwn', { title: post.title, post: post.id }) : null
}

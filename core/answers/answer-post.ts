import { z } from 'zod'
import { cut, storable } from '../chat/text.ts'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { NamedPost } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { type Answer, wordsMax } from './answer.ts'
import { carried } from './relay.ts'
import { type WithAnswers, withAnswers } from './with-answers.ts'

type Facts = WithAnswers & { blocked: boolean }

/** A neighbour answers a post; their words go to the author with their first name and nothing else. */
export const answerPost = useCase({
  who: 'resident',
  intent: z.object({ post: id, words: z.string(), photo: id.nullable().default(null) }),
  read: async (db, intent, { who }): Promise<Facts> => {
    const facts = await withAnswers(db, intent.post)
    return { ...facts, blocked: facts.post && who ? await db.isBlocked(facts.post.author, who.id) : false }
  },
  doors: {
    form: {
      title: (t) => t.answer.title(),
      ask: 'all',
      fields: { words: { kind: 'long', label: (t) => t.answer.label(), hint: (t) => t.answer.hint() } },
      photo: (t) => t.answer.photo(),
      refuse: ({ found }: Facts, { who }) => refusal(found, who),
      question: ({ found }: Facts) =>
        say(to.here, 'answerQuestion', {
          title: found?.post.title ?? '',
          name: found?.author ?? '',
          form: 'answer-post',
          ids: { post: found?.post.id ?? '' },
        }),
    },
  },

  decide: ({ found, answers, blocked }, { words, photo }, { who, now, ids: [freshId = '', messageId = ''] }) => {
    const no = refusal(found, who)
    if (no || !found) return { say: no ? [no] : [], talk: null }
    const sent = say(to.resident(who.id), 'answerSent', { title: found.post.title, name: found.author })
    /** Who is blocked is not told so. */
    if (blocked) return { say: [sent], talk: null }
    const text = cut(storable(words).trim(), wordsMax)
    const before = answers.find(({ answer }) => answer.neighbour === who.id)?.answer
    const answer: Answer = before ?? {
      id: freshId,
      post: found.post.id,
      neighbour: who.id,
      words: text,
      state: 'waiting',
      thanked: false,
      at: now,
    }
    return {
      save: before ? {} : { answers: [answer] },
      say: [carried({ answer, post: found.post, from: who, to: found.post.author, words: text, photo, messageId, first: !before }), sent],
      talk: null,
    }
  },
})

/** Why this neighbour cannot answer this post; null when they can. Another quartier's post looks like none. */
const refusal = (found: NamedPost | undefined, who: Resident): Say | null => {
  if (!found || found.post.quartier !== who.quartier || !(isLive(found.post) || found.post.publishedAt)) return gone(who.id)
  const { post, author } = found
  if (post.author === who.id) return say(to.resident(who.id), 'answerOwn', { title: post.title, post: post.id })
  if (post.state !== 'open')
    return say(to.resident(who.id), 'answerTooLate', { title: post.title, author, promised: post.state === 'promised' })
  return null
}

import { z } from 'zod'
import { cut, storable } from '../chat/text.ts'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { NamedAnswer } from '../reads.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { wordsMax } from './answer.ts'
import { carried, otherOf } from './relay.ts'

type Facts = { found: NamedAnswer | undefined; blocked: boolean }

/** The author or the neighbour goes on with the conversation. */
export const replyAnswer = useCase({
  who: 'resident',
  intent: z.object({ answer: id, words: z.string(), photo: id.nullable().default(null) }),
  read: async (db, intent, { who }): Promise<Facts> => {
    const found = await db.lockedAnswer(intent.answer)
    const other = otherOf(found, who?.id ?? '')
    return { found, blocked: other !== null && (await db.isBlocked(other.id, who.id)) }
  },
  doors: {
    form: {
      title: (t) => t.answer.title(),
      ask: 'all',
      fields: { words: { kind: 'long', label: (t) => t.answer.label(), hint: (t) => t.answer.hint() } },
      photo: (t) => t.answer.photo(),
      refuse: ({ found }: Facts, { who }) => (openTo(found, who.id) ? null : gone(who.id)),
      question: ({ found }: Facts, _field, { who }) =>
        say(to.here, 'answerQuestion', {
          title: found?.post.title ?? '',
          name: (found?.post.author === who?.id ? found?.neighbour : found?.author) ?? '',
          form: 'reply-answer',
          ids: { answer: found?.answer.id ?? '' },
        }),
    },
  },
  decide: ({ found, blocked }, { words, photo }, { who, ids: [messageId = ''] }) => {
    if (!found || !openTo(found, who.id)) return { say: [gone(who.id)], talk: null }
    const { answer, post, neighbour, author } = found
    const toAuthor = answer.neighbour === who.id
    return {
      say: [
        ...(blocked
          ? []
          : [
              carried({
                answer,
                post,
                from: who,
                to: toAuthor ? post.author : answer.neighbour,
                words: cut(storable(words).trim(), wordsMax),
                photo,
                messageId,
                first: false,
              }),
            ]),
        say(to.resident(who.id), 'answerSent', { title: post.title, name: toAuthor ? author : neighbour }),
      ],
      talk: null,
    }
  },
})

/** A conversation is between two people, while the post lives or once it was promised to this neighbour. */
const openTo = (found: NamedAnswer | undefined, who: string): boolean =>
  found !== undefined &&
  (found.answer.neighbour === who || found.post.author === who) &&
  (isLive(found.post) || found.answer.state === 'chosen')

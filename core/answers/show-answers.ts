import { z } from 'zod'
import { ownLive } from '../posts/life.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { phrasesOf, rememberedSince } from '../residents/reliability.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import type { Answer } from './answer.ts'
import { mayChoose } from './line.ts'
import { mayDo } from './relay.ts'
import { withAnswers } from './with-answers.ts'

const pageSize = 5

/** Who answered: who has it, then who said yes, then who asked; first come first. The author chooses. */
export const showAnswers = useCase({
  who: 'resident',
  intent: z.object({ post: id, page: z.coerce.number().int().min(0).max(1000).default(0) }),
  doors: { press: true },
  read: async (db, { post }, { now }) => {
    const all = await withAnswers(db, post)
    return {
      ...all,
      remembered: await db.deedsOf(
        all.answers.map(({ answer }) => answer.neighbour),
        rememberedSince(now),
      ),
    }
  },
  decide: ({ post, answers, remembered }, { page }, { who, now }) => {
    const about = (neighbour: string) => {
      const known = remembered.find(({ resident }) => resident === neighbour)
      return known ? phrasesOf(known, now) : []
    }
    const own = ownLive(post, who.id)
    if (!own) return { say: [gone(who.id)] }
    const all = answers
      .filter(({ answer }) => answer.state !== 'withdrawn')
      .sort((a, b) => rank(a.answer) - rank(b.answer) || a.answer.at.getTime() - b.answer.at.getTime())
    const from = page * pageSize < all.length ? page * pageSize : 0
    return {
      say: [
        say(to.resident(who.id), 'answerList', {
          title: own.title,
          post: own.id,
          first: from + 1,
          answers: all.slice(from, from + pageSize).map(({ answer, neighbour }) => ({
            id: answer.id,
            name: neighbour,
            words: answer.words,
            state: answer.state,
            yes: answer.yes,
            about: about(answer.neighbour),
            may: mayDo(answer, own) ?? (mayChoose(answer, own) ? 'choose' : null),
          })),
          page: from / pageSize,
          more: Math.max(0, all.length - from - pageSize),
        }),
      ],
    }
  },
})

const rank = ({ state, yes }: Answer): number => {
  if (state === 'waiting') return yes ? 2 : 3
  return { chosen: 0, regular: 0, offered: 1, lapsed: 4, declined: 5, withdrawn: 6 }[state]
}

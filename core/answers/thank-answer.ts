import { z } from 'zod'
import { trimmed } from '../chat/text.ts'
import { isLive } from '../posts/post.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { NamedAnswer } from '../reads.ts'
import type { Deed } from '../residents/deed.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { otherOf } from './relay.ts'
import { keysOf } from './say-appointment.ts'
import { readyThanks, thanksMax } from './thanks.ts'

type Facts = { found: NamedAnswer | undefined; deeds: readonly Deed[]; borrowed: boolean; blocked: boolean }

/** Thanks, once for each of the two: with ready words, with their own, or without any. Counted for who is thanked. */
export const thankAnswer = useCase({
  who: 'resident',
  intent: z.object({ answer: id, ready: z.enum(readyThanks).optional(), words: z.string().optional() }),
  read: async (db, { answer }, { who }): Promise<Facts> => {
    const found = await db.lockedAnswer(answer)
    const other = who && otherOf(found, who.id)
    const [deeds, borrowed, blocked] = await Promise.all([
      db.deedsAbout(answer),
      found?.post.kind === 'loan' ? db.hasBorrowed(answer) : false,
      other ? db.isBlocked(other.id, who.id) : false,
    ])
    return { found, deeds, borrowed, blocked }
  },
  doors: {
    press: true,
    form: {
      title: (t) => t.promise.thankTitle(),
      ask: 'all',
      fields: { words: { kind: 'line', label: (t) => t.promise.thankLabel(), hint: (t) => t.promise.thankHint() } },
      refuse: ({ found, deeds, borrowed }: Facts, { who }) => {
        if (!mayThank(found, borrowed, who.id)) return gone(who.id)
        return hasThanked(found, deeds, who.id) ? thankedCard(found, who.id) : null
      },
      question: ({ found }: Facts, _field, { who }) =>
        say(to.here, 'thankQuestion', { answer: found?.answer.id ?? '', name: otherOf(found, who?.id ?? '')?.name ?? '' }),
    },
  },
  decide: ({ found, deeds, borrowed, blocked }, { ready, words }, { who, now }) => {
    const other = otherOf(found, who.id)
    if (!found || !other || !mayThank(found, borrowed, who.id)) return { say: [gone(who.id)], talk: null }
    const { answer, post } = found
    const told = thankedCard(found, who.id)
    if (hasThanked(found, deeds, who.id)) return { say: [told], talk: null }
    const back = mayThank(found, borrowed, other.id) && !hasThanked(found, deeds, other.id)
    const thanks = say(
      to.resident(other.id),
      'thanks',
      {
        author: who.name,
        title: post.title,
        ready: ready ?? null,
        words: trimmed(words ?? '', thanksMax),
        back: back ? answer.id : null,
      },
      { ...keysOf(answer.id, 'thanks'), fresh: true },
    )
    return {
      save: {
        deeds: [{ resident: other.id, kind: 'thanked', subject: answer.id, by: who.id, at: now }],
        ...(post.author === who.id ? { answers: [{ ...answer, thanked: true }] } : {}),
      },
      say: [told, ...(blocked ? [] : [thanks])],
      talk: null,
    }
  },
})

/** The author thanks whoever answered; who was chosen thanks the author once it is done, and who borrowed once the thing is back. */
const mayThank = (found: NamedAnswer | undefined, borrowed: boolean, who: string): found is NamedAnswer => {
  if (!found) return false
  const { answer, post } = found
  if (post.author === who) return true
  return answer.neighbour === who && (borrowed || (answer.state === 'chosen' && post.outcome === 'done' && !isLive(post)))
}

const hasThanked = ({ answer, post }: NamedAnswer, deeds: readonly Deed[], who: string): boolean =>
  (post.author === who && answer.thanked) || deeds.some(({ kind, by }) => kind === 'thanked' && by === who)

const thankedCard = (found: NamedAnswer, who: string) =>
  say(to.resident(who), 'thanked', { name: otherOf(found, who)?.name ?? '' }, { ...keysOf(found.answer.id, 'thanks'), fresh: true })

import { z } from 'zod'
import { trimmed } from '../chat/text.ts'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { NamedAnswer } from '../reads.ts'
import type { Role } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { wordsMax } from './answer.ts'
import { otherOf } from './relay.ts'

type Facts = { found: NamedAnswer | undefined; roles: readonly Role[] }

/** A neighbour tells the organisers what went wrong in a conversation, in their own words: what was carried is not kept. */
export const report = useCase({
  who: 'resident',
  intent: z.object({ answer: id, words: z.string() }),
  doors: {
    form: {
      title: (t) => t.answer.report(),
      ask: 'all',
      fields: { words: { kind: 'long', label: (t) => t.answer.reportLabel(), hint: (t) => t.answer.reportHint() } },
      refuse: ({ found }: Facts, { who }) => (otherOf(found, who.id) ? null : gone(who.id)),
      question: ({ found }: Facts, _field, { who }) =>
        say(to.here, 'reportQuestion', { answer: found?.answer.id ?? '', name: otherOf(found, who?.id ?? '')?.name ?? '' }),
    },
  },
  read: async (db, { answer }, { who }): Promise<Facts> => ({
    found: await db.lockedAnswer(answer),
    roles: who ? await db.rolesIn(who.quartier) : [],
  }),
  decide: ({ found, roles }, { answer, words }, { who, now, ids: [reportId = ''] }) => {
    const other = otherOf(found, who.id)
    if (!found || !other) return { say: [gone(who.id)], talk: null }
    const text = trimmed(words, wordsMax)
    /** Whoever is told of it is neither of the two. */
    const told = [...new Set(roles.map(({ resident }) => resident))].filter((it) => it !== who.id && it !== other.id)
    return {
      save: { reports: [{ id: reportId, quartier: who.quartier, reporter: who.id, about: other.id, words: text, at: now }] },
      say: [
        ...told.map((it) =>
          say(to.resident(it), 'reported', { reporter: who.name, about: other.name, title: found.post.title, words: text }),
        ),
        say(to.resident(who.id), 'reportSent', { answer, name: other.name, told: told.length > 0 }),
      ],
      talk: null,
    }
  },
})

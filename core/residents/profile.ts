import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { phrasesOf, rememberedSince, thanksOf } from './reliability.ts'

/** /profil: what neighbours see of oneself, in their words, and how often one was thanked. */
export const profile = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true, command: { fr: 'profil', en: 'profile', about: (t) => t.known.command(), place: 'private' } },
  read: async (db, _intent, { who, now }) => ({ remembered: await db.deedsOf([who.id], rememberedSince(now)) }),
  decide: ({ remembered: [own] }, _intent, { who, quartier, now }) => ({
    say: [
      say(to.resident(who.id), 'profile', {
        name: who.name,
        quartier: quartier.name,
        known: own ? phrasesOf(own, now) : [],
        thanks: own ? thanksOf(own.deeds) : 0,
      }),
    ],
  }),
})

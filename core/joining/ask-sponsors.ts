import { z } from 'zod'
import { codeOf } from '../chat/short-code.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { becoming, sayBecoming } from './become.ts'
import { hoursOf, isUsable, newCode } from './code.ts'
import { sponsorsNeeded } from './way.ts'

/** How many neighbours a guest may show a code to in vain. */
const usesMost = 5

/** « Deux voisins me connaissent »: a code to give to them. It is shown once; another one ends it. */
export const askSponsors = useCase({
  who: 'resident',
  intent: z.object({ again: z.enum(['yes']).optional() }),
  doors: { press: true },
  read: async (db, _intent, { who, now }) => ({
    it: await becoming(db, who.id, now),
    codes: await db.codesBy(who.id, 'sponsor', who.quartier),
  }),
  decide: ({ it, codes }, { again }, { who, now, quartier, ids: [one = '', two = ''] }) => {
    if (!it) return {}
    if (it.resident.standing === 'neighbour' || !quartier.ways.includes('sponsors')) return { say: [sayBecoming(it, now)] }
    const card = { quartier: quartier.name, vouched: it.vouched, needed: sponsorsNeeded, days: hoursOf.sponsor / 24 }
    const stands = codes.some((code) => isUsable(code, now))
    if (stands && !again) return { say: [say(to.resident(who.id), 'sponsorCode', { ...card, code: null })] }
    const made = newCode({ id: one, code: codeOf(two), kind: 'sponsor', quartier: quartier.id, by: who.id, most: usesMost }, now)
    return {
      save: { codes: [made] },
      forget: { codes },
      say: [say(to.resident(who.id), 'sponsorCode', { ...card, code: made.code })],
    }
  },
})

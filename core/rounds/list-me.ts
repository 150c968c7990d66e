import { z } from 'zod'
import { addHours, dayOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { askDays, hows, type Listed } from './listed.ts'
import { sayListed } from './visit-list.ts'

/** « Je voudrais des visites », « des appels »: for oneself. */
export const listMe = useCase({
  who: 'resident',
  intent: z.object({ how: z.enum(hows) }),
  doors: { press: true },
  read: async (db, _intent, { who }) => ({ mine: (await db.listedBy(who.id)).find(({ resident }) => resident === who.id) }),
  decide: ({ mine }, { how }, { who, wall, now, ids: [id = ''] }) => {
    if (mine) return { save: { listed: [{ ...mine, how }] }, say: sayListed({ ...mine, how }) }
    const made: Listed = {
      id,
      quartier: who.quartier,
      name: who.name,
      resident: who.id,
      by: who.id,
      consent: 'self',
      consentOn: dayOf(wall),
      how,
      hour: 'any',
      wish: '',
      at: now,
      keep: true,
      askAt: addHours(now, askDays * 24),
      asked: false,
    }
    return { save: { listed: [made] }, say: sayListed(made, 'new') }
  },
})

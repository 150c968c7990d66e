import { z } from 'zod'
import type { Quartier } from '../quartiers/quartier.ts'
import { type Decision, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { firstNameOf } from './first-name.ts'
import { nameMax, type Resident, usualQuiet } from './resident.ts'

type Facts = { quartier: Quartier | undefined }

/** They tell their first name and are in the quartier, as a guest: nobody vouches for them yet. */
export const join = useCase({
  who: 'anyone',
  intent: z.object({
    quartier: z.string(),
    name: z.string().min(1).max(nameMax),
    /** What they came for, as JSON: it is done once they are in. */
    after: z.string().optional(),
  }),
  doors: {
    form: {
      title: (t) => t.resident.joinTitle(),
      ask: 'all',
      fields: { name: { kind: 'line', label: (t) => t.resident.firstName() } },
      parse: (values, ids) => {
        const name = firstNameOf(values.name ?? '')
        return name ? { intent: { ...ids, name } } : { again: 'name' }
      },
      refuse: ({ quartier }: Facts, { who, quartier: own }) =>
        say(to.here, 'welcomeBack', { name: who.name, quartier: own?.name ?? quartier?.name ?? '', organiser: false }),
      question: ({ quartier }: Facts, _field, _turn, again) =>
        say(to.here, 'askName', { quartier: quartier?.name ?? null, id: quartier?.id ?? '', again }),
    },
  },
  read: async (db, intent): Promise<Facts> => ({ quartier: await db.quartier(intent.quartier) }),
  decide: ({ quartier }, { name, after }, turn) => {
    if (turn.who || !quartier)
      return {
        say: [
          say(to.here, turn.who ? 'welcomeBack' : 'noQuartier', {
            name: turn.who?.name ?? '',
            quartier: quartier?.name ?? '',
            organiser: false,
          }),
        ],
        talk: null,
      }
    const [residentId = ''] = turn.ids
    const who: Resident = {
      id: residentId,
      name,
      language: turn.language,
      quartier: quartier.id,
      standing: 'guest',
      quiet: usualQuiet,
      model: true,
      joinedAt: turn.now,
      suggestions: true,
      urgent: false,
    }
    return {
      save: {
        residents: [who],
        accounts: [
          { platform: turn.from.platform, user: turn.from.id, resident: who.id, chat: turn.place.chat, reach: 'open', heardAt: turn.now },
        ],
      },
      say: [say(to.here, 'welcome', { name, quartier: quartier.name })],
      talk: null,
      ...(after ? { next: { who, quartier, intent: after } } : {}),
    }
  },
})

/** Asks their first name. */
export const askName = (quartier: Quartier): Decision => ({
  say: [say(to.here, 'askName', { quartier: quartier.name, id: quartier.id, again: false })],
  talk: { kind: 'form', form: 'join', ids: { quartier: quartier.id }, values: {}, field: 'name' },
})

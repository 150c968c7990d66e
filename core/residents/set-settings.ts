import { z } from 'zod'
import { noSubscription } from '../digests/subscription.ts'
import type { Quiet } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { languages, type Resident } from './resident.ts'

/** The quiet hours on offer, by what a button carries. */
export const quietChoices: Readonly<Record<string, Quiet>> = {
  '21-8': { from: 21 * 60, to: 8 * 60 },
  '22-7': { from: 22 * 60, to: 7 * 60 },
  '20-9': { from: 20 * 60, to: 9 * 60 },
  none: null,
}

/** /reglages: language, quiet hours, what is urgent, and suggestions; a press changes one and shows the same card. */
export const setSettings = useCase({
  who: 'resident',
  intent: z.object({
    language: z.enum(languages).optional(),
    quiet: z.enum(['21-8', '22-7', '20-9', 'none']).optional(),
    model: z.enum(['yes', 'no']).optional(),
    suggestions: z.enum(['yes', 'no']).optional(),
    urgent: z.enum(['yes', 'no']).optional(),
    named: z.enum(['yes', 'no']).optional(),
  }),
  doors: {
    press: true,
    command: { fr: 'reglages', accented: 'réglages', en: 'settings', about: (t) => t.commands.settings(), place: 'private' },
  },
  read: async (db, { named }, { who }) => ({
    accounts: await db.accountsOf(who.id),
    subscription: named ? (await db.lockedSubscriber(who.id))?.subscription : await db.subscriptionOf(who.id),
  }),
  decide: ({ accounts, subscription }, { language, quiet, model, suggestions, urgent, named }, { who, from, model: hasModel }) => {
    const changed: Resident = {
      ...who,
      language: language ?? who.language,
      quiet: quiet === undefined ? who.quiet : (quietChoices[quiet] ?? null),
      model: model === undefined ? who.model : model === 'yes',
      suggestions: suggestions === undefined ? who.suggestions : suggestions === 'yes',
      urgent: urgent === undefined ? who.urgent : urgent === 'yes',
    }
    const pressed = [language, quiet, model, suggestions, urgent].some((it) => it !== undefined)
    const own = subscription ?? noSubscription(who.id)
    const pages = named === undefined ? own : { ...own, named: named === 'yes' }
    return {
      save: { residents: pressed ? [changed] : [], subscriptions: named === undefined ? [] : [pages] },
      say: [
        say(
          to.resident(who.id),
          'settings',
          {
            language: changed.language,
            quiet: quietName(changed.quiet),
            model: hasModel ? changed.model : null,
            suggestions: changed.suggestions,
            urgent: changed.urgent,
            named: pages.named,
            platforms: accounts.map(({ platform }) => platform),
            others: accounts.flatMap((it) => (it.platform === from.platform && it.user === from.id ? [] : [it.platform])),
          },
          { key: 'settings', ...(pressed || named ? {} : { fresh: true as const }) },
        ),
      ],
    }
  },
})

const quietName = (quiet: Quiet): string =>
  Object.entries(quietChoices).find(([, it]) => it?.from === quiet?.from && it?.to === quiet?.to)?.[0] ?? 'none'

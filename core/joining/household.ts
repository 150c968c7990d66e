import { z } from 'zod'
import { codeOf } from '../chat/short-code.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { hoursOf, isUsable, newCode } from './code.ts'
import { householdMost } from './enter.ts'

/** /foyer: a code for one who lives with them, who joins as what they are themself. Whoever was invited so invites nobody in turn. */
export const household = useCase({
  who: 'resident',
  intent: z.object({ again: z.enum(['yes']).optional() }),
  doors: {
    press: true,
    spoken: 'The resident wants somebody who lives with them to join too.',
    command: { fr: 'foyer', en: 'household', about: (t) => t.verifying.household.command(), place: 'private' },
  },
  read: async (db, _intent, { who }) => ({
    membership: await db.membershipOf(who.id, who.quartier),
    names: await db.invitedBy(who.id, householdMost),
    codes: await db.codesBy(who.id, 'household', who.quartier),
  }),
  decide: ({ membership, names, codes }, { again }, { who, now, quartier, ids: [one = '', two = ''] }) => {
    const card = { quartier: quartier.name, names, days: hoursOf.household / 24 }
    const wasInvited = membership?.way === 'household' || (membership?.way === null && membership.decider !== null)
    if (wasInvited || names.length >= householdMost)
      return { say: [say(to.resident(who.id), 'householdFull', { ...card, why: wasInvited ? 'invited' : 'full' })] }
    const stands = codes.some((code) => isUsable(code, now))
    if (stands && !again) return { say: [say(to.resident(who.id), 'householdCode', { ...card, code: null })] }
    const made = newCode({ id: one, code: codeOf(two), kind: 'household', quartier: quartier.id, by: who.id, most: 1 }, now)
    return {
      save: { codes: [made] },
      forget: { codes },
      say: [say(to.resident(who.id), 'householdCode', { ...card, code: made.code })],
    }
  },
})

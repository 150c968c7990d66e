import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { againDays, applicationKey, peopleIn, staffMost } from './application.ts'
import { joiningGone } from './gone.ts'
import { verified, verifying } from './verify.ts'

/** « Oui, accueillir » or « Non, pas maintenant », by whoever organises or moderates the guest's quartier when they press. */
export const judge = useCase({
  who: 'resident',
  intent: z.object({ who: id, to: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, { who: guest }, { who }) => ({
    facts: await verifying(db, guest),
    staff: await db.staffOf(who.quartier, staffMost),
  }),
  decide: ({ facts, staff }, { to: answer }, { who, now }) => {
    const application = facts?.application
    const isTheirs = peopleIn(staff).includes(who.id) && application?.quartier === who.quartier && facts?.resident.quartier === who.quartier
    const isOpen = application?.way === 'approval' && facts?.resident.standing === 'guest' && facts.resident.id !== who.id
    if (!facts || !isTheirs || !isOpen) return { say: [joiningGone(who.id)] }
    const { resident, membership, quartier } = facts
    const told = peopleIn(staff)
      .filter((one) => one !== resident.id)
      .map((one) =>
        say(
          to.resident(one),
          'applicationJudged',
          { name: resident.name, quartier: quartier.name, answer, by: one === who.id ? null : who.name },
          { key: applicationKey(resident.id) },
        ),
      )
    if (answer === 'yes') {
      const done = verified(facts, { way: 'approval', decider: who.id }, now)
      return { ...done, say: [...done.say, ...told] }
    }
    const ways = quartier.ways.filter((way) => way !== 'approval')
    return {
      save: {
        memberships: [
          {
            ...(membership ?? {
              resident: resident.id,
              quartier: quartier.id,
              placedBy: 'link' as const,
              placedAt: resident.joinedAt,
              way: null,
              verifiedAt: null,
              decider: null,
            }),
            refusedAt: now,
          },
        ],
      },
      forget: { applications: [application] },
      say: [say(to.resident(resident.id), 'applicationRefused', { quartier: quartier.name, ways, days: againDays }), ...told],
    }
  },
})

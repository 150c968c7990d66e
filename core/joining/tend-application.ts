import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { applicationKey, elseHours, peopleIn, remindHours, staffMost } from './application.ts'
import { verifying } from './verify.ts'

/** A guest waits: after two days the organisers are reminded, after a week the guest is told how else to go on. Each once. */
export const tendApplication = useCase({
  who: 'clock',
  intent: z.object({ guest: id }),
  doors: { due: async (db, now, limit) => (await db.applicationsToTend(now, limit)).map((guest) => ({ guest })) },
  read: async (db, { guest }) => {
    const facts = await verifying(db, guest)
    return { facts, staff: facts ? await db.staffOf(facts.quartier.id, staffMost) : [] }
  },
  decide: ({ facts, staff }, _intent, { now }) => {
    const application = facts?.application
    if (!facts || application?.way !== 'approval') return {}
    const { resident, quartier } = facts
    /** They moved, or became a neighbour in another way: nobody is to decide any more. */
    if (application.quartier !== resident.quartier || resident.standing === 'neighbour') return { forget: { applications: [application] } }
    const told = application.told ?? 0
    const hours = [remindHours, elseHours][told]
    if (hours === undefined || addHours(application.at, hours) > now) return {}
    return {
      save: { applications: [{ ...application, told: told + 1 }] },
      say:
        told === 0
          ? peopleIn(staff)
              .filter((one) => one !== resident.id)
              .map((one) =>
                say(
                  to.resident(one),
                  'applicationAsked',
                  { guest: resident.id, name: resident.name, quartier: quartier.name, reminds: true },
                  { key: applicationKey(resident.id), fresh: true },
                ),
              )
          : [
              say(to.resident(resident.id), 'applicationWaits', {
                quartier: quartier.name,
                ways: quartier.ways.filter((way) => way !== 'approval'),
              }),
            ],
    }
  },
})

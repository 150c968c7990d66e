import { z } from 'zod'
import { wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { againAt, applicationKey, peopleIn, staffMost } from './application.ts'
import { becoming, sayBecoming } from './become.ts'

/**
 * « Demander à qui organise »: one question to every organiser and moderator. The guest adds no words, so that no address is among them.
 * Once asked, asking again shows that it was.
 */
export const apply = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true },
  read: async (db, _intent, { who, now }) => ({
    it: await becoming(db, who.id, now),
    staff: await db.staffOf(who.quartier, staffMost),
  }),
  decide: ({ it, staff }, _intent, { who, now, quartier }) => {
    if (!it) return {}
    const ways = quartier.ways.filter((way) => way !== 'approval')
    const again = againAt(it.membership, now)
    if (it.resident.standing === 'neighbour' || it.application || !quartier.ways.includes('approval') || again)
      return { say: [sayBecoming(it, now)] }
    const asked = peopleIn(staff).filter((id) => id !== who.id)
    if (asked.length === 0) return { say: [say(to.resident(who.id), 'nobodyOrganises', { quartier: quartier.name, ways })] }
    return {
      save: { applications: [{ resident: who.id, quartier: quartier.id, way: 'approval', at: now }] },
      say: [
        say(to.resident(who.id), 'applied', { quartier: quartier.name, ways, since: wallOf(now, quartier.zone) }),
        ...asked.map((id) =>
          say(
            to.resident(id),
            'applicationAsked',
            { guest: who.id, name: who.name, quartier: quartier.name, reminds: false },
            { key: applicationKey(who.id), fresh: true },
          ),
        ),
      ],
    }
  },
})

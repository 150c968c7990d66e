import { z } from 'zod'
import { tokenOf } from '../calendars/calendar-link.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { channelOf, readersOf, takesInChat, uploadMinutes } from './proof.ts'
import { noProof, otherWays } from './say-proof.ts'

/** « Envoyer un justificatif »: how, where they are. */
export const prove = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true },
  read: async (db, _intent, { who }) => ({ roles: await db.rolesIn(who.quartier) }),
  decide: ({ roles }, _intent, { who, quartier, from, proofSite, now, ids: [one = '', two = ''] }) => {
    const why = noProof(who, quartier.ways, readersOf(roles, who.id), proofSite)
    if (why) {
      const said = { why, quartier: quartier.name, ways: otherWays(quartier.ways) }
      return { say: [say(to.resident(who.id), 'provingOff', said)], talk: null }
    }
    const how = channelOf[from.platform]
    const token = how === 'link' ? tokenOf(one, two) : null
    return {
      ...(token ? { save: { uploads: [{ resident: who.id, token, until: addHours(now, uploadMinutes / 60) }] } } : {}),
      say: [
        say(to.here, 'proofHow', {
          how,
          quartier: quartier.name,
          url: token && `${proofSite}/proof/send/${token}`,
          minutes: uploadMinutes,
          again: false,
        }),
      ],
      talk: takesInChat[from.platform] ? { kind: 'form', form: 'send-proof', ids: {}, values: {}, field: 'proof' } : null,
    }
  },
})

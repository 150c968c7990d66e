import { z } from 'zod'
import { applicationKey } from '../joining/application.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { sayAbout } from './about-quartier.ts'
import { deskKey, leaving, place, seatOf } from './desk.ts'

/** So many at once, who has waited longest first: the others follow as these are answered. */
const listedMost = 8

/** « Demandes en attente »: for who organises or moderates; a first name shows again what was asked when they applied. */
export const waiting = useCase({
  who: 'resident',
  intent: z.object({ who: id.optional() }),
  doors: { press: true },
  read: async (db, { who: guest }, { who }) => {
    const seat = await seatOf(db, who, false)
    const helps = seat.desk.role !== null
    return {
      seat,
      standing: helps && guest ? await db.lockedStanding(guest) : undefined,
      all: helps ? await db.waitingIn(who.quartier, listedMost) : [],
    }
  },
  decide: ({ seat, standing, all }, _intent, turn) => {
    const { quartier, desk } = seat
    const { who } = turn
    if (desk.role === null) return { say: [sayAbout(seat, turn)], ...leaving(turn) }
    const application = standing?.application
    if (application?.way === 'approval' && application.quartier === who.quartier && application.resident !== who.id) {
      const { name } = standing?.resident ?? who
      const asked = { guest: application.resident, name, quartier: quartier.name, reminds: false }
      return { say: [say(to.resident(who.id), 'applicationAsked', asked, { key: applicationKey(asked.guest), fresh: true })] }
    }
    return {
      ...leaving(turn),
      say: [
        say(
          to.resident(who.id),
          'waiting',
          {
            name: quartier.name,
            people: all.filter((it) => it.id !== who.id),
            more: Math.max(0, desk.waiting - all.length),
            desk: desk.role === 'organiser',
          },
          desk.role === 'organiser' ? place(turn) : { key: deskKey, fresh: true },
        ),
      ],
    }
  },
})

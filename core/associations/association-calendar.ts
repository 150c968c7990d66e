import { z } from 'zod'
import { tokenOf } from '../calendars/calendar-link.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { associationGone, partOf, sayAssociation } from './say-association.ts'

/** The public address of an association's calendar, or another one, which ends the first. */
export const associationCalendar = useCase({
  who: 'resident',
  intent: z.object({ association: id }),
  doors: { press: true },
  read: async (db, { association }, { who }) => ({
    whole: await db.lockedAssociation(association, who.id),
    links: await db.calendarLinksFor(association),
  }),
  decide: ({ whole, links }, _intent, { who, now, site, ids: [one = '', two = ''] }) => {
    const part = whole ? partOf(whole, who.id, false) : null
    if (!whole || part === null || whole.association.state !== 'open' || !site) return { say: [associationGone(who.id)] }
    const token = tokenOf(one, two)
    const association = { ...whole.association, calendar: token }
    return {
      save: {
        associations: [association],
        /** One link that lives: its contact's. That of a contact before them ends. */
        calendarLinks: [
          { quartier: association.quartier, resident: association.contact, association: association.id, madeAt: now, token },
          ...links.filter((it) => it.resident !== association.contact).map(({ live: _, ...it }) => ({ ...it, token: null })),
        ],
      },
      say: [sayAssociation({ ...whole, association }, who.id, part, site)],
    }
  },
})

import { z } from 'zod'
import { organisersAmong } from '../residents/resident.ts'
import { wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { type CalendarLink, tokenOf } from './calendar-link.ts'

/** /agenda: the address of the quartier's calendar, one's own. It is shown once, since only its fingerprint is kept; another one ends it. */
export const showCalendar = useCase({
  who: 'resident',
  intent: z.object({ again: z.enum(['yes']).optional() }),
  doors: {
    press: true,
    spoken: 'The resident asks for the calendar of the neighbourhood, to follow its events in their own calendar.',
    command: { fr: 'agenda', en: 'calendar', about: (t) => t.calendar.command(), place: 'private' },
  },
  read: async (db, _intent, { who }) => ({
    known: await db.calendarLinkOf(who.id, who.quartier),
    organiser: organisersAmong(await db.rolesIn(who.quartier)).includes(who.id),
  }),
  decide: ({ known, organiser }, { again }, { who, now, quartier, site, ids: [one = '', two = ''] }) => {
    if (!site) return { say: [say(to.resident(who.id), 'calendarOff', { organiser })] }
    const card = { quartier: quartier.name, organiser }
    if (known?.live && !again)
      return { say: [say(to.resident(who.id), 'calendarKnown', { ...card, since: wallOf(known.madeAt, quartier.zone) })] }
    const link: CalendarLink = { quartier: quartier.id, resident: who.id, association: null, madeAt: now, token: tokenOf(one, two) }
    return {
      save: { calendarLinks: [link] },
      say: [
        say(to.resident(who.id), 'calendarLink', {
          ...card,
          address: new URL(`/calendar/${link.token}`, site).href,
          replaces: known?.live ?? false,
        }),
      ],
    }
  },
})

import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { organisersAmong } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** An organiser ends all addresses of the quartier's calendar: each resident asks for a new one. Who had one is told. */
export const renewCalendar = useCase({
  who: 'resident',
  intent: z.object({ sure: z.enum(['yes', 'no']) }),
  doors: { press: true },
  read: async (db, _intent, { who }) => ({
    organisers: organisersAmong(await db.rolesIn(who.quartier)),
    links: await db.calendarLinksOf(who.quartier),
  }),
  decide: ({ organisers, links }, { sure }, { who, quartier }) => {
    if (!organisers.includes(who.id)) return { say: [gone(who.id)] }
    const live = links.filter((it) => it.live)
    const card = { quartier: quartier.name, count: live.length }
    if (sure === 'no') return { say: [say(to.resident(who.id), 'calendarRenew', card, { key: 'calendar-renew', fresh: true })] }
    return {
      save: { calendarLinks: live.map(({ live: _, ...it }) => ({ ...it, token: null })) },
      say: [
        say(to.resident(who.id), 'calendarRenewed', card, { key: 'calendar-renew' }),
        ...live
          .filter(({ resident }) => resident !== who.id)
          .map(({ resident }) => say(to.resident(resident), 'calendarEnded', { quartier: quartier.name }, { key: 'calendar-ended' })),
      ],
    }
  },
})

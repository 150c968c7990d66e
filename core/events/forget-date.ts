import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { erasingList } from './say-participants.ts'
import { tallyOf } from './seats.ts'
import { withDate } from './with-date.ts'

/** So long after a date is over it is still known who came, to thank them and to count who was missing. */
export const namesKeptHours = 48

/** After that only how many came is kept, also of a date that was cancelled: their rows, what waits to be said about them, and the lists go. */
export const forgetDate = useCase({
  who: 'clock',
  intent: z.object({ date: id }),
  doors: { due: async (db, now, limit) => (await db.datesToForget(addHours(now, -namesKeptHours), limit)).map((date) => ({ date })) },
  read: async (db, { date }) => {
    const facts = await withDate(db, date)
    return {
      facts,
      organisers: facts ? await db.organisersOf(facts.found.post.id) : [],
      regulars: facts ? await db.eventRegularsOf(facts.found.post.id) : [],
    }
  },
  decide: ({ facts, organisers, regulars }, _intent, { now }) => {
    if (!facts) return {}
    const { date, all, found } = facts
    if (date.came !== null || date.dueAt !== null || addHours(date.untilAt, namesKeptHours) > now) return {}
    const came = date.state === 'cancelled' ? 0 : tallyOf(all).coming
    const readers = new Set([found.post.author, ...organisers.map(({ organiser }) => organiser.resident)])
    return {
      save: { eventDates: [{ ...date, came }] },
      forget: {
        attendees: all.map(({ attendee }) => attendee),
        thingClaims: facts.things.flatMap(({ claims }) => claims),
        ...(isLive(found.post) ? {} : { eventRegulars: regulars }),
      },
      unsay: [date.id],
      say: [...readers].map((who) => erasingList(date.id, who, 'over')),
    }
  },
})

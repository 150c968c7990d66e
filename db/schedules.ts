import { and, asc, desc, eq, inArray, isNull, sql } from 'drizzle-orm'
import type { KnownLink } from '../core/calendars/calendar-link.ts'
import { datesRead, type ScheduleReads } from '../core/events/schedule.ts'
import { queries, type Sql } from './connect.ts'
import { named, tipOf } from './named.ts'
import { organisesNow } from './organisers.ts'
import { attendees, calendarLinks, eventDates, eventRegulars, events, organisers, posts, quartiers, residents, tips } from './schema.ts'

const link = {
  quartier: calendarLinks.quartier,
  resident: calendarLinks.resident,
  association: calendarLinks.association,
  madeAt: calendarLinks.madeAt,
  live: sql<boolean>`${calendarLinks.hash} is not null`,
} satisfies Record<keyof KnownLink, unknown>

/** What is asked about all dates of an event, who comes to every one, and who has an address of the calendar. */
export const scheduleReads = (on: Sql): ScheduleReads => {
  const db = queries(on)
  return {
    /** The post first, then in questions of their own what hangs on it: who waited for the lock sees what came before. */
    scheduleOf: async (id) => {
      const [row] = await db
        .select({ ...named, zone: quartiers.zone })
        .from(posts)
        .innerJoin(residents, eq(residents.id, posts.author))
        .innerJoin(quartiers, eq(quartiers.id, posts.quartier))
        .leftJoin(tips, tipOf)
        .where(eq(posts.id, id))
        .for('update', { of: posts })
      if (!row) return undefined
      const { zone, ...found } = row
      const seats = sql`1 + ${attendees.guests} + ${attendees.children}`
      const [[event], dates, tallies, others] = await Promise.all([
        db.select().from(events).where(eq(events.post, id)),
        db.select().from(eventDates).where(eq(eventDates.post, id)).orderBy(desc(eventDates.day)).limit(datesRead),
        db
          .select({
            date: attendees.date,
            answers: sql<number>`count(*)::int`,
            taken: sql<number>`coalesce(sum(${seats}) filter (where ${attendees.state} in ('coming', 'offered')), 0)::int`,
            waits: sql<boolean>`bool_or(${attendees.state} in ('waiting', 'offered'))`,
          })
          .from(attendees)
          .innerJoin(eventDates, eq(eventDates.id, attendees.date))
          .where(and(eq(eventDates.post, id), eq(eventDates.state, 'planned')))
          .groupBy(attendees.date),
        db.select({ resident: organisers.resident }).from(organisers).where(organisesNow(id)),
      ])
      if (!event) return undefined
      const of = new Map(tallies.map(({ date, ...tally }) => [date, tally]))
      return {
        found,
        event,
        zone,
        dates: dates.reverse().map((it) => ({ ...it, ...(of.get(it.id) ?? { answers: 0, taken: 0, waits: false }) })),
        organisers: others.map(({ resident }) => resident),
      }
    },

    eventRegularsOf: (post) =>
      db.select().from(eventRegulars).where(eq(eventRegulars.post, post)).orderBy(asc(eventRegulars.since), asc(eventRegulars.resident)),

    attendanceOf: async (post, residents) =>
      (
        await db
          .select({ attendee: attendees })
          .from(attendees)
          .innerJoin(eventDates, eq(eventDates.id, attendees.date))
          .where(and(eq(eventDates.post, post), eq(eventDates.state, 'planned'), inArray(attendees.resident, [...residents])))
      ).map(({ attendee }) => attendee),

    calendarLinkOf: async (resident, quartier) =>
      (
        await db
          .select(link)
          .from(calendarLinks)
          .where(and(eq(calendarLinks.resident, resident), eq(calendarLinks.quartier, quartier), isNull(calendarLinks.association)))
      )[0],
    calendarLinksOf: (quartier) =>
      db
        .select(link)
        .from(calendarLinks)
        .where(and(eq(calendarLinks.quartier, quartier), isNull(calendarLinks.association))),
    calendarLinksFor: (association) => db.select(link).from(calendarLinks).where(eq(calendarLinks.association, association)),
  }
}

import { and, asc, eq, gt, inArray, isNotNull, isNull, lt, lte, sql } from 'drizzle-orm'
import { unionAll } from 'drizzle-orm/pg-core'
import type { EventReads, Tally } from '../core/events/reads.ts'
import { queries, type Sql } from './connect.ts'
import { named, tipOf } from './named.ts'
import { organisesNow } from './organisers.ts'
import { residentOf } from './rows.ts'
import { attendees, blocks, eventDates, eventRegulars, events, organisers, posts, quartiers, residents, tips } from './schema.ts'
import { thingsAt } from './things.ts'

const planned = eq(eventDates.state, 'planned')
/** An event that more people answer than this is counted, and its list is not read whole. */
const attendeesMost = 6000

export const eventReads = (on: Sql): EventReads => {
  const db = queries(on)
  const talliesOf = async (dates: readonly string[]): Promise<ReadonlyMap<string, Tally>> => {
    if (dates.length === 0) return new Map()
    const seats = (state: string) =>
      sql<number>`coalesce(sum(1 + ${attendees.guests} + ${attendees.children}) filter (where ${attendees.state} = ${state}), 0)::int`
    const rows = await db
      .select({
        date: eventDates.id,
        /** Once their names are forgotten only how many came is kept. */
        coming: sql<number>`coalesce(${eventDates.came}, ${seats('coming')})`,
        maybe: seats('maybe'),
        waiting: seats('waiting'),
      })
      .from(eventDates)
      .leftJoin(attendees, eq(attendees.date, eventDates.id))
      .where(inArray(eventDates.id, [...dates]))
      .groupBy(eventDates.id)
    return new Map(rows.map(({ date, ...tally }) => [date, tally]))
  }

  return {
    eventOf: async (post, limit) => {
      const [[event], dates] = await Promise.all([
        db.select().from(events).where(eq(events.post, post)),
        db
          .select()
          .from(eventDates)
          .where(and(eq(eventDates.post, post), planned))
          .orderBy(asc(eventDates.fromAt), asc(eventDates.id))
          .limit(limit),
      ])
      return event ? { event, dates } : undefined
    },

    /** The post first, then in questions of their own what hangs on it: who waited for the lock sees what came before. */
    lockedDate: async (id) => {
      const [row] = await db
        .select({
          ...named,
          zone: quartiers.zone,
          official: sql<boolean>`exists (select from associations a where a.id = ${posts.association} and a.kind = 'municipality')`,
        })
        .from(posts)
        .innerJoin(residents, eq(residents.id, posts.author))
        .innerJoin(quartiers, eq(quartiers.id, posts.quartier))
        .leftJoin(tips, tipOf)
        .where(eq(posts.id, db.select({ post: eventDates.post }).from(eventDates).where(eq(eventDates.id, id))))
        .for('update', { of: posts })
      if (!row) return undefined
      const { zone, official, ...found } = row
      const [[event], [date], others, [nearest], things] = await Promise.all([
        db.select().from(events).where(eq(events.post, found.post.id)),
        db.select().from(eventDates).where(eq(eventDates.id, id)).for('update'),
        db.select({ resident: organisers.resident }).from(organisers).where(organisesNow(found.post.id)),
        db
          .select({ id: eventDates.id })
          .from(eventDates)
          .where(and(eq(eventDates.post, found.post.id), planned))
          .orderBy(asc(eventDates.fromAt), asc(eventDates.id))
          .limit(1),
        thingsAt(on, id),
      ])
      const more = { zone, official, organisers: others.map(({ resident }) => resident), things, onCard: nearest?.id === id }
      return event && date ? { found, event, date, ...more } : undefined
    },

    attendeesOf: async (date) =>
      (
        await db
          .select({
            attendee: attendees,
            resident: residents,
            blocked: sql<boolean>`exists (select from ${blocks} where ${blocks.resident} = ${posts.author} and ${blocks.blocked} = ${attendees.resident} and ${blocks.until} is null)`,
          })
          .from(attendees)
          .innerJoin(residents, eq(residents.id, attendees.resident))
          .innerJoin(eventDates, eq(eventDates.id, attendees.date))
          .innerJoin(posts, eq(posts.id, eventDates.post))
          .where(eq(attendees.date, date))
          .orderBy(asc(attendees.at), asc(attendees.resident))
          .limit(attendeesMost)
      ).map(({ resident, ...it }) => ({ ...it, resident: residentOf(resident) })),

    talliesOf,

    datesBetween: async (quartier, from, to, limit, association) => {
      const rows = await db
        .select({ date: eventDates, ...named })
        .from(eventDates)
        .innerJoin(posts, eq(posts.id, eventDates.post))
        .innerJoin(residents, eq(residents.id, posts.author))
        .leftJoin(tips, tipOf)
        .where(
          and(
            eq(eventDates.quartier, quartier),
            association === undefined ? undefined : eq(posts.association, association),
            lt(eventDates.fromAt, to),
            gt(eventDates.untilAt, from),
            inArray(posts.state, ['open', 'promised', 'closed']),
          ),
        )
        .orderBy(asc(eventDates.fromAt), asc(eventDates.id))
        .limit(limit)
      const tallies = await talliesOf(rows.map(({ date }) => date.id))
      return rows.map(({ date, ...found }) => ({
        date,
        found,
        tally: tallies.get(date.id) ?? { coming: 0, maybe: 0, waiting: 0 },
      }))
    },

    answeredAt: async (author, resident) => {
      /** All of their events first: who answers one of them at this moment has done so, or sees the block. */
      await db
        .select({ id: posts.id })
        .from(posts)
        .where(and(eq(posts.author, author), eq(posts.kind, 'event'), inArray(posts.state, ['open', 'promised'])))
        .orderBy(asc(posts.id))
        .for('update')
      const [dates, regulars] = await Promise.all([
        db
          .select({ id: eventDates.id })
          .from(attendees)
          .innerJoin(eventDates, eq(eventDates.id, attendees.date))
          .innerJoin(posts, eq(posts.id, eventDates.post))
          .where(
            and(
              eq(attendees.resident, resident),
              inArray(attendees.state, ['coming', 'maybe', 'waiting', 'offered']),
              planned,
              eq(posts.author, author),
            ),
          )
          .orderBy(asc(eventDates.id)),
        db
          .select({ regular: eventRegulars })
          .from(eventRegulars)
          .innerJoin(posts, eq(posts.id, eventRegulars.post))
          .where(and(eq(eventRegulars.resident, resident), eq(posts.author, author))),
      ])
      return { dates: dates.map(({ id }) => id), regulars: regulars.map(({ regular }) => regular) }
    },

    datesDue: async (now, limit) =>
      (
        await unionAll(
          db
            .select({ id: eventDates.id })
            .from(eventDates)
            .where(and(isNotNull(eventDates.dueAt), lte(eventDates.dueAt, now)))
            .limit(limit),
          db
            .selectDistinct({ id: attendees.date })
            .from(attendees)
            .where(and(isNotNull(attendees.dueAt), lte(attendees.dueAt, now)))
            .limit(limit),
        )
      ).map(({ id }) => id),

    datesToForget: async (before, limit) =>
      (
        await db
          .select({ id: eventDates.id })
          .from(eventDates)
          .where(and(isNull(eventDates.came), isNull(eventDates.dueAt), lte(eventDates.untilAt, before)))
          .orderBy(asc(eventDates.untilAt))
          .limit(limit)
      ).map(({ id }) => id),

    eventsToPlan: async (now, limit) =>
      (
        await db
          .select({ post: events.post })
          .from(events)
          .where(and(isNotNull(events.dueAt), lte(events.dueAt, now)))
          .orderBy(asc(events.dueAt))
          .limit(limit)
      ).map(({ post }) => post),
  }
}

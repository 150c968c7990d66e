import { and, asc, desc, eq, getTableColumns, gte, lt, ne, sql } from 'drizzle-orm'
import { type ThingAt, topSlot } from '../core/events/thing.ts'
import type { ThingReads } from '../core/events/thing-reads.ts'
import { queries, type Sql } from './connect.ts'
import { attendees, eventDates, eventResults, eventThings, posts, residents, thingClaims } from './schema.ts'

/** The things of a date's event, with who brings them to it. */
export const thingsAt = async (on: Sql, date: string): Promise<ThingAt[]> => {
  const top = sql<number>`coalesce((select max(slot) from ${thingClaims} o where o.thing = ${eventThings.id} and o.date <> ${date}), 0)::int`
  const rows = await queries(on)
    .select({ thing: eventThings, claim: thingClaims, elsewhere: top })
    .from(eventThings)
    .innerJoin(eventDates, eq(eventDates.post, eventThings.post))
    .leftJoin(thingClaims, and(eq(thingClaims.thing, eventThings.id), eq(thingClaims.date, eventDates.id)))
    .where(eq(eventDates.id, date))
    .orderBy(asc(eventThings.position), asc(eventThings.id), asc(thingClaims.slot))
  return grouped(rows).map(({ thing, claims, row }) => ({ thing, claims, elsewhere: row.elsewhere }))
}

type Row = { thing: typeof eventThings.$inferSelect; claim: typeof thingClaims.$inferSelect | null }

const grouped = <R extends Row>(rows: readonly R[]) =>
  [...Map.groupBy(rows, ({ thing }) => thing.id).values()].flatMap((of) => {
    const [row] = of
    return row ? [{ thing: row.thing, claims: of.flatMap(({ claim }) => claim ?? []), row }] : []
  })

export const thingReads = (on: Sql): ThingReads => {
  const db = queries(on)
  return {
    thingsOf: async (post) => {
      const rows = await db
        .select({
          thing: eventThings,
          claim: thingClaims,
          planned: sql<boolean>`coalesce(${eventDates.state} = 'planned', false)`,
        })
        .from(eventThings)
        .leftJoin(thingClaims, eq(thingClaims.thing, eventThings.id))
        .leftJoin(eventDates, eq(eventDates.id, thingClaims.date))
        .where(eq(eventThings.post, post))
        .orderBy(asc(eventThings.position), asc(eventThings.id), asc(thingClaims.slot))
      const ahead = new Set(rows.flatMap(({ claim, planned }) => (claim && planned ? [claim.date] : [])))
      return grouped(rows).map(({ thing, claims }) => {
        const isAhead = ({ date }: { date: string }): boolean => ahead.has(date)
        return { thing, claims: claims.filter(isAhead), past: topSlot(claims.filter((it) => !isAhead(it))) }
      })
    },
    thingsAt: (date) => thingsAt(on, date),
    resultOf: async (date) =>
      (
        await db
          .select({ ...getTableColumns(eventResults), name: residents.name })
          .from(eventResults)
          .innerJoin(residents, eq(residents.id, eventResults.by))
          .where(eq(eventResults.date, date))
      )[0],
    resultsBetween: (quartier, from, to, limit) =>
      db
        .select({
          title: posts.title,
          words: eventResults.words,
          came: sql<number>`greatest(0, coalesce(${eventDates.came}, (select sum(1 + a.guests + a.children) from ${attendees} a where a.date = ${eventDates.id} and a.state = 'coming'), 0) - coalesce(${eventDates.absent}, 0))::int`,
          by: eventResults.by,
        })
        .from(eventResults)
        .innerJoin(eventDates, eq(eventDates.id, eventResults.date))
        .innerJoin(posts, eq(posts.id, eventDates.post))
        .where(and(eq(eventDates.quartier, quartier), gte(eventResults.at, from), lt(eventResults.at, to), ne(posts.state, 'hidden')))
        .orderBy(desc(eventResults.at), asc(eventResults.date))
        .limit(limit),
  }
}

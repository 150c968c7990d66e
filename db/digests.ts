import { and, asc, eq, gt, inArray, isNotNull, lte, sql } from 'drizzle-orm'
import { namesShown, thanksShown } from '../core/digests/news.ts'
import type { DigestReads } from '../core/digests/reads.ts'
import { queries, type Sql } from './connect.ts'
import { eventReads } from './events.ts'
import { monthQuery, newcomersQuery, noticesQuery, thanksQuery } from './month.ts'
import { named, tipOf } from './named.ts'
import { quartierOf, residentOf } from './rows.ts'
import { answers, attendees, blocks, editions, eventDates, pages, posts, quartiers, residents, subscriptions, tips } from './schema.ts'

const none = { coming: 0, maybe: 0, waiting: 0 }

export const digestReads = (on: Sql): DigestReads => {
  const db = queries(on)
  return {
    editionOf: async (quartier) => (await db.select().from(editions).where(eq(editions.quartier, quartier)))[0],
    lockedPage: async (quartier) => (await db.select().from(pages).where(eq(pages.quartier, quartier)).for('update'))[0],
    pagesToLookAt: async (now, limit) =>
      (
        await db
          .select({ quartier: pages.quartier })
          .from(pages)
          .where(and(isNotNull(pages.lookAt), lte(pages.lookAt, now)))
          .orderBy(asc(pages.lookAt))
          .limit(limit)
      ).map(({ quartier }) => quartier),
    postsNamed: async (ids) =>
      ids.length === 0
        ? []
        : await db
            .select(named)
            .from(posts)
            .innerJoin(residents, eq(residents.id, posts.author))
            .leftJoin(tips, tipOf)
            .where(inArray(posts.id, [...ids])),
    datesNamed: async (ids) => {
      if (ids.length === 0) return []
      const [rows, tallies] = await Promise.all([
        db
          .select({ date: eventDates, ...named })
          .from(eventDates)
          .innerJoin(posts, eq(posts.id, eventDates.post))
          .innerJoin(residents, eq(residents.id, posts.author))
          .leftJoin(tips, tipOf)
          .where(inArray(eventDates.id, [...ids])),
        eventReads(on).talliesOf(ids),
      ])
      return rows.map(({ date, ...found }) => ({ date, found, tally: tallies.get(date.id) ?? none }))
    },

    subscriptionOf: async (resident) => (await db.select().from(subscriptions).where(eq(subscriptions.resident, resident)))[0],
    lockedSubscriber: async (id) => {
      const [row] = await db
        .select({ subscription: subscriptions, resident: residents, quartier: quartiers })
        .from(subscriptions)
        .innerJoin(residents, eq(residents.id, subscriptions.resident))
        .innerJoin(quartiers, eq(quartiers.id, residents.quartier))
        .where(eq(subscriptions.resident, id))
        .for('update', { of: subscriptions })
      return row && { subscription: row.subscription, resident: residentOf(row.resident), quartier: quartierOf(row.quartier) }
    },
    subscribersDue: async (now, limit) =>
      (
        await db
          .select({ resident: subscriptions.resident })
          .from(subscriptions)
          .where(and(isNotNull(subscriptions.nextAt), lte(subscriptions.nextAt, now)))
          .orderBy(asc(subscriptions.nextAt))
          .limit(limit)
      ).map(({ resident }) => resident),
    readerOf: async (id, now) => {
      const [apart, coming, waiting] = await Promise.all([
        on<{ id: string }[]>`
          select blocked as id from blocks where resident = ${id} and until is null
          union select resident as id from blocks where blocked = ${id} and until is null`,
        db
          .select({ id: attendees.date })
          .from(attendees)
          .innerJoin(eventDates, eq(eventDates.id, attendees.date))
          .where(and(eq(attendees.resident, id), eq(attendees.state, 'coming'), gt(eventDates.untilAt, now))),
        db
          .select({ post: posts.id, count: sql<number>`count(*)::int` })
          .from(posts)
          .innerJoin(answers, and(eq(answers.post, posts.id), eq(answers.state, 'waiting')))
          .where(
            and(
              eq(posts.author, id),
              eq(posts.state, 'open'),
              sql`not exists (select from ${blocks} where ${blocks.resident} = ${id} and ${blocks.blocked} = ${answers.neighbour} and ${blocks.until} is null)`,
            ),
          )
          .groupBy(posts.id),
      ])
      return { apart: apart.map((it) => it.id), coming: coming.map((it) => it.id), waiting }
    },

    thanksBetween: async (quartier, from, to) => {
      const rows = await thanksQuery(on, quartier, from, to, thanksShown)
      return { count: rows[0]?.count ?? 0, some: rows.flatMap(({ name, title }) => (title === null ? [] : [{ name, title }])) }
    },
    noticesBetween: async (quartier, from, to) =>
      (await noticesQuery(on, quartier, from, to)).map(({ kind, open, wanted, done, volunteers }) =>
        open ? { about: 'round', kind, wanted } : { about: 'round-over', kind, visits: done, volunteers },
      ),
    newcomersBetween: async (quartier, from, to) => {
      const rows = await newcomersQuery(on, quartier, from, to, namesShown)
      return { count: rows[0]?.count ?? 0, names: rows.flatMap(({ name }) => name ?? []) }
    },
    monthBetween: async (quartier, from, to) => {
      const [row] = await monthQuery(on, quartier, from, to)
      if (!row) throw new Error('An aggregate answered no row.')
      return row
    },
  }
}

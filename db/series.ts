import { and, asc, eq, gte, inArray, isNotNull, isNull, lte, ne, notInArray, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { SeriesReads } from '../core/series/reads.ts'
import { queries, type Sql } from './connect.ts'
import { residentOf } from './rows.ts'
import { occurrences, posts, regulars, residents, series } from './schema.ts'

const live = inArray(posts.state, ['open', 'promised'])
const authors = alias(residents, 'authors')
const shown = {
  id: occurrences.id,
  day: occurrences.day,
  state: occurrences.state,
  minute: series.minute,
  name: residents.name,
  post: posts.id,
  title: posts.title,
  author: authors.name,
}

/** What is asked about favours that come again. */
export const seriesReads = (on: Sql): SeriesReads => {
  const db = queries(on)
  const turns = () =>
    db
      .select(shown)
      .from(occurrences)
      .innerJoin(series, eq(series.post, occurrences.post))
      .innerJoin(posts, eq(posts.id, occurrences.post))
      .innerJoin(authors, eq(authors.id, posts.author))
      .leftJoin(residents, eq(residents.id, occurrences.resident))
  return {
    seriesOf: async (post, since) => {
      const [found, people, days] = await Promise.all([
        db
          .select({ series, author: residents })
          .from(series)
          .innerJoin(posts, eq(posts.id, series.post))
          .innerJoin(residents, eq(residents.id, posts.author))
          .where(eq(series.post, post)),
        db
          .select({ regular: regulars, resident: residents })
          .from(regulars)
          .innerJoin(residents, eq(residents.id, regulars.resident))
          .where(and(eq(regulars.post, post), isNull(regulars.until)))
          .orderBy(asc(regulars.since), asc(regulars.resident)),
        db
          .select()
          .from(occurrences)
          .where(and(eq(occurrences.post, post), gte(occurrences.day, since)))
          .orderBy(asc(occurrences.day)),
      ])
      const [one] = found
      return one
        ? {
            series: one.series,
            authorQuiet: residentOf(one.author).quiet,
            regulars: people.map(({ regular, resident }) => ({ regular, name: resident.name, quiet: residentOf(resident).quiet })),
            occurrences: days,
          }
        : undefined
    },
    quietOf: async (resident) => {
      const [found] = await db.select().from(residents).where(eq(residents.id, resident))
      return found ? residentOf(found).quiet : null
    },
    postOfTurn: async (turn) => (await db.select({ post: occurrences.post }).from(occurrences).where(eq(occurrences.id, turn)))[0]?.post,
    turnsOf: (resident, from, limit) =>
      turns()
        .where(and(eq(occurrences.resident, resident), eq(occurrences.state, 'planned'), gte(occurrences.day, from), live))
        .orderBy(asc(occurrences.day), asc(occurrences.id))
        .limit(limit),
    turnsFor: (author, from, limit) =>
      turns()
        .where(and(eq(posts.author, author), live, gte(occurrences.day, from), notInArray(occurrences.state, ['skipped', 'done'])))
        .orderBy(asc(occurrences.day), asc(occurrences.id))
        .limit(limit),
    seriesWith: (resident) =>
      db
        .select({ post: posts, author: residents.name })
        .from(regulars)
        .innerJoin(posts, eq(posts.id, regulars.post))
        .innerJoin(residents, eq(residents.id, posts.author))
        .where(and(eq(regulars.resident, resident), isNull(regulars.until), live))
        .orderBy(asc(regulars.since))
        .limit(10),
    seriesToPlan: async (now, limit) =>
      (
        await db
          .select({ post: series.post })
          .from(series)
          .innerJoin(posts, eq(posts.id, series.post))
          .where(and(isNotNull(series.dueAt), or(lte(series.dueAt, now), and(ne(posts.state, 'open'), ne(posts.state, 'promised')))))
          .orderBy(asc(series.dueAt))
          .limit(limit)
      ).map(({ post }) => post),
    turnsDue: async (now, limit) =>
      (
        await db
          .select({ id: occurrences.id })
          .from(occurrences)
          .where(and(isNotNull(occurrences.dueAt), lte(occurrences.dueAt, now)))
          .orderBy(asc(occurrences.dueAt))
          .limit(limit)
      ).map(({ id }) => id),
  }
}

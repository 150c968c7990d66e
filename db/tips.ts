import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, ne, or, type SQL, sql } from 'drizzle-orm'
import { askedDays, doubters, recentDays } from '../core/tips/life.ts'
import type { AddressSearch, TipReads } from '../core/tips/reads.ts'
import { queries, type Sql } from './connect.ts'
import { named } from './named.ts'
import { blocks, posts, residents, tips, votes } from './schema.ts'
import { wordsQuery } from './search.ts'

const before = (now: Date, days: number): string => new Date(now.getTime() - days * 86_400_000).toISOString()

/** What neighbours say of the tip beside, all but one: counted where they stand, by the votes' own key. */
const tallyOf = (on: Sql, now: Date, but = '') => {
  const since = sql`${votes.at} > ${tips.confirmedAt}`
  const recent = sql`${since} and ${votes.at} > ${before(now, recentDays)}`
  const of = (vote: string, when?: SQL): SQL<number> =>
    sql<number>`(count(*) filter (where ${votes.vote} = ${vote}${when ? sql` and ${when}` : sql``}))::int`
  return queries(on)
    .select({
      confirms: of('confirm').as('confirms'),
      lastAt: sql<Date | null>`max(${votes.at}) filter (where ${votes.vote} = 'confirm')`.mapWith(votes.at).as('last_at'),
      confirmsSince: of('confirm', since).as('confirms_since'),
      staleSince: of('stale', since).as('stale_since'),
      confirmsRecent: of('confirm', recent).as('confirms_recent'),
      staleRecent: of('stale', recent).as('stale_recent'),
    })
    .from(votes)
    .where(and(eq(votes.tip, tips.post), ne(votes.resident, but)))
    .as('tally')
}
type Tally = ReturnType<typeof tallyOf>

const seen = (it: Tally) => ({
  confirms: it.confirms,
  lastAt: it.lastAt,
  confirmsSince: it.confirmsSince,
  staleSince: it.staleSince,
  confirmsRecent: it.confirmsRecent,
  staleRecent: it.staleRecent,
})

/** Open addresses of the quartier that nobody doubts, and whose author and reader do not block each other. Named as the index says it. */
const standing = (tally: Tally, quartier: string, reader: string): SQL | undefined =>
  and(
    eq(posts.quartier, quartier),
    sql`${posts.state} = 'open' and ${posts.kind} = 'tip' and ${posts.direction} = 'offer'`,
    eq(tips.sort, 'address'),
    sql`not (${tally.staleSince} >= ${doubters} and ${tally.confirmsSince} = 0)`,
    sql`not exists (select from ${blocks} where ${blocks.until} is null
      and ((${blocks.resident} = ${posts.author} and ${blocks.blocked} = ${reader}) or (${blocks.resident} = ${reader} and ${blocks.blocked} = ${posts.author})))`,
  )

const asked = (search: AddressSearch): SQL | undefined => {
  if ('category' in search) return search.category === null ? isNull(tips.category) : eq(tips.category, search.category)
  const { categories, words } = search
  return or(
    categories.length > 0 ? inArray(tips.category, [...categories]) : sql`false`,
    words.length > 0 ? sql`to_tsvector('french', ${posts.words}) @@ ${wordsQuery(words)}` : sql`false`,
  )
}

/** One page of addresses, in one statement. */
export const addressesQuery = (on: Sql, search: AddressSearch, now: Date, limit: number, offset: number) => {
  const tally = tallyOf(on, now)
  return queries(on)
    .select({ ...named, tip: tips, tally: seen(tally) })
    .from(posts)
    .innerJoin(tips, eq(tips.post, posts.id))
    .innerJoin(residents, eq(residents.id, posts.author))
    .innerJoinLateral(tally, sql`true`)
    .where(and(standing(tally, search.quartier, search.reader), asked(search)))
    .orderBy(
      asc(sql`coalesce(${tips.askedAt} <= ${before(now, askedDays)}, false)`),
      desc(sql`greatest(${tips.confirmedAt}, ${tally.lastAt})`),
      desc(posts.id),
    )
    .limit(limit)
    .offset(offset)
}

export const categoriesQuery = (on: Sql, quartier: string, reader: string, now: Date) => {
  const tally = tallyOf(on, now)
  return queries(on)
    .select({ category: tips.category, count: count() })
    .from(posts)
    .innerJoin(tips, eq(tips.post, posts.id))
    .innerJoinLateral(tally, sql`true`)
    .where(standing(tally, quartier, reader))
    .groupBy(tips.category)
    .orderBy(asc(isNull(tips.category)), desc(count()), asc(tips.category))
}

export const tipReads = (on: Sql): TipReads => {
  const db = queries(on)
  return {
    lockedTip: async (post, now, but = '') => {
      /** The post first, alone: what waited for it then counts what the other turn wrote. */
      await db.select({ id: posts.id }).from(posts).where(eq(posts.id, post)).for('update')
      const tally = tallyOf(on, now, but)
      const [row] = await db
        .select({ ...named, tip: tips, tally: seen(tally) })
        .from(posts)
        .innerJoin(tips, eq(tips.post, posts.id))
        .innerJoin(residents, eq(residents.id, posts.author))
        .innerJoinLateral(tally, sql`true`)
        .where(eq(posts.id, post))
      return row
    },
    addresses: (search, now, limit, offset) => addressesQuery(on, search, now, limit, offset),
    addressCategories: (quartier, reader, now) => categoriesQuery(on, quartier, reader, now),
    tipsDue: async (now, limit) =>
      (
        await db
          .select({ id: tips.post })
          .from(tips)
          .where(and(isNotNull(tips.dueAt), lte(tips.dueAt, now)))
          .orderBy(asc(tips.dueAt))
          .limit(limit)
      ).map(({ id }) => id),
  }
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { wordsFor } from '../core/matching/search.ts'
import type { AddressSearch } from '../core/tips/reads.ts'
import { freshDatabase, type TestDatabase } from '../tests/database.ts'
import { addressesQuery, categoriesQuery, tipReads } from './tips.ts'

let database: TestDatabase
const now = new Date('2027-03-01T10:00:00Z')

/** 100,000 open posts, half of them in one quartier; every fiftieth an address, with up to nine votes. */
beforeAll(async () => {
  database = await freshDatabase()
  const { sql } = database
  await sql`insert into quartiers (id, name, zone, language, digest_minute) select 'q' || n, 'Q' || n, 'Europe/Paris', 'fr', 480 from generate_series(0, 500) n`
  await sql`insert into residents (id, name, language, quartier, standing, model, joined_at) select 'r' || n, 'R' || n, 'fr', 'q' || n, 'guest', true, '2026-01-01' from generate_series(0, 500) n`
  await sql`
    insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at)
    select 'p' || n, 'q' || q, 'r' || q, case when n % 50 = 0 then 'tip' else 'gift' end, 'offer', w, w, 'open', 0,
      timestamptz '2026-11-01' + n * interval '1 second', '2026-11-01'
    from generate_series(1, 100000) n,
      lateral (select case when n % 100 = 0 or n % 2 = 1 then 0 else 1 + n / 2 % 500 end as q) as place,
      lateral (select (array['docteur', 'plombier', 'canape', 'cabinet'])[1 + abs(hashint4(n)) % 4] || ' ' || md5(n::text) as w) as words`
  await sql`
    insert into tips (post, sort, category, confirmed_at)
    select id, 'address', (array['dentist', 'plumber', 'bakery', null])[1 + abs(hashtext(id)) % 4], published_at from posts where kind = 'tip'`
  await sql`
    insert into votes (tip, resident, vote, at)
    select t.post, 'r' || v, case when (abs(hashtext(t.post)) + v) % 5 = 0 then 'stale' else 'confirm' end, timestamptz '2027-01-01' + v * interval '1 day'
    from tips t, generate_series(1, 9) v where v <= abs(hashtext(t.post)) % 10`
  await sql`analyze posts, tips, votes`
}, 120_000)
afterAll(() => database.drop())

const search: AddressSearch = { quartier: 'q0', reader: 'r1', category: 'dentist' }
const explained = async (query: { toSQL(): { sql: string; params: unknown[] } }): Promise<string> => {
  const { sql, params } = query.toSQL()
  const rows = await database.sql.unsafe(`explain analyze ${sql}`, params as string[])
  return rows.map((row) => Object.values(row)[0]).join('\n')
}

test.each([
  ['a page of a category', () => addressesQuery(database.sql, search, now, 7, 0)],
  [
    'what answers a request',
    () =>
      addressesQuery(
        database.sql,
        { quartier: 'q0', reader: 'r1', categories: ['dentist'], words: wordsFor('dentiste', ['tip']).words },
        now,
        40,
        0,
      ),
  ],
  ['a small quartier', () => addressesQuery(database.sql, { ...search, quartier: 'q26' }, now, 7, 0)],
  ['the categories', () => categoriesQuery(database.sql, 'q0', 'r1', now)],
])('among 100,000 posts an index finds the addresses: %s', async (_, query) => {
  const plan = await explained(query())
  expect(plan).not.toMatch(/Seq Scan on posts/)
  expect(plan).toMatch(/posts_tips/)
  expect(plan).toMatch(/votes_tip_resident_pk/)
})

test('what is hidden by doubts is neither listed nor counted, and pages do not overlap', async () => {
  const all = await tipReads(database.sql).addresses(search, now, 1000, 0)
  const pages = await Promise.all([0, 100, 200].map((from) => tipReads(database.sql).addresses(search, now, 100, from)))
  expect(pages.flat().map(({ post }) => post.id)).toEqual(all.slice(0, 300).map(({ post }) => post.id))
  const [before] = all
  if (!before) throw new Error('none')
  await database.sql`delete from votes where tip = ${before.post.id}`
  await database.sql`insert into votes (tip, resident, vote, at) select ${before.post.id}, 'r' || v, 'stale', '2027-02-01' from generate_series(1, 2) v`
  expect(await tipReads(database.sql).addresses(search, now, 1000, 0)).toHaveLength(all.length - 1)
  const counted = await tipReads(database.sql).addressCategories('q0', 'r1', now)
  expect(counted.find(({ category }) => category === 'dentist')?.count).toBe(all.length - 1)
  expect(counted.at(-1)?.category).toBeNull()
})

test('the clock is given what is due, by its index', async () => {
  await database.sql`update tips set due_at = '2027-02-01' where post in (select post from tips order by post limit 3)`
  expect(await tipReads(database.sql).tipsDue(now, 10)).toHaveLength(3)
})

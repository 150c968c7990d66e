import { afterAll, beforeAll, expect, test } from 'vitest'
import { searchFor } from '../core/matching/search.ts'
import { freshDatabase, type TestDatabase } from '../tests/database.ts'
import { connect } from './connect.ts'
import { MissingExtension, migrate } from './migrate.ts'
import { similarPosts, similarQuery } from './search.ts'

let database: TestDatabase

/** 100,000 open posts: half of them in one quartier, half in 500. */
beforeAll(async () => {
  database = await freshDatabase()
  const { sql } = database
  await sql`insert into quartiers (id, name, zone, language, digest_minute) select 'q' || n, 'Q' || n, 'Europe/Paris', 'fr', 480 from generate_series(0, 500) n`
  await sql`insert into residents (id, name, language, quartier, standing, model, joined_at) select 'r' || n, 'R' || n, 'fr', 'q' || n, 'guest', true, '2026-01-01' from generate_series(0, 500) n`
  await sql`insert into residents (id, name, language, quartier, standing, model, joined_at) values ('reader', 'L', 'fr', 'q0', 'guest', true, '2026-01-01')`
  await sql`
    insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at)
    select 'p' || n, 'q' || q, 'r' || q, (array['loan', 'gift', 'sale', 'favour'])[1 + h % 4], (array['offer', 'request'])[1 + h / 4 % 2], w, w, 'open', 0,
      timestamptz '2026-11-01' + n * interval '1 second', '2026-11-01'
    from generate_series(1, 100000) n,
      lateral (select abs(hashint4(n)) as h) as drawn,
      lateral (select case when n % 2 = 0 then 0 else 1 + n / 2 % 500 end as q) as place,
      lateral (select (array['echelle', 'perceuse', 'canape', 'poussette', 'table', 'lampe', 'piano', 'tente'])[1 + h / 8 % 8] || ' ' || md5(n::text) as w) as words`
  await sql`analyze posts`
}, 120_000)
afterAll(() => database.drop())

const wanted = (title: string, quartier: string, kind: 'loan' | 'favour' = 'loan') =>
  searchFor({ kind, direction: 'request', title, quartier, author: 'reader' }, '2026-11-25T10:00')

const planOf = async (title: string, quartier: string): Promise<string> => {
  const { sql, params } = similarQuery(database.sql, wanted(title, quartier), 40).toSQL()
  const rows = await database.sql.unsafe(`explain ${sql}`, params as string[])
  return rows.map((row) => Object.values(row)[0]).join('\n')
}

test.each([
  ['a word of its titles, in a small quartier', 'échelle', 'q7'],
  ['a common word, in a great one', 'échelle', 'q0'],
  ['a rare word, in a great one', 'déshumidificateur', 'q0'],
  ['a misspelt word', 'déshumidifcateur', 'q0'],
  ['several words with all that mean the same', 'tente pour camper avec matelas', 'q0'],
])('among 100,000 posts an index finds %s', async (_, title, quartier) => {
  const plan = await planOf(title, quartier)
  expect(plan).not.toMatch(/Seq Scan on posts/)
  expect(plan).toMatch(/(?:Index Scan|Bitmap Index Scan) (?:using|on) posts_(?:words|words_near|live)/)
})

test('the words and the near words each have their index', async () => {
  expect(await planOf('déshumidificateur', 'q0')).toMatch(/posts_words\b[\s\S]*posts_words_near|posts_words_near[\s\S]*posts_words\b/)
})

test('it answers with the posts of the quartier that share the word, at most so many', async () => {
  const found = await similarPosts(database.sql, wanted('échelle', 'q7'), 40)
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ post }) => post.quartier === 'q7' && post.direction === 'offer' && post.title.includes('echelle'))).toBe(true)
  expect(await similarPosts(database.sql, wanted('échelle', 'q0'), 40)).toHaveLength(40)
})

test('a misspelt word is found, on either side', async () => {
  expect((await similarPosts(database.sql, wanted('echele', 'q7'), 40)).length).toBeGreaterThan(0)
  await database.sql`update posts set title = 'perceusse', words = 'perceusse' where id = 'p5'`
  const [{ quartier } = { quartier: '' }] = await database.sql<{ quartier: string }[]>`
    update posts set kind = 'loan', direction = 'offer' where id = 'p5' returning quartier`
  const found = await similarPosts(database.sql, wanted('perceuse', quartier), 40)
  expect(found.map(({ post }) => post.title)).toContain('perceusse')
})

test('a title that is no word, or looks like a query, finds nothing and breaks nothing', async () => {
  for (const title of ['???', '', "' | ! & ( :*", '<->', '\\', 'a & !b | (c', '💥'])
    expect(await similarPosts(database.sql, wanted(title, 'q0'), 40)).toEqual([])
})

test('a server where the extension may not be installed says what to do', async () => {
  const { sql, connection } = database
  const name = `t_bare_${process.pid}`
  await sql.unsafe(`create role ${name} login`)
  await sql.unsafe(`create database ${name}`)
  try {
    await expect(migrate({ ...connection, username: name, database: name })).rejects.toThrow(MissingExtension)
    await expect(migrate({ ...connection, username: name, database: name })).rejects.toThrow(/create extension pg_trgm/)
  } finally {
    await sql.unsafe(`drop database ${name} with (force)`)
    await sql.unsafe(`drop role ${name}`)
  }
  /** The others of this file still have theirs. */
  const again = connect(connection, 1)
  expect(await again`select extname from pg_extension where extname = 'pg_trgm'`).toHaveLength(1)
  await again.end()
})

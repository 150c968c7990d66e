import { afterAll, beforeAll, expect, test } from 'vitest'
import { refreshDigest } from '../core/digests/refresh-digest.ts'
import { sendDigest } from '../core/digests/send-digest.ts'
import { sendPrivate } from '../core/digests/send-private.ts'
import { freshDatabase, type TestDatabase } from '../tests/database.ts'
import { connect, type Sql, transaction } from './connect.ts'
import { monthQuery, newcomersQuery, thanksQuery } from './month.ts'
import { reads } from './reads.ts'

let database: TestDatabase
const now = new Date('2026-12-01T07:00:00Z')
const month = { from: new Date('2026-10-31T23:00:00Z'), to: new Date('2026-11-30T23:00:00Z') }

/** 500 quartiers of 100 residents, 200,000 deeds, 50,000 people at 10,000 dates, 20,000 posts, a page each and 20,000 subscriptions. */
beforeAll(async () => {
  database = await freshDatabase()
  const { sql } = database
  await sql`insert into quartiers (id, name, zone, language, digest_minute, next_digest_at)
    select 'q' || n, 'Q' || n, 'Europe/Paris', 'fr', 480, timestamptz '2026-12-01 07:00Z' + n * interval '1 day' from generate_series(0, 499) n`
  await sql`insert into residents (id, name, language, quartier, standing, model, joined_at)
    select 'r' || n, 'R' || n, 'fr', 'q' || n % 500, 'guest', true, timestamptz '2026-12-01Z' - (abs(hashint4(n)) % 365) * interval '1 day' from generate_series(0, 49999) n`
  await sql`insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at)
    select 'p' || n, 'q' || n % 500, 'r' || n, 'gift', 'offer', 'canapé ' || n, 'canape', 'open', 0, '2026-11-30 10:00Z', '2026-11-30 10:00Z' from generate_series(0, 19999) n`
  await sql`insert into answers (id, post, neighbour, words, state, yes, thanked, muted_by_author, muted_by_neighbour, at)
    select 'a' || n, 'p' || n, 'r' || n + 500, '', 'waiting', true, false, false, false, '2026-11-30' from generate_series(0, 19999) n`
  await sql`insert into deeds (resident, kind, subject, by, at)
    select 'r' || n % 50000, (array['helped', 'gave', 'returned', 'thanked', 'lent'])[1 + abs(hashint4(n)) % 5], 'a' || n, 'r' || (n + 1) % 50000,
      timestamptz '2026-12-01Z' - (abs(hashint4(n + 7)) % 365) * interval '1 day' from generate_series(0, 199999) n`
  await sql`insert into posts (id, quartier, author, kind, direction, title, words, state, rev, published_at, changed_at)
    select 'e' || n, 'q' || n % 500, 'r' || n, 'event', 'offer', 'loto ' || n, 'loto', 'open', 0, '2026-11-01', '2026-11-01' from generate_series(0, 999) n`
  await sql`insert into events (post, paused) select 'e' || n, false from generate_series(0, 999) n`
  await sql`insert into event_dates (id, post, quartier, day, start, from_at, until_at, state, sequence, thanked)
    select 'd' || n, 'e' || n % 1000, 'q' || n % 500, to_char(at, 'YYYY-MM-DD'), to_char(at, 'YYYY-MM-DD"T"HH24:MI'), at, at + interval '3 hours', 'planned', 0, false
    from generate_series(0, 9999) n, lateral (select timestamptz '2026-10-01 18:00Z' + (n / 1000) * interval '10 days' as at) as drawn`
  await sql`insert into attendees (date, resident, state, guests, children, named, at, sequence)
    select 'd' || n % 10000, 'r' || n, 'coming', 1, 0, false, '2026-11-01', 0 from generate_series(0, 49999) n`
  await sql`insert into subscriptions (resident, every, weekday, next_at, shown, named)
    select 'r' || n, 'day', 1, timestamptz '2026-12-01 07:00Z' + (n % 400) * interval '1 day', '[]', n % 3 = 0 from generate_series(0, 19999) n`
  await sql`insert into pages (quartier, day, frame, shown, look_at)
    select 'q' || n, '2026-12-01', '{}', '', timestamptz '2026-12-01 07:00Z' + n * interval '1 hour' from generate_series(0, 499) n`
  await sql`analyze`
}, 120_000)
afterAll(() => database.drop())

const big = ['posts', 'residents', 'deeds', 'answers', 'attendees', 'event_dates', 'subscriptions'].join('|')
/** All that a use case asks, each in its plan: nothing great is read whole. */
const planned = async (work: (sql: Sql) => PromiseLike<unknown>): Promise<{ queries: string[]; whole: string[] }> => {
  const asked: { query: string; values: unknown[] }[] = []
  const sql = connect(database.connection, 1)
  sql.options.debug = (_connection, query, values) => void asked.push({ query, values })
  await work(sql)
  await sql.end()
  const queries = asked.filter(({ query }) => /^\s*(?:select|with)\b/i.test(query) && !/pg_(?:catalog|type)/.test(query))
  const whole: string[] = []
  for (const { query, values } of queries) {
    const plan = await database.sql.unsafe(`explain ${query}`, values as string[])
    const text = plan.map((row) => Object.values(row)[0]).join('\n')
    if (new RegExp(`Seq Scan on (?:${big})\\b`).test(text)) whole.push(`${query}\n${text}`)
  }
  return { queries: queries.map(({ query }) => query), whole }
}
const inTurn = (run: (db: ReturnType<typeof reads>) => Promise<unknown>) => (sql: Sql) =>
  transaction(sql, async (tx) => ({ result: await run(reads(tx)) }))

test('thanks, newcomers and the month are each one question by an index', async () => {
  for (const ask of [
    (sql: Sql) => thanksQuery(sql, 'q7', month.from, month.to, 2),
    (sql: Sql) => newcomersQuery(sql, 'q7', month.from, month.to, 4),
    (sql: Sql) => monthQuery(sql, 'q7', month.from, month.to),
  ]) {
    const { queries, whole } = await planned(ask)
    expect(queries).toHaveLength(1)
    expect(whole).toEqual([])
  }
})

test('a month is counted as a plain count of its rows would', async () => {
  const { sql } = database
  const done = await reads(sql).monthBetween('q7', month.from, month.to)
  const within = async (kind: string): Promise<number> =>
    (
      await sql`select 1 from deeds d join residents r on r.id = d.resident where r.quartier = 'q7' and d.kind = ${kind} and d.at between ${month.from.toISOString()} and '2026-11-30 22:59:59.999Z'`
    ).length
  expect(done.helped).toBe(await within('helped'))
  expect(done.returned).toBe(await within('returned'))
  expect(done.gave).toBe(await within('gave'))
  expect(done.thanked).toBe(await within('thanked'))
  const dates = await sql`select id from event_dates where quartier = 'q7' and from_at between '2026-10-31 23:00Z' and '2026-11-30 22:59Z'`
  expect(dates.length).toBeGreaterThan(0)
  expect(done.attended).toBe(dates.length * 5 * 2)
  expect(done.joined).toBe(
    (await sql`select 1 from residents where quartier = 'q7' and joined_at between '2026-10-31 23:00Z' and '2026-11-30 22:59Z'`).length,
  )
})

test.each<[string, number, (db: ReturnType<typeof reads>) => Promise<unknown>]>([
  ['the page, with the month', 10, (db) => sendDigest.read(db, { quartier: 'q0' }, { now, ids: [] })],
  ['a page of one’s own', 10, (db) => sendPrivate.read(db, { resident: 'r0' }, { now, ids: [] })],
  ['what is due', 3, (db) => Promise.all([db.quartiersToDigest(now, 100), db.subscribersDue(now, 100), db.pagesToLookAt(now, 100)])],
])('%s asks a fixed number of questions, none of which reads a great table whole', async (_, most, read) => {
  const { queries, whole } = await planned(inTurn(read))
  expect(queries.length).toBeLessThanOrEqual(most)
  expect(whole).toEqual([])
})

test('looking at a page again asks no more for twelve lines than for one', async () => {
  const asked: number[] = []
  for (const count of [1, 12]) {
    const items = Array.from({ length: count }, (_, n) => ({
      post: n % 2 ? `p${n}` : `e${n}`,
      date: n % 2 ? null : `d${n}`,
      section: 'new',
    }))
    await database.sql`update pages set frame = ${JSON.stringify({ items })}::text::jsonb where quartier = 'q0'`
    const { queries, whole } = await planned(inTurn((db) => refreshDigest.read(db, { quartier: 'q0' }, { now, ids: [] })))
    expect(whole).toEqual([])
    asked.push(queries.length)
  }
  expect(asked).toEqual([5, 5])
})

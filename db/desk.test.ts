import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../tests/database.ts'
import { connect, type Sql } from './connect.ts'
import { deskReads } from './desk.ts'

let database: TestDatabase
const now = new Date('2026-12-01T07:00:00Z')
const ago = (days: number): Date => new Date(now.getTime() - days * 86_400_000)
const span = { month: ago(30), quarter: ago(90), now }

/** 100 quartiers of 400 residents; 50,000 posts of two years, most of them over, as many answers, 20,000 loans, 10,000 dates and those who come to them. */
beforeAll(async () => {
  database = await freshDatabase()
  const { sql } = database
  await sql`insert into quartiers (id, name, zone, language, digest_minute) select 'q' || n, 'Q' || n, 'Europe/Paris', 'fr', 480 from generate_series(0, 99) n`
  await sql`insert into residents (id, name, language, quartier, standing, model, joined_at)
    select 'r' || n, 'R' || n, 'fr', 'q' || n % 100, case when n % 7 = 0 then 'guest' else 'neighbour' end, true, '2025-01-01' from generate_series(0, 39999) n`
  await sql`insert into posts (id, quartier, author, kind, direction, title, words, state, outcome, rev, published_at, changed_at)
    select 'p' || n, 'q' || n % 100, 'r' || n % 40000, 'loan', 'offer', 'perceuse', 'perceuse',
      case when n > 48000 then 'open' else 'closed' end, case when n > 48000 then null else 'done' end, 0, at, at + interval '10 days'
    from generate_series(0, 49999) n, lateral (select timestamptz '2024-12-01Z' + n * interval '21 minutes' as at) as drawn`
  await sql`insert into answers (id, post, neighbour, words, state, yes, thanked, muted_by_author, muted_by_neighbour, at)
    select 'a' || n, 'p' || n % 50000, 'r' || (n + 100) % 40000, '', 'waiting', true, false, false, false,
      timestamptz '2024-12-01Z' + n % 50000 * interval '21 minutes' + interval '2 hours' from generate_series(0, 49999) n`
  await sql`insert into loans (id, post, answer, owner, borrower, state, start, "end", from_at, until_at, handed_by, at, changed_at)
    select 'l' || n, 'p' || n, 'a' || n, 'r' || n % 40000, 'r' || (n + 100) % 40000, case when n % 10 = 0 then 'handed-over' else 'returned' end,
      '2026-11-01T10:00', '2026-11-02T10:00', '2026-11-01', '2026-11-02', 'both', '2026-11-01', '2026-11-02' from generate_series(0, 19999) n`
  await sql`insert into events (post, paused) select 'p' || n, false from generate_series(0, 99) n`
  await sql`insert into event_dates (id, post, quartier, day, start, from_at, until_at, state, sequence, thanked, came)
    select 'd' || n, 'p' || n % 100, 'q' || n % 100, to_char(at, 'YYYY-MM-DD'), to_char(at, 'YYYY-MM-DD"T"HH24:MI'), at, at + interval '3 hours', 'over', 0, false, case when n >= 100 then 12 end
    from generate_series(0, 9999) n, lateral (select timestamptz '2026-11-30 18:00Z' - n / 100 * interval '5 days' as at) as drawn`
  await sql`insert into attendees (date, resident, state, guests, children, named, at, sequence)
    select 'd' || n % 1000, 'r' || n % 40000, 'coming', 1, 0, false, '2026-11-01', 0 from generate_series(0, 19999) n`
  await sql`analyze`
}, 120_000)
afterAll(() => database.drop())

const asked = async (work: (sql: Sql) => PromiseLike<unknown>): Promise<{ query: string; plan: string }[]> => {
  const heard: { query: string; values: unknown[] }[] = []
  const sql = connect(database.connection, 1)
  sql.options.debug = (_connection, query, values) => void heard.push({ query, values })
  await work(sql)
  await sql.end()
  const plans: { query: string; plan: string }[] = []
  for (const { query, values } of heard.filter(({ query }) => /^\s*(?:select|with)\b/i.test(query) && !/pg_(?:catalog|type)/.test(query))) {
    const rows = await database.sql.unsafe(`explain (analyze, buffers) ${query}`, values as string[])
    plans.push({ query, plan: rows.map((row) => Object.values(row)[0]).join('\n') })
  }
  return plans
}

test('the desk, its figures and its weeks are one question each, and nothing great is read whole', async () => {
  for (const ask of [
    (sql: Sql) => deskReads(sql).deskOf('q7', 'r7'),
    (sql: Sql) => deskReads(sql).figuresOf('q7', span),
    (sql: Sql) => deskReads(sql).weeksOf('q7', 'Europe/Paris', '2026-12-01'),
    (sql: Sql) => deskReads(sql).waitingIn('q7', 20),
  ]) {
    const plans = await asked(ask)
    expect(plans).toHaveLength(1)
    expect(plans[0]?.plan).not.toMatch(/Seq Scan on (?:posts|answers|residents|loans|event_dates|attendees)\b/)
  }
})

test('they count what is there', async () => {
  const it = deskReads(database.sql)
  const figures = await it.figuresOf('q7', span)
  expect(figures).toMatchObject({
    lent: 0,
    returned: 200,
    dates: 18,
    came: 17 * 12 + 20 * 2,
    firstAnswer: 120,
    neighbours: 342,
    guests: 58,
  })
  const weeks = await it.weeksOf('q7', 'Europe/Paris', '2026-12-01')
  expect(weeks.map(({ from }) => from)).toEqual(
    Array.from({ length: 12 }, (_, n) => new Date(Date.UTC(2026, 8, 9 + 7 * n)).toISOString().slice(0, 10)),
  )
})

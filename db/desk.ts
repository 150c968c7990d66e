import type { Desk, DeskReads, Waiting } from '../core/quartiers/desk-reads.ts'
import { type Figures, weeksDrawn } from '../core/quartiers/figure.ts'
import { addDays, instantOf } from '../core/time.ts'
import type { Sql } from './connect.ts'

const at = (instant: Date): string => instant.toISOString()

/**
 * Posts on which something may have happened since: those that stand, and those that changed (`posts_changed`; what ends changes too). Of the
 * older ones neither a date nor an answer can count.
 */
const touched = (on: Sql, quartier: string, since: Date) => on`
  touched as materialized (
    select id, published_at, state, outcome from posts
      where quartier = ${quartier} and published_at is not null and changed_at >= ${at(since)}::timestamptz
    union
    select id, published_at, state, outcome from posts where quartier = ${quartier} and state in ('open', 'promised'))`

export const figuresQuery = (on: Sql, quartier: string, { month, quarter, now }: { month: Date; quarter: Date; now: Date }) => on<
  Figures[]
>`
  with ${touched(on, quartier, quarter)},
  span as materialized (select ${at(month)}::timestamptz as month, ${at(quarter)}::timestamptz as quarter, ${at(now)}::timestamptz as now),
  people as materialized (select id, standing from residents where quartier = ${quartier}),
  counted as (
    select
      count(*) filter (where t.state in ('open', 'promised'))::int as open,
      count(*) filter (where t.published_at >= span.month)::int as published,
      count(*) filter (where t.published_at >= span.quarter)::int as posted,
      count(*) filter (where t.published_at >= span.quarter and t.outcome = 'done')::int as fulfilled
    from span, touched t),
  answered as (
    select t.published_at, min(a.at) as first, count(*) filter (where a.at >= span.quarter) as answers
    from span, touched t join answers a on a.post = t.id group by t.id, t.published_at),
  lending as (
    select coalesce(sum(theirs.lent), 0)::int as lent, coalesce(sum(theirs.returned), 0)::int as returned
    from span, people p, lateral (
      select count(*) filter (where l.state in ('agreed', 'handed-over')) as lent,
        count(*) filter (where l.state = 'returned' and l.changed_at >= span.quarter) as returned
      from loans l where l.owner = p.id) theirs),
  met as (
    select count(*)::int as dates,
      coalesce(sum(coalesce(e.came, (select sum(1 + a.guests + a.children) from attendees a where a.date = e.id and a.state = 'coming'))), 0)::int as came
    from span, event_dates e
    where e.quartier = ${quartier} and e.state <> 'cancelled' and e.from_at >= span.quarter and e.from_at < span.now)
  select counted.*, lending.*, met.*,
    (select count(*)::int from people where standing = 'neighbour') as neighbours,
    (select count(*)::int from people where standing = 'guest') as guests,
    (select coalesce(sum(answers), 0)::int from answered) as answers,
    (select (percentile_cont(0.5) within group (order by extract(epoch from first - published_at)) / 60)::float8
      from span, answered where published_at >= span.quarter) as first_answer
  from counted, lending, met`

/** How many weeks ago, counted in local days: 0 is the week that ends today. */
export const weeksQuery = (on: Sql, quartier: string, zone: string, today: string, from: Date) => on<
  { ago: number; posts: number; answers: number }[]
>`
  with ${touched(on, quartier, from)},
  happened as (
    select (${today}::date - (published_at at time zone ${zone})::date) / 7 as ago, 1 as posts, 0 as answers
      from touched where published_at >= ${at(from)}::timestamptz
    union all
    select (${today}::date - (a.at at time zone ${zone})::date) / 7, 0, 1
      from touched t join answers a on a.post = t.id where a.at >= ${at(from)}::timestamptz)
  select n as ago, coalesce(sum(posts), 0)::int as posts, coalesce(sum(answers), 0)::int as answers
  from generate_series(0, ${weeksDrawn - 1}) n left join happened on ago = n
  group by n order by n desc`

/** The greater of two roles is the organiser's: 'moderator' < 'organiser'. */
const deskQuery = (on: Sql, quartier: string, resident: string) => on<Desk[]>`
  select
    (select max(role) from roles where quartier = ${quartier} and resident = ${resident}) as role,
    array(select platform from channels where quartier = ${quartier} and open order by platform) as platforms,
    (select count(*)::int from roles where quartier = ${quartier} and role = 'organiser') as organisers,
    (select count(*)::int from roles where quartier = ${quartier} and role = 'moderator') as moderators,
    (select count(*)::int from residents where quartier = ${quartier} and standing = 'neighbour') as neighbours,
    (select count(*)::int from applications where quartier = ${quartier}) as waiting,
    (select weekday from editions where quartier = ${quartier}) as weekday`

const only = <T>([row]: readonly T[]): T => {
  if (!row) throw new Error('An aggregate answered no row.')
  return row
}

export const deskReads = (on: Sql): DeskReads => ({
  deskOf: async (quartier, resident) => only(await deskQuery(on, quartier, resident)),
  figuresOf: async (quartier, span) => only(await figuresQuery(on, quartier, span)),
  weeksOf: async (quartier, zone, today) => {
    const from = instantOf(addDays(today, 1 - 7 * weeksDrawn), 0, zone)
    const weeks = await weeksQuery(on, quartier, zone, today, from)
    return weeks.map(({ ago, posts, answers }) => ({ from: addDays(today, -7 * ago - 6), posts, answers }))
  },
  waitingIn: (quartier, limit) => on<Waiting[]>`
    select r.id, r.name, a.way from applications a join residents r on r.id = a.resident
    where a.quartier = ${quartier} order by a.at, r.id limit ${limit}`,
})

import type { Month, Notice } from '../core/digests/news.ts'
import type { Sql } from './connect.ts'

/** What a quartier did together, counted: never who. A title only of what was published and is not hidden, a name only of who agreed. */

const at = (instant: Date): string => instant.toISOString()

export const thanksQuery = (on: Sql, quartier: string, from: Date, to: Date, limit: number) =>
  on<{ count: number; name: string | null; title: string | null }[]>`
    select count(*) over ()::int as count, case when s.named then r.name end as name,
      case when p.published_at is not null and p.state <> 'hidden' then p.title end as title
    from deeds d
    join residents r on r.id = d.resident
    left join subscriptions s on s.resident = r.id
    left join answers a on a.id = d.subject
    left join posts p on p.id = a.post
    where r.quartier = ${quartier} and d.kind = 'thanked' and d.at >= ${at(from)}::timestamptz and d.at < ${at(to)}::timestamptz
    order by (p.published_at is not null and p.state <> 'hidden') is not true, s.named is not true, d.at desc, d.subject limit ${limit}`

export const newcomersQuery = (on: Sql, quartier: string, from: Date, to: Date, limit: number) =>
  on<{ count: number; name: string | null }[]>`
    select count(*) over ()::int as count, case when s.named then r.name end as name
    from residents r left join subscriptions s on s.resident = r.id
    where r.quartier = ${quartier} and r.joined_at >= ${at(from)}::timestamptz and r.joined_at < ${at(to)}::timestamptz
    order by s.named is not true, r.joined_at, r.id limit ${limit}`

export const noticesQuery = (on: Sql, quartier: string, from: Date, to: Date) =>
  on<{ kind: Notice['kind']; open: boolean; wanted: number; done: number; volunteers: number }[]>`
    select r.kind, r.state = 'open' as open, r.done, r.volunteers,
      (select count(*)::int from visits v where v.round = r.id and v.state in ('open', 'half')) as wanted
    from rounds r
    where r.quartier = ${quartier} and (r.state = 'open' or (r.ended_at >= ${at(from)}::timestamptz and r.ended_at < ${at(to)}::timestamptz))
    order by r.state = 'open' desc, r.ended_at`

export const monthQuery = (on: Sql, quartier: string, from: Date, to: Date) =>
  on<Month[]>`
    with span as materialized (select ${at(from)}::timestamptz as from_at, ${at(to)}::timestamptz as to_at),
    done as materialized (
      select d.kind from span, residents r join deeds d on d.resident = r.id and d.kind in ('helped', 'returned', 'gave', 'thanked')
      where r.quartier = ${quartier} and d.at >= span.from_at and d.at < span.to_at)
    select
      (select count(*)::int from done where kind = 'helped') as helped,
      (select count(*)::int from done where kind = 'returned') as returned,
      (select count(*)::int from done where kind = 'gave') as gave,
      (select coalesce(sum(coalesce(e.came, (select sum(1 + a.guests + a.children) from attendees a where a.date = e.id and a.state = 'coming'))), 0)::int
        from span, event_dates e where e.quartier = ${quartier} and e.state <> 'cancelled' and e.from_at >= span.from_at and e.from_at < span.to_at) as attended,
      (select count(*)::int from done where kind = 'thanked') as thanked,
      (select count(*)::int from span, residents r where r.quartier = ${quartier} and r.joined_at >= span.from_at and r.joined_at < span.to_at) as joined`

import { and, asc, desc, eq, inArray, isNull, ne, or, sql } from 'drizzle-orm'
import { spanOf } from '../core/moving/nearest.ts'
import type { MovingReads, Ties } from '../core/moving/reads.ts'
import { idOfName } from '../core/quartiers/quartier.ts'
import { queries, type Sql } from './connect.ts'
import { named, tipOf, wholePost } from './named.ts'
import { codeOfRow, quartierOf, residentOf } from './rows.ts'
import {
  applications,
  areas,
  associationFollowers,
  associations,
  calendarLinks,
  codes,
  eventRegulars,
  follows,
  memberships,
  organisers,
  posts,
  quartiers,
  residents,
  roles,
  suggestions,
  tips,
  vouches,
} from './schema.ts'

const live = inArray(posts.state, ['open', 'promised'])
/** More than these nobody has. */
const leavingsMost = 500
/** The communes of a great département, divided cities among them. */
const candidatesMost = 2000

export const movingReads = (on: Sql): MovingReads => {
  const db = queries(on)
  return {
    lockedMover: async (id, to) => {
      const [row] = await db.select().from(residents).where(eq(residents.id, id)).for('update')
      if (!row) return undefined
      const [places, all] = await Promise.all([
        db
          .select()
          .from(quartiers)
          .where(inArray(quartiers.id, [row.quartier, to]))
          .orderBy(asc(quartiers.id))
          .for('no key update'),
        db.select().from(memberships).where(eq(memberships.resident, id)).orderBy(desc(memberships.placedAt)).limit(leavingsMost),
      ])
      const from = places.find((it) => it.id === row.quartier)
      const next = places.find((it) => it.id === to)
      return from && { resident: residentOf(row), from: quartierOf(from), to: next && quartierOf(next), memberships: all }
    },
    lockedLivePostsOf: (author, limit) =>
      db
        .select(wholePost)
        .from(posts)
        .leftJoin(tips, tipOf)
        .where(and(eq(posts.author, author), live))
        .orderBy(asc(posts.id))
        .limit(limit)
        .for('update', { of: posts }),

    tiesIn: async (quartier, resident, now, limit) => {
      const at = now.toISOString()
      const [row] = await on<Ties[]>`
        select
          (select coalesce(array_agg(id order by id), '{}') from (
            select a.id from answers a join posts p on p.id = a.post
            where a.neighbour = ${resident} and a.state in ('waiting', 'offered', 'chosen') and p.quartier = ${quartier} and p.state in ('open', 'promised')
              and not exists (select from loans l where l.answer = a.id and l.state in ('waiting', 'offered', 'asked', 'agreed', 'handed-over'))
            limit ${limit}) it) as answers,
          (select coalesce(array_agg(id order by id), '{}') from (
            select l.id from loans l join posts p on p.id = l.post
            where l.borrower = ${resident} and p.author <> ${resident} and p.quartier = ${quartier} and l.state in ('waiting', 'offered', 'asked') limit ${limit}) it) as asked,
          (select count(*)::int from loans where (owner = ${resident} or borrower = ${resident}) and state in ('agreed', 'handed-over')) as lasting,
          (select coalesce(array_agg(post order by post), '{}') from (
            select r.post from regulars r join posts p on p.id = r.post
            where r.resident = ${resident} and r.until is null and p.quartier = ${quartier} and p.state in ('open', 'promised') limit ${limit}) it) as series,
          (select coalesce(array_agg(id order by id), '{}') from (
            select d.id from attendees a join event_dates d on d.id = a.date
            where a.resident = ${resident} and a.state in ('coming', 'maybe', 'waiting', 'offered') and d.quartier = ${quartier}
              and d.state = 'planned' and d.until_at > ${at}::timestamptz limit ${limit}) it) as dates,
          (select coalesce(jsonb_agg(jsonb_build_object('post', post, 'title', title, 'date', date, 'own', own) order by date), '[]') from (
            select distinct on (p.id) p.id as post, p.title, d.id as date, p.author = ${resident} as own
            from posts p join event_dates d on d.post = p.id and d.state = 'planned' and d.until_at > ${at}::timestamptz
            where p.state in ('open', 'promised') and (p.author = ${resident}
              or p.id in (select o.post from organisers o where o.resident = ${resident} and o.state = 'agreed'))
            order by p.id, d.from_at limit ${limit}) it) as events,
          (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'name', name) order by key), '[]')
            from associations where contact = ${resident} and state <> 'closed') as contact,
          (select coalesce(array_agg(s.association order by s.association), '{}') from association_speakers s
            join associations n on n.id = s.association where s.resident = ${resident} and n.contact <> ${resident}) as speaks,
          (select jsonb_build_object('id', r.id, 'leads', r.leader = ${resident}) from rounds r
            where r.quartier = ${quartier} and r.state = 'open' and (r.leader = ${resident}
              or exists (select from volunteers v where v.round = r.id and v.resident = ${resident} and v.state = 'ready')) limit 1) as round,
          (select id from listed where resident = ${resident} limit 1) as listed,
          (select count(*)::int from listed where "by" = ${resident} and resident is distinct from ${resident}) as signed`
      if (!row) throw new Error('A select without a table has one row.')
      return row
    },

    leavingsIn: async (quartier, resident) => {
      const [applied, vouched, told, made, everies, links, followed, together] = await Promise.all([
        db.select().from(applications).where(eq(applications.resident, resident)),
        db
          .select()
          .from(vouches)
          .where(and(eq(vouches.quartier, quartier), or(eq(vouches.guest, resident), eq(vouches.sponsor, resident))))
          .limit(leavingsMost),
        db.select().from(suggestions).where(eq(suggestions.resident, resident)).limit(leavingsMost),
        db
          .select()
          .from(codes)
          .where(and(eq(codes.by, resident), eq(codes.quartier, quartier), eq(codes.revoked, false)))
          .limit(leavingsMost),
        db
          .select({ regular: eventRegulars })
          .from(eventRegulars)
          .innerJoin(posts, eq(posts.id, eventRegulars.post))
          .where(and(eq(eventRegulars.resident, resident), eq(posts.quartier, quartier)))
          .limit(leavingsMost),
        db
          .select({
            quartier: calendarLinks.quartier,
            resident: calendarLinks.resident,
            association: calendarLinks.association,
            madeAt: calendarLinks.madeAt,
            live: sql<boolean>`${calendarLinks.hash} is not null`,
          })
          .from(calendarLinks)
          .where(and(eq(calendarLinks.resident, resident), eq(calendarLinks.quartier, quartier), isNull(calendarLinks.association))),
        db
          .select({ follower: associationFollowers })
          .from(associationFollowers)
          .innerJoin(associations, eq(associations.id, associationFollowers.association))
          .where(and(eq(associationFollowers.resident, resident), eq(associations.quartier, quartier)))
          .limit(leavingsMost),
        db
          .select({ organiser: organisers })
          .from(organisers)
          .innerJoin(posts, eq(posts.id, organisers.post))
          .where(and(eq(organisers.resident, resident), inArray(organisers.state, ['agreed', 'invited']), eq(posts.quartier, quartier)))
          .limit(leavingsMost),
      ])
      return {
        applications: applied,
        vouches: vouched,
        suggestions: told,
        codes: made.map(codeOfRow),
        everies: everies.map(({ regular }) => regular),
        links,
        followers: followed.map(({ follower }) => follower),
        organisers: together.map(({ organiser }) => organiser),
      }
    },

    rolesAndOthers: async (quartier, resident) => {
      const [all, others] = await Promise.all([
        db.select().from(roles).where(eq(roles.quartier, quartier)),
        db
          .select({ id: residents.id })
          .from(residents)
          .where(and(eq(residents.quartier, quartier), ne(residents.id, resident)))
          .limit(1),
      ])
      return { roles: all, others: others.length > 0 }
    },

    lockedFollowed: async (resident) => {
      await db.select({ id: residents.id }).from(residents).where(eq(residents.id, resident)).for('update')
      return await db
        .select({ id: quartiers.id, name: quartiers.name })
        .from(follows)
        .innerJoin(quartiers, eq(quartiers.id, follows.quartier))
        .where(eq(follows.resident, resident))
        .orderBy(asc(quartiers.name), asc(quartiers.id))
        .limit(leavingsMost)
    },

    areasOf: async (quartier) => [
      ...(quartier.startsWith('x-') ? [] : [quartier]),
      ...(
        await db.select({ area: areas.area }).from(areas).where(eq(areas.quartier, quartier)).orderBy(asc(areas.area)).limit(leavingsMost)
      ).map(({ area }) => area),
    ],

    quartiersIn: async (departments) => {
      if (departments.length === 0) return []
      const spans = departments.map(spanOf)
      const [froms, befores] = [spans.map(([from]) => from), spans.map(([, before]) => before)]
      return await on<{ id: string; name: string; area: string }[]>`
        select q.id, q.name, q.id as area from unnest(${froms}::text[], ${befores}::text[]) as s(low, high)
          join quartiers q on q.id >= s.low and q.id < s.high and q.open
        union all
        select q.id, q.name, a.area from unnest(${froms}::text[], ${befores}::text[]) as s(low, high)
          join areas a on a.area >= s.low and a.area < s.high join quartiers q on q.id = a.quartier and q.open
        limit ${candidatesMost}`
    },

    quartiersNamed: (words, limit) => {
      const within = `%${words.replace(/[\\%_]/g, '\\$&')}%`
      return db
        .select({ id: quartiers.id, name: quartiers.name })
        .from(quartiers)
        .where(and(quartiers.open, or(sql`${quartiers.name} ilike ${within}`, sql`${quartiers.id} = ${idOfName(words)}`)))
        .orderBy(asc(quartiers.name), asc(quartiers.id))
        .limit(limit)
    },

    aroundPosts: async (of, limit, offset) =>
      of.length === 0
        ? []
        : await db
            .select({ ...named, from: quartiers.name })
            .from(posts)
            .innerJoin(residents, eq(residents.id, posts.author))
            .innerJoin(quartiers, eq(quartiers.id, posts.quartier))
            .leftJoin(tips, tipOf)
            .where(and(inArray(posts.quartier, [...of]), sql`around`, sql`${posts.state} in ('open', 'promised')`))
            .orderBy(desc(posts.publishedAt), desc(posts.id))
            .limit(limit)
            .offset(offset),

    areaTaken: async (area) => {
      const [part, own] = await Promise.all([
        db.select().from(areas).where(eq(areas.area, area)).for('update'),
        db.select({ id: quartiers.id }).from(quartiers).where(eq(quartiers.id, area)),
      ])
      const [row] = part
      if (row) return { quartier: row.quartier, grouped: true }
      return own[0] ? { quartier: own[0].id, grouped: false } : undefined
    },
  }
}

import { and, asc, eq, inArray, isNotNull, lte } from 'drizzle-orm'
import type { UrgentReads } from '../core/urgent/urgency.ts'
import { queries, type Sql } from './connect.ts'
import { residentOf } from './rows.ts'
import { residents, urgencies } from './schema.ts'

/** Neighbours looked at for one wave. */
const lookedAt = 500

/** What is asked about urgent requests. */
export const urgentReads = (on: Sql): UrgentReads => {
  const db = queries(on)
  return {
    urgencyOf: async (post) => (await db.select().from(urgencies).where(eq(urgencies.post, post)).for('update'))[0],
    lockedWilling: async (post, since, most) => {
      const found = await on<{ id: string; helped: number }[]>`
        select r.id, (select count(*) from deeds d where d.resident = r.id and d.kind = 'helped')::int as helped
        from posts p join residents r on r.quartier = p.quartier and r.id <> p.author and r.suggestions
        where p.id = ${post}
          and not exists (select from urgent_asks a where a.post = p.id and a.resident = r.id)
          and not exists (select from suggestions s where s.post = p.id and s.resident = r.id and s.state = 'declined')
          and not exists (select from blocks b where b.until is null and ((b.resident = r.id and b.blocked = p.author) or (b.resident = p.author and b.blocked = r.id)))
        order by helped desc, r.id limit ${lookedAt}`
      if (found.length === 0) return []
      const ids = found.map(({ id }) => id)
      const people = await db.select().from(residents).where(inArray(residents.id, ids)).orderBy(asc(residents.id)).for('no key update')
      /** Counted once they are locked: what another turn asked them meanwhile is seen. */
      const counts = await on<{ resident: string; n: number }[]>`
        select resident, count(*)::int as n from urgent_asks where resident = any(${ids}) and at >= ${since.toISOString()}::timestamptz group by resident`
      return people
        .filter(({ id }) => (counts.find(({ resident }) => resident === id)?.n ?? 0) < most)
        .map((it) => ({
          resident: it.id,
          quiet: residentOf(it).quiet,
          urgent: it.urgent,
          helped: found.find(({ id }) => id === it.id)?.helped ?? 0,
        }))
    },
    urgenciesDue: async (now, limit) =>
      (
        await db
          .select({ post: urgencies.post })
          .from(urgencies)
          .where(and(isNotNull(urgencies.dueAt), lte(urgencies.dueAt, now)))
          .orderBy(asc(urgencies.dueAt))
          .limit(limit)
      ).map(({ post }) => post),
  }
}

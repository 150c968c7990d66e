import { and, count, eq, gte, inArray } from 'drizzle-orm'
import type { Deed, DeedReads, Remembered } from '../core/residents/deed.ts'
import { queries, type Sql } from './connect.ts'
import { deeds, loans, residents } from './schema.ts'

export const deedReads = (on: Sql): DeedReads => {
  const db = queries(on)
  return {
    /** One question for a whole list, however long. */
    deedsOf: async (ids, since) => {
      if (ids.length === 0) return []
      const lost = db
        .select({ borrower: loans.borrower, count: count().as('count') })
        .from(loans)
        .where(and(inArray(loans.borrower, [...ids]), eq(loans.state, 'lost'), gte(loans.changedAt, since)))
        .groupBy(loans.borrower)
        .as('lost')
      const rows = await db
        .select({ resident: residents.id, joinedAt: residents.joinedAt, deed: deeds, lost: lost.count })
        .from(residents)
        .leftJoin(deeds, and(eq(deeds.resident, residents.id), gte(deeds.at, since)))
        .leftJoin(lost, eq(lost.borrower, residents.id))
        .where(inArray(residents.id, [...ids]))
      const found = new Map<string, Omit<Remembered, 'deeds'> & { deeds: Deed[] }>()
      for (const { resident, joinedAt, deed, lost: count } of rows) {
        const it = found.get(resident) ?? { resident, joinedAt, deeds: [], lost: count ?? 0 }
        if (deed) it.deeds.push(deed)
        found.set(resident, it)
      }
      return [...found.values()]
    },
    deedsAbout: (subject) => db.select().from(deeds).where(eq(deeds.subject, subject)),
  }
}

import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { ProvingReads } from '../core/proofs/reads.ts'
import { queries, type Sql } from './connect.ts'
import { applications, proofLooks, proofs, residents } from './schema.ts'

export const provingReads = (on: Sql): ProvingReads => {
  const db = queries(on)
  const readers = alias(residents, 'readers')
  return {
    lockedProof: async (resident) => {
      const [row] = await db
        .select({
          resident: proofs.resident,
          name: residents.name,
          quartier: applications.quartier,
          at: proofs.at,
          reader: proofs.reader,
          readerName: readers.name,
          lookedAt: sql<
            string | null
          >`(select max(l.at) from proof_looks l where l.resident = proofs.resident and l.reader = proofs.reader)`,
        })
        .from(proofs)
        .innerJoin(applications, and(eq(applications.resident, proofs.resident), eq(applications.way, 'proof')))
        .innerJoin(residents, eq(residents.id, proofs.resident))
        .leftJoin(readers, eq(readers.id, proofs.reader))
        .where(eq(proofs.resident, resident))
        .for('update', { of: proofs })
      return row && { ...row, lookedAt: row.lookedAt === null ? null : new Date(row.lookedAt) }
    },
    proofLooksSince: (reader, since) => db.$count(proofLooks, and(eq(proofLooks.reader, reader), gte(proofLooks.at, since))),
    proofsOlder: async (than, limit) =>
      (await db.select({ id: proofs.resident }).from(proofs).where(lte(proofs.at, than)).orderBy(asc(proofs.at)).limit(limit)).map(
        ({ id }) => id,
      ),
  }
}

import { and, asc, eq, inArray, isNotNull, lte, or } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { LendingReads } from '../core/loans/lending-reads.ts'
import { queries, type Sql } from './connect.ts'
import { residentOf } from './rows.ts'
import { loans, posts, residents } from './schema.ts'

const owners = alias(residents, 'owners')
const borrowers = alias(residents, 'borrowers')
const firm = inArray(loans.state, ['agreed', 'handed-over'])

export const lendingReads = (on: Sql): LendingReads => {
  const db = queries(on)
  return {
    loansToTend: async (now, limit) =>
      (
        await db
          .select({ id: loans.id })
          .from(loans)
          .where(and(isNotNull(loans.dueAt), lte(loans.dueAt, now), firm))
          .orderBy(asc(loans.dueAt))
          .limit(limit)
      ).map(({ id }) => id),
    hasBorrowed: async (answer) =>
      (
        await db
          .select({ id: loans.id })
          .from(loans)
          .where(and(eq(loans.answer, answer), eq(loans.state, 'returned')))
          .limit(1)
      ).length > 0,
    loansWith: async (resident, limit) =>
      (
        await db
          .select({ loan: loans, owner: owners, borrower: borrowers, title: posts.title, direction: posts.direction })
          .from(loans)
          .innerJoin(posts, eq(posts.id, loans.post))
          .innerJoin(owners, eq(owners.id, loans.owner))
          .innerJoin(borrowers, eq(borrowers.id, loans.borrower))
          .where(and(or(eq(loans.owner, resident), eq(loans.borrower, resident)), firm))
          .orderBy(asc(loans.untilAt), asc(loans.id))
          .limit(limit)
      ).map(({ owner, borrower, ...it }) => ({ ...it, owner: residentOf(owner), borrower: residentOf(borrower) })),
  }
}

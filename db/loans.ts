import { and, asc, eq, inArray, isNotNull, lte, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { LoanReads, NamedLoan } from '../core/loans/reads.ts'
import { queries, type Sql } from './connect.ts'
import { residentOf } from './rows.ts'
import { loans, posts, quartiers, residents } from './schema.ts'

const owners = alias(residents, 'owners')
const borrowers = alias(residents, 'borrowers')
const authors = alias(residents, 'authors')
const live = inArray(loans.state, ['waiting', 'offered', 'asked', 'agreed', 'handed-over'])
/** A thing that so many neighbours want is asked for in words. */
const most = 200

export const loanReads = (on: Sql): LoanReads => {
  const db = queries(on)
  const named = async (which: SQL | undefined): Promise<NamedLoan[]> =>
    (
      await db
        .select({ loan: loans, owner: owners, borrower: borrowers })
        .from(loans)
        .innerJoin(owners, eq(owners.id, loans.owner))
        .innerJoin(borrowers, eq(borrowers.id, loans.borrower))
        .where(which)
        .orderBy(asc(loans.at), asc(loans.id))
        .limit(most)
        .for('update', { of: loans })
    ).map(({ loan, owner, borrower }) => ({ loan, owner: residentOf(owner), borrower: residentOf(borrower) }))

  return {
    liveLoansOf: (post) => named(and(eq(loans.post, post), live)),

    /** The post first, then in a question of its own what hangs on it: who waited for the lock sees what came before. */
    lockedLoan: async (id) => {
      const [row] = await db
        .select({ post: posts, author: authors.name, zone: quartiers.zone })
        .from(posts)
        .innerJoin(authors, eq(authors.id, posts.author))
        .innerJoin(quartiers, eq(quartiers.id, posts.quartier))
        .where(eq(posts.id, db.select({ post: loans.post }).from(loans).where(eq(loans.id, id))))
        .for('update', { of: posts })
      if (!row) return undefined
      const [[it], all] = await Promise.all([named(eq(loans.id, id)), named(and(eq(loans.post, row.post.id), live))])
      return it ? { found: { post: row.post, author: row.author }, it, live: all, zone: row.zone } : undefined
    },

    quietOf: async (resident) => {
      const [row] = await db.select().from(residents).where(eq(residents.id, resident))
      return row ? residentOf(row).quiet : null
    },

    loansToAdvance: async (now, limit) =>
      (
        await db
          .select({ id: loans.id })
          .from(loans)
          .where(and(isNotNull(loans.dueAt), lte(loans.dueAt, now), inArray(loans.state, ['waiting', 'offered', 'asked'])))
          .orderBy(asc(loans.dueAt))
          .limit(limit)
      ).map(({ id }) => id),
  }
}

import { and, desc, eq, gte, sql } from 'drizzle-orm'
import type { SaleReads } from '../core/sales/reads.ts'
import { queries, type Sql } from './connect.ts'
import { posts } from './schema.ts'

/** What is asked about sales. The kind stands in the text, not in a parameter: the index is of sales only. */
export const saleReads = (on: Sql): SaleReads => ({
  salesOf: async (author, since, limit) =>
    (
      await queries(on)
        .select({ at: posts.publishedAt })
        .from(posts)
        .where(and(eq(posts.author, author), sql`${posts.kind} = 'sale' and ${posts.direction} = 'offer'`, gte(posts.publishedAt, since)))
        .orderBy(desc(posts.publishedAt))
        .limit(limit)
    ).flatMap(({ at }) => (at ? [at] : [])),
})

import { and, asc, eq, gte, inArray, ne, or, sql } from 'drizzle-orm'
import type { Reads } from '../core/reads.ts'
import { queries, type Sql } from './connect.ts'
import { residentOf } from './rows.ts'
import { residents, suggestions } from './schema.ts'

/** Who was told of which post. */
export const suggestionReads = (on: Sql): Pick<Reads, 'suggestionsOf' | 'lockedToTell'> => {
  const db = queries(on)
  return {
    suggestionsOf: (post) =>
      db
        .select()
        .from(suggestions)
        .where(and(eq(suggestions.post, post), ne(suggestions.state, 'news')))
        .orderBy(asc(suggestions.toldAt)),
    lockedToTell: async (post, ids, since) => {
      const people = await db
        .select()
        .from(residents)
        .where(inArray(residents.id, [...ids]))
        .orderBy(asc(residents.id))
        .for('no key update')
      /** Counted once they are locked: what another turn told them meanwhile is seen. */
      const counts = await db
        .select({
          resident: suggestions.resident,
          told: sql<number>`(count(*) filter (where ${suggestions.state} <> 'news' and ${gte(suggestions.toldAt, since)}))::int`,
          news: sql<boolean>`bool_or(${suggestions.state} = 'news' and ${suggestions.post} = ${post})`,
        })
        .from(suggestions)
        .where(and(inArray(suggestions.resident, [...ids]), or(gte(suggestions.toldAt, since), eq(suggestions.post, post))))
        .groupBy(suggestions.resident)
      return people.map((it) => {
        const counted = counts.find(({ resident }) => resident === it.id)
        return { resident: residentOf(it), told: counted?.told ?? 0, news: counted?.news ?? false }
      })
    },
  }
}

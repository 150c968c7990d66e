import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { OrganiserReads } from '../core/events/organiser.ts'
import { queries, type Sql } from './connect.ts'
import { residentOf } from './rows.ts'
import { blocks, organisers, posts, residents } from './schema.ts'

/** Who organises beside the author, now: they agreed, and the author has not blocked them since. */
export const organisesNow = (post: string) =>
  and(
    eq(organisers.post, post),
    eq(organisers.state, 'agreed'),
    sql`not exists (select from ${blocks} join ${posts} on ${posts.author} = ${blocks.resident}
      where ${posts.id} = ${organisers.post} and ${blocks.blocked} = ${organisers.resident} and ${isNull(blocks.until)})`,
  )

export const organiserReads = (on: Sql): OrganiserReads => {
  const db = queries(on)
  return {
    organisersOf: async (post) =>
      (
        await db
          .select({ organiser: organisers, resident: residents })
          .from(organisers)
          .innerJoin(residents, eq(residents.id, organisers.resident))
          .where(eq(organisers.post, post))
          .orderBy(asc(residents.name), asc(residents.id))
      ).map(({ organiser, resident }) => ({ organiser, resident: residentOf(resident) })),

    apartFrom: async (resident, others) =>
      others.length === 0
        ? []
        : (
            await on<{ id: string }[]>`
              select blocked as id from blocks where resident = ${resident} and blocked = any(${[...others]}::text[]) and until is null
              union select resident from blocks where blocked = ${resident} and resident = any(${[...others]}::text[]) and until is null`
          ).map(({ id }) => id),
  }
}

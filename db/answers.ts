import { and, asc, eq, exists, isNotNull, isNull, lte, min } from 'drizzle-orm'
import type { AnswerReads } from '../core/answers/reads.ts'
import { queries, type Sql } from './connect.ts'
import { named, tipOf } from './named.ts'
import { residentOf } from './rows.ts'
import { answers, blocks, posts, quartiers, residents, tips } from './schema.ts'

export const answerReads = (on: Sql): AnswerReads => {
  const db = queries(on)
  return {
    answersTo: async (post) => {
      const blocked = db
        .select({ is: blocks.blocked })
        .from(blocks)
        .where(and(eq(blocks.resident, posts.author), eq(blocks.blocked, answers.neighbour), isNull(blocks.until)))
      const rows = await db
        .select({ answer: answers, resident: residents, blocked: exists(blocked).mapWith(Boolean) })
        .from(answers)
        .innerJoin(posts, eq(posts.id, answers.post))
        .innerJoin(residents, eq(residents.id, answers.neighbour))
        .where(eq(answers.post, post))
        .orderBy(asc(answers.at), asc(answers.id))
      return rows.map(({ answer, resident, ...it }) => ({ answer, neighbour: resident.name, quiet: residentOf(resident).quiet, ...it }))
    },

    /** The answer is read in a second question: what waits for a lock sees only the locked row anew (PostgreSQL, 13.2.1). */
    lockedAnswer: async (id) => {
      const [found] = await db
        .select(named)
        .from(posts)
        .leftJoin(tips, tipOf)
        .innerJoin(residents, eq(residents.id, posts.author))
        .where(eq(posts.id, db.select({ post: answers.post }).from(answers).where(eq(answers.id, id))))
        .for('update', { of: posts })
      if (!found) return undefined
      const [given] = await db
        .select({ answer: answers, neighbour: residents.name })
        .from(answers)
        .innerJoin(residents, eq(residents.id, answers.neighbour))
        .where(eq(answers.id, id))
      return given && { ...given, ...found }
    },

    hoursOf: async (resident) => {
      const [row] = await db
        .select({ resident: residents, zone: quartiers.zone })
        .from(residents)
        .innerJoin(quartiers, eq(quartiers.id, residents.quartier))
        .where(eq(residents.id, resident))
      return row && { quiet: residentOf(row.resident).quiet, zone: row.zone }
    },

    postsAwaiting: async (now, limit) =>
      (
        await db
          .select({ post: answers.post })
          .from(answers)
          .where(and(isNotNull(answers.dueAt), lte(answers.dueAt, now)))
          .groupBy(answers.post)
          .orderBy(asc(min(answers.dueAt)))
          .limit(limit)
      ).map(({ post }) => post),
  }
}

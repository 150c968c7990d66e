import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { ranked } from '../core/matching/rank.ts'
import { candidatesMax, searchFor } from '../core/matching/search.ts'
import type { Post } from '../core/posts/post.ts'
import { transaction } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import { save } from '../db/rows.ts'
import { type BoardPost, type NewPost, type Suggest, scoreMatching } from '../scripts/evaluate/matching.ts'
import { freshDatabase, type TestDatabase } from './database.ts'

const today = '2026-11-20T10:00'
let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
  for (const id of ['pairs.jsonl', 'unseen.jsonl'])
    await database.sql`insert into quartiers (id, name, zone, language, digest_minute) values (${id}, 'Q', 'Europe/Paris', 'fr', 480)`
})
afterAll(() => database.drop())

const postOf = (it: NewPost, id: string, quartier: string): Post => ({
  ...it,
  id,
  quartier,
  author: `of-${id}`,
  vague: null,
  photo: null,
  state: 'open',
  outcome: null,
  rev: 0,
  replaces: null,
  publishedAt: new Date('2026-11-19T10:00:00Z'),
  changedAt: new Date('2026-11-19T10:00:00Z'),
  checkAt: null,
  askedAt: null,
  matchAt: null,
  cleared: false,
})

/** Each file is a quartier. The board is saved once, each post by an author of its own; then the real question to the database, and the real order. */
const throughDatabase = (quartier: string): Suggest => {
  let saved: readonly BoardPost[] | null = null
  return async (post, board) => {
    if (saved !== board) {
      for (const { id } of board)
        await database.sql`insert into residents (id, name, language, quartier, standing, model, joined_at) values (${`of-${id}`}, 'N', 'fr', ${quartier}, 'guest', true, '2026-01-01')`
      await transaction(database.sql, async (tx) => {
        save(tx, { posts: board.map((it) => postOf(it, it.id, quartier)) })
        return { result: undefined }
      })
      saved = board
    }
    const wanted = postOf(post, 'new', quartier)
    const candidates = await reads(database.sql).similarPosts(searchFor(wanted, today), candidatesMax)
    return ranked(wanted, candidates, today).map((it) => it.post.id)
  }
}

test.each([
  /** Written beside the word lists, which were mended after it: it flatters. */
  { file: 'pairs.jsonl', posts: 150, recall: 0.85, silence: 0.9 },
  /** By somebody who saw neither the program nor its words; nothing was mended after it. */
  { file: 'unseen.jsonl', posts: 90, recall: 0.8, silence: 0.9 },
])('$file: what fits is found, and nothing is told where nothing fits', async ({ file, posts, recall, silence }) => {
  const lines = readFileSync(new URL(`./matching/${file}`, import.meta.url), 'utf8').split('\n')
  const score = await scoreMatching(lines, throughDatabase(file))
  expect(score.posts).toBeGreaterThanOrEqual(posts)
  expect(score.recall, score.wrong.join('\n')).toBeGreaterThanOrEqual(recall)
  expect(score.silence, score.wrong.join('\n')).toBeGreaterThanOrEqual(silence)
})

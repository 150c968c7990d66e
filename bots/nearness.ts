import type { Intent } from '../core/index.ts'
import { matchPost } from '../core/matching/match-post.ts'
import type { Sql } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import type { Model } from '../prompts/model.ts'

/** A search for whom to tell, with how near an embedding model finds the few that fit, where one is configured. Titles of who said no stay here. */
export const withNearness = async (parts: { sql: Sql; now: () => Date; model?: Model }, intent: Intent): Promise<Intent> => {
  const near = parts.model?.near
  if (intent.do !== 'match-post' || !near) return intent
  const db = reads(parts.sql)
  const { found, matches } = await matchPost.read(db, intent, { now: parts.now(), ids: [] })
  if (!found || matches.length < 2) return intent
  const refusers = new Set(await db.modelRefusers(found.post.quartier))
  const shown = matches.filter(({ post }) => !refusers.has(post.author))
  if (refusers.has(found.post.author) || shown.length === 0) return intent
  const values = await near([found.post.title, ...shown.map(({ post }) => post.title)])
  return values ? { ...intent, near: Object.fromEntries(shown.map(({ post }, at) => [post.id, values[at] ?? 0])) } : intent
}

import { pageOf, sendDigest } from '../core/digests/send-digest.ts'
import type { Intent } from '../core/index.ts'
import type { Sql } from '../db/connect.ts'
import { reads } from '../db/reads.ts'
import type { Model } from '../prompts/model.ts'

/** A morning page with the line that a model wrote for it, where one is configured. Titles of who said no are not shown to it. */
export const introduced = async (parts: { sql: Sql; now: () => Date; model?: Model }, intent: Intent): Promise<Intent> => {
  const { sql, model } = parts
  if (intent.do !== 'send-digest' || !model) return intent
  const db = reads(sql)
  const now = parts.now()
  const facts = await sendDigest.read(db, intent, { now, ids: [] })
  const page = pageOf(facts, now)
  if (!facts || !page) return intent
  const refusers = new Set(await db.modelRefusers(facts.quartier.id))
  const titles = page.items.filter(({ post }) => !refusers.has(post.author)).map(({ post }) => post.title)
  const intro = titles.length > 0 ? await model.introduce(titles, facts.quartier.name, facts.quartier.language) : null
  return intro === null ? intent : { ...intent, intro }
}

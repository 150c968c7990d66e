import { otherAct, withoutIdioms } from './act.ts'
import { guard } from './guard.ts'
import { languageOf } from './language.ts'
import { fold, spanOf } from './normalise.ts'
import { performances } from './perform.ts'
import { postOf } from './post.ts'
import { segmentsOf } from './segment.ts'
import { readNow } from './time/calendar.ts'
import type { Act, ReadContext, Understood } from './understood.ts'

export { type Correction, readCorrection } from './correction.ts'
export { readWhen } from './followup.ts'
export { type Manage, readManage } from './manage.ts'
export { readPrice } from './price.ts'

/** Less than this speaks for a post, and it is taken for talk. */
const enough = 2.2

/** More than these in one message is no neighbour's list. */
const mostPosts = 8

/** What a message says, by rules alone: no key, no network. */
export const read = (text: string, ctx: ReadContext): Understood => {
  const folded = fold(text)
  const language = languageOf(folded.text)
  const whole = spanOf(folded, 0, folded.text.length)
  const only = (value: Act, confidence: number): Understood => ({ act: { value, confidence, span: whole }, posts: [], language })
  const guarded = guard(folded.text)
  if (guarded.hostile) return only('abuse', 0.9)
  const plain = { ...folded, text: withoutIdioms(guarded.text) }
  const hits = performances(plain.text)
  const other = otherAct(folded, plain.text)
  const isSure = hits.some((hit) => hit.heads && hit.weight >= 4)
  if (other && !(isSure && other.confidence < 0.9)) return only(other.act, other.confidence)
  const now = readNow(ctx.now)
  const posts = segmentsOf(plain.text, hits)
    .slice(0, mostPosts)
    .map((segment) => postOf(plain, segment, now))
    .filter(({ strength }) => strength >= enough)
  const strongest = Math.max(0, ...posts.map(({ strength }) => strength))
  if (guarded.ordered && strongest < 4) return only('abuse', 0.85)
  if (posts.length === 0) return only('chat', hits.length === 0 ? 0.7 : 0.5)
  const confidence = 1 / (1 + Math.exp(1.2 - strongest))
  return { act: { value: 'post', confidence: Math.min(0.97, confidence), span: whole }, posts: posts.map(({ post }) => post), language }
}

import { otherAct, withoutIdioms } from './act.ts'
import type { Shown as Features } from './classify/features.ts'
import { guard } from './guard.ts'
import { languageOf } from './language.ts'
import { type Folded, fold, spanOf } from './normalise.ts'
import { performances } from './perform.ts'
import { evidenceOf, partsOf, postOf, type Shown } from './post.ts'
import { featuresFor, type Ranked, rank } from './rank.ts'
import { segmentsOf } from './segment.ts'
import { type Now, readNow } from './time/calendar.ts'
import type { Act, ReadContext, Understood } from './understood.ts'

export { type Correction, readCorrection } from './correction.ts'
export { readWhen } from './followup.ts'
export { type Manage, readManage } from './manage.ts'
export { readPrice } from './price/rules.ts'

/** More than these in one message is no neighbour's list. */
const mostPosts = 8

/** What a message shows to the classifier, all of it as one post: what it is trained on. */
export const shownTo = (text: string, ctx: ReadContext): Features => {
  const folded = fold(text)
  const plain = { ...folded, text: withoutIdioms(guard(folded.text).text) }
  const whole = { from: 0, to: plain.text.length, hits: performances(plain.text) }
  return featuresFor(evidenceOf(plain, whole, readNow(ctx.now)), otherAct(folded, plain.text)?.act ?? null)
}

type Found = { shown: Shown; ranked: Ranked }

const share = ({ ranked }: Found, act: Act): number => ranked.acts.get(act) ?? 0

/** What stands in a message, stretch by stretch. */
const foundIn = (plain: Folded, other: Act | null, now: Now): Found[] =>
  segmentsOf(plain.text, performances(plain.text))
    .slice(0, mostPosts)
    .map((segment) => {
      const shown = evidenceOf(plain, segment, now)
      return { shown, ranked: rank(shown, other) }
    })

/** What the titles, places and prices of a message's posts are chosen from: what the choices are trained on. */
export const scenesOf = (text: string, ctx: ReadContext) => {
  const folded = fold(text)
  const plain = { ...folded, text: withoutIdioms(guard(folded.text).text) }
  return foundIn(plain, otherAct(folded, plain.text)?.act ?? null, readNow(ctx.now)).flatMap(({ shown, ranked }) => {
    const [best] = ranked.sorts
    return best ? [{ folded: shown.folded, ...partsOf(shown, best).scenes }] : []
  })
}

/** What a message says: rules and a small classifier, no key, no network. */
export const read = (text: string, ctx: ReadContext): Understood => {
  const folded = fold(text)
  const language = languageOf(folded.text)
  const whole = spanOf(folded, 0, folded.text.length)
  const only = (value: Act, confidence: number): Understood => ({ act: { value, confidence, span: whole }, posts: [], language })
  const guarded = guard(folded.text)
  if (guarded.hostile) return only('abuse', 0.9)
  const plain = { ...folded, text: withoutIdioms(guarded.text) }
  const other = otherAct(folded, plain.text)?.act ?? null
  const now = readNow(ctx.now)
  const found = foundIn(plain, other, now)
  const best = found.toSorted((one, two) => share(two, 'post') - share(one, 'post'))[0]
  if (!best) return guarded.ordered ? only('abuse', 0.85) : only(other ?? 'chat', 0.7)
  const [act, confidence] = likeliest(best.ranked.acts)
  if (act !== 'post') return guarded.ordered ? only('abuse', 0.85) : only(act, confidence)
  const posts = together(plain, found, other, now).map(({ shown, ranked }) => postOf(shown, ranked.sorts))
  return { act: { value: 'post', confidence: Math.min(0.98, confidence), span: whole }, posts, language }
}

/** The posts of a message. Where there is one, all of the message speaks of it: its date may stand in another sentence. */
const together = (plain: Folded, found: Found[], other: Act | null, now: Now): Found[] => {
  const posts = apart(found.filter((it) => share(it, 'post') >= 0.5))
  const [only, second] = posts
  if (!only || second || found.length === 1) return posts
  const shown = evidenceOf(plain, { from: 0, to: plain.text.length, hits: performances(plain.text) }, now)
  return [{ shown, ranked: rank(shown, other) }]
}

/** A second post must be surely one; another sentence about the first is not, unless it has a price of its own. */
const apart = (found: Found[]): Found[] =>
  found.filter((it, at) => {
    const before = found[at - 1]
    if (!before) return true
    const [sort, other] = [it.ranked.sorts[0], before.ranked.sorts[0]]
    const isSame = sort?.kind === other?.kind && sort?.direction === other?.direction
    return isSame ? it.shown.price || it.shown.free : share(it, 'post') >= sureOfSecond
  })

const sureOfSecond = 0.75

/** Less than this of a post, spread over twelve sorts of them, and the likeliest of the other acts is meant. */
const surelyPost = 0.68
/** Nobody is called rude on a doubt. */
const surelyAbuse = 0.5

const likeliest = (shares: ReadonlyMap<Act, number>): [act: Act, share: number] => {
  const post = shares.get('post') ?? 0
  if (post >= surelyPost) return ['post', post]
  const [act, share] = [...shares]
    .filter(([it, share]) => it !== 'post' && (it !== 'abuse' || share >= surelyAbuse))
    .reduce((best, it) => (it[1] > best[1] ? it : best), ['chat', 0] as [Act, number])
  return [act, share / (1 - post || 1)]
}

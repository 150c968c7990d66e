import { otherAct, withoutIdioms } from './act.ts'
import type { Features } from './classify/features.ts'
import { guard } from './guard.ts'
import { languageOf } from './language.ts'
import { fold, spanOf } from './normalise.ts'
import { performances } from './perform.ts'
import { evidenceOf, partsOf, postOf, type Shown } from './post.ts'
import { featuresFor, type Ranked, rank } from './rank.ts'
import { segmentsOf } from './segment.ts'
import { readNow } from './time/calendar.ts'
import type { Act, ReadContext, Understood } from './understood.ts'

export { type Correction, readCorrection } from './correction.ts'
export { readWhen } from './followup.ts'
export { type Manage, readManage } from './manage.ts'
export { readPrice } from './price/rules.ts'

/** More than these in one message is no neighbour's list. */
const mostPosts = 8

/** A message before anything is decided: its words without orders to us and idioms, and what the rules find in them. */
const opened = (text: string, ctx: ReadContext) => {
  const folded = fold(text)
  const guarded = guard(folded.text)
  const plain = { ...folded, text: withoutIdioms(guarded.text) }
  return { folded, guarded, plain, hits: performances(plain.text), other: otherAct(folded, plain.text)?.act ?? null, now: readNow(ctx.now) }
}
type Opened = ReturnType<typeof opened>

/** All of a message as one post. */
const wholeOf = ({ plain, hits, now }: Opened): Shown => evidenceOf(plain, { from: 0, to: plain.text.length, hits }, now)

/** What a message shows to the classifier: what it is trained on. */
export const shownTo = (text: string, ctx: ReadContext): Features => {
  const message = opened(text, ctx)
  return featuresFor(wholeOf(message), message.other)
}

type Found = { shown: Shown; ranked: Ranked }

const share = ({ ranked }: Found, act: Act): number => ranked.acts.get(act) ?? 0

/** What stands in a message, stretch by stretch. */
const foundIn = ({ plain, hits, other, now }: Opened): Found[] =>
  segmentsOf(plain.text, hits)
    .slice(0, mostPosts)
    .map((segment) => {
      const shown = evidenceOf(plain, segment, now)
      return { shown, ranked: rank(shown, other) }
    })

/** What the titles, places and prices of a message's posts are chosen from: what the choices are trained on. */
export const scenesOf = (text: string, ctx: ReadContext) =>
  foundIn(opened(text, ctx)).flatMap(({ shown, ranked }) => {
    const [best] = ranked.sorts
    return best ? [{ folded: shown.folded, ...partsOf(shown, best).scenes }] : []
  })

/** What a message says: rules and a small classifier, no key, no network. */
export const read = (text: string, ctx: ReadContext): Understood => {
  const message = opened(text, ctx)
  const { folded, guarded, other } = message
  const language = languageOf(folded.text)
  const whole = spanOf(folded, 0, folded.text.length)
  const only = (value: Act, confidence: number): Understood => ({ act: { value, confidence, span: whole }, posts: [], language })
  if (guarded.hostile) return only('abuse', 0.9)
  const found = foundIn(message)
  const best = found.toSorted((one, two) => share(two, 'post') - share(one, 'post'))[0]
  if (!best) return guarded.ordered ? only('abuse', 0.85) : only(other ?? 'chat', 0.7)
  const [act, confidence] = likeliest(best.ranked.acts)
  if (act !== 'post') return guarded.ordered ? only('abuse', 0.85) : only(act, confidence)
  const posts = together(message, found).map(({ shown, ranked }) => postOf(shown, ranked.sorts))
  return { act: { value: 'post', confidence: Math.min(0.98, confidence), span: whole }, posts, language }
}

/** The posts of a message. Where there is one, all of the message speaks of it: its date may stand in another sentence. */
const together = (message: Opened, found: Found[]): Found[] => {
  const posts = apart(found.filter((it) => share(it, 'post') >= 0.5))
  const [only, second] = posts
  if (!only || second || found.length === 1) return posts
  const shown = wholeOf(message)
  return [{ shown, ranked: rank(shown, message.other) }]
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

import { classify } from './classify/classify.ts'
import type { Features } from './classify/features.ts'
import { type Label, weighed } from './kind.ts'
import type { Shown } from './post.ts'
import { type Act, acts, directions, postKinds } from './understood.ts'

export type Scored = Label & { confidence: number }
export type Ranked = {
  /** Every kind and direction, likeliest first; confidences sum to 1. */
  sorts: Scored[]
  acts: ReadonlyMap<Act, number>
}

/** Rules that speak for a post less than this say nothing. */
const faint = 1

/** What the classifier is shown: the words, and what the rules say of them. */
export const featuresFor = (shown: Shown, other: Act | null): Features => {
  const [first, second] = weighed(shown)
  const said: string[] = []
  if (first && first.score > faint) {
    const strength = Math.min(6, Math.round(first.score))
    said.push(`${first.kind}/${first.direction}`, `strength ${strength}`, `${first.kind}/${first.direction} ${strength > 3}`)
    if (second && second.score > faint && second.score > first.score - 2) said.push(`or ${second.kind}/${second.direction}`)
  } else said.push('nothing')
  if (other) said.push(other)
  return { text: shown.text, hits: shown.hits, said, price: shown.price, free: shown.free, timed: shown.timed }
}

/** What a stretch of a message is, by the rules and the classifier together. */
export const rank = (shown: Shown, other: Act | null): Ranked => {
  const shares = classify(featuresFor(shown, other))
  const sorts = postKinds.flatMap((kind) =>
    directions.map((direction) => ({ kind, direction, confidence: shares.get(`${kind}/${direction}`) ?? 0 })),
  )
  const post = sorts.reduce((sum, { confidence }) => sum + confidence, 0)
  return {
    sorts: sorts.map((it) => ({ ...it, confidence: it.confidence / (post || 1) })).sort((one, two) => two.confidence - one.confidence),
    acts: new Map(acts.map((act) => [act, act === 'post' ? post : (shares.get(act) ?? 0)])),
  }
}

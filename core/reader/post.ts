import { mainOf } from './hit.ts'
import type { Label } from './kind.ts'
import { languageOf } from './language.ts'
import type { Folded } from './normalise.ts'
import { asWritten, spanOf } from './normalise.ts'
import type { PlaceScene } from './place/candidates.ts'
import { placeIn } from './place/place.ts'
import { placeOf } from './place/rules.ts'
import type { PriceScene } from './price/candidates.ts'
import { priceIn } from './price/price.ts'
import { bestPrice, pricesOf } from './price/rules.ts'
import type { Scored } from './rank.ts'
import type { Segment } from './segment.ts'
import type { Now } from './time/calendar.ts'
import { whenOf } from './time/when.ts'
import { sceneOf, titleOf } from './title/title.ts'
import type { UnderstoodPost } from './understood.ts'

/** One stretch as a text of its own, its offsets still those of what was sent. */
const stretch = ({ text, starts, ends, original }: Folded, from: number, to: number): Folded => ({
  text: text.slice(from, to),
  starts: starts.slice(from, to),
  ends: ends.slice(from, to),
  original,
})

/** What one stretch of a message shows, before anything is decided. */
export const evidenceOf = (message: Folded, segment: Segment, now: Now) => {
  const folded = stretch(message, segment.from, segment.to)
  const { text } = folded
  const hits = segment.hits.map((hit) => ({ ...hit, from: hit.from - segment.from, to: hit.to - segment.from }))
  const when = whenOf(text, now, languageOf(message.text))
  const prices = pricesOf(text)
  const isTimed = when.start !== null || when.end !== null
  return { folded, text, hits, when, prices, price: bestPrice(prices) !== null, free: prices.free !== null, timed: isTimed }
}
export type Shown = ReturnType<typeof evidenceOf>

/** What the parts of a post of this kind are chosen from, one after the other: a stretch is read once. */
export const partsOf = (shown: Shown, { kind, direction }: Label) => {
  const { folded, text, hits, when, prices } = shown
  const priceScene: PriceScene = { text, kind, direction, prices, taken: when.spans }
  const { price, confidence } = priceIn(priceScene)
  const sums = [...prices.spans, ...(price ? [price] : [])]
  const placeScene: PlaceScene = { folded, kind, direction, taken: [...when.spans, ...sums], rule: placeOf(folded) }
  const place = placeIn(placeScene)
  const taken = [...when.spans, ...sums, ...(place ? [{ from: place.lead, to: place.to }] : [])]
  const named = { folded, from: 0, to: text.length, hits, kind, direction, taken }
  return { price, priceConfidence: confidence, place, named, scenes: { price: priceScene, place: placeScene, title: () => sceneOf(named) } }
}

/** One stretch of a message as one post of the likeliest kind and direction. */
export const postOf = (shown: Shown, ranked: readonly Scored[]): UnderstoodPost => {
  const { folded, text, hits, when, prices } = shown
  const [best] = ranked
  const kind = best?.kind ?? 'favour'
  const direction = best?.direction ?? 'request'
  const sum = (matches: (one: Scored) => boolean) => ranked.reduce((total, one) => (matches(one) ? total + one.confidence : total), 0)
  const { price, priceConfidence, place, named } = partsOf(shown, { kind, direction })
  const title = titleOf(named)
  const head = mainOf(hits)
  const capped = (value: number) => Math.min(0.98, value)
  const timeSpan = when.span && spanOf(folded, when.span.from, when.span.to)
  const headSpan = head ? spanOf(folded, head.from, head.to) : spanOf(folded, 0, text.length)
  return {
    kind: { value: kind, confidence: capped(sum((one) => one.kind === kind)), span: headSpan },
    direction: { value: direction, confidence: capped(sum((one) => one.direction === direction)), span: headSpan },
    alternatives: ranked.slice(0, 2),
    title: { value: title.value, confidence: title.confidence, span: spanOf(folded, title.from, title.to) },
    price: {
      value: price?.value ?? null,
      confidence: priceConfidence,
      span: price ? spanOf(folded, price.from, price.to) : prices.free && spanOf(folded, prices.free.from, prices.free.to),
    },
    start: { value: when.start, confidence: when.confidence, span: when.start === null ? null : timeSpan },
    end: { value: when.end, confidence: when.confidence, span: when.end === null ? null : timeSpan },
    place: { value: place?.value ?? null, confidence: place?.confidence ?? 0.8, span: place && spanOf(folded, place.from, place.to) },
    vague: when.vague && asWritten(folded, when.vague.from, when.vague.to),
    doubt: null,
  }
}

import { rank } from './kind.ts'
import type { Folded } from './normalise.ts'
import { asWritten, spanOf } from './normalise.ts'
import { placeOf } from './place.ts'
import { barePrice, bestPrice, pricesOf } from './price.ts'
import type { Segment } from './segment.ts'
import type { Now } from './time/calendar.ts'
import { whenOf } from './time/when.ts'
import { titleOf } from './title.ts'
import type { UnderstoodPost } from './understood.ts'

/** One stretch as a text of its own, its offsets still those of what was sent. */
const stretch = ({ text, starts, ends, original }: Folded, from: number, to: number): Folded => ({
  text: text.slice(from, to),
  starts: starts.slice(from, to),
  ends: ends.slice(from, to),
  original,
})

/** One stretch of a message as one post, and how much spoke for there being one. */
export const postOf = (message: Folded, segment: Segment, now: Now): { post: UnderstoodPost; strength: number } => {
  const folded = stretch(message, segment.from, segment.to)
  const { text } = folded
  const hits = segment.hits.map((hit) => ({ ...hit, from: hit.from - segment.from, to: hit.to - segment.from }))
  const when = whenOf(text, now)
  const prices = pricesOf(text)
  const place = placeOf(folded)
  const hasTime = when.start !== null || when.end !== null
  let price = bestPrice(prices)
  const { ranked, strength } = rank({ text, hits, price: price !== null, free: prices.free !== null, timed: hasTime })
  const [best] = ranked
  const kind = best?.kind ?? 'favour'
  const direction = best?.direction ?? 'request'
  const sum = (matches: (one: (typeof ranked)[number]) => boolean) =>
    ranked.reduce((total, one) => (matches(one) ? total + one.confidence : total), 0)
  if (kind === 'sale' && !price && !prices.free) price = barePrice(text)
  if (kind === 'gift' || kind === 'tip') price = null
  const head = hits.find((hit) => hit.heads) ?? hits[0]
  const taken = [...when.spans, ...prices.spans, ...(price ? [price] : []), ...(place ? [{ from: place.lead, to: place.to }] : [])]
  const title = titleOf({ folded, from: 0, to: text.length, hits, kind, taken })
  const capped = (value: number) => Math.min(0.98, value)
  const timeSpan = when.span && spanOf(folded, when.span.from, when.span.to)
  const headSpan = head ? spanOf(folded, head.from, head.to) : spanOf(folded, 0, text.length)
  return {
    strength,
    post: {
      kind: { value: kind, confidence: capped(sum((one) => one.kind === kind)), span: headSpan },
      direction: { value: direction, confidence: capped(sum((one) => one.direction === direction)), span: headSpan },
      alternatives: ranked.slice(0, 2),
      title: { value: title.value, confidence: title.confidence, span: spanOf(folded, title.from, title.to) },
      price: price
        ? { value: price.value, confidence: price.confidence, span: spanOf(folded, price.from, price.to) }
        : {
            value: null,
            confidence: prices.amounts.length > 0 ? 0.6 : 0.9,
            span: prices.free && spanOf(folded, prices.free.from, prices.free.to),
          },
      start: { value: when.start, confidence: when.confidence, span: when.start === null ? null : timeSpan },
      end: { value: when.end, confidence: when.confidence, span: when.end === null ? null : timeSpan },
      place: { value: place?.value ?? null, confidence: place?.confidence ?? 0.8, span: place && spanOf(folded, place.from, place.to) },
      vague: when.vague && asWritten(folded, when.vague.from, when.vague.to),
    },
  }
}

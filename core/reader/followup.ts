import { fold, spanOf } from './normalise.ts'
import { type Now, readNow } from './time/calendar.ts'
import { type When, whenOf } from './time/when.ts'
import type { ReadContext, Span } from './understood.ts'

/** `when` for an answer about a draft: a time of day alone keeps the day that the draft has. */
export const whenWithin = (text: string, now: Now, start: string | null): When => {
  const when = whenOf(text, now)
  if (when.dayless && start !== null) return whenOf(text, readNow(`${start.slice(0, 10)}T00:00`))
  return when
}

export type ReadWhen = { start: string | null; end: string | null; span: Span | null }

/** The answer to "quand ?"; null where no date is. */
export const readWhen = (text: string, ctx: ReadContext & { start?: string | null }): ReadWhen | null => {
  const folded = fold(text)
  const { start, end, span } = whenWithin(folded.text, readNow(ctx.now), ctx.start ?? null)
  return start === null && end === null ? null : { start, end, span: span && spanOf(folded, span.from, span.to) }
}

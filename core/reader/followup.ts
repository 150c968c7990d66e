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

const isDate = ({ start, end }: When): boolean => start !== null || end !== null

/** The answer to "quand ?"; null where no date is. */
export const readWhen = (text: string, ctx: ReadContext & { start?: string | null }): ReadWhen | null => {
  const folded = fold(text)
  const now = readNow(ctx.now)
  // Two words do not tell their language: what is no date in French may be one in English.
  const french = whenWithin(folded.text, now, ctx.start ?? null)
  const english = whenOf(folded.text, now, 'en')
  const found = isDate(french) && !(french.dayless && isDate(english) && !english.dayless) ? french : isDate(english) ? english : null
  return found ? { start: found.start, end: found.end, span: found.span && spanOf(folded, found.span.from, found.span.to) } : null
}

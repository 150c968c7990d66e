import { Temporal } from 'temporal-polyfill'
import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { placeMax } from '../posts/post.ts'
import { readWhen } from '../reader/read.ts'
import { addDays, dayOf, hourOf, type Wall } from '../time.ts'
import type { Field } from '../use-case.ts'
import type { EventDate } from './event.ts'

export const moveFields = {
  when: { kind: 'when', label: (t) => t.dates.when(), hour: (t) => t.dates.hour(), hint: (t) => t.dates.whenHint() },
  place: { kind: 'line', label: (t) => t.dates.place(), hint: (t) => t.dates.placeHint() },
} as const satisfies Record<string, Field>

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/)
const hour = z.string().regex(/^\d{2}:\d{2}$/)
/** Another day, another hour, or both; what is null stays. */
export const anotherTime = z.object({ day: day.nullable(), begin: hour.nullable(), finish: hour.nullable() })
export type AnotherTime = z.infer<typeof anotherTime>

const calendar = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/
/** A day that nobody means: what is on it was said without a day. */
const nowhere = '1990-01-01'

/** « jeudi », « à 20 h », « jeudi de 18 h à 20 h »; null where it cannot be read. */
export const readAnotherTime = (words: string, wall: Wall): AnotherTime | null => {
  const text = words.trim()
  if (calendar.test(text)) return { day: dayOf(text), begin: hourOf(text), finish: null }
  const found = readWhen(text, { now: wall, start: nowhere })
  if (!found?.start) return null
  return {
    day: dayOf(found.start) === nowhere ? null : dayOf(found.start),
    begin: hourOf(found.start),
    finish: found.end ? hourOf(found.end) : null,
  }
}

export const readPlace = (words: string): string | null => oneLine(words, placeMax) || null

/** The times of a date that moves: as long as it was, unless its end is said. */
export const movedTimes = (
  date: Pick<EventDate, 'start' | 'end'>,
  { day: to, begin, finish }: AnotherTime,
): Pick<EventDate, 'start' | 'end'> => {
  const on = to ?? dayOf(date.start)
  const from = begin ?? hourOf(date.start)
  const start = from ? `${on}T${from}` : on
  if (finish && from) return { start, end: `${finish > from ? on : addDays(on, 1)}T${finish}` }
  if (!date.end) return { start, end: null }
  const long = Temporal.PlainDateTime.from(date.start).until(date.end, { largestUnit: 'minutes' })
  const end = Temporal.PlainDateTime.from(start).add(long).toString().slice(0, 16)
  return { start, end: hourOf(date.end) ? end : dayOf(end) }
}

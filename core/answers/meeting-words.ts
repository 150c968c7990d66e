import { readWhen } from '../reader/read.ts'
import { addDays, dayOf, hourOf, type Wall } from '../time.ts'

/** As a platform's calendar gives it. */
const calendar = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/
const hourSaid = /\d\s*(h|:|am\b|pm\b)|\bheures?\b|o['’]clock/i
const midday = /\b(midi|noon|midday)\b/i
const daysAhead = 366

/** A day and an hour, to come, within a year. */
export const isMoment = (when: Wall, now: Wall): boolean =>
  calendar.test(when) && when > now && dayOf(when) <= addDays(dayOf(now), daysAhead)

/** When two will meet, in their words; null where no day to come is said, or no hour: a part of a day is none. */
export const readMeeting = (words: string, now: Wall): Wall | null => {
  const text = words.trim()
  const found = calendar.test(text) ? { start: text, end: null } : readWhen(text, { now })
  if (!found?.start || !hourOf(found.start)) return null
  const when = found.end === null || hourSaid.test(text) ? found.start : midday.test(text) ? `${dayOf(found.start)}T12:00` : null
  return when && isMoment(when, now) ? when : null
}

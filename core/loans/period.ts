import { Temporal } from 'temporal-polyfill'
import type { Post } from '../posts/post.ts'
import { addDays, addHours, dayOf, hourOf, minuteOf, momentOf, type Wall } from '../time.ts'
import { bufferHours } from './loan.ts'

/** From when until when a thing is lent: wall-clock times of the quartier, both with an hour. */
export type Period = { start: Wall; end: Wall }
/** What a neighbour said, or what an offer says: days, with or without an hour. */
export type Said = { start: Wall | null; end: Wall | null }
/** The same as instants; `untilAt` is later by the buffer. */
export type Held = { fromAt: Date; untilAt: Date }

/** Where no hour is said: a loan begins in the morning, and ends before the evening is late. */
const [opens, closes] = ['09:00', '20:00']
const longestDays = 60
const farthestDays = 365

/** The dates of an offer, as bounds that wall-clock times compare with; null when it stands without dates. */
export const windowOf = ({ start, end }: Said): Period | null => {
  const last = end ?? start
  if (!last) return null
  return { start: start ? (hourOf(start) ? start : `${start}T00:00`) : '', end: end && hourOf(end) ? end : `${dayOf(last)}T24:00` }
}

/**
 * The period that was meant: missing hours are the usual ones, within those of the offer; what has begun already begins at the next
 * full hour. Null when no date is said.
 */
export const periodOf = ({ start, end }: Said, wall: Wall, window: Period | null = null): Period | null => {
  const [first, last] = [start ?? dayOf(wall), end ?? start]
  if (!last) return null
  const opening = `${first}T${opens}`
  const from = hourOf(first) ? first : window && dayOf(window.start) === first ? later(opening, window.start) : opening
  const closing = `${dayOf(last)}T${closes}`
  const until = hourOf(last) && end ? last : window && dayOf(window.end) === dayOf(last) ? earlier(closing, window.end) : closing
  const begun = from < wall && until > wall ? fullHour(wall) : from
  /** « Samedi 21 h »: until the evening after. */
  return { start: begun, end: until <= begun && !end ? `${addDays(begun, 1)}T${closes}` : until }
}

const later = (a: Wall, b: Wall): Wall => (a > b ? a : b)
const earlier = (a: Wall, b: Wall): Wall => (a < b ? a : b)

const fullHour = (wall: Wall): Wall => {
  const at = Temporal.PlainDateTime.from(wall)
  return (at.minute === 0 ? at : at.with({ minute: 0 }).add({ hours: 1 })).toString().slice(0, 16)
}

export const refusals = ['past', 'backwards', 'long', 'far', 'outside'] as const
export type Refusal = (typeof refusals)[number]

/** Why this period cannot be asked for, whoever has the thing then; null when it can. */
export const refusalOf = ({ start, end }: Period, wall: Wall, window: Period | null): Refusal | null => {
  if (start < wall) return 'past'
  if (end <= start) return 'backwards'
  if (dayOf(start) > addDays(wall, farthestDays)) return 'far'
  if (window && (start < window.start || end > window.end)) return 'outside'
  return dayOf(end) > addDays(start, longestDays) ? 'long' : null
}

/** All of the offer's, or request's, dates that are left; null when it has none, or when they cannot be asked for as one. */
export const wholeOf = (post: Pick<Post, 'start' | 'end'>, wall: Wall): Period | null => {
  const window = windowOf(post)
  const whole = periodOf(post, wall, window)
  return whole && !refusalOf(whole, wall, window) ? whole : null
}

export const heldOf = ({ start, end }: Period, zone: string): Held => ({
  fromAt: momentOf(start, zone),
  untilAt: addHours(momentOf(end, zone), bufferHours),
})

export const overlap = (a: Held, b: Held): boolean => a.fromAt < b.untilAt && b.fromAt < a.untilAt

/** A period as a button carries it: `2611281000-2611292000`, without what a button's text is cut at. */
export const packedPeriod = /^(\d{10})-(\d{10})$/
export const packPeriod = ({ start, end }: Period): string => `${digits(start)}-${digits(end)}`
export const unpackPeriod = (packed: string): Period => {
  const [, start = '', end = ''] = packedPeriod.exec(packed) ?? []
  return { start: wallOfDigits(start), end: wallOfDigits(end) }
}
const digits = (wall: Wall): string => wall.slice(2).replace(/\D/g, '')
const wallOfDigits = (text: string): Wall => text.replace(/(..)(..)(..)(..)(..)/, '20$1-$2-$3T$4:$5')

/** Less than this, in minutes of a day, is no use to anybody. */
const useful = 180

/** Whether of an offer's dates nothing useful is left: on each of its days to come, by day, no three free hours in a row. */
export const isWhollyLent = (post: Pick<Post, 'start' | 'end'>, lent: readonly Period[], wall: Wall): boolean => {
  const window = windowOf(post)
  if (!window || lent.length === 0) return false
  for (let day = dayOf(later(window.start, wall)); day <= dayOf(window.end); day = addDays(day, 1))
    if (freeOn(day, window, lent, wall)) return false
  return true
}

const freeOn = (day: Wall, window: Period, lent: readonly Period[], wall: Wall): boolean => {
  const within = (at: Wall): number => (dayOf(at) < day ? 0 : dayOf(at) > day ? 1440 : minuteOf(at))
  const [opening, closing] = [within(window.start), within(window.end)]
  const usual = [Math.max(opening, minuteOf(`${day}T${opens}`)), Math.min(closing, minuteOf(`${day}T${closes}`))] as const
  const [from, until] = usual[0] < usual[1] ? usual : [opening, closing]
  const enough = Math.min(useful, until - from)
  let free = Math.max(from, within(wall))
  for (const { start, end } of lent.toSorted((a, b) => (a.start < b.start ? -1 : 1))) {
    if (Math.min(within(start), until) - free >= enough) return true
    free = Math.max(free, within(end))
  }
  return until - free >= enough
}

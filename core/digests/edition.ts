import { Temporal } from 'temporal-polyfill'
import { addDays, dayOf, instantOf, nextAt, type Wall, wallOf } from '../time.ts'

/** How a quartier wishes its page; a quartier without one has it every morning. */
export type Edition = {
  quartier: string
  /** 1 is Monday; null for every morning. */
  weekday: number | null
  /** The last month, `YYYY-MM`, that it has seen drawn, or that had nothing to draw. */
  month: string | null
}

export const usualWeekday = 1
/** A page that is later than this waits for the next morning. */
export const lateHours = 6

/** The next time, strictly after `now`, that clocks in `zone` show `minute`, on that weekday where there is one. */
export const nextEdition = (now: Date, minute: number, zone: string, weekday: number | null): Date => {
  const next = nextAt(now, minute, zone)
  if (weekday === null) return next
  const day = dayOf(wallOf(next, zone))
  const wait = (weekday - Temporal.PlainDate.from(day).dayOfWeek + 7) % 7
  return instantOf(addDays(day, wait), minute, zone)
}

/** The whole days that a page looks back on, before `day`: yesterday, or a week. */
export const lookedBackOn = (day: Wall, weekly: boolean, zone: string): { from: Date; to: Date } => ({
  from: instantOf(addDays(day, weekly ? -7 : -1), 0, zone),
  to: instantOf(day, 0, zone),
})

/** The month before this day's. */
export const monthBefore = (day: Wall): string => addDays(`${day.slice(0, 7)}-01`, -1).slice(0, 7)

export const monthBounds = (month: string, zone: string): { from: Date; to: Date } => {
  const first = `${month}-01`
  return { from: instantOf(first, 0, zone), to: instantOf(`${addDays(first, 31).slice(0, 7)}-01`, 0, zone) }
}

/** A month is drawn within its first days, which hold one weekly page; after that it is no news. */
const drawnUntil = 7

/** The month of which this page brings a picture; null when it was drawn, or its time is over. */
export const monthToDraw = (day: Wall, edition: Edition | undefined): string | null => {
  const month = monthBefore(day)
  return Number(day.slice(8)) <= drawnUntil && (edition?.month ?? '') < month ? month : null
}

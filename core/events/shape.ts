import type { Post } from '../posts/post.ts'
import { addDays, addHours, dayOf, hourOf, instantOf, minuteOf, momentOf, type Wall } from '../time.ts'
import { againOf } from './again.ts'
import type { EventDate } from './event.ts'

/** What a post says of when it takes place: on one date, or by a rule. */
export type Shape =
  | { rule: null; start: Wall; end: Wall | null }
  | {
      rule: string
      /** Not before this day, and not after that one. */
      from: Wall | null
      last: Wall | null
      begin: string | null
      finish: string | null
    }

/** How long something is that begins at an hour and says no end: as long as an apéro. */
const usualHours = 2

type Timed = Pick<Post, 'start' | 'end' | 'vague'>

/** Null where it says no day, or none that one could be sure of. */
export const shapeOf = ({ start, end, vague }: Timed): Shape | null => {
  const again = againOf(vague, start)
  if (!again) return start ? { rule: null, start, end } : null
  /** « tous les ans, le 14 juillet de 10 h à 12 h »: the end is that of the day, not of the rule. */
  const sameDay = start !== null && end !== null && dayOf(start) === dayOf(end)
  const begin = again.begin ?? (start ? hourOf(start) : null)
  return {
    rule: again.rule,
    from: start && dayOf(start),
    last: end && !sameDay ? dayOf(end) : null,
    begin,
    finish: begin === null ? null : (again.finish ?? (sameDay && end ? hourOf(end) : null)),
  }
}

/** From when to when it is on a day that its rule gives. What ends earlier than it begins ends the day after. */
export const timesOn = (shape: Shape, day: Wall): { start: Wall; end: Wall | null } => {
  if (shape.rule === null) return { start: shape.start, end: shape.end }
  const { begin, finish } = shape
  if (begin === null) return { start: day, end: null }
  return { start: `${day}T${begin}`, end: finish && `${finish > begin ? day : addDays(day, 1)}T${finish}` }
}

/** The first instant, and the one from which it is over. */
export const instantsOf = ({ start, end }: { start: Wall; end: Wall | null }, zone: string): Pick<EventDate, 'fromAt' | 'untilAt'> => {
  const fromAt = momentOf(start, zone)
  if (!hourOf(start) || (end && !hourOf(end))) return { fromAt, untilAt: instantOf(addDays(end ?? start, 1), 0, zone) }
  if (!end) return { fromAt, untilAt: addHours(fromAt, usualHours) }
  const untilAt = momentOf(end, zone)
  /** In the night when an hour is left out, what begins in it begins an hour later, and is as long as ever. */
  const long = Math.max(1, minuteOf(end) - minuteOf(start))
  return { fromAt, untilAt: untilAt > fromAt ? untilAt : new Date(fromAt.getTime() + long * 60_000) }
}

const evening = 18 * 60
/** What begins late is reminded of while most are awake. */
const late = 20 * 60

/** What the clock does next about a date: those who come are told the day before at the same hour (by 20:00), then an hour before; then it is over. */
export const nextOf = (
  { start, fromAt, untilAt }: Pick<EventDate, 'start' | 'fromAt' | 'untilAt'>,
  now: Date,
  zone: string,
): Pick<EventDate, 'next' | 'dueAt'> => {
  const before = instantOf(addDays(start, -1), hourOf(start) ? Math.min(minuteOf(start), late) : evening, zone)
  if (before > now) return { next: 'day', dueAt: before }
  const soon = addHours(fromAt, -1)
  return hourOf(start) && soon > now ? { next: 'hour', dueAt: soon } : { next: 'over', dueAt: untilAt }
}

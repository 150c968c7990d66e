import { fold } from '../normalise.ts'
import type { Facts, Grain, Point, Role } from './atom.ts'
import { atomsOf } from './atoms.ts'
import { alone } from './bare.ts'
import { type Day, daysBetween, type Now, readNow } from './calendar.ts'
import { composed, roleOf } from './compose.ts'
import { annotated, type Conventions } from './conventions.ts'
import { counted } from './numerals.ts'
import { soonest, wall } from './when.ts'
import { french } from './wording.ts'

/**
 * What a bare expression of time says. `start` is the first minute and `end` the first that is no longer in it, both
 * `YYYY-MM-DDTHH:mm`; null where it is open. `kind`: one of its grain ("mardi", "mars", "15h"), from one to another, or
 * open on one side.
 */
export type Moment = { kind: 'one' | 'span' | 'open'; start: string | null; end: string | null; grain: Grain }

const midnight = 24 * 60

/** The first minute after one of a grain that begins at a minute. */
const afterOne = (minute: number, grain: Grain): number => (grain === 'hour' ? minute + 60 : minute + 1)

const closing = ({ grain, finish, begin }: Point, use: Conventions): number => {
  const end = finish ?? midnight
  const isClock = (grain === 'hour' || grain === 'minute') && begin !== null
  return isClock && use.clockEnds === 'included' ? afterOne(end, grain) : end
}

const open = (point: Point, role: Role, first: Day, last: Day, use: Conventions): Moment => {
  const { begin, finish, grain } = point
  const until = (day: Day, minute: number): Moment => ({ kind: 'open', start: null, end: wall(day, minute), grain })
  const from = (day: Day, minute: number): Moment => ({ kind: 'open', start: wall(day, minute), end: null, grain })
  const clocked = finish ?? begin
  if (role === 'before') return until(first, begin ?? 0)
  if (role === 'until')
    return clocked !== null ? until(last, clocked) : use.untilIncludes || !first.equals(last) ? until(last, midnight) : until(first, 0)
  if (role === 'after' && begin === null && !use.afterIncludes) return from(last, midnight)
  return from(first, begin ?? 0)
}

const one: Partial<Record<Grain, (first: Day, last: Day) => boolean>> = {
  day: (first, last) => first.equals(last),
  week: (first, last) => daysBetween(first, last) === 6,
  month: (first, last) => first.day === 1 && first.month === last.month && last.day === last.daysInMonth,
  quarter: (first, last) => daysBetween(first, last) < 92,
  year: (first, last) => daysBetween(first, last) < 366,
}

const momentOf = (point: Point, role: Role, now: Now, use: Conventions): Moment => {
  const first = point.first ?? soonest(now, point)
  const last = point.last ?? first
  const { begin, finish, grain } = point
  if (role !== 'when') return open(point, role, first, last, use)
  if (begin === null && finish === null) {
    return { kind: one[grain]?.(first, last) ? 'one' : 'span', start: wall(first, 0), end: wall(last, midnight), grain }
  }
  if (begin !== null && finish === null && first.equals(last)) {
    return { kind: 'one', start: wall(first, begin), end: wall(first, afterOne(begin, grain)), grain }
  }
  return { kind: 'span', start: wall(first, begin ?? 0), end: wall(last, closing(point, use)), grain }
}

/** The answer to "which time is that?", the past included; null where nothing was read. `now` is `YYYY-MM-DDTHH:mm`. */
export const readMoment = (expression: string, now: string, use: Conventions = annotated): Moment | null => {
  const text = alone(counted(fold(expression).text.trim()).text)
  const facts: Facts = { now: readNow(now), use, text, bare: true, wording: french }
  const points = composed(atomsOf(facts), facts).filter((atom) => atom.type === 'point' && (atom.first !== null || atom.begin !== null))
  const [first, second] = points as Point[]
  if (!first) return null
  const role = roleOf(first, facts)
  if (!second) return momentOf(first, role, facts.now, use)
  // "à partir du 12 jusqu'au 18"
  const [from, to] = [momentOf(first, role, facts.now, use), momentOf(second, roleOf(second, facts), facts.now, use)]
  if (from.end === null && to.start === null) return { kind: 'span', start: from.start, end: to.end, grain: to.grain }
  return from
}

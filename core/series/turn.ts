import type { Post } from '../posts/post.ts'
import { addDays, addHours, dayOf, instantOf, type Quiet, remindAt, type Wall, wallOf } from '../time.ts'
import { type Recurrence, recurrenceOf } from './recurrence.ts'
import type { Occurrence, Series } from './series.ts'

const evening = 18 * 60
const lastCall = 20 * 60
const morning = 8 * 60
const afterwards = 10 * 60
const lastCallHours = 2
/** Whoever is asked late has at least so long. */
const askedHours = 1

/** A request for a favour comes again where its time says so; of what is offered the time stays words. */
export const comesAgain = (post: Post): Recurrence | null =>
  post.kind === 'favour' && post.direction === 'request' ? recurrenceOf(post.vague) : null

/** Until when something can still be done about a day: its hour, or, where none was said, its end. */
export const beginsAt = (day: Wall, { minute }: Pick<Series, 'minute'>, zone: string): Date =>
  minute === null ? instantOf(addDays(day, 1), 0, zone) : instantOf(day, minute, zone)

/** The evening before, or when they are awake: who comes is reminded. */
export const remindedAt = (day: Wall, { minute }: Pick<Series, 'minute'>, quiet: Quiet, zone: string): Date =>
  remindAt(instantOf(addDays(day, -1), evening, zone), instantOf(day, minute ?? morning, zone), quiet, zone)

/** The morning after a day: it is done then. */
export const overAt = (day: Wall, zone: string): Date => instantOf(addDays(day, 1), afterwards, zone)

/** Until when the others are asked: two hours before its hour, without one the evening before; those asked late have an hour. */
export const askedUntil = (day: Wall, series: Pick<Series, 'minute'>, now: Date, zone: string): Date => {
  const usual = series.minute === null ? instantOf(addDays(day, -1), lastCall, zone) : addHours(beginsAt(day, series, zone), -lastCallHours)
  const least = addHours(now, askedHours)
  const begins = beginsAt(day, series, zone)
  if (usual > least) return usual
  return least < begins ? least : begins
}

/** Who comes was told already: the clock waits for the day to be over. */
export const isAnnounced = ({ day, state, dueAt }: Occurrence, zone: string): boolean =>
  state === 'planned' && dueAt !== null && dueAt > instantOf(addDays(day, 1), 0, zone)

/** A day that can still change. */
export const isAhead = (turn: Occurrence, series: Pick<Series, 'minute'>, now: Date, zone: string): boolean =>
  (turn.state === 'planned' || turn.state === 'asking' || turn.state === 'uncovered') && beginsAt(turn.day, series, zone) > now

/** Days of a series are looked at from here on: fairness asks who came when. */
export const lookBack = (now: Date): Wall => addDays(dayOf(wallOf(now, 'UTC')), -60)

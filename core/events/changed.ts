import { afterQuiet } from '../time.ts'
import type { Say } from '../views.ts'
import type { AttendeeState, EventDate } from './event.ts'
import type { NamedAttendee } from './reads.ts'
import { sayMineAt } from './say-event.ts'
import type { WholeDate } from './with-date.ts'

/** Who counts on a date. */
const concerned: readonly AttendeeState[] = ['coming', 'maybe', 'waiting', 'offered']

const countsOn =
  (but: string | null) =>
  ({ attendee }: NamedAttendee): boolean =>
    concerned.includes(attendee.state) && attendee.resident !== but

export const concernedBy = (all: readonly NamedAttendee[], but: string): number => all.filter(countsOn(but)).length

/**
 * Everybody who comes, may come or waits is told once what became of a date, cancelled or at another time or place; who comes says so again.
 * `was` is the date before, `but` acted and knows.
 */
export const tellChanged = (it: WholeDate, was: EventDate, now: Date, but: string | null): Say[] => {
  const begins = was.fromAt < it.date.fromAt ? was.fromAt : it.date.fromAt
  return it.all.filter(countsOn(but)).map((other) => {
    const { state } = other.attendee
    const what = it.date.state === 'cancelled' ? 'cancelled' : state === 'waiting' || state === 'offered' ? state : 'changed'
    /** By the end of their quiet hours it would be over. */
    const urgent = begins <= afterQuiet(now, other.resident.quiet, it.zone) ? { urgent: true as const } : {}
    return sayMineAt(it, other, what, { fresh: true, ...urgent, ...(what === 'cancelled' ? {} : { was }) })
  })
}

/** No seat is held any more on a date that does not take place. */
export const released = (all: readonly NamedAttendee[]) =>
  all.flatMap(({ attendee }) => (attendee.dueAt ? [{ ...attendee, dueAt: null }] : []))

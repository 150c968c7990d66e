import type { Wall } from '../time.ts'

/** What people attend, beside its post: what is the same on all of its dates. */
export type Event = {
  post: string
  /** RFC 5545, without DTSTART: that is the first date's. Null for something that takes place once. */
  rrule: string | null
  /** The first start that the rule gives (RFC 5545, DTSTART), also once that date is over; null for something that takes place once. */
  since: Wall | null
  /** No new dates while it is; those that somebody answered stay. */
  paused: boolean
  /** When the clock plans further dates; null when all are planned. */
  dueAt: Date | null
}

/** planned → over, or cancelled. */
export type EventDateState = 'planned' | 'cancelled' | 'over'

/** One date of an event (RFC 5545: an instance). */
export type EventDate = {
  id: string
  post: string
  quartier: string
  /** The day that the recurrence gave it, by which calendars know it (RECURRENCE-ID), also once it was moved. */
  day: Wall
  start: Wall
  end: Wall | null
  place: string | null
  /** The first instant, and the one from which it is over; of a whole day those of the day. */
  fromAt: Date
  untilAt: Date
  state: EventDateState
  /** Why it was cancelled, in the organiser's words. */
  reason: string | null
  /** Seats that the database holds. Above `wanted` where more were given before it was lowered: it falls as people leave. */
  places: number | null
  wanted: number | null
  /** Grows when its time or its place changes (RFC 5545, SEQUENCE): who comes is asked again. */
  sequence: number
  /** How many of those expected did not come, as whoever organised says; never who. */
  absent: number | null
  /** Whether whoever organised has thanked those who came. */
  thanked: boolean
  /** How many came, once their names are forgotten: seats. Null while it is known who. */
  came: number | null
  /** What the clock does next: tell those who come, the day before and an hour before, and close it. */
  next: 'day' | 'hour' | 'over' | null
  dueAt: Date | null
}

/** coming, maybe, declined; where it is full: waiting → offered (a seat is held for them) → coming, or lapsed. */
export type AttendeeState = 'coming' | 'maybe' | 'declined' | 'waiting' | 'offered' | 'lapsed'

/** Somebody who said whether they come to one date. */
export type Attendee = {
  date: string
  resident: string
  state: AttendeeState
  /** Grown-ups and children whom they bring. */
  guests: number
  children: number
  /** Whether the others who come may read their first name; the organisers always do. */
  named: boolean
  /** Since when they are coming, or in line. */
  at: Date
  /** Until when the seat that is held for them is theirs to take. */
  claimUntil: Date | null
  /** The date's sequence as they know it: they agreed to the time and the place of then. */
  sequence: number
  /** When the clock looks at them: a claim that lapses. */
  dueAt: Date | null
}

/** Somebody who comes every time: they are put down for each date as it is planned. */
export type EventRegular = { post: string; resident: string; since: Date }

export const guestsMax = 5
export const childrenMax = 8
export const placesMax = 5000

/** The seats that somebody takes who comes, or for whom they are held. */
export const seatsOf = ({ guests, children }: Pick<Attendee, 'guests' | 'children'>): number => 1 + guests + children

import type { NamedPost } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import type { Attendee, Event, EventDate, EventRegular } from './event.ts'
import type { ThingAt } from './thing.ts'

/**
 * A date with its event's post, which is locked, who organises beside the author, and what is to be brought. `onCard`: it is the nearest,
 * which the channel shows. `official`: it is held in the town hall's name.
 */
export type DateOfEvent = {
  found: NamedPost
  event: Event
  date: EventDate
  zone: string
  organisers: readonly string[]
  onCard: boolean
  official?: boolean
  things: readonly ThingAt[]
}
/** Somebody who answered, and who they are. */
export type NamedAttendee = { attendee: Attendee; resident: Resident; blocked: boolean }
/** How many come, may come, and wait: seats, not people. */
export type Tally = { coming: number; maybe: number; waiting: number }
/** A date as lists show it. */
export type ListedDate = { date: EventDate; found: NamedPost; tally: Tally }

export type EventReads = {
  /** The event of a post, and its planned dates that are not over, the nearest first, at most `limit`. The post is to be locked before. */
  eventOf(post: string, limit: number): Promise<{ event: Event; dates: readonly EventDate[] } | undefined>
  /** With its post locked. */
  lockedDate(id: string): Promise<DateOfEvent | undefined>
  /** Everybody who answered, first come first. */
  attendeesOf(date: string): Promise<readonly NamedAttendee[]>
  /** Of several dates at once. */
  talliesOf(dates: readonly string[]): Promise<ReadonlyMap<string, Tally>>
  /** A quartier's dates, or those of one of its associations, also cancelled ones, that end after `from` and begin before `to`, the nearest first. */
  datesBetween(quartier: string, from: Date, to: Date, limit: number, association?: string): Promise<readonly ListedDate[]>
  /** Planned dates of this author's events to which this resident comes, may come or waits, in the order of their ids; and what they come to every time. */
  answeredAt(author: string, resident: string): Promise<{ dates: readonly string[]; regulars: readonly EventRegular[] }>
  /** Ids of dates for which it is time, and of dates with claims that lapse. */
  datesDue(now: Date, limit: number): Promise<readonly string[]>
  /** Ids of dates that ended before this, of which it is still known who came. */
  datesToForget(before: Date, limit: number): Promise<readonly string[]>
  /** Posts of events of which further dates are to be planned. */
  eventsToPlan(now: Date, limit: number): Promise<readonly string[]>
}

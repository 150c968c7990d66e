import type { KnownLink } from '../calendars/calendar-link.ts'
import { isLive } from '../posts/post.ts'
import type { NamedPost } from '../reads.ts'
import type { Attendee, Event, EventDate, EventRegular } from './event.ts'
import type { AnsweredDate } from './planned.ts'

/** A date with how many have answered it, the seats that are taken or held, and whether somebody waits for one. */
export type ScheduledDate = AnsweredDate & { taken: number; waits: boolean }

/** An event's post, which is locked, with all of its dates, also those that are over or cancelled, the first day first. */
export type Schedule = { found: NamedPost; event: Event; zone: string; dates: readonly ScheduledDate[]; organisers: readonly string[] }

/** Dates are read so far back that a daily event of some years has all of its. */
export const datesRead = 1500

export type ScheduleReads = {
  scheduleOf(post: string): Promise<Schedule | undefined>
  /** Who comes to every date, first come first. */
  eventRegularsOf(post: string): Promise<readonly EventRegular[]>
  /** What these residents answered to the planned dates of an event. */
  attendanceOf(post: string, residents: readonly string[]): Promise<readonly Attendee[]>
  calendarLinkOf(resident: string, quartier: string): Promise<KnownLink | undefined>
  /** Of residents; an association's is its own. */
  calendarLinksOf(quartier: string): Promise<readonly KnownLink[]>
  calendarLinksFor(association: string): Promise<readonly KnownLink[]>
}

/** Who may change its dates: its author, and whom they named. Of a post that is no more, nobody. */
export const organises = ({ found: { post }, organisers }: Pick<Schedule, 'found' | 'organisers'>, who: string): boolean =>
  isLive(post) && (post.author === who || organisers.includes(who))

/** The dates that are still to come, the nearest first. */
export const ahead = <D extends EventDate>(dates: readonly D[], now: Date): D[] =>
  dates.filter((it) => it.state === 'planned' && it.untilAt > now).sort((one, two) => one.fromAt.getTime() - two.fromAt.getTime())

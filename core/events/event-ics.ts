import { calendarOf, stampOf, textValue, timeOf } from '../calendars/ics.ts'
import { zoneLines } from '../calendars/ics-zone.ts'
import { addDays, dayOf, hourOf, type Wall, wallOf } from '../time.ts'
import type { EventDate } from './event.ts'
import { daysOf, endingWith } from './rule.ts'
import type { Schedule } from './schedule.ts'
import { shapeOf, timesOn } from './shape.ts'

/** One and the same for all programs, servers and times: an event that is sent again replaces itself. */
export const uidOf = (post: string): string => `${post}@palier`

/** What is over when it begins is written without an end: RFC 5545 takes a whole day to last that day. */
const endOf = ({ start, end }: Pick<EventDate, 'start' | 'end'>, zone: string): string[] => {
  if (!end) return []
  if (hourOf(start)) return [timeOf('DTEND', hourOf(end) ? end : `${addDays(end, 1)}T00:00`, zone)]
  /** The end of whole days is the day after (3.6.1). */
  return [timeOf('DTEND', addDays(dayOf(end), 1), zone)]
}

export type Told = Pick<EventDate, 'start' | 'end' | 'place' | 'state' | 'sequence'> & { title: string; uid: string; changedAt: Date }

/** One VEVENT; `more` are the lines of its recurrence. */
export const eventLines = (it: Told, zone: string, more: readonly string[] = []): string[] => [
  'BEGIN:VEVENT',
  `UID:${textValue(it.uid)}`,
  stampOf('DTSTAMP', it.changedAt),
  stampOf('LAST-MODIFIED', it.changedAt),
  `SEQUENCE:${it.sequence}`,
  timeOf('DTSTART', it.start, zone),
  ...endOf(it, zone),
  ...more,
  `SUMMARY:${textValue(it.title)}`,
  ...(it.place ? [`LOCATION:${textValue(it.place)}`] : []),
  `STATUS:${it.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
  'END:VEVENT',
]

/**
 * All of an event as one calendar: by its rule where it comes again, without the days that are cancelled or never were (EXDATE), and with
 * those that take place at another time or place (RECURRENCE-ID). Null where it has no date.
 */
export const eventIcs = ({ found: { post }, event, dates, zone }: Schedule, now: Date): string | null => {
  const told = (date: EventDate): Told => ({ ...date, title: post.title, uid: uidOf(post.id), changedAt: post.changedAt })
  const shape = shapeOf(post)
  const only = dates.find(({ state }) => state === 'planned') ?? dates.at(-1)
  if (!event.rrule || !event.since || !shape?.rule) {
    if (!only) return null
    return calendarOf([...(hourOf(only.start) ? zoneLines(zone, only.fromAt) : []), ...eventLines(told(only), zone)])
  }
  const { since } = event
  const times = (day: Wall) => ({ ...timesOn(shape, day), place: post.place })
  const planned = dates.filter(({ state, day }) => state !== 'cancelled' && day >= dayOf(since))
  const last = planned.reduce((latest, { day }) => (day > latest ? day : latest), dayOf(since))
  /** Days that the rule gives and that have no date: cancelled, or in a pause. Beyond the last one planned the rule speaks for itself. */
  const given = daysOf({ rule: event.rrule, since, zone }, dayOf(since), last)
  const out = given.filter((day) => !planned.some((it) => it.day === day)).map((day) => times(day).start)
  const cancelled = dates
    .filter(({ state, day }) => state === 'cancelled' && day > last && day > dayOf(wallOf(now, zone)))
    .map(({ day }) => times(day).start)
  const rule = event.paused ? endingWith(event.rrule, last, since, zone) : event.rrule
  const moved = planned.filter((it) => {
    const usual = times(it.day)
    return given.includes(it.day) && (it.start !== usual.start || it.end !== usual.end || it.place !== usual.place)
  })
  const sequence = dates.reduce((most, it) => Math.max(most, it.sequence), 0)
  const whole: Told = {
    ...times(dayOf(since)),
    title: post.title,
    uid: uidOf(post.id),
    changedAt: post.changedAt,
    state: 'planned',
    sequence,
  }
  return calendarOf([
    ...(hourOf(since) ? zoneLines(zone, dates[0]?.fromAt ?? now) : []),
    ...eventLines(whole, zone, [`RRULE:${rule}`, ...[...out, ...cancelled].map((start) => timeOf('EXDATE', start, zone))]),
    ...moved.flatMap((it) => eventLines(told(it), zone, [timeOf('RECURRENCE-ID', times(it.day).start, zone)])),
  ])
}

import { Temporal } from 'temporal-polyfill'
import { plainWall } from './ics.ts'

/** How far ahead clock changes are looked at, to find by which rule they come again. */
const years = 8
const codes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU']

type Change = { at: Temporal.ZonedDateTime; from: number; to: number }

const minutesOf = (nanoseconds: number): number => Math.round(nanoseconds / 60e9)
const offsetText = (minutes: number): string => {
  const size = Math.abs(minutes)
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${String(size % 60).padStart(2, '0')}`
}

/** The changes of a zone's clocks: the last one before, and those of the years after. */
const changesOf = (from: Temporal.ZonedDateTime): Change[] => {
  const changes: Change[] = []
  const end = from.add({ years })
  const before = from.getTimeZoneTransition('previous')
  for (
    let at = before?.getTimeZoneTransition('previous') ?? before ?? from.getTimeZoneTransition('next');
    at;
    at = at.getTimeZoneTransition('next')
  ) {
    if (Temporal.ZonedDateTime.compare(at, end) > 0) break
    const last = at.subtract({ nanoseconds: 1 })
    changes.push({ at, from: minutesOf(last.offsetNanoseconds), to: minutesOf(at.offsetNanoseconds) })
  }
  return changes
}

/** The wall clock when it changes, as it showed until then (3.6.5). */
const onset = ({ at, from }: Change): Temporal.PlainDateTime =>
  at.toInstant().toZonedDateTimeISO('UTC').toPlainDateTime().add({ minutes: from })

const nthOf = (day: Temporal.PlainDateTime): number => Math.ceil(day.day / 7)
const isLast = (day: Temporal.PlainDateTime): boolean => day.day + 7 > day.daysInMonth

/** « the last Sunday of March »: the rule by which changes come again each year; null where there is none. */
const ruleOf = (days: readonly Temporal.PlainDateTime[]): string | null => {
  const [first] = days
  if (!first || days.length < years - 2) return null
  const alike = days.every(
    (it, i) =>
      it.month === first.month &&
      it.dayOfWeek === first.dayOfWeek &&
      it.hour === first.hour &&
      it.minute === first.minute &&
      it.year === first.year + i,
  )
  const nth = days.every(isLast) ? -1 : days.every((it) => nthOf(it) === nthOf(first)) ? nthOf(first) : null
  return alike && nth ? `RRULE:FREQ=YEARLY;BYMONTH=${first.month};BYDAY=${nth}${codes[first.dayOfWeek - 1]}` : null
}

const observance = (kind: 'STANDARD' | 'DAYLIGHT', start: string, from: number, to: number, more: readonly string[]): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${offsetText(from)}`,
  `TZOFFSETTO:${offsetText(to)}`,
  ...more,
  `END:${kind}`,
]

/** What a calendar program must know of a zone to show times from `since` on, also where it does not know the zone's name. */
export const zoneLines = (zone: string, since: Date): string[] => {
  const from = Temporal.Instant.fromEpochMilliseconds(since.getTime()).toZonedDateTimeISO(zone)
  const changes = changesOf(from)
  /** A zone that gave up changing its clocks stays as it is now. */
  const goes = changes.filter(({ at }) => Temporal.ZonedDateTime.compare(at, from) > 0).length > 0
  const offset = minutesOf(from.offsetNanoseconds)
  if (!goes) return ['BEGIN:VTIMEZONE', `TZID:${zone}`, ...observance('STANDARD', '19700101T000000', offset, offset, []), 'END:VTIMEZONE']
  const kinds = new Map<string, Change[]>()
  for (const it of changes) kinds.set(`${it.from}:${it.to}`, [...(kinds.get(`${it.from}:${it.to}`) ?? []), it])
  return [
    'BEGIN:VTIMEZONE',
    `TZID:${zone}`,
    ...[...kinds.values()].flatMap((all) => {
      const [first] = all
      if (!first) return []
      const days = all.map(onset)
      const rule = ruleOf(days)
      const dates = days.slice(1).map((it) => plainWall(it.toString().slice(0, 16)))
      const more = rule ? [rule] : dates.length > 0 ? [`RDATE:${dates.join(',')}`] : []
      return observance(
        first.to > first.from ? 'DAYLIGHT' : 'STANDARD',
        plainWall(onset(first).toString().slice(0, 16)),
        first.from,
        first.to,
        more,
      )
    }),
    'END:VTIMEZONE',
  ]
}

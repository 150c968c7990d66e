import { Temporal } from 'temporal-polyfill'

/**
 * Wall-clock times are text, `YYYY-MM-DD` (a whole day) or `YYYY-MM-DDTHH:mm`, in the quartier's zone: what a neighbour
 * means by "samedi 19h" does not change when a country changes its clocks. Instants are `Date`.
 */
export type Wall = string

const quarterMs = 900_000
const offsets = new Map<string, { quarter: number; offsetMs: number }>()

/** Clocks change on quarters of an hour (IANA tz database), so an offset holds for its quarter: every turn asks for it. */
const offsetAt = (ms: number, zone: string): number => {
  const quarter = Math.floor(ms / quarterMs)
  const known = offsets.get(zone)
  if (known?.quarter === quarter) return known.offsetMs
  const offsetMs = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(zone).offsetNanoseconds / 1e6
  offsets.set(zone, { quarter, offsetMs })
  return offsetMs
}

export const wallOf = (instant: Date, zone: string): Wall => {
  const ms = instant.getTime()
  return new Date(ms + offsetAt(ms, zone)).toISOString().slice(0, 16)
}

export const dayOf = (wall: Wall): Wall => wall.slice(0, 10)
export const hourOf = (wall: Wall): string | null => (wall.length > 10 ? wall.slice(11) : null)
export const addDays = (day: Wall, days: number): Wall => Temporal.PlainDate.from(dayOf(day)).add({ days }).toString()

/** The instant of a wall-clock minute. In the hour that does not exist it is the hour after; in the doubled one, the first (RFC 5545). */
export const instantOf = (day: Wall, minute: number, zone: string): Date =>
  new Date(
    Temporal.PlainDate.from(dayOf(day)).toZonedDateTime({
      timeZone: zone,
      plainTime: Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 }),
    }).epochMilliseconds,
  )

/** Minutes after midnight; of a whole day none. */
export const minuteOf = (wall: Wall): number => {
  const [hour = 0, minute = 0] = (hourOf(wall) ?? '').split(':').map(Number)
  return hour * 60 + minute
}

/** The instant that a wall-clock time means; of a whole day its beginning. */
export const momentOf = (wall: Wall, zone: string): Date => instantOf(wall, minuteOf(wall), zone)

/** The next time that clocks in `zone` show `minute` (minutes after midnight), strictly after `now`. */
export const nextAt = (now: Date, minute: number, zone: string): Date => {
  const today = dayOf(wallOf(now, zone))
  const at = instantOf(today, minute, zone)
  return at > now ? at : instantOf(addDays(today, 1), minute, zone)
}

export const addHours = (instant: Date, hours: number): Date => new Date(instant.getTime() + hours * 3_600_000)

/** Minutes after midnight, both ends; `from` may be later than `to` (21:00–8:00). `null` is no quiet hours. */
export type Quiet = { from: number; to: number } | null

/** When something for this reader may be said: now, or when their quiet hours end. */
export const afterQuiet = (now: Date, quiet: Quiet, zone: string): Date => {
  if (!quiet) return now
  const at = minuteOf(wallOf(now, zone))
  const inside = quiet.from < quiet.to ? at >= quiet.from && at < quiet.to : at >= quiet.from || at < quiet.to
  return inside ? nextAt(now, quiet.to, zone) : now
}

/** `hours` later, their quiet hours not counted: two hours given at 20:00 to somebody who is quiet from 21:00 to 8:00 end at 9:00. */
export const addAwakeHours = (from: Date, hours: number, quiet: Quiet, zone: string): Date => {
  let [at, left] = [afterQuiet(from, quiet, zone), hours * 3_600_000]
  while (quiet) {
    const sleep = nextAt(at, quiet.from, zone)
    if (at.getTime() + left <= sleep.getTime()) break
    left -= sleep.getTime() - at.getTime()
    at = nextAt(sleep, quiet.to, zone)
  }
  return new Date(at.getTime() + left)
}

/**
 * When to remind of something at `deadline`: at `wanted`, or, where that is within their quiet hours, at their end if the deadline is later
 * still, else just before they begin.
 */
export const remindAt = (wanted: Date, deadline: Date, quiet: Quiet, zone: string): Date => {
  const woken = afterQuiet(wanted, quiet, zone)
  if (!quiet || woken < deadline) return woken
  const sleep = instantOf(dayOf(wallOf(wanted, zone)), quiet.from, zone)
  return new Date((sleep < wanted ? sleep : instantOf(addDays(dayOf(wallOf(wanted, zone)), -1), quiet.from, zone)).getTime() - 60_000)
}

import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { plainDay, plainInstant } from '../calendars/ics.ts'
import { addDays, dayOf, hourOf, instantOf, type Wall, wallOf } from '../time.ts'

/** A rule, and the first start that it gives. */
export type Recurring = { rule: string; since: Wall; zone: string }

/** A rule that ends with this day. Of what has an hour, RFC 5545 wants the last instant in UTC. */
export const endingWith = (rule: string, last: Wall, since: Wall, zone: string): string => {
  const until = hourOf(since) ? plainInstant(new Date(instantOf(addDays(last, 1), 0, zone).getTime() - 1000)) : plainDay(last)
  /** A rule has either (RFC 5545, 3.3.10). */
  return `${rule.replace(/;(?:UNTIL|COUNT)=[^;]*/g, '')};UNTIL=${until}`
}

const until = /;UNTIL=(\d{4})(\d{2})(\d{2})(?:T(\d{2})(\d{2})(\d{2})Z)?/

/** The last day that a rule may give. */
const lastOf = ({ rule, zone }: Recurring): Wall | null => {
  const [, year, month, day, hours, minutes, seconds] = until.exec(rule) ?? []
  if (!year) return null
  const on = `${year}-${month}-${day}`
  return hours ? dayOf(wallOf(new Date(`${on}T${hours}:${minutes}:${seconds}Z`), zone)) : on
}

const noon = (day: Wall): Temporal.ZonedDateTime => Temporal.PlainDateTime.from(`${dayOf(day)}T12:00`).toZonedDateTime('UTC')

/**
 * What a rule gives are days; at which instant a day begins its hour is for the wall clock to say. The library leaves out a day whose hour
 * is left out by the clocks, as RFC 5545 has it: who comes « tous les dimanches » comes on that one too. So it reckons at noon, in UTC.
 */
const reckoned = ({ rule, since }: Recurring): RRuleTemporal =>
  new RRuleTemporal({ rruleString: `RRULE:${rule.replace(until, '')}`, dtstart: noon(since), temporal: Temporal, cache: false })

/** The days that a rule gives from `from` to `to`, both of them too. */
export const daysOf = (it: Recurring, from: Wall, to: Wall): Wall[] => {
  const last = lastOf(it)
  const end = last && last < to ? last : to
  if (end < from || end < dayOf(it.since)) return []
  return reckoned(it)
    .between(noon(from), noon(end), true)
    .map((at) => at.toPlainDate().toString())
}

/** The first day that a rule gives after `day`. */
export const dayAfter = (it: Recurring, day: Wall): Wall | null => {
  const last = lastOf(it)
  const next = reckoned(it).next(noon(day))?.toPlainDate().toString() ?? null
  return next && (!last || next <= last) ? next : null
}

import { fold } from '../reader/normalise.ts'
import { minuteIn } from '../series/recurrence.ts'
import { dayOf, instantOf, wallOf } from '../time.ts'
import type { Quartier } from './quartier.ts'

/** The page is for a morning or an evening: nobody's night, and no day that ends before it is made. */
export const earliest = 5 * 60
export const latest = 22 * 60

/** One tap each. */
export const hoursOffered = [7 * 60, 7 * 60 + 30, 8 * 60, 8 * 60 + 30, 9 * 60, 18 * 60] as const

/** « 8 h 15 », « 8h15 », « 8 », "8:15 am": minutes after midnight; null for what is no hour, or none for a page. */
export const pageHourIn = (words: string): number | null => {
  const said = fold(words).text.trim()
  const minute = /^\d{1,2}$/.test(said) ? Number(said) * 60 : minuteIn(said)
  return minute !== null && minute >= earliest && minute <= latest ? minute : null
}

/**
 * Its page at another hour. The page that is due next keeps its day, so that no day has two and none is left out: where the new hour of
 * that day has passed already, this page still comes at the old one.
 */
export const atHour = (quartier: Quartier, digestMinute: number, now: Date): Quartier => {
  const { nextDigestAt, zone } = quartier
  const moved = nextDigestAt && instantOf(dayOf(wallOf(nextDigestAt, zone)), digestMinute, zone)
  return { ...quartier, digestMinute, nextDigestAt: moved && moved > now ? moved : nextDigestAt }
}

import { afterQuiet, type Quiet, type Wall } from '../time.ts'
import type { Shown } from './digest.ts'
import { nextEdition, usualWeekday } from './edition.ts'

/** A resident's own page, and whether pages may name them; who has none gets no page and is not named. */
export type Subscription = {
  resident: string
  every: 'never' | 'day' | 'week'
  /** Of a weekly one: 1 is Monday. */
  weekday: number
  nextAt: Date | null
  lastAt: Date | null
  /** What the pages of the last days showed them. */
  shown: readonly (Shown & { day: Wall })[]
  /** Their first name may stand in a page: when they arrive, and when they are thanked. */
  named: boolean
}

export const noSubscription = (resident: string): Subscription => ({
  resident,
  every: 'never',
  weekday: usualWeekday,
  nextAt: null,
  lastAt: null,
  shown: [],
  named: false,
})

/** At the quartier's hour; who is quiet then gets it when they wake, with what is true by then. */
export const nextPrivate = (
  { every, weekday }: Pick<Subscription, 'every' | 'weekday'>,
  now: Date,
  quiet: Quiet,
  { digestMinute, zone }: { digestMinute: number; zone: string },
): Date | null =>
  every === 'never' ? null : afterQuiet(nextEdition(now, digestMinute, zone, every === 'week' ? weekday : null), quiet, zone)

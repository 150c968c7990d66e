import type { Wall } from '../time.ts'

/** A favour that comes again each week: « chaque mardi à 18 h ». It hangs on its post, which stays open for more regulars. */
export type Series = {
  post: string
  /** ISO 8601: 1 is Monday. */
  weekdays: readonly number[]
  /** Minutes after midnight; null when no hour was said. */
  minute: number | null
  /** When the clock plans its next days; null once the series is over. */
  dueAt: Date | null
}

/** Somebody who comes in turn with the others. */
export type Regular = { post: string; resident: string; since: Date; until: Date | null }

export const occurrenceStates = ['planned', 'asking', 'uncovered', 'skipped', 'done'] as const
export type OccurrenceState = (typeof occurrenceStates)[number]

/** One day of a series, and whose turn it is. Which moves are allowed: `occurrenceMoves` in core/lives.ts. */
export type Occurrence = {
  id: string
  post: string
  day: Wall
  /** Null while nobody has it. */
  resident: string | null
  /** Who said that they cannot come that day: they are not asked again, and whoever stands in keeps it. */
  cannot: readonly string[]
  state: OccurrenceState
  /** Of `planned`: when who comes is reminded, then the day after; of `asking`: until when; null when it is over. */
  dueAt: Date | null
}

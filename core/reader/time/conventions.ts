/** Minutes after midnight, from and to. */
export type Window = readonly [from: number, to: number]

/** What neighbours mean by words that no calendar defines. A quartier that lives otherwise passes its own. */
export type Conventions = {
  parts: Record<'matin' | 'midi' | 'apres-midi' | 'soir' | 'nuit' | 'journee', Window>
  /** How much of a part of the day its beginning or end is, in minutes. */
  edge: number
  /** "week-end prochain" is that of next week; 0 would make it the coming one. */
  nextWeekendSkips: 0 | 1
  /** Days of the month that end its beginning and its middle. */
  monthThirds: readonly [beginning: number, middle: number]
  /** Weekdays of "début", "milieu" and "fin de semaine". */
  weekParts: Record<'debut' | 'milieu' | 'fin', readonly [from: number, to: number]>
}

const hours = (from: number, to: number): Window => [from * 60, to * 60]

export const usual: Conventions = {
  parts: {
    matin: hours(5, 12),
    midi: hours(11, 14),
    'apres-midi': hours(12, 18),
    soir: hours(17, 24),
    nuit: hours(22, 29),
    journee: hours(8, 18),
  },
  edge: 120,
  nextWeekendSkips: 1,
  monthThirds: [10, 20],
  weekParts: { debut: [1, 2], milieu: [3, 4], fin: [4, 7] },
}

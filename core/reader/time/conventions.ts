/** Minutes after midnight, from and to; beyond 24 h it is the next day. */
export type Window = readonly [from: number, to: number]
export type Part = 'matin' | 'midi' | 'apres-midi' | 'soir' | 'nuit' | 'journee'
export type Edge = 'debut' | 'milieu' | 'fin'
export type Season = 'printemps' | 'ete' | 'automne' | 'hiver'
type MonthDay = readonly [month: number, day: number]

/** What people mean by words that no calendar defines. A quartier that lives otherwise passes its own. */
export type Conventions = {
  parts: Record<Part, Window>
  /** "début de matinée", "fin d'après-midi". A part that is not here has no edges. */
  edges: Record<Edge, Partial<Record<Part, Window>>>
  /** Weekdays from and to, 1 is Monday; the hour that it begins and ends at, or null for whole days. */
  weekend: { days: readonly [from: number, to: number]; begin: number | null; finish: number | null }
  /** "week-end prochain" is that of next week; 0 would make it the coming one. */
  nextWeekendSkips: 0 | 1
  /** Weekdays of "début", "milieu" and "fin de semaine". */
  weekParts: Record<Edge, readonly [from: number, to: number]>
  /** Days of "début mars", "mi-mars" and "fin mars"; 31 is the month's last. */
  monthParts: Record<Edge, readonly [from: number, to: number]>
  /** The last day of a month's first half. */
  monthHalf: number
  /** Months of "début", "milieu" and "fin d'année". */
  yearParts: Record<Edge, readonly [from: number, to: number]>
  /** First and last days. */
  seasons: Record<Season, readonly [from: MonthDay, to: MonthDay]>
  /** "première semaine de mai": the one with most of its days in May, or the first that lies in it whole. */
  weekOfMonth: 'most' | 'whole'
  /** "dans 3 jours" is a day, or the same hour of that day. */
  offsets: 'days' | 'hours'
  /** "de 9h à 11h" ends at 11:00, or with what the clock then shows: at 12:00, as "du 9 au 11" ends with the 11th. */
  clockEnds: 'sharp' | 'included'
  /** "jusqu'à jeudi" has Thursday in it; "après jeudi" has not. */
  untilIncludes: boolean
  afterIncludes: boolean
}

const hours = (from: number, to: number): Window => [from * 60, to * 60]
const seasons: Conventions['seasons'] = {
  printemps: [
    [3, 20],
    [6, 20],
  ],
  ete: [
    [6, 21],
    [9, 23],
  ],
  automne: [
    [9, 23],
    [12, 20],
  ],
  hiver: [
    [12, 21],
    [3, 20],
  ],
}

/** Neighbours' own: matin 5–12, midi 11–14, après-midi 12–18, soir 17–24, week-ends of two whole days. */
export const usual: Conventions = {
  parts: {
    matin: hours(5, 12),
    midi: hours(11, 14),
    'apres-midi': hours(12, 18),
    soir: hours(17, 24),
    nuit: hours(22, 29),
    journee: hours(8, 18),
  },
  edges: {
    debut: { matin: hours(7, 9), 'apres-midi': hours(12, 14), soir: hours(17, 19), journee: hours(8, 10), nuit: hours(22, 24) },
    milieu: { matin: hours(9, 11), 'apres-midi': hours(14, 16), soir: hours(19, 22), journee: hours(11, 14), nuit: hours(24, 27) },
    fin: { matin: hours(10, 12), 'apres-midi': hours(16, 18), soir: hours(22, 24), journee: hours(16, 18), nuit: hours(27, 29) },
  },
  weekend: { days: [6, 7], begin: null, finish: null },
  nextWeekendSkips: 1,
  weekParts: { debut: [1, 2], milieu: [3, 4], fin: [5, 7] },
  monthParts: { debut: [1, 10], milieu: [11, 20], fin: [21, 31] },
  monthHalf: 15,
  yearParts: { debut: [1, 2], milieu: [6, 7], fin: [12, 12] },
  seasons,
  weekOfMonth: 'most',
  offsets: 'days',
  clockEnds: 'sharp',
  untilIncludes: true,
  afterIncludes: false,
}

/** As annotated collections of time expressions have it: the week-end begins on Friday evening, what is relative keeps its hour. */
export const annotated: Conventions = {
  ...usual,
  parts: {
    matin: hours(4, 12),
    midi: hours(12, 14),
    'apres-midi': hours(12, 19),
    soir: hours(18, 24),
    nuit: hours(18, 28),
    journee: hours(8, 18),
  },
  edges: {
    debut: { matin: hours(7, 9), 'apres-midi': hours(12, 14), soir: hours(18, 21), journee: hours(6, 10), nuit: hours(18, 24) },
    milieu: { matin: hours(9, 11), 'apres-midi': hours(14, 17), soir: hours(20, 22), journee: hours(11, 16), nuit: hours(24, 27) },
    fin: { matin: hours(10, 12), 'apres-midi': hours(17, 19), soir: hours(21, 24), journee: hours(17, 21), nuit: hours(27, 29) },
  },
  weekend: { days: [5, 7], begin: 18 * 60, finish: 24 * 60 },
  weekParts: { debut: [1, 2], milieu: [3, 4], fin: [4, 7] },
  monthParts: { debut: [1, 5], milieu: [10, 19], fin: [21, 31] },
  monthHalf: 14,
  yearParts: { debut: [1, 2], milieu: [5, 8], fin: [11, 12] },
  weekOfMonth: 'whole',
  offsets: 'hours',
  clockEnds: 'included',
  untilIncludes: false,
  afterIncludes: true,
}

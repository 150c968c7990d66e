import type { Day, Now } from './calendar.ts'
import type { Conventions } from './conventions.ts'
import type { Wording } from './wording.ts'

/** How coarse a point is: what one of it is called. `part` is a stretch of hours or days that no calendar names. */
export type Grain = 'minute' | 'hour' | 'part' | 'day' | 'week' | 'month' | 'quarter' | 'year'

/** Days, a time of day, or both. `finish` may pass 24 h, into the next day. */
export type Point = {
  type: 'point'
  from: number
  to: number
  first: Day | null
  last: Day | null
  begin: number | null
  finish: number | null
  grain: Grain
  /** How sure the days are. */
  sure: number
  /** "le mardi", "le matin": a habit unless something makes it one day. */
  habit?: boolean
  /** "matin", "midi" without a word before them mean a time only beside a day. */
  leaning?: boolean
  /** Without a day beside it, it is today's. */
  elseToday?: boolean
  /** A weekday by name: it may move by weeks to fit what it ends. */
  weekly?: boolean
  /** "le lendemain": so many days after the day named before. */
  daysLater?: number
  /** Over by what it says: "hier", "il y a 3 jours". */
  past?: boolean
  /** A stretch too wide to publish, to be said back: "cet été". */
  loose?: boolean
  /** Both its ends were named: "from" before it begins nothing open. */
  closed?: boolean
  /** The role is in the words themselves ("d'ici 15 jours"). */
  role?: Role
}
export type Length = { type: 'length'; from: number; to: number; days: number; months: number; minutes: number }
/** No date at all: read so that nothing else reads it. */
export type NoDate = { type: 'none'; from: number; to: number }
export type Vague = { type: 'vague'; from: number; to: number }
export type Atom = Point | Length | NoDate | Vague

export type Role = 'when' | 'from' | 'until' | 'before' | 'after'

/** `bare`: the text is known to be a time and nothing else, so that "noël" is no fir tree's and "mars" no planet. */
export type Facts = { now: Now; use: Conventions; text: string; bare: boolean; wording: Wording }
/** What a rule makes of its match, its place in the text aside; null when it was none after all. */
export type Reading = Unplaced<Point> | Unplaced<Length> | Unplaced<NoDate> | Unplaced<Vague>
export type Unplaced<T extends Atom> = Omit<T, 'from' | 'to'>
export type Rule = { pattern: RegExp; read: (found: RegExpExecArray, facts: Facts) => Reading | null }

export const days = (first: Day | null, last: Day | null = first, sure = 0.95, grain: Grain = 'day'): Unplaced<Point> | null =>
  first && last ? { type: 'point', first, last, begin: null, finish: null, sure, grain } : null
export const time = (begin: number, finish: number | null = null, grain: Grain = finish === null ? 'minute' : 'part'): Unplaced<Point> => ({
  type: 'point',
  first: null,
  last: null,
  begin,
  finish,
  grain,
  sure: 0.95,
})
export const over = (point: Unplaced<Point> | null): Unplaced<Point> | null => point && { ...point, past: true }
export const none: Unplaced<NoDate> = { type: 'none' }
export const vague: Unplaced<Vague> = { type: 'vague' }

const numbers: Record<string, number> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, sept: 7, huit: 8, neuf: 9, dix: 10, onze: 11, douze: 12 },
  ...{ treize: 13, quatorze: 14, quinze: 15, seize: 16, vingt: 20, trente: 30, quarante: 40, cinquante: 50, premier: 1 },
}
export const number = `(?:\\d{1,3}|${Object.keys(numbers).join('|')})`
export const numberOf = (word: string): number => numbers[word] ?? Number(word)

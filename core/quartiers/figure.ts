import type { Wall } from '../time.ts'

/** A quartier in numbers: never who. */
export type Figures = {
  neighbours: number
  guests: number
  /** Posts: those that stand now; published in a month; published in a quarter, and of those the ones that came about. */
  open: number
  published: number
  posted: number
  fulfilled: number
  /** Of the quarter. */
  answers: number
  /** Minutes until a post got its first answer, half of the posts sooner, half later; null where none was answered. */
  firstAnswer: number | null
  lent: number
  returned: number
  dates: number
  came: number
}

/** Seven local days from `from` on. */
export type Week = { from: Wall; posts: number; answers: number }

export const monthDays = 30
export const quarterDays = 90
export const weeksDrawn = 12

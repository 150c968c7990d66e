import type { Reads } from '../reads.ts'
import { type WholeDate, withDate } from './with-date.ts'

/** Dates that one change of an event may touch; the rest of a longer series follows as it is planned. */
const datesMost = 60

/** The planned dates of a post that is locked, the nearest first. */
export const wholeDates = async (db: Reads, post: string): Promise<readonly WholeDate[]> => {
  const planned = await db.eventOf(post, datesMost)
  const whole = await Promise.all((planned?.dates ?? []).map(({ id }) => withDate(db, id)))
  return whole.filter((it) => it !== null)
}

import type { Reads } from '../reads.ts'
import type { DateOfEvent, NamedAttendee } from './reads.ts'

/** A date with everybody who answered it. */
export type WholeDate = DateOfEvent & { all: readonly NamedAttendee[] }

/** Dates that one change of an event may touch; the rest of a longer series follows as it is planned. */
const datesMost = 60

/** The planned dates of a post that is locked, the nearest first. */
export const wholeDates = async (db: Reads, post: string): Promise<readonly WholeDate[]> => {
  const planned = await db.eventOf(post, datesMost)
  const whole = await Promise.all(
    (planned?.dates ?? []).map(async ({ id }) => {
      const [it, all] = await Promise.all([db.lockedDate(id), db.attendeesOf(id)])
      return it ? [{ ...it, all }] : []
    }),
  )
  return whole.flat()
}

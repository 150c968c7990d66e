import type { Reads } from '../reads.ts'
import type { Whole } from './reads.ts'
import type { Visit } from './visit.ts'

export type OfVisit = { whole: Whole; visit: Visit } | undefined

/** A visit and its round, which is locked and open. */
export const ofVisit = async (db: Reads, wanted: string): Promise<OfVisit> => {
  const round = await db.roundOfVisit(wanted)
  const whole = round ? await db.lockedRound(round) : undefined
  const visit = whole?.visits.find(({ id }) => id === wanted)
  return whole?.round.state === 'open' && visit ? { whole, visit } : undefined
}

/** Who may read the name: the leader, and the two once they are two. */
export const maySee = (visit: Visit, who: string, { round }: Whole): boolean =>
  visit.listed !== null && (round.leader === who || (visit.pair.length === 2 && visit.pair.includes(who)))

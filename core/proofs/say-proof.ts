import type { Way } from '../joining/way.ts'
import type { Resident } from '../residents/resident.ts'
import { type Say, say, to } from '../views.ts'

/** The same for what is not there and for what is not one's own. */
export const proofGone = (who: string): Say => say(to.resident(who), 'proofGone', {})

export const otherWays = (ways: readonly Way[]): Way[] => ways.filter((it) => it !== 'proof')

/** `here`: it cannot be sent; `nobody`: nobody could look at it; `way`: this quartier asks for something else; `already`: they are a neighbour. */
export type Why = 'here' | 'nobody' | 'way' | 'already'

/** Why a proof is of no use, or of no use here; null when it can be sent. */
export const noProof = (
  { standing }: Pick<Resident, 'standing'>,
  ways: readonly Way[],
  readers: readonly string[],
  site: string | null,
): Why | null => {
  if (standing === 'neighbour') return 'already'
  if (!ways.includes('proof')) return 'way'
  if (readers.length === 0) return 'nobody'
  return site === null ? 'here' : null
}

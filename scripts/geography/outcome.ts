import { placeOf } from '../../core/geography/place.ts'
import type { Messy } from './addresses.ts'

export type Outcome = 'right' | 'among' | 'wrong' | 'missed'

/** Right: found, or asked where one must ask. Among: asked though it can be told, and the right one is offered. Wrong: found what it is not. */
export const outcomeOf = (messy: Messy): Outcome => {
  const { found, candidates } = placeOf(messy.address)
  const offered = candidates.map(({ citycode }): string => citycode)
  if ('candidates' in messy) return found !== null ? 'wrong' : messy.candidates.every((it) => offered.includes(it)) ? 'right' : 'missed'
  if (messy.citycode === null) return found !== null ? 'wrong' : offered.length === 0 ? 'right' : 'missed'
  if (found !== null) return found === messy.citycode ? 'right' : 'wrong'
  return offered.includes(messy.citycode) ? 'among' : 'missed'
}

export const tallyOf = (all: readonly Messy[]): Record<Outcome, number> => {
  const tally: Record<Outcome, number> = { right: 0, among: 0, wrong: 0, missed: 0 }
  for (const messy of all) tally[outcomeOf(messy)]++
  return tally
}

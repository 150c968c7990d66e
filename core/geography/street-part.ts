import type { Area } from './area.ts'

/** The numbers of a street that lie in one quartier. */
export type StreetPart = {
  parity: 'even' | 'odd' | 'both'
  /** The smallest and the largest number, both within. */
  first: number
  last: number
  area: Area
}

export const numberMax = 99_999
/** All of a street. */
export const wholeStreet = { parity: 'both', first: 0, last: numberMax } as const

const holds = ({ parity, first, last }: StreetPart, number: number): boolean =>
  number >= first && number <= last && (parity === 'both' || (parity === 'even') === (number % 2 === 0))

/** The quartiers that a number of a street may lie in: those of its part; of the whole street where no part holds it, or there is no number. */
export const areasOfNumber = (parts: readonly StreetPart[], number: number | null): readonly Area[] => {
  const exact = number === null ? [] : parts.filter((part) => holds(part, number))
  return [...new Set((exact.length > 0 ? exact : parts).map(({ area }) => area))]
}

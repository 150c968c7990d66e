import type { Citycode } from './area.ts'
import type { Point } from './inside.ts'

/** What a geocoder makes of an address. Of it nothing is kept. */
export type Geocoded = {
  point: Point
  citycode: Citycode
  /** 0 to 1. */
  score: number
  type: 'housenumber' | 'street' | 'locality' | 'municipality'
  /** The address as the Base Adresse Nationale writes it. */
  label: string
}

/** From real answers: what was exact had 0.97 to 0.98, a good name of the wrong kind of street 0.47, another street of a merged commune 0.655. */
const sureFrom = 0.8
const worthAskingFrom = 0.5

/** Paris, Marseille and Lyon as a whole, and how the codes of their arrondissements begin. */
const arrondissements: Readonly<Record<string, RegExp>> = { '75056': /^751\d\d$/, '13055': /^132\d\d$/, '69123': /^6938\d$/ }
export const isCityOfArrondissements = (citycode: string): boolean => citycode in arrondissements

const isWithin = (citycode: Citycode, asked: Citycode): boolean => citycode === asked || (arrondissements[asked]?.test(citycode) ?? false)

/** Whether an answer settles where somebody lives, is worth showing first (`ask`), or is no answer. `asked` is the commune that they gave. */
export const trustIn = ({ citycode, score, type }: Geocoded, asked: Citycode): 'sure' | 'ask' | null => {
  if (!isWithin(citycode, asked) || score < worthAskingFrom || (type !== 'housenumber' && type !== 'street')) return null
  return type === 'housenumber' && score >= sureFrom ? 'sure' : 'ask'
}

/** Of a position, the score is 1 less the distance to the next address in units of 10 km: within 500 m it tells the commune. */
const closeFrom = 0.95
export const communeAround = ({ citycode, score }: Geocoded): Citycode | null => (score >= closeFrom ? citycode : null)

import { type Area, citycodeIn, isCitycode } from '../geography/area.ts'
import { divisionsOf } from '../geography/divisions.ts'
import { communeOf } from '../geography/reference.ts'

/** « Paris 20e Arrondissement », as INSEE has it, is « Paris 20e » to whoever lives there. */
const shorter = (name: string): string => name.replace(/ Arrondissement$/, '').replaceAll("'", '’')

/** What an area is called: a commune or arrondissement by INSEE's name, a quartier of a city with its city's; null for what only its organiser can name. */
export const areaName = (area: Area): string | null => {
  const citycode = citycodeIn(area)
  const commune = citycode && communeOf(citycode)
  if (!commune) return null
  if (isCitycode(area)) return shorter(commune.name)
  const division = divisionsOf(commune.citycode).find((it) => it.area === area)
  return division ? `${division.name} (${shorter(commune.name)})` : null
}

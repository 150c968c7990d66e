import type { Area } from '../geography/area.ts'
import { divisionsOf } from '../geography/divisions.ts'
import { placeOf } from '../geography/place.ts'
import { areaName } from '../placing/area-name.ts'

/** A commune, or a part of one that is a quartier by itself. */
export type Commune = { area: Area; name: string }

/** The communes that a postcode and a town may mean, the likeliest first, with the quartiers of one that is divided; none where they are not understood. */
export const communeSaid = (words: string): readonly Commune[] => {
  const { found, candidates } = placeOf(words)
  const areas = found ? [...divisionsOf(found).map(({ area }) => area), found] : candidates.map(({ citycode }) => citycode)
  return areas.map((area) => ({ area, name: areaName(area) ?? area }))
}

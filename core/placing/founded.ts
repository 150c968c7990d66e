import { citycodeIn } from '../geography/area.ts'
import { zoneOf } from '../geography/zone.ts'
import { newQuartier, type Quartier, usualZone } from '../quartiers/quartier.ts'

/**
 * Neighbours at which a quartier that somebody founds opens for posting, unless they lower it. Nextdoor asks for ten in three weeks, nebenan.de
 * for a hundred: a hamlet has not as many, and an empty channel helps nobody.
 */
export const foundedOpensAt = 5

/** A quartier that somebody founds: theirs to organise, closed for posting until there are enough of them. */
export const foundedQuartier = (area: string, name: string): Quartier => {
  const citycode = citycodeIn(area)
  return { ...newQuartier({ id: area, name, zone: citycode ? zoneOf(citycode) : usualZone }), opensAt: foundedOpensAt, open: false }
}

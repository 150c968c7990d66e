import type { Point } from '../core/chat/rich.ts'
import { isCitycode } from '../core/geography/area.ts'
import type { Placed } from '../core/geography/cascade.ts'
import { placeOf } from '../core/geography/place.ts'
import { communeOf } from '../core/geography/reference.ts'
import { areaName } from '../core/placing/area-name.ts'
import { candidatesMost, type Located } from '../core/placing/located.ts'
import type { Sql } from '../db/connect.ts'
import { hasStreets, mapAround, mapOfCommune } from '../db/geography.ts'
import type { Geocoder } from './geocoder.ts'
import { whereabouts } from './whereabouts.ts'

type Parts = { sql: Sql; geocoder?: Geocoder }
type Asked = { words: string } | { point: Point }

/** From an address, or a place that was shared, to an area of the map. What was asked lives no longer than this call. */
export const locate = async ({ sql, geocoder }: Parts, asked: Asked): Promise<Omit<Located, 'erased'>> => {
  const map = {
    ofCommune: (citycode: Parameters<typeof mapOfCommune>[1], street: string | null) => mapOfCommune(sql, citycode, street),
    around: (point: Parameters<typeof mapAround>[1]) => mapAround(sql, point),
  }
  const address = 'words' in asked ? asked.words : ''
  const position = 'point' in asked ? ([asked.point.lon, asked.point.lat] as const) : null
  const { area, citycode, candidates, by } = await whereabouts({ map, geocoder: geocoder ?? null }, { address, position })
  const isInDoubt = area === null && citycode !== null && placeOf(address).street === null
  const wantsStreet = isInDoubt && position === null && (geocoder !== undefined || (await hasStreets(sql, citycode)))
  return { area, by, candidates: told(candidates).slice(0, candidatesMost), wantsStreet }
}

/** Communes by their usual names, with their département where two would look alike. */
const told = (candidates: Placed['candidates']): Located['candidates'] => {
  const all = candidates.map(({ area, name }) => ({ area, name: isCitycode(area) ? (areaName(area) ?? name) : name }))
  return all.map((it) => {
    const isTwice = all.filter(({ name }) => name === it.name).length > 1
    return isTwice && isCitycode(it.area) ? { ...it, name: `${it.name} (${communeOf(it.area)?.department ?? it.area.slice(0, 2)})` } : it
  })
}

import type { Citycode } from '../core/geography/area.ts'
import { type Placed, placed, type Whereabouts } from '../core/geography/cascade.ts'
import { divided } from '../core/geography/divided.ts'
import { divisionsOf } from '../core/geography/divisions.ts'
import { communeAround, trustIn } from '../core/geography/geocoded.ts'
import type { Point } from '../core/geography/inside.ts'
import { placeOf } from '../core/geography/place.ts'
import { arrondissementsOf } from '../core/geography/reference.ts'
import type { MapOfCommune, Mapped } from '../db/geography.ts'
import type { Geocoder } from './geocoder.ts'

/** Where the map is read: the database, a file, or nowhere. */
export type MapReads = {
  ofCommune: (citycode: Citycode, street: string | null) => Promise<MapOfCommune>
  around: (point: Point) => Promise<Mapped>
}
type Parts = { map: MapReads; geocoder: Geocoder | null }
/** `position`: shared from a phone. Neither outlives the question. */
type Asked = { address: string; position: Point | null }
type Read = Whereabouts['understood'] & { street: { name: string; number: number | null } | null; city: Citycode | null }

export const noMap: MapReads = {
  ofCommune: async () => ({ divisions: [], borders: [], streets: [] }),
  around: async () => ({ divisions: [], borders: [] }),
}

/**
 * Where somebody lives, as far as it can be told: read, then asked outside only where nothing at hand is sure, then decided by `placed`. To be
 * called before a transaction begins. Does not throw for what a geocoder does.
 */
export const whereabouts = async ({ map, geocoder }: Parts, { address, position }: Asked): Promise<Placed> => {
  const read = placeOf(address)
  if (read.found) return await within({ map, geocoder }, { address, position }, read, read.found)
  if (read.city) return await inCity({ map, geocoder }, { address, position }, read, read.city)
  const nowhere = { understood: read, divisions: [], streets: [], borders: [], geocoded: null, position }
  if (!position || read.candidates.length > 0) return placed(nowhere)
  const around = { ...nowhere, ...(await map.around(position)) }
  const first = placed(around)
  if (first.area || first.candidates.length > 0 || !geocoder) return first
  const geocoded = await geocoder.reverse(position)
  const found = geocoded && communeAround(geocoded)
  if (!found) return first
  return placed({ ...around, geocoded, ...(await divisionsIn(map, found, null)) })
}

const divisionsIn = async (map: MapReads, citycode: Citycode, street: string | null) => {
  const { divisions, borders, streets } = await map.ofCommune(citycode, street)
  return { divisions: divided(divisionsOf(citycode), divisions), borders, streets }
}

const within = async ({ map, geocoder }: Parts, { address, position }: Asked, read: Read, found: Citycode): Promise<Placed> => {
  const known = await divisionsIn(map, found, read.street?.name ?? null)
  const about: Whereabouts = { understood: { ...read, found }, ...known, geocoded: null, position }
  const first = placed(about)
  if (first.area || !geocoder || position || !read.street || known.borders.length === 0) return first
  return placed({ ...about, geocoded: await geocoder.search(address, found) })
}

/** Paris, Lyon or Marseille without an arrondissement: the street may tell it. */
const inCity = async (parts: Parts, asked: Asked, read: Read, city: Citycode): Promise<Placed> => {
  const geocoded = parts.geocoder && read.street ? await parts.geocoder.search(asked.address, city) : null
  if (geocoded && trustIn(geocoded, city) === 'sure') {
    const known = await divisionsIn(parts.map, geocoded.citycode, read.street?.name ?? null)
    return placed({ understood: { ...read, found: geocoded.citycode }, ...known, geocoded, position: asked.position })
  }
  const candidates = arrondissementsOf(city).map(({ citycode, name }) => ({ citycode, name }))
  return placed({ understood: { ...read, candidates }, divisions: [], streets: [], borders: [], geocoded: null, position: null })
}

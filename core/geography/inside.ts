import type { Area } from './area.ts'

/** Degrees of WGS 84, as in GeoJSON (RFC 7946): longitude first. */
export type Point = readonly [lon: number, lat: number]
/** Closed: its last point is its first. */
export type Ring = readonly Point[]
/** The outer ring, then its holes. */
export type Polygon = readonly Ring[]
export type MultiPolygon = readonly Polygon[]

export type Box = { west: number; south: number; east: number; north: number }
/** Where a quartier of the map ends. */
export type Border = Box & { area: Area; polygons: MultiPolygon }

export const boxOf = (polygons: MultiPolygon): Box => {
  const box = { west: 180, south: 90, east: -180, north: -90 }
  for (const [outer = []] of polygons)
    for (const [lon, lat] of outer) {
      box.west = Math.min(box.west, lon)
      box.south = Math.min(box.south, lat)
      box.east = Math.max(box.east, lon)
      box.north = Math.max(box.north, lat)
    }
  return box
}

export const borderOf = (area: Area, polygons: MultiPolygon): Border => ({ area, polygons, ...boxOf(polygons) })

/** Metres of one degree of latitude, on a sphere of 6,371,009 m (the mean radius of the IUGG). */
export const metresADegree = 111_195
/** What one degree of longitude is worth at this latitude, in degrees of latitude. */
export const narrowing = (lat: number): number => Math.cos((lat * Math.PI) / 180)

/** Grown by so many metres on each side. */
export const wider = ({ west, south, east, north }: Box, metres: number): Box => {
  const up = metres / metresADegree
  const aside = up / narrowing((south + north) / 2)
  return { west: west - aside, south: south - up, east: east + aside, north: north + up }
}

const holds = ({ west, south, east, north }: Box, [lon, lat]: Point): boolean => lon >= west && lon <= east && lat >= south && lat <= north

/** A ray to the east crosses a ring an odd number of times from within, and an edge of a hole is one more crossing. */
const isInPolygon = ([lon, lat]: Point, polygon: Polygon): boolean => {
  let inside = false
  for (const ring of polygon)
    for (let i = 1; i < ring.length; i++) {
      const [fromLon, fromLat] = ring[i - 1] as Point
      const [toLon, toLat] = ring[i] as Point
      if (fromLat > lat !== toLat > lat && lon < fromLon + ((lat - fromLat) / (toLat - fromLat)) * (toLon - fromLon)) inside = !inside
    }
  return inside
}

export const isInside = (point: Point, border: Border): boolean =>
  holds(border, point) && border.polygons.some((polygon) => isInPolygon(point, polygon))

/**
 * Metres from a point to the line of a border, whichever side it lies on. The earth is taken as flat around the point (equirectangular): within
 * a kilometre that is wrong by less than a thousandth.
 */
export const metresTo = ([lon, lat]: Point, { polygons }: Pick<Border, 'polygons'>): number => {
  const narrow = narrowing(lat)
  let least = Number.POSITIVE_INFINITY
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        const from = ring[i - 1] as Point
        const to = ring[i] as Point
        const [x, y] = [(from[0] - lon) * narrow, from[1] - lat]
        const [dx, dy] = [(to[0] - from[0]) * narrow, to[1] - from[1]]
        const length = dx * dx + dy * dy
        const along = length === 0 ? 0 : Math.min(1, Math.max(0, -(x * dx + y * dy) / length))
        least = Math.min(least, (x + along * dx) ** 2 + (y + along * dy) ** 2)
      }
  return Math.sqrt(least) * metresADegree
}

/** Borders often run along the middle of a street, and a point is rarely better than this. */
export const nearMetres = 25

/** The areas that a point may belong to, the likeliest first: where it lies, then those whose border is less than `nearMetres` away. */
export const areasAt = (point: Point, borders: readonly Border[]): readonly Area[] =>
  borders
    .filter((border) => holds(wider(border, nearMetres), point))
    .map((border) => ({ area: border.area, metres: isInside(point, border) ? 0 : metresTo(point, border) }))
    .filter(({ metres }) => metres <= nearMetres)
    .sort((a, b) => a.metres - b.metres || (a.area < b.area ? -1 : 1))
    .map(({ area }) => area)

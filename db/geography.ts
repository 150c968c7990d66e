import { and, eq, gte, inArray, lte } from 'drizzle-orm'
import type { Area, Citycode } from '../core/geography/area.ts'
import type { Division } from '../core/geography/divided.ts'
import { type Border, type Box, nearMetres, type Point, wider } from '../core/geography/inside.ts'
import type { StreetPart } from '../core/geography/street-part.ts'
import { queries, type Sql } from './connect.ts'
import { areas, borders, divisions, streets } from './schema.ts'

/** Divisions as they were imported, with their borders where those are known. */
export type Mapped = { divisions: readonly Division[]; borders: readonly Border[] }
export type MapOfCommune = Mapped & { streets: readonly StreetPart[] }

const mapped = (rows: readonly { division: { area: string; citycode: string; name: string }; border: Border | null }[]): Mapped => ({
  divisions: rows.map(({ division: { area, citycode, name } }) => ({ area, name, citycode: citycode as Citycode })),
  borders: rows.flatMap(({ border }) => border ?? []),
})

/** What is known of a commune and of one of its streets (by its key): two questions, both by an index. */
export const mapOfCommune = async (on: Sql, citycode: Citycode, street: string | null): Promise<MapOfCommune> => {
  const db = queries(on)
  const [drawn, parts] = await Promise.all([
    db
      .select({ division: divisions, border: borders })
      .from(divisions)
      .leftJoin(borders, eq(borders.area, divisions.area))
      .where(eq(divisions.citycode, citycode))
      .orderBy(divisions.name, divisions.area),
    street === null
      ? []
      : db
          .select({ parity: streets.parity, first: streets.first, last: streets.last, area: streets.area })
          .from(streets)
          .where(and(eq(streets.citycode, citycode), eq(streets.street, street)))
          .orderBy(streets.first, streets.area),
  ])
  return { ...mapped(drawn), streets: parts }
}

/** Whether an organiser has told which streets of a commune lie where. */
export const hasStreets = async (on: Sql, citycode: Citycode): Promise<boolean> =>
  (await queries(on).select({ area: streets.area }).from(streets).where(eq(streets.citycode, citycode)).limit(1)).length > 0

/** The divisions, of any commune, whose box touches this one. */
export const mapWithin = async (on: Sql, { west, south, east, north }: Box): Promise<Mapped> =>
  mapped(
    await queries(on)
      .select({ division: divisions, border: borders })
      .from(borders)
      .innerJoin(divisions, eq(divisions.area, borders.area))
      .where(and(lte(borders.west, east), gte(borders.east, west), lte(borders.south, north), gte(borders.north, south)))
      .orderBy(divisions.name, divisions.area),
  )

/** The divisions that a position may lie in. */
export const mapAround = async (on: Sql, [lon, lat]: Point): Promise<Mapped> =>
  await mapWithin(on, wider({ west: lon, south: lat, east: lon, north: lat }, nearMetres))

/** The quartier of each of these areas that was grouped with others; the other areas are quartiers of their own. */
export const quartiersOfAreas = async (on: Sql, asked: readonly Area[]): Promise<ReadonlyMap<Area, string>> => {
  if (asked.length === 0) return new Map()
  const rows = await queries(on)
    .select()
    .from(areas)
    .where(inArray(areas.area, [...asked]))
  return new Map(rows.map(({ area, quartier }) => [area, quartier]))
}

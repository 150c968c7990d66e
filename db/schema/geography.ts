import { sql } from 'drizzle-orm'
import { check, doublePrecision, index, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { quartiers } from './domain.ts'

const citycode = String.raw`'^(\d{2}|2[AB])\d{3}$'`

/** Which quartier an area of the map belongs to, where that is not the quartier of the same identifier: small communes that are one quartier together. */
export const areas = pgTable(
  'areas',
  {
    area: text().primaryKey(),
    quartier: text()
      .notNull()
      .references(() => quartiers.id, { onDelete: 'cascade' }),
  },
  (t) => [index('areas_quartier').on(t.quartier)],
)

/** The quartiers of a commune that is divided, as an organiser imported them. */
export const divisions = pgTable('divisions', { area: text().primaryKey(), citycode: text().notNull(), name: text().notNull() }, (t) => [
  index('divisions_citycode').on(t.citycode),
  check('divisions_citycode', sql.raw(`citycode ~ ${citycode}`)),
  check('divisions_name', sql`length(name) between 1 and 80`),
])

/** Where a division lies: rings of GeoJSON, outer and holes, `[lon, lat]` in WGS 84, and what encloses them. */
export const borders = pgTable(
  'borders',
  {
    area: text()
      .primaryKey()
      .references(() => divisions.area, { onDelete: 'cascade' }),
    west: doublePrecision().notNull(),
    south: doublePrecision().notNull(),
    east: doublePrecision().notNull(),
    north: doublePrecision().notNull(),
    /** Of a MultiPolygon: polygons of rings of positions. */
    polygons: jsonb().$type<readonly (readonly (readonly (readonly [lon: number, lat: number])[])[])[]>().notNull(),
  },
  () => [check('borders_box', sql`west <= east and south <= north`)],
)

/** Which division the numbers of a street belong to. `parity`: even, odd, or both. No coordinates. */
export const streets = pgTable(
  'streets',
  {
    citycode: text().notNull(),
    /** The name as it is compared. */
    street: text().notNull(),
    parity: text().$type<'even' | 'odd' | 'both'>().notNull(),
    first: integer().notNull(),
    last: integer().notNull(),
    area: text()
      .notNull()
      .references(() => divisions.area, { onDelete: 'cascade' }),
  },
  (t) => [
    primaryKey({ columns: [t.citycode, t.street, t.parity, t.first, t.area] }),
    index('streets_area').on(t.area),
    check('streets_parity', sql`parity in ('even', 'odd', 'both')`),
    check('streets_numbers', sql`first between 0 and last and last <= 99999`),
    check('streets_citycode', sql.raw(`citycode ~ ${citycode}`)),
  ],
)

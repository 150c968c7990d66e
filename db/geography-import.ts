import type { Area, Citycode } from '../core/geography/area.ts'
import type { Division } from '../core/geography/divided.ts'
import type { Drawn } from '../core/geography/import/geojson.ts'
import type { Part } from '../core/geography/import/streets-csv.ts'
import type { Quartier } from '../core/quartiers/quartier.ts'
import { queries, type Sql, type Tx, transaction } from './connect.ts'
import { jsonOf } from './json.ts'
import { quartiers } from './schema.ts'

/** Rows of one statement: a parameter list stays short. */
const atOnce = 2_000

const inChunks = async <T>(all: readonly T[], write: (some: readonly T[]) => Promise<unknown>): Promise<void> => {
  for (let from = 0; from < all.length; from += atOnce) await write(all.slice(from, from + atOnce))
}

const saveDivisions = async (tx: Tx, all: readonly Division[]): Promise<void> =>
  await inChunks(
    all,
    (some) => tx`
      insert into divisions (area, citycode, name)
      select * from unnest(${some.map((it) => it.area)}::text[], ${some.map((it) => it.citycode)}::text[], ${some.map((it) => it.name)}::text[])
      on conflict (area) do update set citycode = excluded.citycode, name = excluded.name`,
  )

/** Quartiers with their borders, new or again, and those that go; all or none. Streets of those that stay are kept. */
export const saveDrawn = async (sql: Sql, drawn: readonly Drawn[], gone: readonly Area[]): Promise<void> => {
  await transaction(sql, async (tx) => {
    await tx`delete from divisions where area = any(${[...gone]}::text[])`
    await saveDivisions(tx, drawn)
    await inChunks(
      drawn.map(({ border }) => border),
      (some) => tx`
        insert into borders (area, west, south, east, north, polygons)
        select area, west, south, east, north, polygons from jsonb_to_recordset(${jsonOf(some)}::text::jsonb)
          as it (area text, west float8, south float8, east float8, north float8, polygons jsonb)
        on conflict (area) do update set (west, south, east, north, polygons)
          = (excluded.west, excluded.south, excluded.east, excluded.north, excluded.polygons)`,
    )
    return { result: null }
  })
}

/** What a file says all of: these streets, or every street of these communes. */
export type Covered = { streets: readonly { citycode: Citycode; street: string }[] } | { communes: readonly Citycode[] }

/** Parts of streets in place of what was known of what the file covers; all or none. */
export const saveStreets = async (sql: Sql, named: readonly Division[], parts: readonly Part[], covered: Covered): Promise<void> => {
  await transaction(sql, async (tx) => {
    if ('communes' in covered) await tx`delete from streets where citycode = any(${[...covered.communes]}::text[])`
    else
      await inChunks(
        covered.streets,
        (some) => tx`
          delete from streets using unnest(${some.map((it) => it.citycode)}::text[], ${some.map((it) => it.street)}::text[]) as it (citycode, street)
          where streets.citycode = it.citycode and streets.street = it.street`,
      )
    await saveDivisions(tx, named)
    await inChunks(
      parts,
      (some) => tx`
        insert into streets (citycode, street, parity, first, last, area)
        select * from unnest(${some.map((it) => it.citycode)}::text[], ${some.map((it) => it.street)}::text[],
          ${some.map((it) => it.parity)}::text[], ${some.map((it) => it.first)}::int[], ${some.map((it) => it.last)}::int[],
          ${some.map((it) => it.area)}::text[])`,
    )
    return { result: null }
  })
}

/** Communes that are one quartier together, in place of those that were; the quartier is made where it is new. */
export const saveGroup = async (sql: Sql, quartier: Quartier, citycodes: readonly Citycode[]): Promise<void> => {
  await transaction(sql, async (tx) => {
    await queries(tx).insert(quartiers).values(quartier).onConflictDoNothing()
    await tx`delete from areas where quartier = ${quartier.id}`
    await tx`
      insert into areas (area, quartier) select area, ${quartier.id} from unnest(${[...citycodes]}::text[]) as area
      on conflict (area) do update set quartier = excluded.quartier`
    return { result: null }
  })
}

/** What stands in the way of an import, or is changed by it: for the report. */
export const importReads = (sql: Sql) => ({
  /** Residents of quartiers by these ids; those that nobody lives in are left out. */
  residentsOf: async (ids: readonly string[]): Promise<ReadonlyMap<string, number>> =>
    new Map(
      (
        await sql<{ quartier: string; count: number }[]>`
          select quartier, count(*)::int as count from residents where quartier = any(${[...ids]}::text[]) group by quartier`
      ).map(({ quartier, count }) => [quartier, count]),
    ),
  divisionsOf: async (citycodes: readonly Citycode[]): Promise<readonly Division[]> =>
    await sql<
      Division[]
    >`select area, citycode, name from divisions where citycode = any(${[...citycodes]}::text[]) order by citycode, area`,
  partsOf: async (areas: readonly Area[]): Promise<number> =>
    (await sql<{ count: number }[]>`select count(*)::int as count from streets where area = any(${[...areas]}::text[])`)[0]?.count ?? 0,
  partsIn: async (citycodes: readonly Citycode[]): Promise<number> =>
    (await sql<{ count: number }[]>`select count(*)::int as count from streets where citycode = any(${[...citycodes]}::text[])`)[0]
      ?.count ?? 0,
  quartier: async (id: string): Promise<Pick<Quartier, 'id' | 'name'> | null> =>
    (await sql<{ id: string; name: string }[]>`select id, name from quartiers where id = ${id}`)[0] ?? null,
})

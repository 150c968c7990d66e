import { createReadStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { parse } from 'csv-parse'
import type { Citycode } from '../../core/geography/area.ts'
import { type BanRow, banReducer, columns } from '../../core/geography/import/ban.ts'
import type { Border } from '../../core/geography/inside.ts'
import { streetKey } from '../../core/geography/street.ts'
import type { Sql } from '../../db/connect.ts'
import { mapWithin } from '../../db/geography.ts'
import { importReads, saveStreets } from '../../db/geography-import.ts'
import type { Import } from './import.ts'

const world = { west: -180, south: -90, east: 180, north: 90 }
const progressEach = 100_000

/** The Base Adresse Nationale's addresses of a département, read as a stream: each is placed by the borders, then only the street's numbers stay. */
export const banImport = async (sql: Sql, path: string, progress: (line: string) => void): Promise<Import> => {
  const { divisions, borders } = await mapWithin(sql, world)
  if (borders.length === 0) return { problems: ['No borders are known yet: import a .geojson of the quartiers first.'] }
  const byCommune = new Map<Citycode, Border[]>()
  for (const border of borders) {
    const citycode = divisions.find(({ area }) => area === border.area)?.citycode
    if (citycode) byCommune.set(citycode, [...(byCommune.get(citycode) ?? []), border])
  }
  const reducer = banReducer(byCommune, streetKey)
  let missing: readonly string[] = []
  const rows = parse({
    bom: true,
    delimiter: ';',
    quote: null,
    relax_column_count: true,
    skip_empty_lines: true,
    columns: (names: string[]) => {
      missing = columns.filter((it) => !names.includes(it))
      return names
    },
  })
  const source = createReadStream(path)
  const take = async (all: AsyncIterable<BanRow>): Promise<void> => {
    for await (const row of all) {
      if (missing.length > 0) return
      reducer.add(row)
      if (reducer.counts.rows % progressEach === 0) progress(`${reducer.counts.rows} addresses read, ${reducer.counts.placed} placed…`)
    }
  }
  try {
    if (path.endsWith('.gz')) await pipeline(source, createGunzip(), rows, take)
    else await pipeline(source, rows, take)
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    return { problems: [`The file could not be read to its end (${code}): download it again.`] }
  }
  if (missing.length > 0)
    return {
      problems: [
        `The first line must name the columns ${columns.join(';')}, as the Base Adresse Nationale's CSV does; ${missing.join(', ')} is missing.`,
      ],
    }
  const { counts, communes } = reducer
  const parts = reducer.parts()
  if (parts.length === 0)
    return { problems: [`None of its ${counts.rows} addresses lies in a quartier whose borders are known: is it the right département?`] }
  const replaced = await importReads(sql).partsIn([...communes])
  return {
    report: [
      `${counts.rows} addresses read; ${counts.placed} placed in ${new Set(parts.map(({ area }) => area)).size} quartiers of ${communes.size} communes, ${counts.near} of them within 25 m of a border: both sides are offered.`,
      `${parts.length} parts of ${new Set(parts.map(({ citycode, street }) => `${citycode} ${street}`)).size} streets. No coordinate is kept.`,
      `Left out: ${counts.elsewhere} in communes without borders, ${counts.outside} outside all quartiers of their commune, ${counts.unreadable} without number, street or position.`,
      ...(counts.outside > counts.placed / 20 ? ['Many addresses lie outside: the borders may be incomplete, or of another commune.'] : []),
      `${replaced} parts of streets that were known of these communes are replaced.`,
    ],
    apply: async () => await saveStreets(sql, [], parts, { communes: [...communes] }),
  }
}

import type { Citycode } from '../../core/geography/area.ts'
import { divisionsOf } from '../../core/geography/divisions.ts'
import { type Drawn, type GeojsonOptions, overlaps, readGeojson } from '../../core/geography/import/geojson.ts'
import { communeOf } from '../../core/geography/reference.ts'
import type { Sql } from '../../db/connect.ts'
import { mapWithin } from '../../db/geography.ts'
import { importReads, saveDrawn } from '../../db/geography-import.ts'
import type { Import } from './import.ts'

const isCommune = (citycode: Citycode): boolean => communeOf(citycode)?.citycode === citycode

const line = ({ area, name, citycode, squareMetres, holes }: Drawn): string =>
  `  ${area}  ${name}, in ${citycode}: ${(squareMetres / 1e6).toFixed(2)} km²${holes > 0 ? `, ${holes} ${holes === 1 ? 'hole' : 'holes'}` : ''}`

/** Borders of quartiers. Those of the same communes that the file does not name stay, unless all are to be replaced. */
export const geojsonImport = async (sql: Sql, text: string, options: GeojsonOptions & { replace: boolean }): Promise<Import> => {
  const reads = importReads(sql)
  const first = readGeojson(text, options, isCommune)
  if (first.problems.length > 0) return first
  const known = await reads.divisionsOf([...new Set(first.drawn.map((it) => it.citycode))])
  const { drawn, dropped, problems } = readGeojson(text, { ...options, known }, isCommune)
  if (problems.length > 0) return { problems }
  const citycodes = [...new Set(drawn.map((it) => it.citycode))]
  const own = new Set(drawn.map(({ area }) => area))
  const others = known.filter(({ area }) => !own.has(area))
  const gone = options.replace ? others : []
  const overlapping = await overlapsWithKept(sql, drawn, new Set(gone.map(({ area }) => area)))
  if (overlapping.length > 0)
    return {
      problems: [
        ...overlapping,
        'Mend the borders in the file; or, if it draws its communes anew, add --replace: their other quartiers are removed.',
      ],
    }
  const [residents, parts] = await Promise.all([reads.residentsOf(gone.map(({ area }) => area)), reads.partsOf([...own])])
  const shipped = citycodes.filter(
    (it) =>
      divisionsOf(it).some(({ area }) => !own.has(area)) &&
      drawn.some((one) => one.citycode === it && !divisionsOf(it).some(({ area }) => area === one.area)),
  )
  const total = drawn.reduce((sum, it) => sum + it.squareMetres, 0)
  return {
    report: [
      `${drawn.length} quartiers in ${citycodes.length} communes (${citycodes.join(', ')}), ${(total / 1e6).toFixed(2)} km², ${drawn.reduce((sum, it) => sum + it.holes, 0)} holes:`,
      ...drawn.map(line),
      ...(dropped.length > 0 ? [`Of each feature only its name, codes and border are kept; not kept: ${dropped.join(', ')}.`] : []),
      ...gone.map(
        ({ area, name }) =>
          `Removed: ${area} ${name}${residents.has(area) ? `, where ${residents.get(area)} residents live: they stay in it, and nobody new is placed there` : ''}.`,
      ),
      ...(others.length > gone.length ? [`${others.length - gone.length} other quartiers of these communes stay.`] : []),
      ...shipped.map((it) => `Commune ${it}: the quartiers that Palier brings are replaced by these, all of them.`),
      ...(parts > 0 ? [`${parts} parts of streets in these quartiers stay: import the addresses again if borders have moved.`] : []),
      'Not checked: whether a quartier lies within its commune. No outlines of communes come with Palier; only the part of France is.',
    ],
    apply: async () =>
      await saveDrawn(
        sql,
        drawn,
        gone.map(({ area }) => area),
      ),
  }
}

/** With the quartiers that stay, of these communes and of their neighbours. */
const overlapsWithKept = async (sql: Sql, drawn: readonly Drawn[], gone: ReadonlySet<string>): Promise<readonly string[]> => {
  const boxes = drawn.map(({ border }) => border)
  const { divisions, borders } = await mapWithin(sql, {
    west: Math.min(...boxes.map(({ west }) => west)),
    south: Math.min(...boxes.map(({ south }) => south)),
    east: Math.max(...boxes.map(({ east }) => east)),
    north: Math.max(...boxes.map(({ north }) => north)),
  })
  const own = new Set(drawn.map(({ area }) => area))
  const kept = borders
    .filter(({ area }) => !own.has(area) && !gone.has(area))
    .map((border) => ({ area: border.area, name: divisions.find(({ area }) => area === border.area)?.name ?? border.area, border }))
  return overlaps(drawn, kept)
}

import { parse } from 'csv-parse/sync'
import type { Citycode } from '../../core/geography/area.ts'
import { type Division, divided } from '../../core/geography/divided.ts'
import { divisionsOf } from '../../core/geography/divisions.ts'
import { readStreets } from '../../core/geography/import/streets-csv.ts'
import { placeOf } from '../../core/geography/place.ts'
import { streetKey } from '../../core/geography/street.ts'
import type { Sql } from '../../db/connect.ts'
import { importReads, saveStreets } from '../../db/geography-import.ts'
import type { Import } from './import.ts'

type Row = Record<string, string>

const rowsOf = (text: string): Row[] | string => {
  try {
    return parse(text, {
      bom: true,
      columns: (names: string[]) => names.map((it) => it.trim().toLowerCase()),
      delimiter: ';',
      skip_empty_lines: true,
      relax_column_count: false,
    })
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? ` (line ${error.lines})` : ''
    return `The file is no table with « ; » between its columns${line}: save it as CSV, UTF-8, separated by semicolons.`
  }
}

/** An organiser's table of streets. It replaces what was known of the streets that it names. */
export const streetsImport = async (sql: Sql, text: string): Promise<Import> => {
  const rows = rowsOf(text)
  if (typeof rows === 'string') return { problems: [rows] }
  if (rows.length === 0) return { problems: ['The file has no rows below its first line.'] }
  const communeOf = (postcode: string, town: string): Citycode | null => placeOf(`${postcode} ${town}`).found
  const citycodes = new Set(rows.flatMap((row) => communeOf(row.code_postal ?? '', row.commune ?? '') ?? []))
  const reads = importReads(sql)
  const imported = await reads.divisionsOf([...citycodes])
  const known = new Map(
    [...citycodes].map((it): [Citycode, readonly Division[]] => [
      it,
      divided(
        divisionsOf(it),
        imported.filter(({ citycode }) => citycode === it),
      ),
    ]),
  )
  const { parts, added, used, problems } = readStreets(rows, { communeOf, streetKey, divisionsOf: (it) => known.get(it) ?? [] })
  if (problems.length > 0) return { problems }
  const streets = [...new Map(parts.map(({ citycode, street }) => [`${citycode} ${street}`, { citycode, street }])).values()]
  const beside = [...citycodes].filter((it) => divisionsOf(it).length > 0 && added.some(({ citycode }) => citycode === it))
  return {
    report: [
      `${streets.length} streets in ${parts.length} parts, of ${used.length} quartiers in ${citycodes.size} communes:`,
      ...used.map(
        ({ area, name, citycode }) =>
          `  ${area}  ${name}, in ${citycode}: ${parts.filter((it) => it.area === area).length} parts${added.some((it) => it.area === area) ? ', new' : ''}`,
      ),
      ...beside.map(
        (it) =>
          `Commune ${it} has quartiers already (${divisionsOf(it)
            .map(({ name }) => name)
            .join(', ')}): the new ones replace them all. Check the spelling if that is not meant.`,
      ),
      'What was known of these streets is replaced; other streets stay.',
    ],
    apply: async () => await saveStreets(sql, used, parts, { streets }),
  }
}

import { readFileSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { createInterface } from 'node:readline/promises'
import { parseArgs } from 'node:util'
import { readConfig, readEnvFile } from '../bots/config.ts'
import { openDatabase } from '../bots/database.ts'
import { isCitycode } from '../core/geography/area.ts'
import { bytesMax } from '../core/geography/import/geojson.ts'
import { connect, type Sql } from '../db/connect.ts'
import { banImport } from './geography/ban.ts'
import { communesImport } from './geography/communes-grouped.ts'
import { geojsonImport } from './geography/geojson.ts'
import type { Import } from './geography/import.ts'
import { streetsImport } from './geography/streets.ts'

const help = `Tells Palier where the quartiers of a commune end. Nothing changes before the report was shown and confirmed.

  npm run geo:import -- <file> [options]

  *.geojson            borders: a FeatureCollection of Polygons or MultiPolygons in WGS 84, each with a \`name\` and a \`citycode\` (INSEE);
                       an \`official_code\` of INSEE's grands quartiers (seven characters) or an \`id\` (x-…) is kept. 5 MB at most.
  streets*.csv         without a map: quartier;code_postal;commune;voie;numero_min;numero_max;parite
                       (pair, impair or empty; without numbers, all of the street)
  adresses*.csv[.gz]   or ban*.csv[.gz]: the Base Adresse Nationale of a département (adresse.data.gouv.fr, Licence Ouverte 2.0), once the
                       borders are imported: which numbers of which street lie where, so that addresses are placed without any service
  *.txt                communes that are one quartier together: INSEE codes, one a line, with --quartier

  --quartier <name>    for a .txt: the quartier's name, or the id of one that is there (x-…)
  --citycode <code>    for a .geojson: the commune of the features that name none
  --name-field <name>  for a .geojson: the field that holds the name, if not \`name\` or \`nom\`
  --replace            for a .geojson: the other quartiers of its communes are removed
  --yes                changes without asking
  --help               this text

The database is the one of DATABASE_URL, or the embedded one in DATA_DIR; Palier may be running.`

const tell = (line: string): void => void process.stdout.write(`${line}\n`)

const options = () =>
  parseArgs({
    allowPositionals: true,
    options: {
      help: { type: 'boolean', short: 'h' },
      yes: { type: 'boolean', short: 'y' },
      replace: { type: 'boolean' },
      quartier: { type: 'string' },
      citycode: { type: 'string' },
      'name-field': { type: 'string' },
    },
  })
type Options = ReturnType<typeof options>['values']

const textOf = (path: string, most: number): string => {
  const { size } = statSync(path)
  if (size > most)
    throw new Error(
      `${path} has ${(size / 1e6).toFixed(1)} MB, at most ${most / 1e6} are taken: simplify its lines (mapshaper -simplify), or split it.`,
    )
  const text = readFileSync(path, 'utf8')
  if (text.includes('\uFFFD')) throw new Error(`${path} is not in UTF-8: save it as UTF-8.`)
  return text
}

const looked = async (sql: Sql, path: string, { citycode, quartier, replace, ...more }: Options): Promise<Import> => {
  const name = basename(path).toLowerCase()
  if (citycode !== undefined && !isCitycode(citycode))
    throw new Error('--citycode is an INSEE code of five characters, like 34172 or 2A004.')
  if (/\.(geo)?json$/.test(name))
    return await geojsonImport(sql, textOf(path, bytesMax), { citycode, nameField: more['name-field'], replace: replace ?? false })
  if (/^(streets|voies|rues).*\.csv$/.test(name)) return await streetsImport(sql, textOf(path, bytesMax))
  if (/^(ban|adresses).*\.csv(\.gz)?$/.test(name)) return await banImport(sql, path, tell)
  if (name.endsWith('.txt')) return await communesImport(sql, textOf(path, bytesMax), quartier)
  throw new Error(`${path} is none of *.geojson, streets*.csv, adresses*.csv[.gz], ban*.csv[.gz], *.txt: its name says what it is.`)
}

const isWanted = async (): Promise<boolean> => {
  if (!process.stdin.isTTY) {
    tell('Nothing was changed: add --yes to apply this.')
    return false
  }
  const asking = createInterface({ input: process.stdin, output: process.stdout })
  const answer = await asking.question('Apply this? [y/N] ')
  asking.close()
  if (/^(y|yes|o|oui)$/i.test(answer.trim())) return true
  tell('Nothing was changed.')
  return false
}

const shownMost = 20

const main = async (): Promise<void> => {
  const { values, positionals } = options()
  const [path, ...more] = positionals
  if (values.help) return tell(help)
  if (!path || more.length > 0) throw new Error('Which file? npm run geo:import -- <file>; --help says more.')
  statSync(path)
  const database = await openDatabase(readConfig(process.env, readEnvFile('.env')))
  const sql = connect(database.connection, 2)
  try {
    const it = await looked(sql, path, values)
    if ('problems' in it) {
      const rest = it.problems.length - shownMost
      throw new Error([...it.problems.slice(0, shownMost), ...(rest > 0 ? [`And ${rest} more.`] : []), 'Nothing was changed.'].join('\n'))
    }
    for (const line of it.report) tell(line)
    if (!values.yes && !(await isWanted())) return
    await it.apply()
    tell('Done.')
  } finally {
    await sql.end({ timeout: 5 })
    await database.stop()
  }
}

const told = (error: unknown): string => {
  if (!(error instanceof Error)) return String(error)
  return 'code' in error && error.code === 'ENOENT' && 'path' in error ? `There is no file ${error.path}.` : error.message
}

main().catch((error: unknown) => {
  process.stderr.write(`${told(error)}\n`)
  process.exitCode = 1
})

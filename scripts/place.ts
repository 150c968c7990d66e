import { readFileSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { systemClock, systemTimers } from '../bots/clock.ts'
import { readConfig, readEnvFile } from '../bots/config.ts'
import { openDatabase } from '../bots/database.ts'
import { makeGeocoder } from '../bots/geocoder.ts'
import { type MapReads, noMap, whereabouts } from '../bots/whereabouts.ts'
import { isCitycode } from '../core/geography/area.ts'
import { readGeojson } from '../core/geography/import/geojson.ts'
import { areasAt } from '../core/geography/inside.ts'
import { communeOf } from '../core/geography/reference.ts'
import { connect } from '../db/connect.ts'
import { mapAround, mapOfCommune, quartiersOfAreas } from '../db/geography.ts'

const help = `Where addresses are placed.

  npm run --silent place < addresses.jsonl > placed.jsonl

In:  one JSON object a line, {"address": "10 rue de Rivoli, 75004 Paris"}; with "lon" and "lat" (WGS 84) too, or instead, a shared position.
Out: one JSON object a line: citycode (INSEE), quartier (its id), both null where it has to be chosen; candidates ({area, name}) to choose from;
     by: postcode, street, geocoder, position or list; label: the address as the geocoder read it, where it is not sure.
     A line that cannot be read gives {"error": "..."} and the exit code 1; the others are placed.

Without an option nothing but the tables that Palier brings is used, offline.

  --borders <file>  also the borders of this GeoJSON, as npm run geo:import takes it
  --database        also what was imported: borders, streets, grouped communes
  --geocoder        also the geocoder at GEOCODER_URL
  --help            this text`

const shape = z
  .object({ address: z.string().default(''), lon: z.number().min(-180).max(180).optional(), lat: z.number().min(-90).max(90).optional() })
  .refine(({ lon, lat }) => (lon === undefined) === (lat === undefined), 'lon and lat come together')
  .refine(({ address, lon }) => address !== '' || lon !== undefined, 'expected an address, or lon and lat')

type PlaceMap = MapReads & { quartierOf: (area: string) => Promise<string>; ends: () => Promise<void> }

const ofFile = (path: string): PlaceMap => {
  const { drawn, problems } = readGeojson(readFileSync(path, 'utf8'), {}, (it) => communeOf(it)?.citycode === it)
  if (problems.length > 0) throw new Error([`${path}:`, ...problems.slice(0, 20)].join('\n'))
  const borders = drawn.map(({ border }) => border)
  return {
    ofCommune: async (citycode) => {
      const own = drawn.filter((it) => it.citycode === citycode)
      return { divisions: own, borders: own.map(({ border }) => border), streets: [] }
    },
    around: async (point) => {
      const near = new Set(areasAt(point, borders))
      return { divisions: drawn.filter(({ area }) => near.has(area)), borders: borders.filter(({ area }) => near.has(area)) }
    },
    quartierOf: async (area) => area,
    ends: async () => undefined,
  }
}

const ofDatabase = async (): Promise<PlaceMap> => {
  const database = await openDatabase(readConfig(process.env, readEnvFile('.env')))
  const sql = connect(database.connection, 2)
  return {
    ofCommune: async (citycode, street) => await mapOfCommune(sql, citycode, street),
    around: async (point) => await mapAround(sql, point),
    quartierOf: async (area) => (await quartiersOfAreas(sql, [area])).get(area) ?? area,
    ends: async () => {
      await sql.end({ timeout: 5 })
      await database.stop()
    },
  }
}

const geocoderOf = () => {
  const { GEOCODER_URL: url, GEOCODER_KIND: kind } = readConfig(process.env, readEnvFile('.env'))
  if (!url) throw new Error('GEOCODER_URL is missing: --geocoder asks the geocoder there, like https://data.geopf.fr/geocodage.')
  const quiet = () => undefined
  return makeGeocoder({
    url,
    kind,
    clock: systemClock,
    timers: systemTimers,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
  })
}

const parsed = (line: string): z.infer<typeof shape> | string => {
  let json: unknown
  try {
    json = JSON.parse(line)
  } catch {
    return 'not JSON'
  }
  const read = shape.safeParse(json)
  return read.success ? read.data : (read.error.issues[0]?.message ?? 'not understood')
}

const main = async (): Promise<void> => {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      borders: { type: 'string' },
      database: { type: 'boolean' },
      geocoder: { type: 'boolean' },
    },
  })
  if (values.help) return void process.stdout.write(`${help}\n`)
  if (values.borders && values.database) throw new Error('Either --borders or --database.')
  const geocoder = values.geocoder ? geocoderOf() : null
  const nothing: PlaceMap = { ...noMap, quartierOf: async (area) => area, ends: async () => undefined }
  const map = values.borders ? ofFile(values.borders) : values.database ? await ofDatabase() : nothing
  try {
    for await (const line of createInterface({ input: process.stdin })) {
      if (line.trim() === '') continue
      const asked = parsed(line)
      if (typeof asked === 'string') {
        process.exitCode = 1
        process.stdout.write(`${JSON.stringify({ error: asked })}\n`)
        continue
      }
      const { address, lon, lat } = asked
      const position = lon === undefined || lat === undefined ? null : ([lon, lat] as const)
      const { citycode, area, candidates, by, label } = await whereabouts({ map, geocoder }, { address, position })
      const quartier = area === null ? null : isCitycode(area) ? await map.quartierOf(area) : area
      const shown = { citycode, quartier, candidates: candidates.map((it) => ({ area: it.area, name: it.name })), by }
      process.stdout.write(`${JSON.stringify({ ...shown, ...(label === null ? {} : { label }) })}\n`)
    }
  } finally {
    await map.ends()
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 1
})

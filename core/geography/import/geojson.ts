import { z } from 'zod'
import { type Area, type Citycode, isCitycode } from '../area.ts'
import type { Division } from '../divided.ts'
import { type Border, borderOf, type MultiPolygon, type Point, type Polygon } from '../inside.ts'
import { areaOfName, isGrandQuartier, nameOf, slugOf } from './area-of-name.ts'
import { mayLieIn } from './french-boxes.ts'
import { overlapOf } from './overlap.ts'
import { crossing, isClosed, surfaceOf, thinned } from './ring.ts'

/** A quartier of a file, checked. */
export type Drawn = { area: Area; name: string; citycode: Citycode; border: Border; holes: number; squareMetres: number }

/** What a file gives, or the sentences that say what is wrong with it. `dropped` are the names of the fields that are not kept. */
export type DrawnFile = { drawn: readonly Drawn[]; dropped: readonly string[]; problems: readonly string[] }

/**
 * `citycode`: of the features that name none. `nameField`: where their name stands, if not in `name` or `nom`. `known`: the quartiers that are there;
 * one of the same name and commune keeps its id.
 */
export type GeojsonOptions = { citycode?: Citycode | undefined; nameField?: string | undefined; known?: readonly Division[] | undefined }

export const bytesMax = 5_000_000
/** How much of the smaller one of two quartiers may lie in the other: what is drawn roughly. */
export const overlapMost = 0.01

const position = z.array(z.number()).min(2)
const polygon = z.array(z.array(position)).min(1)
const feature = z.object({
  properties: z.record(z.string(), z.unknown()).nullish(),
  id: z.union([z.string(), z.number()]).optional(),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1) }),
  ]),
})
const collection = z.object({ type: z.literal('FeatureCollection'), features: z.array(z.unknown()).min(1), crs: z.unknown().optional() })

/** RFC 7946 knows WGS 84 alone; older files say it here. */
const isWgs84 = (crs: unknown): boolean =>
  crs === undefined || crs === null || /CRS84|EPSG:{1,2}4326(?!\d)/.test(JSON.stringify(crs).toUpperCase())

const kept = ['name', 'nom', 'id', 'citycode', 'code_insee', 'official_code']
/** Six decimals are a tenth of a metre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e6) / 1e6

const swapHint = 'latitude and longitude are swapped: GeoJSON wants [longitude, latitude]'
const wgsHint = 'export it in WGS 84 (EPSG:4326), in degrees'

const shapeProblem = (polygons: MultiPolygon, citycode: Citycode): string | null => {
  for (const rings of polygons)
    for (const ring of rings) {
      const outside = ring.find((point) => !mayLieIn(citycode, point))
      if (outside) {
        const [lon, lat] = outside
        if (mayLieIn(citycode, [lat, lon])) return swapHint
        return Math.abs(lon) > 180 || Math.abs(lat) > 90
          ? `its coordinates are no degrees; ${wgsHint}`
          : `a point lies outside the part of France that commune ${citycode} is in; ${wgsHint}, and check the citycode`
      }
      if (!isClosed(ring)) return 'a ring is open: its last point must be its first'
      if (ring.length < 4) return 'a ring has fewer than 4 points (the last is the first again)'
    }
  for (const rings of polygons) {
    if (crossing(rings))
      return 'its line crosses or touches itself: mend it in the program that drew it (in QGIS: « Réparer les géométries »)'
    if (surfaceOf(rings) < 1) return 'it encloses nothing'
  }
  return null
}

const citycodeOf = (properties: Readonly<Record<string, unknown>>, { citycode }: GeojsonOptions): Citycode | string => {
  const given = properties.citycode ?? properties.code_insee ?? citycode
  if (given === undefined || given === null) return 'no commune: give each feature a `citycode` (INSEE), or all of them one with --citycode'
  const code = String(given).trim().toUpperCase()
  return isCitycode(code) ? code : 'its `citycode` is no INSEE code of a commune (five characters, like 34172 or 2A004)'
}

const areaOf = (
  codes: readonly unknown[],
  { name, citycode }: { name: string; citycode: Citycode },
  known: readonly Division[],
  taken: ReadonlySet<Area>,
): Area => {
  const given = codes.map((it) => String(it ?? ''))
  const own = given.find((code) => isGrandQuartier(code, citycode)) ?? given.find((code) => /^x-[a-z0-9-]{1,26}$/.test(code))
  const same = known.find((it) => it.citycode === citycode && slugOf(it.name) === slugOf(name))
  return own ?? same?.area ?? areaOfName(name, citycode, new Set([...taken, ...known.map(({ area }) => area)]))
}

const readFeature = (
  given: unknown,
  options: GeojsonOptions,
  taken: ReadonlySet<Area>,
  isCommune: (code: Citycode) => boolean,
): Drawn | string => {
  const parsed = feature.safeParse(given)
  if (!parsed.success) return 'it is no Polygon or MultiPolygon with coordinates'
  const { geometry, id } = parsed.data
  const properties = parsed.data.properties ?? {}
  const fields = Object.keys(properties)
  const name = nameOf(options.nameField ? properties[options.nameField] : (properties.name ?? properties.nom))
  if (!name)
    return `no name of 1 to 80 characters${options.nameField ? ` in ${options.nameField}` : ''}: its fields are ${fields.join(', ') || 'none'}; --name-field says which one is the name`
  const citycode = citycodeOf(properties, options)
  if (!isCitycode(citycode)) return citycode
  if (!isCommune(citycode)) return `there is no commune ${citycode} today`
  const all = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const polygons: MultiPolygon = all.map(
    (rings): Polygon => rings.map((ring) => thinned(ring.map(([lon = 0, lat = 0]): Point => [rounded(lon), rounded(lat)]))),
  )
  const problem = shapeProblem(polygons, citycode)
  if (problem) return `« ${name} »: ${problem}`
  const area = areaOf([properties.official_code, properties.id, id], { name, citycode }, options.known ?? [], taken)
  if (taken.has(area)) return `« ${name} »: another quartier of the file has the same id, ${area}`
  return {
    area,
    name,
    citycode,
    border: borderOf(area, polygons),
    holes: polygons.reduce((sum, rings) => sum + rings.length - 1, 0),
    squareMetres: polygons.reduce((sum, rings) => sum + surfaceOf(rings), 0),
  }
}

/** The quartiers of a GeoJSON file, each checked. `isCommune`: whether a commune of this code exists. */
export const readGeojson = (text: string, options: GeojsonOptions, isCommune: (code: Citycode) => boolean): DrawnFile => {
  const refused = (problem: string): DrawnFile => ({ drawn: [], dropped: [], problems: [problem] })
  let json: unknown
  try {
    json = JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return refused('The file is no JSON: it may have been cut when it was saved.')
  }
  const parsed = collection.safeParse(json)
  if (!parsed.success) return refused('The file is no GeoJSON FeatureCollection with at least one feature.')
  if (!isWgs84(parsed.data.crs)) return refused(`The file is in another coordinate system: ${wgsHint}.`)
  const drawn: Drawn[] = []
  const problems: string[] = []
  const dropped = new Set<string>()
  const taken = new Set<Area>()
  const names = new Set<string>()
  for (const [i, it] of parsed.data.features.entries()) {
    const read = readFeature(it, options, taken, isCommune)
    if (typeof read === 'string') {
      problems.push(`Feature ${i + 1}: ${read}.`)
      continue
    }
    const named = `${read.citycode} ${slugOf(read.name)}`
    if (names.has(named))
      problems.push(`Feature ${i + 1}: « ${read.name} » stands twice in commune ${read.citycode}; make one MultiPolygon of them.`)
    names.add(named)
    taken.add(read.area)
    drawn.push(read)
    const { properties } = it as { properties: object }
    for (const field of Object.keys(properties)) if (![...kept, options.nameField].includes(field)) dropped.add(field)
  }
  return { drawn, dropped: [...dropped].sort(), problems: [...problems, ...overlaps(drawn, drawn)] }
}

/** The smallest surface that two borders' overlap is measured by. */
type Measured = { area: Area; name: string; border: Border }

/** A sentence for each of the first that shares more with one of the others than what is drawn roughly. Each pair once. */
export const overlaps = (drawn: readonly Measured[], others: readonly Measured[]): readonly string[] =>
  drawn.flatMap((a, i) =>
    (drawn === others ? others.slice(i + 1) : others)
      .filter((b) => b.area !== a.area)
      .map((b) => ({ b, share: overlapOf(a.border, b.border) / Math.min(surface(a), surface(b)) }))
      .filter(({ share }) => share > overlapMost)
      .map(
        ({ b, share }) =>
          `« ${a.name} » (${a.area}) and « ${b.name} » (${b.area}) overlap by ${(share * 100).toFixed(1)} % of the smaller one.`,
      ),
  )

const surface = ({ border: { polygons } }: Measured): number => polygons.reduce((sum, rings) => sum + surfaceOf(rings), 0)

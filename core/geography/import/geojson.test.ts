import { expect, test } from 'vitest'
import type { Citycode } from '../area.ts'
import { borderOf, type Point } from '../inside.ts'
import { readGeojson } from './geojson.ts'
import { overlapOf } from './overlap.ts'
import { crossing, surfaceOf } from './ring.ts'

const citycode = '34172'
const square = (lon: number, lat: number, size = 0.01): Point[] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
]
const feature = (rings: unknown, properties: object = {}, type = 'Polygon') => ({
  type: 'Feature',
  properties: { name: 'Aiguelongue', citycode, ...properties },
  geometry: { type, coordinates: rings },
})
const file = (...features: object[]) => ({ type: 'FeatureCollection', features })
const read = (json: unknown, options = {}) => readGeojson(JSON.stringify(json), options, (it) => it !== '34999')
const good = feature([square(3.87, 43.6)])

test('a quartier as it is kept', () => {
  const { drawn, problems } = read(file(feature([square(3.87, 43.6), square(3.872, 43.602, 0.002).reverse()])))
  expect(problems).toEqual([])
  expect(drawn[0]).toMatchObject({ area: 'x-aiguelongue-34172', name: 'Aiguelongue', citycode, holes: 1 })
  expect(drawn[0]?.border).toMatchObject({ west: 3.87, south: 43.6, east: 3.88, north: 43.61 })
  expect((drawn[0]?.squareMetres ?? 0) / 1e6).toBeCloseTo(0.805 * 1.112 * 0.96, 2)
})
test('what names people is not kept, and told by the field’s name alone', () => {
  const { drawn, dropped } = read(file(feature([square(3.87, 43.6)], { elu: 'Jeanne Canari', tel: '04 67 00 00 00' })))
  expect(dropped).toEqual(['elu', 'tel'])
  expect(JSON.stringify(drawn)).not.toMatch(/Canari|04 67/)
})
test('INSEE’s code of seven characters is the id, of the commune only; else x-, else the name’s', () => {
  const areas = (properties: object) => read(file(feature([square(3.87, 43.6)], properties))).drawn.map(({ area }) => area)
  expect(areas({ official_code: '3417203', id: 'x-mine' })).toEqual(['3417203'])
  expect(areas({ official_code: '7510101', id: 'x-mine' })).toEqual(['x-mine'])
  expect(areas({ official_code: 'HOA' })).toEqual(['x-aiguelongue-34172'])
  expect(areas({ name: 'Les Hauts de Saint-Germain-en-Laye' })).toEqual(['x-les-hauts-de-saint-g-34172'])
})
test('long names that begin alike have ids of their own', () => {
  const { drawn } = read(
    file(
      feature([square(3.87, 43.6)], { name: 'Les Hauts de Saint-Germain nord' }),
      feature([square(3.89, 43.6)], { name: 'Les Hauts de Saint-Germain sud' }),
    ),
  )
  expect(drawn.map(({ area }) => area)).toEqual(['x-les-hauts-de-saint-g-34172', 'x-les-hauts-de-sain-2-34172'])
  expect(drawn.every(({ area }) => area.length <= 28)).toBe(true)
})
test('a quartier that is there under this name keeps its id, and nobody else takes it', () => {
  const known = [{ area: 'x-old-34172', name: 'AIGUELONGUE', citycode: citycode as Citycode }]
  expect(read(file(good), { known }).drawn.map(({ area }) => area)).toEqual(['x-old-34172'])
  const other = [{ area: 'x-aiguelongue-34172', name: 'Aiguelongue Nord', citycode: citycode as Citycode }]
  expect(read(file(good), { known: other }).drawn.map(({ area }) => area)).toEqual(['x-aiguelongue-2-34172'])
})
test('a name in another field, a commune for all', () => {
  const it = {
    type: 'Feature',
    properties: { l_qu: ' Les\u200b  Halles\n' },
    geometry: { type: 'Polygon', coordinates: [square(2.34, 48.86)] },
  }
  expect(read(file(it), { nameField: 'l_qu', citycode: '75101' }).drawn).toMatchObject([{ name: 'Les Halles', citycode: '75101' }])
})

const lambert = square(771_000, 6_280_000, 500)
test.each([
  ['broken JSON', '{"type":', 'no JSON'],
  ['another JSON', [], 'no GeoJSON FeatureCollection'],
  ['no feature', file(), 'no GeoJSON FeatureCollection'],
  [
    'Lambert-93 by its name',
    { ...file(good), crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::2154' } } },
    'another coordinate system',
  ],
  ['Lambert-93 by its numbers', file(feature([lambert])), 'no degrees; export it in WGS 84'],
  ['latitude first', file(feature([square(3.87, 43.6).map(([lon, lat]) => [lat, lon])])), 'swapped'],
  [
    'latitude first, overseas',
    file(
      feature(
        [
          [
            [-20.9, 55.4],
            [-20.8, 55.4],
            [-20.8, 55.5],
            [-20.9, 55.4],
          ],
        ],
        { citycode: '97411' },
      ),
    ),
    'swapped',
  ],
  ['another part of France', file(feature([square(55.45, -20.9)])), 'outside the part of France'],
  ['an open ring', file(feature([square(3.87, 43.6).slice(0, 4)])), 'a ring is open'],
  [
    'three points',
    file(
      feature([
        [
          [3.87, 43.6],
          [3.88, 43.6],
          [3.87, 43.6],
        ],
      ]),
    ),
    'fewer than 4 points',
  ],
  [
    'a bow tie',
    file(
      feature([
        [
          [3.87, 43.6],
          [3.88, 43.61],
          [3.88, 43.6],
          [3.87, 43.61],
          [3.87, 43.6],
        ],
      ]),
    ),
    'crosses or touches itself',
  ],
  [
    'a ring that touches itself',
    file(
      feature([
        [
          [3.87, 43.6],
          [3.88, 43.6],
          [3.875, 43.605],
          [3.88, 43.61],
          [3.87, 43.61],
          [3.875, 43.605],
          [3.87, 43.6],
        ],
      ]),
    ),
    'crosses or touches itself',
  ],
  ['a hole that leaves it', file(feature([square(3.87, 43.6), square(3.875, 43.605)])), 'crosses or touches itself'],
  [
    'nothing enclosed',
    file(
      feature([
        [
          [3.87, 43.6],
          [3.88, 43.6],
          [3.89, 43.6],
          [3.87, 43.6],
        ],
      ]),
    ),
    'crosses or touches itself',
  ],
  ['no name', file(feature([square(3.87, 43.6)], { name: ' ', l_qu: 'x' })), 'its fields are name, citycode, l_qu; --name-field'],
  ['a name too long', file(feature([square(3.87, 43.6)], { name: 'x'.repeat(81) })), 'no name of 1 to 80 characters'],
  ['no commune', file(feature([square(3.87, 43.6)], { citycode: undefined })), 'no commune: give each feature a `citycode`'],
  ['a code that is none', file(feature([square(3.87, 43.6)], { citycode: 'Montpellier' })), 'no INSEE code'],
  ['a commune that is none', file(feature([square(3.87, 43.6)], { citycode: '34999' })), 'there is no commune 34999 today'],
  ['a line', file(feature(square(3.87, 43.6), {}, 'LineString')), 'no Polygon or MultiPolygon'],
  ['no geometry', file({ type: 'Feature', properties: { name: 'x' }, geometry: null }), 'no Polygon or MultiPolygon'],
  ['the same name twice', file(good, feature([square(3.9, 43.6)])), 'stands twice in commune 34172'],
  ['an overlap', file(good, feature([square(3.8795, 43.6)], { name: 'Alco' })), 'overlap by 5.0 %'],
])('%s is refused in plain words', (_, json, sentence) => {
  const { problems } = typeof json === 'string' ? readGeojson(json, {}, () => true) : read(json)
  expect(problems.join('\n')).toContain(sentence)
  expect(problems.every((it) => it.endsWith('.'))).toBe(true)
})
test('what is drawn roughly is no overlap, nor are neighbours', () => {
  expect(read(file(good, feature([square(3.87995, 43.6)], { name: 'Alco' }))).problems).toEqual([])
  expect(read(file(good, feature([square(3.88, 43.6)], { name: 'Alco' }))).problems).toEqual([])
})

const border = (points: Point[]) => borderOf('x', [[points]])
test('surfaces: a hole counts for nothing, an overlap is what both enclose', () => {
  const whole = surfaceOf([square(3.87, 43.6)])
  expect(surfaceOf([square(3.87, 43.6), square(3.872, 43.602, 0.005)]) / whole).toBeCloseTo(0.75, 3)
  expect(overlapOf(border(square(3.87, 43.6)), border(square(3.875, 43.605))) / whole).toBeCloseTo(0.25, 3)
  expect(overlapOf(border(square(3.87, 43.6)), border(square(3.88, 43.6)))).toBe(0)
})
test('a sound ring crosses nothing, whatever it winds around', () => {
  const spiral: Point[] = [
    [0, 0],
    [5, 0],
    [5, 5],
    [1, 5],
    [1, 2],
    [3, 2],
    [3, 3],
    [2, 3],
    [2, 4],
    [4, 4],
    [4, 1],
    [0, 1],
    [0, 0],
  ]
  expect(crossing([spiral])).toBeNull()
  expect(crossing([spiral.with(5, [6, 2])])).not.toBeNull()
})
test('a hundred thousand points are looked at in a moment', () => {
  const points = Array.from({ length: 100_000 }, (_, i): Point => {
    const angle = (2 * Math.PI * i) / 100_000
    return [3.87 + 0.01 * Math.cos(angle), 43.6 + 0.01 * Math.sin(angle)]
  })
  expect(crossing([[...points, points[0] as Point]])).toBeNull()
}, 10_000)
test('the citycode of a file is kept as a type of its own', () => {
  expect(read(file(good)).drawn[0]?.citycode satisfies Citycode | undefined).toBe('34172')
})

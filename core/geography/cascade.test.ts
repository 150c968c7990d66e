import { expect, test } from 'vitest'
import type { Citycode } from './area.ts'
import { placed, type Whereabouts } from './cascade.ts'
import { divided } from './divided.ts'
import type { Geocoded } from './geocoded.ts'
import { borderOf, type Point } from './inside.ts'
import type { StreetPart } from './street-part.ts'

const lille = '59350' as Citycode
const west = { area: '5935001', name: 'Ouest', citycode: lille }
const east = { area: '5935002', name: 'Est', citycode: lille }
const mons = { area: 'x-mons', name: 'Mons', citycode: '59410' as Citycode }
const box = (from: number, to: number): Point[] => [
  [from, 50.6],
  [to, 50.6],
  [to, 50.65],
  [from, 50.65],
  [from, 50.6],
]
const borders = [borderOf(west.area, [[box(3, 3.05)]]), borderOf(east.area, [[box(3.05, 3.1)]]), borderOf(mons.area, [[box(3.1, 3.15)]])]
const inWest: Point = [3.02, 50.62]
const onTheLine: Point = [3.0501, 50.62]
const inMons: Point = [3.12, 50.62]
const geocoded = (it: Partial<Geocoded>): Geocoded => ({
  point: inWest,
  citycode: lille,
  score: 0.97,
  type: 'housenumber',
  label: '1 Rue Basse 59000 Lille',
  ...it,
})
const about = (it: Partial<Whereabouts>): Whereabouts => ({
  understood: { found: lille, candidates: [], street: { number: 7 } },
  divisions: [west, east],
  streets: [],
  borders,
  geocoded: null,
  position: null,
  ...it,
})
const part = (it: Partial<StreetPart>): StreetPart => ({ parity: 'both', first: 0, last: 99_999, area: west.area, ...it })
const both = [part({ parity: 'odd', first: 1, last: 21 }), part({ parity: 'even', first: 2, last: 20, area: east.area })]

test('a commune that is one quartier is the answer, whatever else is known', () => {
  expect(placed(about({ divisions: [], streets: both, position: inMons }))).toEqual({
    citycode: lille,
    area: lille,
    candidates: [],
    by: 'postcode',
    label: null,
  })
})
test('a divided commune without a word more is a list', () => {
  expect(placed(about({}))).toMatchObject({ citycode: lille, area: null, candidates: [west, east], by: 'list' })
})
test('the street’s table comes before the geocoder and a position', () => {
  const all = { streets: [part({ area: east.area })], geocoded: geocoded({}), position: inWest }
  expect(placed(about(all))).toMatchObject({ area: east.area, by: 'street' })
})
test.each([
  [7, west.area, []],
  [8, east.area, []],
  [21, west.area, []],
  [99, null, [west, east]],
  [null, null, [west, east]],
])('number %s of a street that two quartiers share: %s', (number, area, candidates) => {
  const understood = { found: lille, candidates: [], street: { number } }
  expect(placed(about({ understood, streets: both }))).toMatchObject({ area, candidates, by: 'street' })
})
test('a number that nobody listed is in the street’s only quartier', () => {
  expect(placed(about({ streets: [part({ parity: 'even', first: 2, last: 10 })] }))).toMatchObject({ area: west.area, by: 'street' })
})
test('a sure point of the geocoder is the quartier that it lies in', () => {
  expect(placed(about({ geocoded: geocoded({}) }))).toMatchObject({ area: west.area, by: 'geocoder', label: null })
})
test('the geocoder decides where the street’s table leaves two', () => {
  const understood = { found: lille, candidates: [], street: { number: null } }
  expect(placed(about({ understood, streets: both, geocoded: geocoded({}) }))).toMatchObject({ area: west.area, by: 'geocoder' })
})
test('a point at a border is both, the one it lies in first', () => {
  const { area, candidates, by } = placed(about({ geocoded: geocoded({ point: onTheLine }) }))
  expect([area, candidates.map((it) => it.name), by]).toEqual([null, ['Est', 'Ouest'], 'geocoder'])
})
test.each([{ score: 0.655 }, { type: 'street' as const }])('what the geocoder is not sure of is shown with its label: %o', (it) => {
  expect(placed(about({ geocoded: geocoded(it) }))).toMatchObject({
    area: null,
    candidates: [west],
    by: 'geocoder',
    label: '1 Rue Basse 59000 Lille',
  })
})
test.each([{ score: 0.47 }, { citycode: '59410' as Citycode }, { type: 'municipality' as const }, { point: inMons }])(
  'what the geocoder cannot mean changes nothing: %o',
  (it) => {
    expect(placed(about({ geocoded: geocoded(it) }))).toMatchObject({ area: null, candidates: [west, east], by: 'list' })
  },
)
test('a shared position counts within the commune only', () => {
  expect(placed(about({ position: inWest }))).toMatchObject({ area: west.area, by: 'position' })
  expect(placed(about({ position: inMons }))).toMatchObject({ area: null, by: 'list' })
})
test('several communes are a list of communes', () => {
  const understood = {
    found: null,
    candidates: [
      { citycode: lille, name: 'Lille' },
      { citycode: mons.citycode, name: 'Mons' },
    ],
    street: null,
  }
  expect(placed(about({ understood, divisions: [] }))).toEqual({
    citycode: null,
    area: null,
    candidates: [
      { area: lille, name: 'Lille' },
      { area: mons.citycode, name: 'Mons' },
    ],
    by: 'list',
    label: null,
  })
})

const nowhere = { found: null, candidates: [], street: null }
test('a position alone: the quartier, both at a border, or what the geocoder calls the commune', () => {
  const divisions = [west, east, mons]
  expect(placed(about({ understood: nowhere, divisions, position: inMons }))).toMatchObject({
    citycode: '59410',
    area: 'x-mons',
    by: 'position',
  })
  expect(placed(about({ understood: nowhere, divisions, position: onTheLine })).candidates).toEqual([east, west])
  const far: Point = [2.35, 48.85]
  expect(placed(about({ understood: nowhere, divisions, position: far }))).toMatchObject({
    citycode: null,
    area: null,
    candidates: [],
    by: null,
  })
  const reverse = geocoded({ citycode: '01001' as Citycode, score: 0.999 })
  expect(placed(about({ understood: nowhere, divisions, position: far, geocoded: reverse }))).toMatchObject({
    area: '01001',
    by: 'position',
  })
  expect(placed(about({ understood: nowhere, divisions, position: far, geocoded: { ...reverse, score: 0.9 } }))).toMatchObject({ by: null })
})
test('nothing understood is nothing', () => {
  expect(placed(about({ understood: nowhere }))).toEqual({ citycode: null, area: null, candidates: [], by: null, label: null })
})
test('an organiser names the quartiers that we know, or draws others in place of them all', () => {
  expect(divided([west, east], [{ ...east, name: 'Fives' }])).toEqual([west, { ...east, name: 'Fives' }])
  const own = { area: 'x-fives-59350', name: 'Fives', citycode: lille }
  expect(divided([west, east], [own])).toEqual([own])
  expect(divided([], [own])).toEqual([own])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { areasAt, borderOf, isInside, metresADegree, metresTo, narrowing, type Point, type Ring } from './inside.ts'

/** Around Notre-Dame de Paris. */
const [lon, lat] = [2.35, 48.853]
const metresEast = (metres: number): number => metres / metresADegree / narrowing(lat)
const metresNorth = (metres: number): number => metres / metresADegree
const at = (east: number, north: number): Point => [lon + metresEast(east), lat + metresNorth(north)]
const square = (west: number, south: number, size: number): Ring => [
  at(west, south),
  at(west + size, south),
  at(west + size, south + size),
  at(west, south + size),
  at(west, south),
]

test('a square holds what is in it, but for its hole; of several parts each counts', () => {
  const border = borderOf('x-a', [[square(0, 0, 100), square(40, 40, 20)], [square(200, 0, 50)]])
  expect(isInside(at(10, 10), border)).toBe(true)
  expect(isInside(at(50, 50), border), 'the hole').toBe(false)
  expect(isInside(at(150, 10), border), 'between the parts').toBe(false)
  expect(isInside(at(220, 10), border)).toBe(true)
  expect(isInside(at(50, 101), border)).toBe(false)
})
test('what is not convex: the inner yard of a U is outside', () => {
  const u: Ring = [at(0, 0), at(90, 0), at(90, 90), at(60, 90), at(60, 30), at(30, 30), at(30, 90), at(0, 90), at(0, 0)]
  const border = borderOf('x-u', [[u]])
  expect([at(15, 80), at(45, 15), at(75, 80)].every((point) => isInside(point, border))).toBe(true)
  expect(isInside(at(45, 80), border)).toBe(false)
})
test.each([
  [10, 50, 10],
  [-30, 50, 30],
  [50, 112.5, 12.5],
  [-30, -40, 50],
])('%d m east, %d m north of a corner: %d m to the line', (east, north, metres) => {
  expect(metresTo(at(east, north), borderOf('x-a', [[square(0, 0, 100)]]))).toBeCloseTo(metres, 1)
})
test('near a border both sides are offered, the one it lies in first', () => {
  const [west, east] = [borderOf('x-west', [[square(0, 0, 100)]]), borderOf('x-east', [[square(100, 0, 100)]])]
  expect(areasAt(at(50, 50), [east, west])).toEqual(['x-west'])
  expect(areasAt(at(76, 50), [east, west])).toEqual(['x-west', 'x-east'])
  expect(areasAt(at(124, 50), [west, east])).toEqual(['x-east', 'x-west'])
  expect(areasAt(at(126, 50), [west, east])).toEqual(['x-east'])
  expect(areasAt(at(-20, 50), [west, east]), 'outside, but hardly').toEqual(['x-west'])
  expect(areasAt(at(-30, 50), [west, east])).toEqual([])
})

/** A star around a centre: any radii make a ring that does not cross itself. */
const star = fc.array(fc.double({ min: 20, max: 400, noNaN: true }), { minLength: 3, maxLength: 40 }).map((radii): Ring => {
  const points = radii.map((radius, i) => {
    const angle = (2 * Math.PI * i) / radii.length
    return at(radius * Math.cos(angle), radius * Math.sin(angle))
  })
  return [...points, points[0] as Point]
})
const point = fc
  .tuple(fc.double({ min: -450, max: 450, noNaN: true }), fc.double({ min: -450, max: 450, noNaN: true }))
  .map(([x, y]) => at(x, y))

/** How often a ring goes around a point, by the angles that its points are seen at: slow, and another method. */
const winding = ([x, y]: Point, ring: Ring): number => {
  const angles = ring.map((it) => Math.atan2(it[1] - y, it[0] - x))
  const turns = angles.slice(1).map((angle, i) => {
    const turn = angle - (angles[i] ?? 0)
    return turn > Math.PI ? turn - 2 * Math.PI : turn < -Math.PI ? turn + 2 * Math.PI : turn
  })
  return Math.round(turns.reduce((sum, it) => sum + it, 0) / (2 * Math.PI))
}

test('agrees with the winding number', () => {
  fc.assert(
    fc.property(star, point, (ring, it) => {
      const border = borderOf('x-star', [[ring]])
      fc.pre(metresTo(it, border) > 0.01)
      expect(isInside(it, border)).toBe(winding(it, ring) !== 0)
    }),
    { numRuns: 500 },
  )
})
test('a point lies in exactly one of two halves, and a whole holds what one of them holds', () => {
  fc.assert(
    fc.property(fc.double({ min: 1, max: 99, noNaN: true }), point, (cut, it) => {
      const half = (from: number, to: number): Ring => [at(from, 0), at(to, 0), at(to, 100), at(from, 100), at(from, 0)]
      const [whole, a, b] = [half(0, 100), half(0, cut), half(cut, 100)].map((ring) => borderOf('x', [[ring]]))
      if (!whole || !a || !b) return
      const halves = Number(isInside(it, a)) + Number(isInside(it, b))
      expect(halves).toBe(Number(isInside(it, whole)))
    }),
  )
})
test('the order and the direction of a ring change nothing', () => {
  fc.assert(
    fc.property(star, point, fc.nat(), (ring, it, by) => {
      fc.pre(metresTo(it, { polygons: [[ring]] }) > 0.01)
      const open = ring.slice(1)
      const from = by % open.length
      const turned = [...open.slice(from), ...open.slice(0, from)]
      const other = [...turned, turned[0] as Point].reverse()
      expect(isInside(it, borderOf('x', [[other]]))).toBe(isInside(it, borderOf('x', [[ring]])))
    }),
  )
})

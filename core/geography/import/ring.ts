import { metresADegree, narrowing, type Point, type Polygon, type Ring } from '../inside.ts'

const same = (a: Point, b: Point): boolean => a[0] === b[0] && a[1] === b[1]

/** Without points that stand twice in a row. */
export const thinned = (ring: Ring): Ring => ring.filter((point, i) => i === 0 || !same(point, ring[i - 1] as Point))

export const isClosed = (ring: Ring): boolean => {
  const [first, last] = [ring[0], ring.at(-1)]
  return first !== undefined && last !== undefined && same(first, last)
}

type Edge = { from: Point; to: Point; ring: number; west: number; east: number }

const turn = (a: Point, b: Point, c: Point): number => Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
const isBetween = (a: Point, b: Point, c: Point): boolean =>
  Math.min(a[0], b[0]) <= c[0] && c[0] <= Math.max(a[0], b[0]) && Math.min(a[1], b[1]) <= c[1] && c[1] <= Math.max(a[1], b[1])

/**
 * Whether two edges meet where they may not. Edges of one ring may share the point where one ends and the next begins; those of two rings may
 * touch in a point.
 */
const meets = (a: Edge, b: Edge): boolean => {
  const [t1, t2] = [turn(a.from, a.to, b.from), turn(a.from, a.to, b.to)]
  const [t3, t4] = [turn(b.from, b.to, a.from), turn(b.from, b.to, a.to)]
  if (t1 * t2 < 0 && t3 * t4 < 0) return true
  const isOnALine = t1 === 0 && t2 === 0
  if (a.ring !== b.ring && !isOnALine) return false
  const ends = [same(a.to, b.from), same(b.to, a.from)].filter(Boolean).length
  const touches =
    (t1 === 0 && isBetween(a.from, a.to, b.from)) ||
    (t2 === 0 && isBetween(a.from, a.to, b.to)) ||
    (t3 === 0 && isBetween(b.from, b.to, a.from)) ||
    (t4 === 0 && isBetween(b.from, b.to, a.to))
  if (!touches) return false
  if (isOnALine) return overlapsOnALine(a, b)
  return ends === 0
}

/** Along the longer direction: more than a point in common. */
const overlapsOnALine = (a: Edge, b: Edge): boolean => {
  const axis = Math.abs(a.to[0] - a.from[0]) >= Math.abs(a.to[1] - a.from[1]) ? 0 : 1
  const low = Math.max(Math.min(a.from[axis], a.to[axis]), Math.min(b.from[axis], b.to[axis]))
  const high = Math.min(Math.max(a.from[axis], a.to[axis]), Math.max(b.from[axis], b.to[axis]))
  return low < high
}

/** A point where the lines of a polygon cross or run over each other; null for a sound one. Edges are taken from west to east. */
export const crossing = (polygon: Polygon): Point | null => {
  const edges = polygon
    .flatMap((points, ring) =>
      points.slice(1).map((to, i): Edge => {
        const from = points[i] as Point
        return { from, to, ring, west: Math.min(from[0], to[0]), east: Math.max(from[0], to[0]) }
      }),
    )
    .sort((a, b) => a.west - b.west)
  let active: Edge[] = []
  for (const edge of edges) {
    active = active.filter(({ east }) => east >= edge.west)
    if (active.some((other) => meets(other, edge))) return edge.from
    active.push(edge)
  }
  return null
}

/** Square metres, on an earth that is flat around the ring. */
const surfaceOfRing = (ring: Ring): number => {
  const [origin = [0, 0] as Point] = ring
  const narrow = narrowing(origin[1])
  let twice = 0
  for (let i = 1; i < ring.length; i++) {
    const [a, b] = [ring[i - 1] as Point, ring[i] as Point]
    twice += (a[0] - origin[0]) * narrow * (b[1] - origin[1]) - (b[0] - origin[0]) * narrow * (a[1] - origin[1])
  }
  return (Math.abs(twice) / 2) * metresADegree ** 2
}

/** Square metres of a polygon, without its holes. */
export const surfaceOf = (polygon: Polygon): number =>
  polygon.reduce((sum, ring, i) => sum + (i === 0 ? surfaceOfRing(ring) : -surfaceOfRing(ring)), 0)

import { type Border, metresADegree, narrowing, type Point } from '../inside.ts'

const lines = 400

/** Where a line of this latitude lies within: from, to, from, to… */
const crossings = ({ polygons }: Border, lat: number): number[] => {
  const at: number[] = []
  for (const polygon of polygons)
    for (const ring of polygon)
      for (let i = 1; i < ring.length; i++) {
        const [from, to] = [ring[i - 1] as Point, ring[i] as Point]
        if (from[1] > lat !== to[1] > lat) at.push(from[0] + ((lat - from[1]) / (to[1] - from[1])) * (to[0] - from[0]))
      }
  return at.sort((a, b) => a - b)
}

/** How much of two sorted lists of spans is common. */
const common = (a: readonly number[], b: readonly number[]): number => {
  let sum = 0
  let [i, j] = [0, 0]
  while (i + 1 < a.length && j + 1 < b.length) {
    const [fromA = 0, toA = 0] = [a[i], a[i + 1]]
    const [fromB = 0, toB = 0] = [b[j], b[j + 1]]
    sum += Math.max(0, Math.min(toA, toB) - Math.max(fromA, fromB))
    if (toA < toB) i += 2
    else j += 2
  }
  return sum
}

/** Square metres that two borders both enclose: the sum over 400 lines of latitude, which is right to less than a hundredth of the smaller one. */
export const overlapOf = (a: Border, b: Border): number => {
  const [south, north] = [Math.max(a.south, b.south), Math.min(a.north, b.north)]
  if (south >= north || a.east <= b.west || b.east <= a.west) return 0
  const step = (north - south) / lines
  let degrees = 0
  for (let i = 0; i < lines; i++) {
    const lat = south + (i + 0.5) * step
    degrees += common(crossings(a, lat), crossings(b, lat)) * step
  }
  return degrees * narrowing((south + north) / 2) * metresADegree ** 2
}

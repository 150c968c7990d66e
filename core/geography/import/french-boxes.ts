import type { Citycode } from '../area.ts'
import type { Box, Point } from '../inside.ts'

/** Boxes around the parts of France, in degrees, by how their citycodes begin; the last one is the mainland with Corsica. */
const boxes: readonly (readonly [prefix: string, west: number, south: number, east: number, north: number])[] = [
  ['971', -61.9, 15.7, -60.9, 16.6],
  ['972', -61.3, 14.3, -60.7, 15],
  ['973', -54.7, 2, -51.5, 6],
  ['974', 55.1, -21.5, 55.95, -20.8],
  ['975', -56.6, 46.7, -56, 47.2],
  ['976', 44.9, -13.1, 45.4, -12.5],
  ['977', -63, 17.8, -62.7, 18],
  ['978', -63.2, 18, -62.9, 18.2],
  ['986', -178.4, -14.5, -176, -13.1],
  ['987', -155, -28.5, -134, -7.5],
  ['988', 156, -27, 172.5, -14],
  ['', -5.3, 41.2, 9.7, 51.2],
]

const holds = (box: Box, [lon, lat]: Point): boolean => lon >= box.west && lon <= box.east && lat >= box.south && lat <= box.north

/** Whether a point may lie in a commune at all: in its part of France. */
export const mayLieIn = (citycode: Citycode, point: Point): boolean => {
  const [, west, south, east, north] = boxes.find(([prefix]) => citycode.startsWith(prefix)) ?? ['', -180, -90, 180, 90]
  return holds({ west, south, east, north }, point)
}

import type { Area, Citycode } from '../area.ts'
import { areasAt, type Border, type Point } from '../inside.ts'
import { numberMax } from '../street-part.ts'
import type { Part } from './streets-csv.ts'

/** The columns that are read of the Base Adresse Nationale's « adresses-NN.csv »; of its coordinates nothing is kept. */
export const columns = ['numero', 'nom_voie', 'code_insee', 'lon', 'lat'] as const
export type BanRow = Readonly<Record<string, string | undefined>>

export type BanCounts = {
  rows: number
  /** Addresses that were placed, and of those how many are near enough to a border to belong to either side. */
  placed: number
  near: number
  /** Of communes whose borders nobody has drawn. */
  elsewhere: number
  /** Of a commune with borders, and in none of its quartiers. */
  outside: number
  /** Without a number, a street or a position. */
  unreadable: number
}

/** The numbers of one side of a street and the quartiers of each. */
type Side = Map<number, Set<Area>>

/** Numbers from 5000 up stand for addresses that have none yet (format of the Bases Adresses Locales). */
const provisionalFrom = 5_000

const pointOf = ({ lon, lat }: BanRow): Point | null => {
  const point = [Number(lon || Number.NaN), Number(lat || Number.NaN)] as const
  return point.every(Number.isFinite) ? point : null
}

/** Takes addresses one by one; at the end each street is what numbers of it lie in which quartier. */
export const banReducer = (borders: ReadonlyMap<Citycode, readonly Border[]>, streetKey: (name: string) => string) => {
  const sides = new Map<string, Side>()
  const communes = new Set<Citycode>()
  const counts: BanCounts = { rows: 0, placed: 0, near: 0, elsewhere: 0, outside: 0, unreadable: 0 }
  let lastName = ''
  let lastKey = ''
  /** Addresses of one street follow each other. */
  const keyOf = (name: string): string => {
    if (name !== lastName) [lastName, lastKey] = [name, streetKey(name)]
    return lastKey
  }

  const add = (row: BanRow): void => {
    counts.rows++
    const citycode = row.code_insee as Citycode
    const drawn = borders.get(citycode)
    if (!drawn) {
      counts.elsewhere++
      return
    }
    communes.add(citycode)
    const number = /^\d{1,5}$/.test(row.numero ?? '') ? Number(row.numero) : null
    const street = keyOf(row.nom_voie ?? '')
    const point = pointOf(row)
    if (number === null || number > numberMax || number >= provisionalFrom || street === '' || !point) {
      counts.unreadable++
      return
    }
    const areas = areasAt(point, drawn)
    if (areas.length === 0) {
      counts.outside++
      return
    }
    counts.placed++
    if (areas.length > 1) counts.near++
    const key = `${citycode}\t${street}\t${number % 2 === 0 ? 'even' : 'odd'}`
    const side: Side = sides.get(key) ?? new Map()
    sides.set(key, side)
    side.set(number, new Set([...(side.get(number) ?? []), ...areas]))
  }

  return {
    add,
    counts,
    /** Those of the file whose borders are known. */
    communes,
    parts: (): readonly Part[] =>
      [...sides].flatMap(([key, side]) => {
        const [citycode, street = '', parity] = key.split('\t') as [Citycode, string, 'even' | 'odd']
        return runs(side).map((run) => ({ citycode, street, parity, ...run }))
      }),
  }
}

/** For each quartier, from its first number to its last as long as no number between lies outside it. */
const runs = (side: Side): { first: number; last: number; area: Area }[] => {
  const done: { first: number; last: number; area: Area }[] = []
  let open = new Map<Area, { first: number; last: number; area: Area }>()
  for (const [number, areas] of [...side].sort(([a], [b]) => a - b)) {
    const next: typeof open = new Map()
    for (const area of [...areas].sort()) next.set(area, { ...(open.get(area) ?? { first: number, area }), last: number })
    for (const [area, run] of open) if (!next.has(area)) done.push(run)
    open = next
  }
  return [...done, ...open.values()].sort((a, b) => a.first - b.first || (a.area < b.area ? -1 : 1))
}

import type { Area, Citycode } from '../area.ts'
import type { Division } from '../divided.ts'
import { numberMax, type StreetPart, wholeStreet } from '../street-part.ts'
import { areaOfName, nameOf, slugOf } from './area-of-name.ts'

/** A part of a street, with the commune and the key of its name. */
export type Part = StreetPart & { citycode: Citycode; street: string }
/** What a file of streets gives. `added` are quartiers that nobody has named yet. `parts` is empty where there are problems. */
export type StreetsFile = { parts: readonly Part[]; added: readonly Division[]; used: readonly Division[]; problems: readonly string[] }

export const columns = ['quartier', 'code_postal', 'commune', 'voie', 'numero_min', 'numero_max', 'parite'] as const
type Row = Readonly<Record<string, string | undefined>>

/** How it is told from outside what a commune and a street are. */
export type Reading = {
  communeOf: (postcode: string, town: string) => Citycode | null
  streetKey: (name: string) => string
  divisionsOf: (citycode: Citycode) => readonly Division[]
}

const parities: Readonly<Record<string, StreetPart['parity']>> = {
  '': 'both',
  tous: 'both',
  toutes: 'both',
  both: 'both',
  pair: 'even',
  pairs: 'even',
  paire: 'even',
  even: 'even',
  impair: 'odd',
  impairs: 'odd',
  impaire: 'odd',
  odd: 'odd',
}

const numberOf = (text: string): number | null => (/^\d{1,5}$/.test(text) ? Number(text) : null)

const rangeOf = (row: Row): Pick<StreetPart, 'first' | 'last' | 'parity'> | string => {
  const [min, max] = [row.numero_min?.trim() ?? '', row.numero_max?.trim() ?? '']
  const parity = parities[row.parite?.trim().toLowerCase() ?? '']
  if (!parity) return 'parite is pair, impair or empty'
  if (min === '' && max === '') return { ...wholeStreet, parity }
  const [first, last] = [min === '' ? 0 : numberOf(min), max === '' ? numberMax : numberOf(max)]
  if (first === null || last === null) return 'numero_min and numero_max are whole numbers; bis and ter belong to their number'
  return first > last ? 'numero_min is more than numero_max' : { first, last, parity }
}

const areCommon = (a: StreetPart, b: StreetPart): boolean => {
  const parity = a.parity === b.parity || a.parity === 'both' || b.parity === 'both'
  return parity && a.first <= b.last && b.first <= a.last && !isEmptyBetween(a, b)
}

/** Two ranges that share one number alone, of the parity that neither means. */
const isEmptyBetween = (a: StreetPart, b: StreetPart): boolean => {
  const [low, high] = [Math.max(a.first, b.first), Math.min(a.last, b.last)]
  const parity = a.parity === 'both' ? b.parity : a.parity
  return low === high && parity !== 'both' && (parity === 'even') !== (low % 2 === 0)
}

/** The parts of a table « quartier;code_postal;commune;voie;numero_min;numero_max;parite », each row checked. Rows are counted as a spreadsheet counts them. */
export const readStreets = (rows: readonly Row[], { communeOf, streetKey, divisionsOf }: Reading): StreetsFile => {
  const missing = columns.filter((it) => !(it in (rows[0] ?? {})))
  if (missing.length > 0)
    return {
      parts: [],
      added: [],
      used: [],
      problems: [`The first line must name the columns ${columns.join(';')}; ${missing.join(', ')} is missing.`],
    }
  const parts: Part[] = []
  const problems: string[] = []
  const added: Division[] = []
  const used = new Map<Area, Division>()
  const byStreet = new Map<string, { row: number; part: Part }[]>()

  const divisionOf = (name: string, citycode: Citycode): Division => {
    const known = [...divisionsOf(citycode), ...added.filter((it) => it.citycode === citycode)]
    const found = known.find((it) => it.area === name || slugOf(it.name) === slugOf(name))
    if (found) return found
    const made = { area: areaOfName(name, citycode, new Set(known.map(({ area }) => area))), name, citycode }
    added.push(made)
    return made
  }

  for (const [i, row] of rows.entries()) {
    const at = i + 2
    const name = nameOf(row.quartier)
    const citycode = communeOf(row.code_postal?.trim() ?? '', row.commune?.trim() ?? '')
    const street = streetKey(row.voie ?? '')
    const range = rangeOf(row)
    if (!name) problems.push(`Line ${at}: quartier is a name of 1 to 80 characters.`)
    if (!citycode) problems.push(`Line ${at}: code_postal and commune are not the ones of one commune.`)
    if (street === '') problems.push(`Line ${at}: voie is empty.`)
    if (typeof range === 'string') problems.push(`Line ${at}: ${range}.`)
    if (!name || !citycode || street === '' || typeof range === 'string') continue
    const division = divisionOf(name, citycode)
    used.set(division.area, division)
    const part: Part = { ...range, citycode, street, area: division.area }
    const others = byStreet.get(`${citycode} ${street}`) ?? []
    const other = others.find((it) => areCommon(it.part, part))
    if (other && other.part.area !== part.area)
      problems.push(`Line ${at}: line ${other.row} puts some of the same numbers of this street into another quartier.`)
    byStreet.set(`${citycode} ${street}`, [...others, { row: at, part }])
    if (!others.some((it) => it.part.parity === part.parity && it.part.first === part.first && it.part.area === part.area)) parts.push(part)
    else if (!others.some((it) => it.part.last === part.last))
      problems.push(`Line ${at}: the same street, quartier and numero_min stand above with another numero_max.`)
  }
  return problems.length > 0 ? { parts: [], added: [], used: [], problems } : { parts, added, used: [...used.values()], problems }
}

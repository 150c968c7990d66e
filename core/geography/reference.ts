import type { Citycode, Postcode } from './area.ts'
import stored from './communes.json' with { type: 'json' }
import { nameKey, withoutArticle } from './names.ts'

/** A commune of today, or a municipal arrondissement of Paris, Lyon or Marseille (INSEE, Code officiel géographique; postcodes by La Poste). */
export type Commune = {
  citycode: Citycode
  name: string
  /** Two characters, three overseas: 75, 2A, 974. */
  department: string
  postcodes: readonly Postcode[]
  /** Inhabitants; 0 where nobody lives or nobody counted. */
  population: number
  /** The city that this is an arrondissement of. */
  city: Citycode | null
}

/** A name that a commune answers to. */
export type Named = {
  commune: Commune
  /** As `nameKey` makes it. */
  key: string
  /** It is the name of a delegated or associated commune, or of one that is no more; the commune is the one it belongs to today. */
  isFormer: boolean
}

export type Reference = {
  communes: ReadonlyMap<Citycode, Commune>
  /** What an old code became: 69232 → 69123. */
  oldCodes: ReadonlyMap<string, Citycode>
  /** By their city. */
  arrondissements: ReadonlyMap<string, readonly Commune[]>
  /** The arrondissements instead of their city. */
  byPostcode: ReadonlyMap<string, readonly Commune[]>
  byDepartment: ReadonlyMap<string, readonly Commune[]>
  /** By the whole name, with and without its article. */
  byName: ReadonlyMap<string, readonly Named[]>
  /** The former names of a commune. */
  formerNames: ReadonlyMap<Citycode, readonly Named[]>
  /** Department codes by their name. */
  departments: ReadonlyMap<string, string>
  /** How many words the longest name has. */
  longest: number
}

const departmentOf = (citycode: string): string => citycode.slice(0, /^9[78]/.test(citycode) ? 3 : 2)

const push = <Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void => {
  const values = map.get(key)
  if (values) values.push(value)
  else map.set(key, [value])
}

const cityOf = (citycode: string): Citycode => ({ '75': '75056', '69': '69123', '13': '13055' })[citycode.slice(0, 2)] as Citycode

const made = (): Reference => {
  const communes = new Map<Citycode, Commune>()
  const oldCodes = new Map<string, Citycode>()
  const byPostcode = new Map<string, Commune[]>()
  const byDepartment = new Map<string, Commune[]>()
  const byName = new Map<string, Named[]>()
  const formerNames = new Map<Citycode, Named[]>()
  let longest = 0

  const communeOfLine = (line: string, isArrondissement: boolean): Commune => {
    const [code = '', name = '', postcodes = '', population = '0', old] = line.split('|')
    const citycode = code as Citycode
    if (old !== undefined) for (const it of old.split(' ')) oldCodes.set(it, citycode)
    return {
      citycode,
      name,
      department: departmentOf(code),
      postcodes: (postcodes === '' ? [] : postcodes.length === 5 ? [postcodes] : postcodes.split(' ')) as unknown as Postcode[],
      population: Number(population),
      city: isArrondissement ? cityOf(code) : null,
    }
  }
  const name = (commune: Commune, text: string, isFormer: boolean): void => {
    const key = nameKey(text)
    const named = { commune, key, isFormer }
    const short = withoutArticle(key)
    if (isFormer) push(formerNames, commune.citycode, named)
    push(byName, key, named)
    if (short !== key) push(byName, short, named)
    if (key.length > 24) longest = Math.max(longest, key.split(' ').length)
  }

  const arrondissements = Map.groupBy(
    stored.arrondissements.map((line) => communeOfLine(line, true)),
    ({ city }) => city ?? '',
  )
  for (const line of stored.communes) {
    const commune = communeOfLine(line, false)
    communes.set(commune.citycode, commune)
    push(byDepartment, commune.department, commune)
    if (!arrondissements.has(commune.citycode)) for (const postcode of commune.postcodes) push(byPostcode, postcode, commune)
    name(commune, commune.name, false)
  }
  for (const arrondissement of [...arrondissements.values()].flat()) {
    communes.set(arrondissement.citycode, arrondissement)
    for (const postcode of arrondissement.postcodes) push(byPostcode, postcode, arrondissement)
  }
  for (const line of stored.former) {
    const [code = '', text = '', old = ''] = line.split('|')
    const commune = communes.get(code as Citycode)
    if (!commune) continue
    name(commune, text, true)
    if (!communes.has(old as Citycode)) oldCodes.set(old, commune.citycode)
  }
  const departments = new Map(
    stored.departments.map((line) => {
      const [code = '', text = ''] = line.split('|')
      return [withoutArticle(nameKey(text)), code]
    }),
  )
  return { communes, oldCodes, arrondissements, byPostcode, byDepartment, byName, formerNames, departments, longest }
}

let index: Reference | null = null
/** All communes, ready to be looked up. Made at the first call, kept from then on. */
export const reference = (): Reference => {
  index ??= made()
  return index
}

/** The names that a commune answers to, its own first; an arrondissement to that of its city. */
export const namesOf = (commune: Commune): readonly Named[] => {
  const { communes, formerNames } = reference()
  const { name } = communes.get(commune.city ?? commune.citycode) ?? commune
  return [{ commune, key: nameKey(name), isFormer: false }, ...(formerNames.get(commune.citycode) ?? [])]
}

const allNames = (): Named[] => [...new Set([...reference().byName.values()].flat())]

let firstWords: ReadonlyMap<string, readonly Named[]> | null = null
/** All names by their first word after the article. */
export const namesByFirstWord = (): ReadonlyMap<string, readonly Named[]> => {
  firstWords ??= Map.groupBy(allNames(), ({ key }) => withoutArticle(key).split(' ', 1)[0] ?? '')
  return firstWords
}

let lengths: ReadonlyMap<number, readonly Named[]> | null = null
/** All names by how many letters they have; only misspelt ones are looked for so. */
export const namesByLength = (): ReadonlyMap<number, readonly Named[]> => {
  lengths ??= Map.groupBy(allNames(), ({ key }) => key.replaceAll(' ', '').length)
  return lengths
}

/** The communes that a postcode serves, the most populous first; municipal arrondissements instead of their city. */
export const communesOf = (postcode: Postcode): readonly Commune[] =>
  (reference().byPostcode.get(postcode) ?? []).toSorted((a, b) => b.population - a.population)

/** The commune or municipal arrondissement of a code; of an old code, what it is part of today. */
export const communeOf = (citycode: Citycode): Commune | null => {
  const { communes, oldCodes } = reference()
  return communes.get(citycode) ?? communes.get(oldCodes.get(citycode) ?? citycode) ?? null
}

/** The municipal arrondissements of Paris, Lyon or Marseille in their order; none of any other commune. */
export const arrondissementsOf = (city: Citycode): readonly Commune[] => reference().arrondissements.get(city) ?? []

import type { Area, Citycode } from '../area.ts'

/** Lower case, without accents, words joined by one hyphen: two spellings of one name. */
export const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

/** Every town has a « Centre »: the commune is part of the identifier. At most 28 characters, so that it fits a button. */
export const areaOfName = (name: string, citycode: Citycode, taken: ReadonlySet<Area>): Area => {
  const slug = slugOf(name).slice(0, 20).replace(/-$/, '') || 'quartier'
  const plain = `x-${slug}-${citycode}`
  if (!taken.has(plain)) return plain
  for (let n = 2; ; n++) {
    const numbered = `x-${slug.slice(0, 17).replace(/-$/, '')}-${n}-${citycode}`
    if (!taken.has(numbered)) return numbered
  }
}

/** INSEE's « grand quartier »: the commune and two digits. */
export const isGrandQuartier = (code: string, citycode: Citycode): boolean =>
  code.length === 7 && code.startsWith(citycode) && /^\d\d$/.test(code.slice(5))

/** As it is shown: one line, no invisible characters; null where it is none, or longer than 80 characters. */
export const nameOf = (given: unknown): string | null => {
  if (typeof given !== 'string') return null
  const name = given
    .toWellFormed()
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  return name === '' || name.length > 80 ? null : name
}

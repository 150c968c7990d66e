import type { Citycode } from '../../core/geography/area.ts'
import { divisionsOf } from '../../core/geography/divisions.ts'
import { nameOf } from '../../core/geography/import/area-of-name.ts'
import { readCommunes } from '../../core/geography/import/communes.ts'
import { communeOf } from '../../core/geography/reference.ts'
import { zoneOf } from '../../core/geography/zone.ts'
import { idOfName, newQuartier, quartierNameMax } from '../../core/quartiers/quartier.ts'
import type { Sql } from '../../db/connect.ts'
import { quartiersOfAreas } from '../../db/geography.ts'
import { importReads, saveGroup } from '../../db/geography-import.ts'
import type { Import } from './import.ts'

const unfit = (citycode: Citycode): string | null => {
  const commune = communeOf(citycode)
  if (!commune) return 'is no commune of today'
  if (commune.citycode !== citycode) return `is part of ${commune.citycode} ${commune.name} today: write that code`
  return divisionsOf(citycode).length > 0 ? 'has several quartiers itself' : null
}

/** Communes that make one quartier together: `asked` is its id (x-…) or its name. */
export const communesImport = async (sql: Sql, text: string, asked: string | undefined): Promise<Import> => {
  const { citycodes, problems } = readCommunes(text, unfit)
  if (problems.length > 0) return { problems }
  if (!asked) return { problems: ['Which quartier are these communes? Add --quartier, with its name or its id (x-…).'] }
  const reads = importReads(sql)
  const isId = /^x-[a-z0-9-]+$/.test(asked)
  const id = isId ? asked : idOfName(asked)
  const there = await reads.quartier(id)
  const name = there?.name ?? nameOf(asked)
  if (isId && !there) return { problems: [`There is no quartier ${id} yet: give its name instead, and it is made.`] }
  if (!name || name.length > quartierNameMax) return { problems: [`A quartier's name has 1 to ${quartierNameMax} characters.`] }
  const imported = await reads.divisionsOf(citycodes)
  if (imported.length > 0)
    return { problems: [...new Set(imported.map(({ citycode }) => citycode))].map((it) => `Commune ${it} has several quartiers itself.`) }
  const zones = [...new Set(citycodes.map(zoneOf))]
  const [zone] = zones
  if (!zone || zones.length > 1) return { problems: [`These communes lie in several time zones (${zones.join(', ')}).`] }
  const [residents, grouped] = await Promise.all([reads.residentsOf([id, ...citycodes]), quartiersOfAreas(sql, citycodes)])
  const people = citycodes.reduce((sum, it) => sum + (communeOf(it)?.population ?? 0), 0)
  const already = (it: Citycode): string => {
    const other = grouped.get(it)
    const living = residents.get(it)
    return `${other && other !== id ? `, until now in ${other}` : ''}${living ? `, where ${living} residents stay in the commune's own quartier` : ''}`
  }
  return {
    report: [
      `${id}  ${name}${there ? `, ${residents.get(id) ?? 0} residents` : `, new, ${zone}`}: ${citycodes.length} communes, ${people} inhabitants:`,
      ...citycodes.map((it) => `  ${it}  ${communeOf(it)?.name}${already(it)}`),
      'Whoever joins from these communes is placed there. Communes that were in it and are not in the file are quartiers of their own again.',
    ],
    apply: async () => await saveGroup(sql, newQuartier({ id, name, zone }), citycodes),
  }
}

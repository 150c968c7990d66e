import type { Area } from '../geography/area.ts'

/** A quartier that may be followed, with each area that belongs to it. */
export type Candidate = { id: string; name: string; area: Area }

export const followedMost = 10
export const nearbyMost = 8

/** INSEE's code of a département: two characters, three overseas. */
export const departmentOf = (area: Area): string => area.slice(0, /^9[78]/.test(area) ? 3 : 2)

/** Where the codes of a département begin and end, as text is ordered: all of its communes lie from the one up to the other. */
export const spanOf = (department: string): readonly [from: string, before: string] => {
  const last = department.at(-1) ?? ''
  return last === '9' && /^\d+$/.test(department)
    ? [department, String(Number(department) + 1).padStart(department.length, '0')]
    : [department, `${department.slice(0, -1)}${String.fromCharCode(last.charCodeAt(0) + 1)}`]
}

const communeOf = (area: Area): string => area.slice(0, 5)

/** Paris (751), Lyon (6938) and Marseille (132) have an INSEE code for each arrondissement, and are each one city. */
const cityOf = (area: Area): string => /^(?:751|6938|132)/.exec(area)?.[0] ?? communeOf(area)

const numberOf = (area: Area): number => Number(area.replace(/\D/g, '').padEnd(7, '0'))

/** How far apart two areas are, as their codes tell: the same commune, the same city, the same département; null: no neighbours. */
const apart = (one: Area, other: Area): readonly [tier: number, codes: number] | null => {
  if (departmentOf(one) !== departmentOf(other)) return null
  const tier = communeOf(one) === communeOf(other) ? 0 : cityOf(one) === cityOf(other) ? 1 : 2
  return [tier, Math.abs(numberOf(one) - numberOf(other))]
}

/** The quartiers nearest to these areas, the nearest first. */
export const nearest = (mine: readonly Area[], all: readonly Candidate[], most: number): { id: string; name: string }[] => {
  const best = new Map<string, { it: Candidate; tier: number; codes: number }>()
  for (const it of all)
    for (const area of mine) {
      const found = apart(area, it.area)
      const before = best.get(it.id)
      if (!found || (before && (before.tier < found[0] || (before.tier === found[0] && before.codes <= found[1])))) continue
      best.set(it.id, { it, tier: found[0], codes: found[1] })
    }
  return [...best.values()]
    .sort((a, b) => a.tier - b.tier || a.codes - b.codes || (a.it.id < b.it.id ? -1 : 1))
    .slice(0, most)
    .map(({ it: { id, name } }) => ({ id, name }))
}

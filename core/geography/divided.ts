import type { Area, Citycode } from './area.ts'

/** A quartier of a commune that has several. */
export type Division = { area: Area; name: string; citycode: Citycode }

/**
 * The quartiers of a commune: those that we ship, under the name that its organiser imported. An organiser who draws other ones
 * replaces them all: two maps of one commune would overlap.
 */
export const divided = (shipped: readonly Division[], imported: readonly Division[]): readonly Division[] => {
  const known = new Set(shipped.map(({ area }) => area))
  if (imported.some(({ area }) => !known.has(area))) return imported
  const named = new Map(imported.map(({ area, name }) => [area, name]))
  return shipped.map((it) => ({ ...it, name: named.get(it.area) ?? it.name }))
}

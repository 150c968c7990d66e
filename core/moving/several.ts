import type { Decision } from '../use-case.ts'
import type { To } from '../views.ts'

type Rows = Readonly<Record<string, readonly object[] | undefined>>

const joined = (all: readonly (Rows | undefined)[]): Record<string, object[]> => {
  const rows: Record<string, object[]> = {}
  for (const one of all) for (const [name, some] of Object.entries(one ?? {})) rows[name] = [...(rows[name] ?? []), ...(some ?? [])]
  return rows
}

const isFor = (to: To, who: string): boolean => to.kind === 'resident' && to.id === who

/**
 * Several decisions of one resident as one, where none of them touches a row of another's. What each would have told themselves is left out:
 * they read one card for all.
 */
export const severally = (all: readonly Decision[], who: string): Decision => ({
  save: joined(all.map(({ save }) => save as Rows | undefined)) as NonNullable<Decision['save']>,
  forget: joined(all.map(({ forget }) => forget as Rows | undefined)) as NonNullable<Decision['forget']>,
  unsay: all.flatMap(({ unsay }) => unsay ?? []),
  say: all.flatMap(({ say }) => say ?? []).filter(({ to }) => !isFor(to, who)),
})

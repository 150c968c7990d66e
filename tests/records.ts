import type { Records } from '../bots/adapter.ts'

/** Records in memory, which can be away. */
export const memoryRecords = (): Records & { kept: Map<string, string>; away: boolean } => {
  const kept = new Map<string, string>()
  const open = (): void => {
    if (it.away) throw new Error('the database is away')
  }
  const it = {
    kept,
    away: false,
    all: async (kind: string) => {
      open()
      return [...kept].flatMap(([name, value]) => (name.startsWith(`${kind} `) ? [{ key: name.slice(kind.length + 1), value }] : []))
    },
    get: async (kind: string, key: string) => {
      open()
      return kept.get(`${kind} ${key}`) ?? null
    },
    put: async (kind: string, key: string, value: string) => {
      open()
      kept.set(`${kind} ${key}`, value)
    },
    drop: async (kind: string, key: string) => {
      open()
      kept.delete(`${kind} ${key}`)
    },
  }
  return it
}

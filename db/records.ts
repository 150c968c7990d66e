import type { Platform } from '../core/chat/inbound.ts'
import type { Sql } from './connect.ts'

/** What an adapter keeps for itself over a restart, by kind and key. */
export const recordsOf = (sql: Sql, platform: Platform, clock: { now: () => Date }) => ({
  all: async (kind: string): Promise<readonly { key: string; value: string }[]> =>
    await sql<
      { key: string; value: string }[]
    >`select key, value from records where platform = ${platform} and kind = ${kind} order by key`,
  get: async (kind: string, key: string): Promise<string | null> => {
    const [row] = await sql<{ value: string }[]>`select value from records where platform = ${platform} and kind = ${kind} and key = ${key}`
    return row?.value ?? null
  },
  put: async (kind: string, key: string, value: string): Promise<void> => {
    await sql`insert into records (platform, kind, key, value, at) values (${platform}, ${kind}, ${key}, ${value}, ${clock.now().toISOString()}::timestamptz)
      on conflict (platform, kind, key) do update set value = excluded.value, at = excluded.at`
  },
  drop: async (kind: string, key: string): Promise<void> => {
    await sql`delete from records where platform = ${platform} and kind = ${kind} and key = ${key}`
  },
})

import type { Sql } from './connect.ts'

/** How far the movable clock was moved, in milliseconds: kept, so that what was due yesterday is not tomorrow after a restart. */
export const clockOffset = async (sql: Sql): Promise<number> => {
  const [row] = await sql<{ offsetMs: string }[]>`select offset_ms from clock`
  return Number(row?.offsetMs ?? 0)
}

export const saveClockOffset = async (sql: Sql, offsetMs: number): Promise<void> => {
  await sql`insert into clock (offset_ms) values (${offsetMs}) on conflict (one) do update set offset_ms = excluded.offset_ms`
}

/** The next digest that some quartier waits for. */
export const nextDigest = async (sql: Sql): Promise<Date | null> => {
  const [row] = await sql<{ at: string | null }[]>`select min(next_digest_at)::text as at from quartiers`
  return row?.at ? new Date(row.at) : null
}

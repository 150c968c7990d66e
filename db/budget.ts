import type { Sql } from './connect.ts'

/** Takes one call of the language model from this day's (UTC); false when there is none left. Any number of processes share it. */
export const takeCall = async (sql: Sql, now: Date, most: number): Promise<boolean> => {
  if (most < 1) return false
  const day = now.toISOString().slice(0, 10)
  const rows = await sql`
    insert into model_days as d (day, calls) values (${day}, 1)
    on conflict (day) do update set calls = d.calls + 1 where d.calls < ${most} returning calls`
  return rows.length > 0
}

import type { Sql } from '../db/connect.ts'

/** For stories about something else: whoever joins is a neighbour at once. */
export const openToAll = async (sql: Sql): Promise<void> => {
  await sql`update quartiers set ways = '{open}'`
}

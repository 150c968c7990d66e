import { fileURLToPath } from 'node:url'
import { migrate as run } from 'drizzle-orm/postgres-js/migrator'
import { type Connection, connect, queries } from './connect.ts'

const folder = fileURLToPath(new URL('./migrations', import.meta.url))
/** Any number: the same in every Palier, so that several starting at once migrate one after another. */
const lock = 7_254_371

/** Brings the schema to head, on one connection, under an advisory lock. Throws what PostgreSQL refused. */
export const migrate = async (to: Connection): Promise<void> => {
  const sql = connect(to, 1)
  try {
    await sql`select pg_advisory_lock(${lock})`
    await run(queries(sql), { migrationsFolder: folder })
  } finally {
    await sql.end()
  }
}

import { fileURLToPath } from 'node:url'
import { migrate as run } from 'drizzle-orm/postgres-js/migrator'
import { type Connection, connect, queries, type Sql } from './connect.ts'
import { codeOf } from './errors.ts'

const folder = fileURLToPath(new URL('./migrations', import.meta.url))
/** Any number: the same in every Palier, so that several starting at once migrate one after another. */
const lock = 7_254_371

/** What the server itself lacks, in a sentence that says what to do. */
export class MissingExtension extends Error {}

/** Finds titles with a misspelt word. A trusted extension: whoever may create in the database may install it (PostgreSQL 13). */
const similar = 'pg_trgm'

const needSimilar = async (sql: Sql): Promise<void> => {
  const [there] = await sql<{ installed: boolean }[]>`
    select installed_version is not null as installed from pg_available_extensions where name = ${similar}`
  if (!there)
    throw new MissingExtension(
      `This PostgreSQL server lacks the extension ${similar}. It comes with PostgreSQL's own contrib package (on Debian and Ubuntu: postgresql-contrib): install it there, then start again.`,
    )
  if (there.installed) return
  try {
    await sql.unsafe(`create extension if not exists ${similar}`)
  } catch (error) {
    if (codeOf(error) !== insufficientPrivilege) throw error
    throw new MissingExtension(
      `The database needs the extension ${similar}, which this user may not install. Have an administrator run "create extension ${similar}" in this database once (or "grant create on database" to this user), then start again.`,
      { cause: error },
    )
  }
}

const insufficientPrivilege = '42501'

/** Brings the schema to head, on one connection, under an advisory lock. Throws MissingExtension, or what PostgreSQL refused. */
export const migrate = async (to: Connection): Promise<void> => {
  const sql = connect(to, 1)
  try {
    await sql`select pg_advisory_lock(${lock})`
    await needSimilar(sql)
    await run(queries(sql), { migrationsFolder: folder })
  } finally {
    await sql.end()
  }
}

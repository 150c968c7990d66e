import { fileURLToPath } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as run } from 'drizzle-orm/postgres-js/migrator'
import { type Connection, connect, type Sql } from './connect.ts'
import { codeOf } from './errors.ts'

const folder = fileURLToPath(new URL('./migrations', import.meta.url))
/** Any number: the same in every Palier, so that several starting at once migrate one after another. */
const lock = 7_254_371

/** What the server itself lacks, in a sentence that says what to do. */
export class MissingExtension extends Error {}

/**
 * Finds titles with a misspelt word; lets a constraint compare a post's id beside a period. Trusted extensions: whoever may create in the
 * database may install them (PostgreSQL 13).
 */
const extensions = ['pg_trgm', 'btree_gist']

const need = async (sql: Sql, extension: string): Promise<void> => {
  const [there] = await sql<{ installed: boolean }[]>`
    select installed_version is not null as installed from pg_available_extensions where name = ${extension}`
  if (!there)
    throw new MissingExtension(
      `This PostgreSQL server lacks the extension ${extension}. It comes with PostgreSQL's own contrib package (on Debian and Ubuntu: postgresql-contrib): install it there, then start again.`,
    )
  if (there.installed) return
  try {
    await sql.unsafe(`create extension if not exists ${extension}`)
  } catch (error) {
    if (codeOf(error) !== insufficientPrivilege) throw error
    throw new MissingExtension(
      `The database needs the extension ${extension}, which this user may not install. Have an administrator run "create extension ${extension}" in this database once (or "grant create on database" to this user), then start again.`,
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
    for (const extension of extensions) await need(sql, extension)
    await run(drizzle(sql), { migrationsFolder: folder })
  } finally {
    await sql.end()
  }
}

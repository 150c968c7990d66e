import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** A pool of connections; `Tx` is one of them inside a transaction. Instants go in and out as ISO text: drizzle sets the client so. */
export type Sql = postgres.Sql
export type Tx = postgres.TransactionSql

export type Connection = { url: string } | { path?: string; host?: string; username: string; database: string }

/** Connections that work on turns; the listener and the process's lock have their own. */
const poolSize = 12

export const connect = (to: Connection, max: number = poolSize): Sql => {
  const options: postgres.Options<Record<string, never>> = {
    max,
    onnotice: () => undefined,
    connection: { application_name: `palier:${process.pid}`, TimeZone: 'UTC' },
    transform: { column: { from: postgres.toCamel } },
  }
  return 'url' in to ? postgres(to.url, options) : postgres({ ...options, ...to })
}

/** One transaction: all or nothing. Throws what `work` throws, undone. */
export const transaction = async <T>(sql: Sql, work: (tx: Tx) => Promise<T>): Promise<T> =>
  (await sql.begin((tx) => {
    /** drizzle asks its client for the options, which postgres.js leaves out inside a transaction. */
    return work(Object.assign(tx, { options: sql.options }))
  })) as T

const made = new WeakMap<object, PostgresJsDatabase>()

/** drizzle for queries that are built, on the pool or inside a transaction. */
export const queries = (sql: Sql | Tx): PostgresJsDatabase => {
  const known = made.get(sql)
  if (known) return known
  const db = drizzle(sql as Sql, { casing: 'snake_case' })
  made.set(sql, db)
  return db
}

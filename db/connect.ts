import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** A pool of connections. Instants go in and out as ISO text: drizzle sets the client so. */
export type Sql = postgres.Sql
/** One of them inside a transaction. Queries that are begun together travel together. */
export type Tx = postgres.Sql & { readonly writes: Promise<unknown>[] }

export type Connection = { url: string } | { path?: string; host?: string; username: string; database: string }

/** Connections that work on turns; the process's lock has its own. */
const poolSize = 12

export const connect = (to: Connection, max: number = poolSize): Sql => {
  const options: postgres.Options<Record<string, never>> = {
    max,
    onnotice: () => undefined,
    connection: { application_name: `palier:${process.pid}`, TimeZone: 'UTC' },
    transform: { column: { from: postgres.toCamel } },
  }
  const sql = 'url' in to ? postgres(to.url, options) : postgres({ ...options, ...to })
  queries(sql)
  return sql
}

/**
 * `durable` waits until the commit is on disk. `redone` does not: what a crash of the database could lose is done again from what is
 * durable (an update in the inbox, a row in the outbox), and whatever is committed later by a durable transaction takes it along.
 */
export type Commit = 'durable' | 'redone'

/**
 * One transaction: all or nothing. `begin` travels with the first query, `commit` with the writes, so a turn costs as few
 * round trips as it has questions. Throws what `work` or a write throws, undone.
 */
export const transaction = async <T>(pool: Sql, work: (tx: Tx) => Promise<T>, commit: Commit = 'durable'): Promise<T> => {
  const connection = await pool.reserve()
  /** drizzle asks its client for the options, which postgres.js leaves out of a reserved connection. */
  const tx: Tx = Object.assign(connection, { options: pool.options, writes: [] as Promise<unknown>[] })
  try {
    write(tx, tx`begin`)
    if (commit === 'redone') write(tx, tx`set local synchronous_commit to off`)
    const result = await work(tx)
    write(tx, tx`commit`)
    await Promise.all(tx.writes)
    return result
  } catch (error) {
    await Promise.allSettled(tx.writes)
    await tx`rollback`
    throw error
  } finally {
    connection.release()
  }
}

/** Begins a query whose result nobody awaits; the transaction fails if it does. After a failed one PostgreSQL turns `commit` into a rollback. */
export const write = <T extends readonly (object | undefined)[]>(tx: Tx, query: postgres.PendingQuery<T & postgres.MaybeRow[]>): void => {
  const begun = query.execute()
  begun.catch(() => undefined)
  tx.writes.push(begun)
}

const made = new WeakMap<object, PostgresJsDatabase>()

/** drizzle for queries that are built, on the pool or inside a transaction. */
export const queries = (sql: Sql): PostgresJsDatabase => {
  const known = made.get(sql)
  if (known) return known
  const db = drizzle(sql)
  made.set(sql, db)
  return db
}

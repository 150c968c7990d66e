import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import postgres from 'postgres'

/** A pool of connections. Instants go in and out as ISO text: drizzle sets the client so. */
export type Sql = postgres.Sql
/** A piece of SQL with its parameters, not yet sent. */
export type Fragment = postgres.Fragment
/** One connection inside a transaction, and what is to be written when it commits. */
export type Tx = postgres.Sql & { readonly writes: Fragment[] }

export type Connection = { url: string } | { path?: string; host?: string; username: string; database: string }

/** Connections that work; the process's lock has its own. More of them only take turns on the same processors. */
const poolSize = 6

/**
 * `durable` waits until a commit is on disk. `redone` does not: what a crash of the database could lose is done again from what is
 * durable (an update in the inbox, a row in the outbox), and whatever is committed later by a durable one takes it along.
 */
export type Commit = 'durable' | 'redone'

/** `lifeSeconds` is how old a connection may grow; null for ever. */
export const connect = (to: Connection, max: number = poolSize, commit: Commit = 'durable', lifeSeconds?: number | null): Sql => {
  const options: postgres.Options<Record<string, never>> = {
    max,
    ...(lifeSeconds === undefined ? {} : { max_lifetime: lifeSeconds }),
    onnotice: () => undefined,
    connection: {
      application_name: `palier:${process.pid}`,
      TimeZone: 'UTC',
      ...(commit === 'redone' ? { synchronous_commit: 'off' } : {}),
    },
    transform: { column: { from: postgres.toCamel } },
  }
  const sql = 'url' in to ? postgres(to.url, options) : postgres({ ...options, ...to })
  queries(sql)
  return sql
}

/**
 * One transaction: all or nothing. `begin` travels with the first question; what `work` wants written travels at the end as one
 * statement (a CTE each), together with `commit`: a turn costs as few round trips as it has questions. `last` is what that
 * statement answers. Throws what `work` or the database throws, undone.
 */
export const transaction = async <T, Row extends object = object>(
  pool: Sql,
  work: (tx: Tx) => Promise<{ result: T; last?: Fragment | null }>,
): Promise<{ result: T; rows: readonly Row[] }> => {
  const connection = await pool.reserve()
  /** drizzle asks its client for the options, which postgres.js leaves out of a reserved connection. */
  const tx: Tx = Object.assign(connection, { options: pool.options, writes: [] as Fragment[] })
  const sent: Promise<unknown>[] = []
  const send = <R extends readonly object[]>(query: postgres.PendingQuery<R & postgres.MaybeRow[]>): Promise<R> => {
    const begun = query.execute()
    begun.catch(() => undefined)
    sent.push(begun)
    return begun
  }
  try {
    send(tx`begin`)
    const { result, last = null } = await work(tx)
    const written = tx.writes.length > 0 || last ? send(together<Row>(tx, last)) : null
    /** After a statement that failed PostgreSQL turns `commit` into a rollback. */
    send(tx`commit`)
    await Promise.all(sent)
    return { result, rows: written ? await written : [] }
  } catch (error) {
    await Promise.allSettled(sent)
    await tx`rollback`
    throw error
  } finally {
    connection.release()
  }
}

/** All writes as one statement. Foreign keys are looked at when it ends; no two of them may touch the same row. */
const together = <Row extends object>(tx: Tx, last: Fragment | null) => {
  const named = tx.writes.map((it, i) => tx`${tx.unsafe(i === 0 ? 'with' : ',')} ${tx.unsafe(`w${i}`)} as (${it})`)
  return tx<Row[]>`${named} ${last ?? tx`select`}`
}

/** Written when the transaction commits, together with everything else that it writes. */
export const write = (tx: Tx, fragment: Fragment): void => {
  tx.writes.push(fragment)
}

const made = new WeakMap<object, PostgresJsDatabase>()

/** drizzle for queries that are built, on the pool or inside a transaction. */
export const queries = (sql: Sql): PostgresJsDatabase => {
  const known = made.get(sql)
  if (known) return known
  const db = drizzle(preparing(sql))
  made.set(sql, db)
  return db
}

/** drizzle asks for no prepared statements, which costs two round trips and a plan a query; here each is prepared once a connection. */
const preparing = (sql: Sql): Sql =>
  ({
    options: sql.options,
    unsafe: (query: string, values?: postgres.ParameterOrJSON<never>[]) => sql.unsafe(query, values, { prepare: true }),
  }) as unknown as Sql

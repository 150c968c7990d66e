import { type Connection, connect } from './connect.ts'
import { ownerClass } from './outbox.ts'

/** This process's mark in the database: a session lock that ends with it, however it ends. */
export type Presence = {
  /** The number under which it sends. */
  owner: number
  /** Takes a lock that one process at a time may hold until it ends; false when another holds it. */
  lead(what: number): Promise<boolean>
  /** Takes the mark again if the database lost it (it was restarted). To be called before anyone is taken for dead. */
  stay(): Promise<void>
  leave(): Promise<void>
}

const leaderClass = 82

/** `chance` gives a number in [0, 1): two processes must not draw the same owner. Throws when the database is away. */
export const present = async (to: Connection, chance: () => number): Promise<Presence> => {
  /** The mark lives with the connection, which therefore is not renewed by age. */
  const sql = connect(to, 1, 'durable', null)
  let owner = 0
  for (let taken = false; !taken; ) {
    owner = 1 + Math.floor(chance() * 2_000_000_000)
    const [row] = await sql<{ taken: boolean }[]>`select pg_try_advisory_lock(${ownerClass}, ${owner}) as taken`
    taken = row?.taken ?? false
  }
  return {
    owner,
    lead: async (what) => {
      const [row] = await sql<{ taken: boolean }[]>`
        select case when exists (select from pg_locks where locktype = 'advisory' and classid = ${leaderClass} and objid = ${what} and pid = pg_backend_pid() and granted)
          then true else pg_try_advisory_lock(${leaderClass}, ${what}) end as taken`
      return row?.taken ?? false
    },
    stay: async () => {
      await sql`
        select case when exists (select from pg_locks where locktype = 'advisory' and classid = ${ownerClass} and objid = ${owner} and pid = pg_backend_pid() and granted)
          then true else pg_try_advisory_lock(${ownerClass}, ${owner}) end`
    },
    leave: () => sql.end({ timeout: 2 }),
  }
}

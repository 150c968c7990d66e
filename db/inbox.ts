import type { Platform } from '../core/chat/inbound.ts'
import type { Fragment, Sql, Tx } from './connect.ts'

export type Waiting = { id: number; platform: Platform; lane: string; raw: string; attempts: number }

/** After so many failures an update is set aside, and the lane goes on. */
export const patience = 3

/** Stores updates; those heard before are dropped. Resolves once they are durable, to those that are new. */
export const store = async (
  sql: Sql,
  platform: Platform,
  updates: readonly { key: string; lane: string; raw: string }[],
  now: Date,
): Promise<Waiting[]> => {
  const rows = await sql<{ id: number; key: string; lane: string }[]>`
    insert into inbox (platform, key, lane, raw, at)
    select ${platform}, u.key, ${platform} || ':' || u.lane, u.raw, ${now.toISOString()}::timestamptz
    from unnest(${updates.map((it) => it.key)}::text[], ${updates.map((it) => it.lane)}::text[], ${updates.map((it) => it.raw)}::text[])
      with ordinality as u(key, lane, raw, ord)
    order by u.ord
    on conflict do nothing
    returning id::int, key, lane`
  const raws = new Map(updates.map((it) => [it.key, it.raw]))
  return rows.map(({ id, key, lane }) => ({ id, platform, lane, raw: raws.get(key) ?? '', attempts: 0 }))
}

/** The oldest update of a lane that waits. */
export const head = async (sql: Sql, lane: string): Promise<Waiting | undefined> => {
  const [row] = await sql<Waiting[]>`
    select id::int, platform, lane, raw, attempts from inbox where lane = ${lane} and state = 'pending' order by id limit 1`
  return row
}

/**
 * Marks it heard in the turn's transaction, as a piece of the statement that asks who speaks: no row when another process did,
 * or when an older one of the lane still waits.
 */
export const heard = (tx: Tx, { id, lane }: Pick<Waiting, 'id' | 'lane'>): Fragment => tx`
  update inbox set state = 'done', raw = '' where id = ${id} and state = 'pending'
    and not exists (select from inbox older where older.lane = ${lane} and older.state = 'pending' and older.id < ${id})
  returning id`

/** The same for an update that says nothing to us. */
export const claim = async (tx: Tx, it: Pick<Waiting, 'id' | 'lane'>): Promise<boolean> => (await tx`${heard(tx, it)}`).length > 0

/** Counts a failure; resolves to whether the update is now set aside: with its words for whoever mends it, unless they were a secret. */
export const failed = async (sql: Sql, id: number, secret: boolean): Promise<boolean> => {
  const rows = await sql<{ state: string }[]>`
    update inbox set attempts = attempts + 1, state = case when attempts + 1 >= ${patience} then 'quarantined' else state end,
      raw = case when attempts + 1 >= ${patience} and ${secret} then '' else raw end
    where id = ${id} and state = 'pending' returning state`
  return rows[0]?.state === 'quarantined'
}

/** Lanes with something waiting: after a restart, or left by a process that died. */
export const waitingLanes = async (sql: Sql, limit: number): Promise<string[]> => {
  const rows = await sql<{ lane: string }[]>`select lane from inbox where state = 'pending' group by lane order by min(id) limit ${limit}`
  return rows.map((row) => row.lane)
}

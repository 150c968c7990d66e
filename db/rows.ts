import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Entities } from '../core/entities.ts'
import type { Quartier } from '../core/quartiers/quartier.ts'
import type { Resident } from '../core/residents/resident.ts'
import type { Tx } from './connect.ts'
import { queries } from './connect.ts'
import { accounts, answers, channels, digests, posts, quartiers, residents, roles } from './schema.ts'

type ResidentRow = typeof residents.$inferSelect

export const residentOf = ({ quietFrom, quietTo, ...row }: ResidentRow): Resident => ({
  ...row,
  quiet: quietFrom === null || quietTo === null ? null : { from: quietFrom, to: quietTo },
})
const residentRow = ({ quiet, ...it }: Resident): ResidentRow => ({ ...it, quietFrom: quiet?.from ?? null, quietTo: quiet?.to ?? null })

export const quartierOf = (row: typeof quartiers.$inferSelect): Quartier => row

/** The parents first, so that foreign keys hold. */
const order = [
  'quartiers',
  'channels',
  'residents',
  'accounts',
  'roles',
  'posts',
  'answers',
  'digests',
] as const satisfies readonly (keyof Entities)[]

const tables = { quartiers, channels, residents, accounts, roles, posts, answers, digests } as const
const keys: Readonly<Record<keyof Entities, readonly string[]>> = {
  quartiers: ['id'],
  channels: ['platform', 'chat'],
  residents: ['id'],
  accounts: ['platform', 'user'],
  roles: ['quartier', 'resident', 'role'],
  posts: ['id'],
  answers: ['id'],
  digests: ['quartier', 'day'],
}

/** Saves rows whole. A digest is claimed, never replaced: a second one of the same day breaks its key and undoes the turn. */
export const save = async (tx: Tx, all: { readonly [K in keyof Entities]?: readonly Entities[K][] }): Promise<void> => {
  for (const name of order) {
    const rows = all[name] ?? []
    if (rows.length === 0) continue
    const values = rows.map((row) => (name === 'residents' ? residentRow(row as Resident) : row)) as Record<string, unknown>[]
    const table: PgTable = tables[name]
    const insert = queries(tx).insert(table).values(values)
    await (name === 'digests' ? insert : insert.onConflictDoUpdate({ target: keyColumns(name), set: excluded(name) }))
  }
}

const keyColumns = (name: keyof Entities) => keys[name].map((key) => columnOf(name, key))
const columnOf = (name: keyof Entities, key: string) => {
  const column = getTableColumns(tables[name] as PgTable)[key]
  if (!column) throw new Error(`${name} has no column ${key}`)
  return column
}

/** `set column = excluded.column` for all but the key; a row that is all key stays as it is. */
const excluded = (name: keyof Entities): Record<string, unknown> => {
  const others = Object.keys(getTableColumns(tables[name] as PgTable)).filter((key) => !keys[name].includes(key))
  const set = others.length > 0 ? others : keys[name]
  return Object.fromEntries(set.map((key) => [key, sql.raw(`excluded."${snake(key)}"`)]))
}

const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)

/** A channel's new id: the channel, its messages and what waits for it follow. */
export const moveChannel = async (tx: Tx, { from, to }: { from: Entities['channels']; to: string }): Promise<void> => {
  await queries(tx)
    .update(channels)
    .set({ chat: to })
    .where(and(eq(channels.platform, from.platform), eq(channels.chat, from.chat)))
  await tx`update outbox set chat = ${to}, queue = ${to} where platform = ${from.platform} and chat = ${from.chat} and state in ('pending', 'sending')`
  /** Messages of the old group cannot be edited from the new one (Telegram keeps them apart): their keys are dropped. */
  await tx`delete from messages where platform = ${from.platform} and chat = ${from.chat}`
}

import { and, eq, inArray } from 'drizzle-orm'
import type { Channel, Quartier } from '../core/quartiers/quartier.ts'
import type { Account, Resident } from '../core/residents/resident.ts'
import { queries, type Tx } from './connect.ts'
import { quartierOf, residentOf } from './rows.ts'
import { accounts, channels, quartiers, residents } from './schema.ts'

export type Recipient = { account: Account; resident: Resident; quartier: Quartier }

/** The reachable accounts of these residents, the last heard first. */
export const recipients = async (tx: Tx, ids: readonly string[]): Promise<Recipient[]> => {
  if (ids.length === 0) return []
  const rows = await queries(tx)
    .select({ account: accounts, resident: residents, quartier: quartiers })
    .from(accounts)
    .innerJoin(residents, eq(residents.id, accounts.resident))
    .innerJoin(quartiers, eq(quartiers.id, residents.quartier))
    .where(and(inArray(accounts.resident, [...ids]), accounts.reachable))
  return rows
    .map((row) => ({ account: row.account, resident: residentOf(row.resident), quartier: quartierOf(row.quartier) }))
    .sort((a, b) => (b.account.heardAt?.getTime() ?? 0) - (a.account.heardAt?.getTime() ?? 0))
}

export const channelsOf = async (tx: Tx, ids: readonly string[]): Promise<{ channel: Channel; quartier: Quartier }[]> => {
  if (ids.length === 0) return []
  const rows = await queries(tx)
    .select({ channel: channels, quartier: quartiers })
    .from(channels)
    .innerJoin(quartiers, eq(quartiers.id, channels.quartier))
    .where(and(inArray(channels.quartier, [...ids]), channels.open))
  return rows.map(({ channel, quartier }) => ({ channel, quartier: quartierOf(quartier) }))
}

import { type Sql, type Tx, write } from './connect.ts'
import { fingerprint } from './fingerprint.ts'

/** Sealed bytes go past the domain: it decides about a proof, and never holds one. */

/** Kept beside the application that is saved in the same turn. Another one takes the place of the first, and of its link. */
export const keepProof = (tx: Tx, resident: string, sealed: Buffer, now: Date): void =>
  write(
    tx,
    tx`insert into proofs (resident, sealed, at) values (${resident}, ${sealed}, ${now.toISOString()}::timestamptz)
      on conflict (resident) do update set sealed = excluded.sealed, at = excluded.at, reader = null, hash = null, hash_until = null`,
  )

/** A link that shows it once, to whoever took it up; the one before it is worth nothing any more. */
export const showProof = (tx: Tx, it: { show: string; reader: string; token: string; until: Date }): void =>
  write(
    tx,
    tx`update proofs set reader = ${it.reader}, hash = ${fingerprint(it.token)}, hash_until = ${it.until.toISOString()}::timestamptz
      where resident = ${it.show}`,
  )

/** Whether this link would show one. */
export const isShowing = async (sql: Sql, token: string, now: Date): Promise<boolean> =>
  (await sql`select from proofs where hash = ${fingerprint(token)} and hash_until > ${now.toISOString()}::timestamptz`).length > 0

/** What the link shows, and the link is used up: one statement, so that of two who open it one sees. */
export const shownOnce = async (sql: Sql, token: string, now: Date): Promise<{ resident: string; sealed: Buffer } | null> => {
  const [row] = await sql<{ resident: string; sealed: Buffer }[]>`
    update proofs set hash = null, hash_until = null where hash = ${fingerprint(token)} and hash_until > ${now.toISOString()}::timestamptz
    returning resident, sealed`
  return row ?? null
}

/** Whether a proof may be sent by this link. */
export const isTaking = async (sql: Sql, token: string, now: Date): Promise<boolean> =>
  (await sql`select from uploads where hash = ${fingerprint(token)} and until > ${now.toISOString()}::timestamptz`).length > 0

/** Whose link it is, and it is used up when the transaction commits. */
export const sentOnce = async (tx: Tx, token: string, now: Date): Promise<string | null> => {
  const [row] = await tx<{ resident: string }[]>`
    delete from uploads where hash = ${fingerprint(token)} and until > ${now.toISOString()}::timestamptz returning resident`
  return row?.resident ?? null
}

/** Whose proofs were sealed by another key than that of this mark, at most `limit`. */
export const sealedOtherwise = async (sql: Sql, mark: Buffer, limit: number): Promise<string[]> =>
  (
    await sql<{ resident: string }[]>`
      select resident from proofs where substr(sealed, 1, ${mark.length}) <> ${mark} order by at limit ${limit}`
  ).map(({ resident }) => resident)

import { and, eq } from 'drizzle-orm'
import type { Platform } from '../core/chat/inbound.ts'
import { type Talk, talkHours, talkSchema } from '../core/chat/talk.ts'
import type { Quartier } from '../core/quartiers/quartier.ts'
import type { Account, Resident } from '../core/residents/resident.ts'
import { queries, type Sql, type Tx } from './connect.ts'
import { quartierOf, residentOf } from './rows.ts'
import { accounts, quartiers, residents, talks } from './schema.ts'

/** Who an account is, and the question that awaits their answer. `dropped`: there was one, too old or of another version. */
export type Actor = { known: { account: Account; resident: Resident; quartier: Quartier } | null; talk: Talk | null; dropped: boolean }

export const actorOf = async (on: Sql | Tx, platform: Platform, user: string, now: Date): Promise<Actor> => {
  const db = queries(on)
  const [[row], [open]] = await Promise.all([
    db
      .select({ account: accounts, resident: residents, quartier: quartiers })
      .from(accounts)
      .innerJoin(residents, eq(residents.id, accounts.resident))
      .innerJoin(quartiers, eq(quartiers.id, residents.quartier))
      .where(and(eq(accounts.platform, platform), eq(accounts.user, user))),
    db
      .select()
      .from(talks)
      .where(and(eq(talks.platform, platform), eq(talks.user, user))),
  ])
  const fresh = open && now.getTime() - open.at.getTime() < talkHours * 3_600_000
  const talk = fresh ? talkSchema.safeParse(open.talk) : null
  return {
    known: row ? { account: row.account, resident: residentOf(row.resident), quartier: quartierOf(row.quartier) } : null,
    talk: talk?.success ? talk.data : null,
    dropped: open !== undefined && !talk?.success,
  }
}

export const saveTalk = async (tx: Tx, platform: Platform, user: string, talk: Talk | null, now: Date): Promise<void> => {
  if (talk === null) {
    await tx`delete from talks where platform = ${platform} and "user" = ${user}`
    return
  }
  await tx`insert into talks (platform, "user", talk, at) values (${platform}, ${user}, ${JSON.stringify(talk)}::text::jsonb, ${now.toISOString()}::timestamptz)
    on conflict (platform, "user") do update set talk = excluded.talk, at = excluded.at`
}

/** An account was heard; written at most every ten minutes. */
export const heardFrom = async (tx: Tx, account: Account, now: Date): Promise<void> => {
  if (account.reachable && account.heardAt && now.getTime() - account.heardAt.getTime() < 600_000) return
  await tx`update accounts set heard_at = ${now.toISOString()}::timestamptz where platform = ${account.platform} and "user" = ${account.user}`
}

/** The key of our message that they quoted, if it is one of ours. */
export const quotedKey = async (on: Sql | Tx, platform: Platform, chat: string, ref: string): Promise<string | null> => {
  const [row] = await on<
    { key: string }[]
  >`select key from messages where platform = ${platform} and chat = ${chat} and ref = ${ref} limit 1`
  return row?.key ?? null
}

export const keepPhoto = async (
  tx: Tx,
  photo: { id: string; bytes: Buffer; platform: Platform; ref: string },
  now: Date,
): Promise<void> => {
  await tx`insert into photos (id, bytes, platform, ref, at) values (${photo.id}, ${photo.bytes}, ${photo.platform}, ${photo.ref}, ${now.toISOString()}::timestamptz)`
}

export const photoOf = async (sql: Sql, id: string): Promise<{ bytes: Buffer; platform: Platform; ref: string } | undefined> => {
  const [row] = await sql<{ bytes: Buffer; platform: Platform; ref: string }[]>`select bytes, platform, ref from photos where id = ${id}`
  return row
}

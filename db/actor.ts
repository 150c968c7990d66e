import type { Platform } from '../core/chat/inbound.ts'
import { type Talk, talkHours, talkSchema } from '../core/chat/talk.ts'
import type { Quartier } from '../core/quartiers/quartier.ts'
import type { Account, Resident } from '../core/residents/resident.ts'
import { type Sql, type Tx, write } from './connect.ts'
import { heard, type Waiting } from './inbox.ts'

/** Who an account is, and the question that awaits their answer. `dropped`: there was one, too old or of another version. */
export type Actor = { known: Person | null; talk: Talk | null; dropped: boolean }
export type Person = { account: Account; resident: Resident; quartier: Quartier }

/** Columns of an account with its resident and quartier, named apart. Written by hand: every turn begins with them. */
export const personColumns = (on: Sql) => on`
  a.platform, a."user", a.resident, a.chat, a.reach, a.heard_at,
  r.name, r.language, r.quartier, r.standing, r.quiet_from, r.quiet_to, r.model, r.suggestions, r.urgent, r.joined_at,
  (select jsonb_agg(jsonb_build_object('id', n.id, 'name', n.name, 'official', n.kind = 'municipality') order by n.key)
    from association_speakers s join associations n on n.id = s.association and n.state = 'open' and n.quartier = r.quartier
    where s.resident = r.id) as speaks,
  (select jsonb_agg(f.quartier order by f.quartier) from follows f where f.resident = r.id) as follows,
  q.name as quartier_name, q.zone, q.language as quartier_language, q.digest_minute, q.next_digest_at, q.last_digest_at,
  q.ways, q.rules, q.opens_at, q.open as quartier_open`

export type PersonRow = {
  platform: Platform
  user: string
  resident: string
  chat: string
  reach: Account['reach']
  heardAt: string | null
  name: string
  language: Resident['language']
  quartier: string
  standing: Resident['standing']
  quietFrom: number | null
  quietTo: number | null
  model: boolean
  joinedAt: string
  suggestions: boolean
  urgent: boolean
  speaks: Resident['speaks'] | null
  follows: Resident['follows'] | null
  quartierName: string
  zone: string
  quartierLanguage: Quartier['language']
  digestMinute: number
  nextDigestAt: string | null
  lastDigestAt: string | null
  ways: Quartier['ways']
  rules: string | null
  opensAt: number
  quartierOpen: boolean
}

export const personOf = (it: PersonRow): Person => ({
  account: {
    platform: it.platform,
    user: it.user,
    resident: it.resident,
    chat: it.chat,
    reach: it.reach,
    heardAt: instant(it.heardAt),
  },
  resident: {
    id: it.resident,
    name: it.name,
    language: it.language,
    quartier: it.quartier,
    standing: it.standing,
    quiet: it.quietFrom === null || it.quietTo === null ? null : { from: it.quietFrom, to: it.quietTo },
    model: it.model,
    joinedAt: new Date(it.joinedAt),
    suggestions: it.suggestions,
    urgent: it.urgent,
    ...(it.speaks ? { speaks: it.speaks } : {}),
    ...(it.follows ? { follows: it.follows } : {}),
  },
  quartier: {
    id: it.quartier,
    name: it.quartierName,
    zone: it.zone,
    language: it.quartierLanguage,
    digestMinute: it.digestMinute,
    nextDigestAt: instant(it.nextDigestAt),
    lastDigestAt: instant(it.lastDigestAt),
    ways: it.ways,
    rules: it.rules,
    opensAt: it.opensAt,
    open: it.quartierOpen,
  },
})

const instant = (text: string | null): Date | null => (text === null ? null : new Date(text))

/** Hears the update and asks who speaks, in one question; null when the update was not ours to take. */
export const hearFrom = async (
  tx: Tx,
  waiting: Pick<Waiting, 'id' | 'lane'>,
  platform: Platform,
  user: string,
  now: Date,
): Promise<Actor | null> => {
  const [row] = await tx<((PersonRow | { resident: null }) & { heard: boolean; talk: unknown; talkAt: string | null })[]>`
    with heard as (${heard(tx, waiting)})
    select exists (select from heard) as heard, ${personColumns(tx)}, t.talk, t.at as talk_at
    from (select) as one
    left join (accounts a join residents r on r.id = a.resident join quartiers q on q.id = r.quartier) on a.platform = ${platform} and a."user" = ${user}
    left join talks t on t.platform = ${platform} and t."user" = ${user}`
  if (!row?.heard) return null
  const open = row.talkAt ? { talk: row.talk, at: new Date(row.talkAt) } : null
  const fresh = open && now.getTime() - open.at.getTime() < talkHours * 3_600_000
  const talk = fresh ? talkSchema.safeParse(open.talk) : null
  return {
    known: row.resident === null ? null : personOf(row),
    talk: talk?.success ? talk.data : null,
    dropped: open !== null && !talk?.success,
  }
}

/** What awaits their answer: of a form, which. */
type Talking = { talking: Talk['kind'] | null; form: string | null }

/** Whose words these are, before their turn: asked only where a language model could read them. */
export const speakerOf = async (on: Sql, platform: Platform, user: string): Promise<(Person & Talking) | null> => {
  const [row] = await on<(PersonRow & Talking)[]>`
    select ${personColumns(on)}, t.talk ->> 'kind' as talking, t.talk ->> 'form' as form
    from accounts a join residents r on r.id = a.resident join quartiers q on q.id = r.quartier
    left join talks t on t.platform = a.platform and t."user" = a."user"
    where a.platform = ${platform} and a."user" = ${user}`
  return row ? { ...personOf(row), talking: row.talking, form: row.form } : null
}

export const saveTalk = (tx: Tx, platform: Platform, user: string, talk: Talk | null, now: Date): void =>
  write(
    tx,
    talk === null
      ? tx`delete from talks where platform = ${platform} and "user" = ${user}`
      : tx`insert into talks (platform, "user", talk, at) values (${platform}, ${user}, ${JSON.stringify(talk)}::text::jsonb, ${now.toISOString()}::timestamptz)
          on conflict (platform, "user") do update set talk = excluded.talk, at = excluded.at`,
  )

const heardEveryMs = 600_000

/**
 * An account was heard in its private chat (or, by `aside`, beside it: whether they take private messages is then still as it was).
 * Written at most every ten minutes.
 */
export const heardFrom = (tx: Tx, account: Account, chat: string, aside: boolean, now: Date): void => {
  const reach = aside && account.reach === 'closed' ? 'closed' : 'open'
  const known =
    account.reach === reach && account.chat === chat && account.heardAt && now.getTime() - account.heardAt.getTime() < heardEveryMs
  if (known) return
  write(
    tx,
    tx`update accounts set heard_at = ${now.toISOString()}::timestamptz, reach = ${reach}, chat = ${chat} where platform = ${account.platform} and "user" = ${account.user}`,
  )
}

/** The key of our message that they quoted, if it is one of ours. */
export const quotedKey = async (on: Sql, platform: Platform, chat: string, ref: string): Promise<string | null> => {
  const [row] = await on<
    { key: string }[]
  >`select key from messages where platform = ${platform} and chat = ${chat} and ref = ${ref} limit 1`
  return row?.key ?? null
}

export const keepPhoto = (tx: Tx, photo: { id: string; bytes: Buffer; platform: Platform; ref: string }, now: Date): void =>
  write(
    tx,
    tx`insert into photos (id, bytes, platform, ref, at) values (${photo.id}, ${photo.bytes}, ${photo.platform}, ${photo.ref}, ${now.toISOString()}::timestamptz)`,
  )

export const photoOf = async (sql: Sql, id: string): Promise<{ bytes: Buffer; platform: Platform; ref: string } | undefined> => {
  const [row] = await sql<{ bytes: Buffer; platform: Platform; ref: string }[]>`select bytes, platform, ref from photos where id = ${id}`
  return row
}

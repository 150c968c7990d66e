import type { Platform } from '../core/chat/inbound.ts'
import type { QuietIn } from '../core/deliveries/quiet-in.ts'
import type { Language } from '../core/residents/resident.ts'
import { type Fragment, type Sql, type Tx, write } from './connect.ts'
import { jsonOf } from './json.ts'

/** Something to send, with its destination known. */
export type Parcel = {
  platform: Platform
  chat: string
  topic: string | null
  audience: 'private' | 'channel'
  language: Language
  view: string
  data: unknown
  key: string | null
  fresh: boolean
  reply: string | null
  thread: string | null
  /** They take no private messages: it waits until they act. */
  held: boolean
  /** When it may go; later than now is kept apart, so that it does not hold back the rest. */
  dueAt: Date
  /** Its reader's quiet hours, which it does not break however late it is; null for what may go at any time. */
  quiet: QuietIn | null
}

export type Leaving = Omit<Parcel, 'dueAt' | 'held' | 'thread'> & {
  id: number
  attempts: number
  /** When it was first tried, in milliseconds. */
  triedMs: number
  /** An earlier try may have arrived all the same. */
  doubt: boolean
  /** What stands there for this key, the photo that it shows, and what the platform calls that photo. */
  ref: string | null
  photo: string | null
  photoRef: string | null
  /** The first message of its conversation in this chat. */
  thread: string | null
  /** An earlier message of this key may or may not stand there. */
  unknown: boolean
}

/** The pace for channels: 25 a second leaves room below Telegram's 30 (Bots FAQ). Private messages, nearly all replies, are not counted. */
const pace = { rate: 25, burst: 25 }

/** What a turn leaves behind: messages that may go at once, claimed already, and the platforms where others wait. */
export type Left = { direct: readonly Leaving[]; platforms: readonly Platform[] }

export type LeftRow = Leaving & { state: 'pending' | 'sending' }

/**
 * The last statement of a turn. Its questions are scalar subqueries, so that each is one look at an index: as a join the planner, which
 * cannot know how few rows the JSON holds, reads everything unsent. A parcel whose key waits already takes that one's place, for the morning too. A private new message whose queue is empty
 * is claimed at once for `owner`: `sending` is committed with the turn, before any call. Answers the rows that were added.
 */
export const enqueue = (tx: Tx, parcels: readonly Parcel[], now: Date, owner: number): Fragment | null => {
  if (parcels.length === 0) return null
  const rows = parcels.map((it, i) => ({
    ...it,
    queue: it.dueAt > now ? `${it.chat}~later` : it.chat,
    due_at: it.dueAt.toISOString(),
    first:
      !it.held &&
      it.thread === null &&
      (it.key === null || it.fresh) &&
      it.audience === 'private' &&
      it.dueAt <= now &&
      !parcels.slice(0, i).some((other) => other.platform === it.platform && other.chat === it.chat),
  }))
  write(
    tx,
    tx`select * from rows from (jsonb_to_recordset(${jsonOf(rows)}::text::jsonb) as (
      platform text, chat text, topic text, queue text, audience text, language text, view text, data jsonb, key text, fresh boolean, reply text, thread text, held boolean, due_at timestamptz, quiet jsonb, first boolean
    )) with ordinality as n(platform, chat, topic, queue, audience, language, view, data, key, fresh, reply, thread, held, due_at, quiet, first, ord)`,
  )
  const parcel = tx.unsafe(`w${tx.writes.length - 1}`)
  /** Only an edit can replace what waits. The ids come first, so that the table is asked by its key; the state again, since it may be sent meanwhile. */
  const edits = rows.some((it) => it.key !== null && !it.fresh)
  if (edits)
    write(
      tx,
      tx`update outbox o set view = n.view, data = n.data, language = n.language, reply = coalesce(n.reply, o.reply), quiet = n.quiet,
          queue = case when n.queue = n.chat then n.queue else o.queue end,
          due_at = case when n.queue = n.chat and o.queue <> n.chat then n.due_at else o.due_at end
        from ${parcel} n
        where o.id = any (array(
          select (select w.id from outbox w where w.platform = m.platform and w.queue in (m.chat, m.chat || '~later') and w.key = m.key and w.state = 'pending' order by w.id desc limit 1)
          from ${parcel} m where m.key is not null and not m.fresh))
          and o.state = 'pending' and not n.fresh and o.platform = n.platform and o.chat = n.chat and o.key = n.key
        returning n.ord`,
    )
  const rest = edits ? tx`where n.ord not in (select ord from ${tx.unsafe(`w${tx.writes.length - 1}`)})` : tx``
  write(
    tx,
    tx`select n.*, n.first and (
        select o.id from outbox o where o.platform = n.platform and o.queue = n.queue and o.state in ('pending', 'sending') limit 1) is null as direct
      from ${parcel} n ${rest}`,
  )
  return tx`
    insert into outbox (platform, chat, topic, queue, audience, language, view, data, key, fresh, reply, thread, due_at, quiet, at, state, owner, attempts, tried_at)
    select platform, chat, topic, queue, audience, language, view, data, key, fresh, reply, thread, due_at, quiet, ${now.toISOString()}::timestamptz,
      case when direct then 'sending' when held then 'held' else 'pending' end,
      case when direct then ${owner}::int end, case when direct then 1 else 0 end, case when direct then ${now.toISOString()}::timestamptz end
    from ${tx.unsafe(`w${tx.writes.length - 1}`)} order by ord
    returning id::int, platform, chat, topic, audience, language, view, data, key, fresh, reply, quiet, attempts, state, doubt,
      extract(epoch from tried_at)::float8 * 1000 as tried_ms, null as ref, null as photo, null as photo_ref, null as thread, false as unknown`
}

/** What a committed turn left, from the rows that it answered and the platforms that it spoke to. */
export const leftOf = (rows: readonly LeftRow[], platforms: readonly Platform[]): Left => ({
  direct: rows.filter((it) => it.state === 'sending'),
  platforms,
})

/**
 * Claims the first waiting row of each queue: a loose index scan that walks from queue to queue, since "no earlier row" collapses
 * when a few queues are deep. Channel messages take tokens from the platform's bucket. `sending` is committed before any call.
 */
export const claim = async (sql: Sql, platform: Platform, owner: number, limit: number, now: Date): Promise<Leaving[]> => {
  const at = now.toISOString()
  return await sql<Leaving[]>`
    with recursive heads as (
      (select queue, id, state, due_at, audience from outbox
        where platform = ${platform} and state in ('pending', 'sending') order by platform, queue, id limit 1)
      union all
      select n.queue, n.id, n.state, n.due_at, n.audience from heads h cross join lateral (
        select o.queue, o.id, o.state, o.due_at, o.audience from outbox o
        where o.platform = ${platform} and o.state in ('pending', 'sending') and o.queue > h.queue order by o.platform, o.queue, o.id limit 1) n
    ), ready as (
      select id, audience, row_number() over (partition by audience order by id) as nth from heads where state = 'pending' and due_at <= ${at}::timestamptz
    ), bucket as materialized (
      select floor(least(${pace.burst}, tokens + ${pace.rate} * greatest(0, extract(epoch from ${at}::timestamptz - at)))) as tokens
      from buckets where platform = ${platform} and exists (select from ready where audience = 'channel') for update
    ), pick as (
      select id from ready where audience = 'private' or nth <= coalesce((select tokens from bucket), 0) order by audience = 'channel', id limit ${limit}
    ), locked as (
      select o.id from outbox o join pick using (id) where o.state = 'pending' for update of o skip locked
    ), taken as (
      update outbox o set state = 'sending', owner = ${owner}, attempts = attempts + 1, tried_at = coalesce(tried_at, ${at}::timestamptz) from locked where o.id = locked.id returning o.*
    ), paid as (
      update buckets b set at = ${at}::timestamptz,
        tokens = least(${pace.burst}, b.tokens + ${pace.rate} * greatest(0, extract(epoch from ${at}::timestamptz - b.at))) - (select count(*) from taken where audience = 'channel')
      where platform = ${platform} and exists (select from taken where audience = 'channel')
    )
    select t.id::int, t.platform, t.chat, t.topic, t.audience, t.language, t.view, t.data, t.key, t.fresh, t.reply, t.quiet, t.attempts, t.doubt,
      extract(epoch from t.tried_at)::float8 * 1000 as tried_ms, m.ref, m.photo, m.photo_ref,
      case when t.thread is not null then (
        select r.ref from messages r where r.platform = t.platform and r.chat = t.chat and r.thread = t.thread order by r.at, r.key limit 1) end as thread,
      t.key is not null and exists (select from outbox u where u.platform = t.platform and u.queue = t.queue and u.key = t.key and u.state = 'unknown') as unknown
    from taken t left join messages m on m.platform = t.platform and m.chat = t.chat and m.key = t.key
    order by t.id`
}

export const openBucket = async (sql: Sql, platform: Platform, now: Date): Promise<void> => {
  await sql`insert into buckets (platform, tokens, at) values (${platform}, ${pace.burst}, ${now.toISOString()}::timestamptz) on conflict do nothing`
}

export type Delivered = Pick<Leaving, 'id' | 'platform' | 'chat' | 'key' | 'photo' | 'photoRef'> & { ref: string }

/** Sent: residents' words leave the row, and what stands under a key is remembered: the newer, where two of one key went at once. */
export const delivered = async (sql: Sql, all: readonly Delivered[], now: Date): Promise<void> => {
  const keyed = all.filter((it) => it.key !== null)
  await sql`
    with done as (
      update outbox set state = 'sent', data = '{}', error = null, reply = null where id = any(${all.map((it) => it.id)}::bigint[]) returning id, thread
    )
    insert into messages (platform, chat, key, ref, photo, photo_ref, thread, at)
    select distinct on (n.platform, n.chat, n.key) n.platform, n.chat, n.key, n.ref, n.photo, n.photo_ref, done.thread, ${now.toISOString()}::timestamptz from unnest(
      ${keyed.map((it) => it.id)}::bigint[], ${keyed.map((it) => it.platform)}::text[], ${keyed.map((it) => it.chat)}::text[],
      ${keyed.map((it) => it.key ?? '')}::text[], ${keyed.map((it) => it.ref)}::text[],
      ${keyed.map((it) => it.photo)}::text[], ${keyed.map((it) => it.photoRef)}::text[]) as n(id, platform, chat, key, ref, photo, photo_ref)
      left join done on done.id = n.id order by n.platform, n.chat, n.key, n.id desc
    on conflict (platform, chat, key) do update set ref = excluded.ref, photo = excluded.photo, photo_ref = excluded.photo_ref, at = excluded.at`
}

/** `doubt`: this try may have arrived all the same. */
export const postponed = async (sql: Sql, id: number, dueAt: Date, error: string, doubt = false): Promise<void> => {
  await sql`update outbox set state = 'pending', due_at = ${dueAt.toISOString()}::timestamptz, error = ${error}, doubt = doubt or ${doubt}
    where id = ${id} and state = 'sending'`
}

/** Their quiet hours have begun meanwhile: it waits for their end, apart from what answers them. It was not tried. */
export const sleeping = async (sql: Sql, { id, chat }: Pick<Leaving, 'id' | 'chat'>, dueAt: Date): Promise<void> => {
  await sql`update outbox set state = 'pending', due_at = ${dueAt.toISOString()}::timestamptz, queue = ${`${chat}~later`},
      attempts = attempts - 1, tried_at = case when attempts > 1 then tried_at end
    where id = ${id} and state = 'sending'`
}

/** They take no private messages: what is for them waits until they act. */
export const held = async (sql: Sql, { id, platform, chat }: Pick<Leaving, 'id' | 'platform' | 'chat'>): Promise<void> => {
  await sql`update outbox set state = 'held', error = 'closed', reply = null
    where platform = ${platform} and queue in (${chat}, ${`${chat}~later`}) and (id = ${id} or (state = 'pending' and audience = 'private'))`
}

/** They act: what waited for them goes now, as an answer to that. */
export const released = (tx: Tx, platform: Platform, chat: string, reply: string | null, now: Date): void =>
  write(
    tx,
    tx`update outbox set state = 'pending', due_at = ${now.toISOString()}::timestamptz, reply = ${reply}, queue = ${chat}, quiet = null
      where platform = ${platform} and queue in (${chat}, ${`${chat}~later`}) and state = 'held'`,
  )

/** A rate limit holds everything for that chat, and nothing else. It does not count as an attempt. */
export const waiting = async (sql: Sql, it: Pick<Leaving, 'id' | 'platform' | 'chat'>, dueAt: Date): Promise<void> => {
  await sql`
    update outbox set state = 'pending', due_at = greatest(due_at, ${dueAt.toISOString()}::timestamptz),
      attempts = attempts - case when id = ${it.id} then 1 else 0 end
    where platform = ${it.platform} and queue in (${it.chat}, ${`${it.chat}~later`}) and (id = ${it.id} or state = 'pending')`
}

export const ended = async (sql: Sql, id: number, state: 'dead' | 'unknown', error: string): Promise<void> => {
  await sql`update outbox set state = ${state}, error = ${error}, data = '{}', reply = null where id = ${id} and state = 'sending'`
}

/** Nobody there any more: nothing more goes to this chat. */
export const abandoned = async (tx: Sql, platform: Platform, chat: string): Promise<void> => {
  await tx`update outbox set state = 'dead', error = 'gone', data = '{}'
    where platform = ${platform} and queue in (${chat}, ${`${chat}~later`}) and state in ('pending', 'held', 'sending')`
}

/** A message known not to stand there: its unknown rows are settled. */
export const settled = (tx: Tx, key: string): void =>
  write(tx, tx`update outbox set state = 'dead', error = 'not there', data = '{}' where key = ${key} and state = 'unknown'`)

/**
 * What a dead process was sending: private messages and edits go again (at least once, or idempotent); a new message to a channel
 * may have arrived, so it becomes unknown, except where the platform can be asked (`looking`): there it goes again, in doubt. Returns the unknown.
 */
export const recover = async (sql: Sql, looking: readonly Platform[]): Promise<Pick<Leaving, 'id' | 'platform' | 'chat' | 'key'>[]> =>
  await sql<Pick<Leaving, 'id' | 'platform' | 'chat' | 'key'>[]>`
    with stale as (
      select o.id, o.audience = 'private' or (not o.fresh and m.ref is not null) or o.platform = any(${[...looking]}::text[]) as again
      from outbox o left join messages m on m.platform = o.platform and m.chat = o.chat and m.key = o.key
      where o.state = 'sending' and not exists (
        select from pg_locks l where l.locktype = 'advisory' and l.classid = ${ownerClass} and l.objid = o.owner and l.granted
          and l.database = (select oid from pg_database where datname = current_database()))
      for update of o skip locked
    ), changed as (
      update outbox o set state = case when again then 'pending' else 'unknown' end, error = 'the process that was sending it died', doubt = true,
        data = case when again then data else '{}' end
      from stale where o.id = stale.id returning o.id, o.platform, o.chat, o.key, o.state
    )
    select id::int, platform, chat, key from changed where state = 'unknown'`

/** The advisory locks that say which processes live: (ownerClass, owner). */
export const ownerClass = 81

/** When the first waiting head of a queue is due, if any waits. */
export const nextDue = async (sql: Sql, platform: Platform): Promise<Date | null> => {
  const [row] = await sql<{ at: string | null }[]>`
    select min(due_at)::text as at from (
      select distinct on (queue) due_at, state from outbox where platform = ${platform} and state in ('pending', 'sending') order by queue, id
    ) heads where state = 'pending'`
  return row?.at ? new Date(row.at) : null
}

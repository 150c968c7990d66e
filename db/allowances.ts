import type { Folded } from '../core/deliveries/folded.ts'
import { type Sql, type Tx, write } from './connect.ts'
import { jsonOf } from './json.ts'

/** A message that nobody asked for, at its place `ord` among those of its turn. */
export type Unasked = {
  ord: number
  resident: string
  /** `YYYY-MM-DD` where its reader lives, of the instant at which it is due. */
  day: string
  platform: string
  chat: string
  /** What it edits, if it stands there; null for what is new in any case. */
  key: string | null
  /** The conversation that it may be part of. */
  thread: string | null
}

/** `stands`: it edits what its reader has already, and no newer one waits. `nth`: the how manieth of its day it is; null when it does not count. */
export type Counted = { ord: number; stands: boolean; nth: number | null; folded: Folded | null }

/**
 * Counts what is unasked against its readers' days, in one statement: rows are locked in the order of their keys, so that two turns that
 * speak to the same people wait for each other and never in a circle, and until the turn ends. An edit of what stands or waits, and an
 * answer to somebody who spoke in that conversation since `since`, do not count; what that day's folded message holds is corrected there. The inner questions are scalar, as in `enqueue`.
 */
export const counted = async (tx: Sql, all: readonly Unasked[], since: Date): Promise<readonly Counted[]> =>
  await tx<Counted[]>`
    with asked as (
      select * from jsonb_to_recordset(${jsonOf(all)}::text::jsonb)
        as it(ord int, resident text, day text, platform text, chat text, key text, thread text)
    ), looked as materialized (
      select a.ord, a.resident, a.day,
        a.key is not null and (select true from messages m where m.platform = a.platform and m.chat = a.chat and m.key = a.key) is not null as stands,
        a.key is not null and coalesce(
          (select true from outbox o where o.platform = a.platform and o.queue in (a.chat, a.chat || '~later') and o.key = a.key
            and o.state in ('pending', 'sending') limit 1),
          (select true from outbox o where o.platform = a.platform and o.queue in (a.chat, a.chat || '~later') and o.key = a.key
            and o.state = 'held' limit 1)) is not null as waits,
        a.thread is not null and (select true from speakers s where s.thread = a.thread and s.resident = a.resident
          and s.at > ${since.toISOString()}::timestamptz) is not null as speaks,
        a.key is not null and (select true from allowances w where w.resident = a.resident and w.day = a.day
          and w.folded -> 'items' @> jsonb_build_array(jsonb_build_object('key', a.key))) is not null as folds
      from asked a
    ), unasked as materialized (
      select ord, resident, day from looked where folds or not (stands or waits or speaks)
    ), kept as (
      insert into allowances as w (resident, day, told)
      select resident, day, count(*) from unasked group by resident, day order by resident, day
      on conflict (resident, day) do update set told = least(w.told + excluded.told, 30000)
      returning w.resident, w.day, w.told, w.folded
    ), numbered as (
      select u.ord, k.folded, (k.told - count(*) over (partition by u.resident, u.day)
        + row_number() over (partition by u.resident, u.day order by u.ord))::int as nth
      from unasked u join kept k on k.resident = u.resident and k.day = u.day
    )
    select l.ord, l.stands and not l.waits as stands, n.nth, n.folded from looked l left join numbered n on n.ord = l.ord order by l.ord`

/** What these days fold now; their rows are ours since they were counted. */
export const keepFolded = (tx: Tx, all: readonly { resident: string; day: string; folded: Folded }[]): void =>
  write(
    tx,
    tx`update allowances w set folded = n.folded
      from jsonb_to_recordset(${jsonOf(all)}::text::jsonb) as n(resident text, day text, folded jsonb)
      where w.resident = n.resident and w.day = n.day`,
  )

/** A resident spoke in these conversations. */
export const spoke = (tx: Tx, resident: string, threads: readonly string[], now: Date): void =>
  write(
    tx,
    tx`insert into speakers (thread, resident, at) select unnest(${[...threads].sort()}::text[]), ${resident}, ${now.toISOString()}::timestamptz
      on conflict (thread, resident) do update set at = excluded.at`,
  )

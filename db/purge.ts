import type { Sql } from './connect.ts'

/** How long things are kept once they are of no use, in hours. Telegram repeats an update for 24 h at most: 72 leaves room. */
const keep = { inbox: 72, outbox: 7 * 24, held: 30 * 24, report: 90 * 24, messages: 60 * 24, draft: 7 * 24, post: 30 * 24, photo: 72 }
const atOnce = 5000

/** Forgets what is over. Bounded: the rest goes at the next tick. */
export const purge = async (sql: Sql, now: Date): Promise<void> => {
  const before = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString()
  await sql`delete from inbox where id in (select id from inbox where at < ${before(keep.inbox)}::timestamptz and state <> 'pending' limit ${atOnce})`
  await sql`delete from outbox where id in (select id from outbox where at < ${before(keep.outbox)}::timestamptz and state in ('sent', 'dead') limit ${atOnce})`
  /** What waited so long for somebody who takes no private messages is no news any more. */
  await sql`delete from outbox where id in (select id from outbox where at < ${before(keep.held)}::timestamptz and state = 'held' limit ${atOnce})`
  /** What stands in a channel for a post that lives must go on being known, however long its author keeps it. */
  await sql`delete from messages where at < ${before(keep.messages)}::timestamptz
    and not exists (select from posts where key = 'post:' || id and state in ('open', 'promised'))`
  await sql`delete from outbox where at < ${before(keep.messages)}::timestamptz and state = 'unknown'
    and not exists (select from posts where key = 'post:' || id and state in ('open', 'promised'))`
  await sql`delete from reports where at < ${before(keep.report)}::timestamptz`
  await sql`delete from model_days where day < ${before(keep.draft).slice(0, 10)}`
  await sql`delete from links where until < ${before(keep.photo)}::timestamptz`
  await sql`delete from talks where at < ${before(keep.draft)}::timestamptz`
  await sql`delete from posts where state in ('draft', 'closed') and published_at is null and changed_at < ${before(keep.draft)}::timestamptz`
  /** A post and its answers go a month after its end; drafts that point to it go first, by the rule above. */
  await sql`delete from posts p where state in ('closed', 'expired') and changed_at < ${before(keep.post)}::timestamptz
    and not exists (select from posts d where d.replaces = p.id)`
  await sql`delete from photos ph where at < ${before(keep.photo)}::timestamptz and not exists (select from posts where photo = ph.id)
    and not exists (select from talks where talk->>'photo' = ph.id)`
}

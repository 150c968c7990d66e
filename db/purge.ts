import { conversationHours } from '../core/deliveries/allowance.ts'
import { keptHours } from '../core/proofs/proof.ts'
import type { Sql } from './connect.ts'

/** How long things are kept once they are of no use, in hours. Telegram repeats an update for 24 h at most: 72 leaves room. */
const keep = {
  inbox: 72,
  outbox: 7 * 24,
  held: 30 * 24,
  report: 90 * 24,
  messages: 60 * 24,
  draft: 7 * 24,
  sale: 38 * 24,
  post: 30 * 24,
  photo: 72,
  heldWords: 24,
  contact: 48,
  looks: 365 * 24,
}
const atOnce = 5000

/** Forgets what is over. Bounded: the rest goes at the next tick. */
export const purge = async (sql: Sql, now: Date): Promise<void> => {
  const before = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString()
  /** None of these waits for another. */
  await Promise.all([
    sql`delete from inbox where id in (select id from inbox where at < ${before(keep.inbox)}::timestamptz and state <> 'pending' limit ${atOnce})`,
    sql`delete from outbox where id in (select id from outbox where at < ${before(keep.outbox)}::timestamptz and state in ('sent', 'dead') limit ${atOnce})`,
    /** What waited so long for somebody who takes no private messages is no news any more. */
    sql`delete from outbox where id in (select id from outbox where at < ${before(keep.held)}::timestamptz and state = 'held' limit ${atOnce})`,
    /** What stands in a channel for a post that lives must go on being known, however long its author keeps it; a card with a name too, to erase it. */
    sql`delete from messages where at < ${before(keep.messages)}::timestamptz
      and not exists (select from posts where key = 'post:' || id and state in ('open', 'promised'))
      and not exists (select from listed where key = 'listed:' || id)`,
    sql`delete from outbox where at < ${before(keep.messages)}::timestamptz and state = 'unknown'
      and not exists (select from posts where key = 'post:' || id and state in ('open', 'promised'))`,
    /** Under whose name a card about a date stood, once it is forgotten who came (core/events/forget-date.ts). */
    sql`delete from messages m where key like 'rsvp:%'
      and not exists (select from event_dates d where d.id = substr(m.key, 6) and d.came is null)`,
    sql`delete from outbox o where key like 'rsvp:%' and state in ('sent', 'dead')
      and not exists (select from event_dates d where d.id = substr(o.key, 6) and d.came is null)`,
    /** Closed, it publishes nothing any more: who followed it is nobody's business. */
    sql`delete from association_followers f using associations a where a.id = f.association and a.state = 'closed'`,
    sql`delete from reports where at < ${before(keep.report)}::timestamptz`,
    /** The clock does it before, and tells them (core/proofs/forget-proof.ts): this is the second lock. */
    sql`delete from applications where way = 'proof' and at <= ${before(keptHours)}::timestamptz`,
    sql`delete from proofs where at <= ${before(keptHours)}::timestamptz`,
    sql`delete from uploads where until <= ${now.toISOString()}::timestamptz`,
    sql`delete from proof_looks where at < ${before(keep.looks)}::timestamptz`,
    sql`delete from model_days where day < ${before(keep.draft).slice(0, 10)}`,
    sql`delete from links where until < ${before(keep.photo)}::timestamptz`,
    sql`delete from codes where id in (select id from codes where until < ${before(keep.post)}::timestamptz limit ${atOnce})`,
    sql`delete from code_tries where since < ${before(2)}::timestamptz`,
    /** A day is over everywhere, UTC−12 too, when UTC shows noon of the next. */
    sql`update allowances set folded = null where day < ${before(12).slice(0, 10)} and folded is not null`,
    sql`delete from speakers where at < ${before(conversationHours)}::timestamptz`,
    /** What was kept back for its writer, and what one would share once the other does, wait no longer than they were told. */
    sql`delete from talks where at < ${before(keep.draft)}::timestamptz or (talk ->> 'kind' = 'held' and at < ${before(keep.heldWords)}::timestamptz)`,
    sql`delete from contacts where at < ${before(keep.contact)}::timestamptz`,
  ])
  await sql`delete from allowances where day < ${before(keep.draft).slice(0, 10)}`
  /** The draft of a sale may wait until its author can sell again (core/sales/trader.ts). */
  await sql`delete from posts where state in ('draft', 'closed') and published_at is null and changed_at < ${before(keep.draft)}::timestamptz
    and (state = 'closed' or kind <> 'sale' or direction <> 'offer' or changed_at < ${before(keep.sale)}::timestamptz)`
  /** What came of a date has been on its page, and its photo is not kept longer than a post that is over. */
  await sql`delete from event_results where date in (select date from event_results where at < ${before(keep.post)}::timestamptz limit ${atOnce})`
  await endedPosts(sql, before(keep.post))
  await sql`delete from photos ph where at < ${before(keep.photo)}::timestamptz and not exists (select from posts where photo = ph.id)
    and not exists (select from loans where photo_out = ph.id or photo_back = ph.id)
    and not exists (select from event_results where photo = ph.id)
    and not exists (select from talks where talk ->> 'photo' = ph.id)
    and not exists (select from outbox where state in ('pending', 'held', 'sending') and data ->> 'photo' = ph.id)`
}

/**
 * A post goes a month after its end, with all that hangs on it: answers, conversations, appointments, contacts, loans, and what still waits
 * to be said about them. What counts for reliability (`deeds`) hangs on nobody but its resident, and stays. As long as its thing is out, a
 * post stays too; drafts that point to it go first, by the rule above.
 */
const endedPosts = async (sql: Sql, ended: string): Promise<void> => {
  await sql`
    with gone as (
      select id from posts p where state in ('closed', 'expired') and changed_at < ${ended}::timestamptz
        and not exists (select from posts d where d.replaces = p.id)
        and not exists (select from loans where post = p.id and state in ('agreed', 'handed-over'))
      order by changed_at limit ${atOnce}
    ), subjects as (
      select id from gone union all select a.id from answers a join gone on gone.id = a.post
    ), unsaid as (
      delete from outbox o where state in ('pending', 'held', 'unknown') and data <> '{}'
        and exists (select from subjects where strpos(o.data::text, subjects.id) > 0)
    )
    delete from posts where id in (select id from gone)`
}

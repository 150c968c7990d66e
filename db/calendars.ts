import { timingSafeEqual } from 'node:crypto'
import { entriesOf, feedAheadDays, feedMost, feedPastDays } from '../core/calendars/feed.ts'
import type { Quartier } from '../core/quartiers/quartier.ts'
import { addHours } from '../core/time.ts'
import type { Sql } from './connect.ts'
import { fingerprint } from './fingerprint.ts'
import { reads } from './reads.ts'

const nothing = fingerprint('')

/** What an address opens: a quartier's calendar, or that of one of its associations. */
export type Opened = { quartier: string; association: string | null }

/**
 * The calendar that this address opens. What is looked up is a fingerprint, of whatever was given: how long that takes says nothing of the
 * address, and one that is no address at all is looked up like any other.
 */
export const calendarOfLink = async (sql: Sql, given: string): Promise<Opened | null> => {
  const asked = fingerprint(given)
  const [row] = await sql<(Opened & { hash: string })[]>`select hash, quartier, association from calendar_links where hash = ${asked}`
  const same = timingSafeEqual(Buffer.from(row?.hash ?? nothing), Buffer.from(asked))
  return row && same ? { quartier: row.quartier, association: row.association } : null
}

/** `of`: whose calendar it is, by id and name. */
export type FeedFacts = { of: Quartier; entries: ReturnType<typeof entriesOf>; since: Date }

/** What a calendar says now; an association's holds its own events alone. */
export const feedFacts = async (sql: Sql, { quartier: id, association }: Opened, now: Date): Promise<FeedFacts | null> => {
  const db = reads(sql)
  const since = addHours(now, -feedPastDays * 24)
  const [quartier, named, dates] = await Promise.all([
    db.quartier(id),
    association === null
      ? null
      : sql<{ id: string; name: string }[]>`select id, name from associations where id = ${association} and state = 'open'`,
    db.datesBetween(id, since, addHours(now, feedAheadDays * 24), feedMost, association ?? undefined),
  ])
  const own = named === null ? {} : named[0]
  return quartier && own ? { of: { ...quartier, ...own }, entries: entriesOf(dates), since } : null
}

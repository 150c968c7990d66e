import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import type { Attendee, EventDate } from '../../core/events/event.ts'
import type { Organiser } from '../../core/events/organiser.ts'
import { instant } from './columns.ts'
import { posts, quartiers, residents } from './domain.ts'

const residentKey = () =>
  text()
    .notNull()
    .references(() => residents.id, { onDelete: 'cascade' })
const wall = String.raw`'^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$'`

/** What people attend, beside its post. */
export const events = pgTable(
  'events',
  {
    post: text()
      .primaryKey()
      .references(() => posts.id, { onDelete: 'cascade' }),
    rrule: text(),
    since: text(),
    paused: boolean().notNull(),
    dueAt: instant('due_at'),
  },
  (t) => [index('events_due').on(t.dueAt).where(sql`due_at is not null`)],
)

/** Who organises an event beside its author. */
export const organisers = pgTable(
  'organisers',
  {
    post: text()
      .notNull()
      .references(() => events.post, { onDelete: 'cascade' }),
    resident: residentKey(),
    state: text().$type<Organiser['state']>().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.post, t.resident] }),
    index('organisers_resident').on(t.resident),
    check('organisers_state', sql`state in ('invited', 'agreed', 'declined', 'left')`),
  ],
)

/**
 * One date of an event. That no more come than there are places is a constraint trigger, which the schema language cannot say:
 * db/migrations/0002_event_seats.sql.
 */
export const eventDates = pgTable(
  'event_dates',
  {
    id: text().primaryKey(),
    post: text()
      .notNull()
      .references(() => events.post, { onDelete: 'cascade' }),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    day: text().notNull(),
    start: text().notNull(),
    end: text(),
    place: text(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at').notNull(),
    state: text().$type<EventDate['state']>().notNull(),
    reason: text(),
    places: smallint(),
    wanted: smallint(),
    sequence: integer().notNull(),
    absent: smallint(),
    thanked: boolean().notNull(),
    came: integer(),
    next: text().$type<NonNullable<EventDate['next']>>(),
    dueAt: instant('due_at'),
  },
  (t) => [
    /** One a day, however many processes plan it. */
    unique('event_dates_day').on(t.post, t.day),
    index('event_dates_quartier').on(t.quartier, t.fromAt),
    index('event_dates_due').on(t.dueAt).where(sql`due_at is not null`),
    check('event_dates_state', sql`state in ('planned', 'cancelled', 'over')`),
    check('event_dates_wall', sql.raw(`start ~ ${wall} and "end" ~ ${wall}`)),
    check('event_dates_period', sql`from_at < until_at`),
    check('event_dates_places', sql`(places is null) = (wanted is null) and wanted between 1 and 5000 and places >= wanted`),
    check('event_dates_reason', sql`reason is null or state = 'cancelled'`),
    index('event_dates_kept').on(t.untilAt).where(sql`came is null`),
    check('event_dates_came', sql`came >= 0`),
    check('event_dates_next', sql`next in ('day', 'hour', 'over') and (next is null) = (due_at is null)`),
  ],
)

/** Who said whether they come. */
export const attendees = pgTable(
  'attendees',
  {
    date: text()
      .notNull()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
    resident: residentKey(),
    state: text().$type<Attendee['state']>().notNull(),
    guests: smallint().notNull(),
    children: smallint().notNull(),
    named: boolean().notNull(),
    at: instant().notNull(),
    claimUntil: instant('claim_until'),
    sequence: integer().notNull(),
    dueAt: instant('due_at'),
  },
  (t) => [
    primaryKey({ columns: [t.date, t.resident] }),
    index('attendees_resident').on(t.resident),
    index('attendees_due').on(t.dueAt).where(sql`due_at is not null`),
    check('attendees_state', sql`state in ('coming', 'maybe', 'declined', 'waiting', 'offered', 'lapsed')`),
    check('attendees_party', sql`guests between 0 and 5 and children between 0 and 8`),
    check('attendees_claim', sql`(state = 'offered') = (claim_until is not null)`),
  ],
)

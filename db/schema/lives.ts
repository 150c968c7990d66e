import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, numeric, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import type { Appointment } from '../../core/answers/appointment.ts'
import type { Loan } from '../../core/loans/loan.ts'
import type { Deed } from '../../core/residents/deed.ts'
import type { Occurrence } from '../../core/series/series.ts'
import type { Tip, Vote } from '../../core/tips/tip.ts'

import { instant } from './columns.ts'
import { answers, photos, posts, residents } from './domain.ts'

const postKey = () => text().references(() => posts.id, { onDelete: 'cascade' })
const residentKey = () =>
  text()
    .notNull()
    .references(() => residents.id, { onDelete: 'cascade' })
const dateAndHour = String.raw`'^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$'`

/**
 * One thing, one period, one borrower. That no two agreed loans of a thing overlap is an exclusion constraint, which the schema language
 * cannot say: db/migrations/0001_loans_overlap.sql.
 */
export const loans = pgTable(
  'loans',
  {
    id: text().primaryKey(),
    post: postKey().notNull(),
    answer: text()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    owner: residentKey(),
    borrower: residentKey(),
    state: text().$type<Loan['state']>().notNull(),
    start: text().notNull(),
    end: text().notNull(),
    fromAt: instant('from_at').notNull(),
    untilAt: instant('until_at').notNull(),
    handedBy: text('handed_by').$type<NonNullable<Loan['handedBy']>>(),
    returnedBy: text('returned_by').$type<NonNullable<Loan['returnedBy']>>(),
    photoOut: text('photo_out').references(() => photos.id),
    photoBack: text('photo_back').references(() => photos.id),
    extendTo: text('extend_to'),
    deposit: numeric({ precision: 8, scale: 2, mode: 'number' }),
    overdue: text().$type<NonNullable<Loan['overdue']>>(),
    claimUntil: instant('claim_until'),
    dueAt: instant('due_at'),
    at: instant().notNull(),
    changedAt: instant('changed_at').notNull(),
  },
  (t) => [
    index('loans_post').on(t.post, t.fromAt),
    index('loans_answer').on(t.answer),
    index('loans_owner').on(t.owner, t.changedAt),
    index('loans_borrower').on(t.borrower, t.changedAt),
    index('loans_due').on(t.dueAt).where(sql`due_at is not null`),
    check(
      'loans_state',
      sql`state in ('waiting', 'offered', 'asked', 'agreed', 'handed-over', 'returned', 'damaged', 'lost', 'refused', 'cancelled', 'lapsed')`,
    ),
    check('loans_sides', sql`owner <> borrower`),
    check('loans_period', sql`from_at < until_at`),
    check('loans_wall', sql.raw(`start ~ ${dateAndHour} and "end" ~ ${dateAndHour} and extend_to ~ ${dateAndHour}`)),
    check('loans_by', sql`handed_by in ('owner', 'borrower', 'both') and returned_by in ('owner', 'borrower', 'both')`),
    check('loans_handed', sql`(state in ('handed-over', 'returned', 'damaged', 'lost')) = (handed_by is not null)`),
    check('loans_overdue', sql`overdue in ('kind', 'firm', 'organiser')`),
    check('loans_claim', sql`(state = 'offered') = (claim_until is not null)`),
    check('loans_deposit', sql`deposit >= 0`),
  ],
)

/** When and where the two of a promise meet, and what the clock does next for it. One row a promise, from the promise on. */
export const appointments = pgTable(
  'appointments',
  {
    answer: text()
      .primaryKey()
      .references(() => answers.id, { onDelete: 'cascade' }),
    when: text(),
    place: text(),
    by: residentKey(),
    at: instant().notNull(),
    agreed: boolean().notNull(),
    next: text().$type<NonNullable<Appointment['next']>>(),
    dueAt: instant('due_at'),
  },
  (t) => [
    index('appointments_due').on(t.dueAt).where(sql`due_at is not null`),
    check('appointments_wall', sql.raw(`"when" ~ ${dateAndHour}`)),
    check('appointments_agreed', sql`agreed <= ("when" is not null)`),
    check('appointments_next', sql`next in ('author', 'neighbour', 'both', 'over', 'ask') and (next is null) = (due_at is null)`),
  ],
)

/** What one of a conversation would share once both want to. */
export const contacts = pgTable(
  'contacts',
  {
    answer: text()
      .notNull()
      .references(() => answers.id, { onDelete: 'cascade' }),
    resident: residentKey(),
    detail: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.answer, t.resident] }), index('contacts_old').on(t.at)],
)

/** How far the talk about an answer has come: who spoke last, and how often in a row. */
export const conversations = pgTable(
  'conversations',
  {
    answer: text()
      .primaryKey()
      .references(() => answers.id, { onDelete: 'cascade' }),
    by: residentKey(),
    inARow: smallint('in_a_row').notNull(),
    both: boolean().notNull(),
    chosen: boolean().notNull(),
  },
  () => [check('conversations_row', sql`in_a_row between 1 and 3`)],
)

/** What a good address is about, beside its post. */
export const tips = pgTable(
  'tips',
  {
    post: postKey().primaryKey(),
    sort: text().$type<Tip['sort']>().notNull(),
    category: text(),
    why: text(),
    until: instant(),
    confirmedAt: instant('confirmed_at').notNull(),
    askedAt: instant('asked_at'),
    dueAt: instant('due_at'),
  },
  (t) => [
    index('tips_due').on(t.dueAt).where(sql`due_at is not null`),
    check('tips_sort', sql`sort in ('address', 'warning', 'lost', 'found')`),
    check('tips_until', sql`(sort = 'address') = (until is null)`),
  ],
)

export const votes = pgTable(
  'votes',
  {
    tip: text()
      .notNull()
      .references(() => tips.post, { onDelete: 'cascade' }),
    resident: residentKey(),
    vote: text().$type<Vote['vote']>().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.tip, t.resident] }), check('votes_vote', sql`vote in ('confirm', 'stale')`)],
)

/** A favour that comes again each week. */
export const series = pgTable(
  'series',
  {
    post: postKey().primaryKey(),
    weekdays: jsonb().$type<readonly number[]>().notNull(),
    minute: smallint(),
    dueAt: instant('due_at'),
  },
  (t) => [index('series_due').on(t.dueAt).where(sql`due_at is not null`), check('series_minute', sql`minute between 0 and 1439`)],
)

export const regulars = pgTable(
  'regulars',
  {
    post: text()
      .notNull()
      .references(() => series.post, { onDelete: 'cascade' }),
    resident: residentKey(),
    since: instant().notNull(),
    until: instant(),
  },
  (t) => [primaryKey({ columns: [t.post, t.resident] }), index('regulars_resident').on(t.resident)],
)

export const occurrences = pgTable(
  'occurrences',
  {
    id: text().primaryKey(),
    post: text()
      .notNull()
      .references(() => series.post, { onDelete: 'cascade' }),
    day: text().notNull(),
    resident: text().references(() => residents.id, { onDelete: 'cascade' }),
    /** Who said that they cannot come that day. */
    cannot: jsonb().$type<Occurrence['cannot']>().notNull(),
    state: text().$type<Occurrence['state']>().notNull(),
    dueAt: instant('due_at'),
  },
  (t) => [
    /** One a day, however many processes plan it. */
    unique('occurrences_day').on(t.post, t.day),
    index('occurrences_resident').on(t.resident, t.day).where(sql`state = 'planned'`),
    index('occurrences_due').on(t.dueAt).where(sql`due_at is not null`),
    check('occurrences_state', sql`state in ('planned', 'asking', 'uncovered', 'skipped', 'done')`),
    check('occurrences_who', sql`(state in ('planned', 'done')) <= (resident is not null)`),
  ],
)

/** What a resident is known for; once for each subject. */
export const deeds = pgTable(
  'deeds',
  {
    resident: residentKey(),
    kind: text().$type<Deed['kind']>().notNull(),
    subject: text().notNull(),
    by: residentKey(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resident, t.kind, t.subject] }),
    index('deeds_subject').on(t.subject),
    check('deeds_kind', sql`kind in ('helped', 'gave', 'sold', 'lent', 'returned', 'thanked', 'no-show', 'was-there')`),
  ],
)

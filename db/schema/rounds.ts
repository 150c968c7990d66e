import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Listed } from '../../core/rounds/listed.ts'
import type { Round, Volunteer } from '../../core/rounds/round.ts'
import type { Visit } from '../../core/rounds/visit.ts'
import { instant } from './columns.ts'
import { posts, quartiers, residents } from './domain.ts'

const quartierKey = () =>
  text()
    .notNull()
    .references(() => quartiers.id)
const residentKey = () =>
  text()
    .notNull()
    .references(() => residents.id, { onDelete: 'cascade' })
const roundKey = () =>
  text()
    .notNull()
    .references(() => rounds.id, { onDelete: 'cascade' })
const several = () => jsonb().$type<readonly string[]>().notNull()

/** Who wishes to be visited or called. Without a round nobody reads it but who is on it and who signed them up. */
export const listed = pgTable(
  'listed',
  {
    id: text().primaryKey(),
    quartier: quartierKey(),
    name: text().notNull(),
    resident: text().references(() => residents.id, { onDelete: 'cascade' }),
    by: residentKey(),
    consent: text().$type<Listed['consent']>().notNull(),
    consentOn: text('consent_on').notNull(),
    how: text().$type<Listed['how']>().notNull(),
    hour: text().$type<Listed['hour']>().notNull(),
    wish: text().notNull(),
    at: instant().notNull(),
    keep: boolean().notNull(),
    askAt: instant('ask_at').notNull(),
    asked: boolean().notNull(),
  },
  (t) => [
    /** Nobody is on it twice by their own account. */
    uniqueIndex('listed_once').on(t.resident),
    index('listed_quartier').on(t.quartier),
    index('listed_by').on(t.by),
    index('listed_ask').on(t.askAt),
    check('listed_consent', sql`consent in ('self', 'spoken', 'phone', 'family') and (consent = 'self') = (resident is not null)`),
    check('listed_how', sql`how in ('visit', 'call') and hour in ('any', 'morning', 'afternoon', 'evening')`),
    check('listed_words', sql`length(name) between 1 and 40 and length(wish) <= 140`),
  ],
)

export const rounds = pgTable(
  'rounds',
  {
    id: text().primaryKey(),
    quartier: quartierKey(),
    kind: text().$type<Round['kind']>().notNull(),
    state: text().$type<Round['state']>().notNull(),
    leader: residentKey(),
    until: instant().notNull(),
    contact: text(),
    phone: text(),
    visits: integer().notNull(),
    done: integer().notNull(),
    volunteers: integer().notNull(),
    endedAt: instant('ended_at'),
    asked: boolean().notNull(),
    dueAt: instant('due_at'),
  },
  (t) => [
    /** One round at a time, whoever starts it. */
    uniqueIndex('rounds_one_open').on(t.quartier).where(sql`state = 'open'`),
    index('rounds_leader').on(t.leader),
    index('rounds_ended').on(t.quartier, t.endedAt),
    index('rounds_due').on(t.dueAt).where(sql`due_at is not null`),
    check('rounds_kind', sql`kind in ('heat', 'cold', 'outage', 'flood')`),
    check('rounds_state', sql`state in ('draft', 'open', 'over')`),
    /** The number to call is there while the round is, and not a moment longer. */
    check('rounds_number', sql`(state = 'over') = (phone is null) and (phone is null) = (contact is null)`),
  ],
)

export const volunteers = pgTable(
  'volunteers',
  { round: roundKey(), resident: residentKey(), state: text().$type<Volunteer['state']>().notNull(), at: instant().notNull() },
  (t) => [
    primaryKey({ columns: [t.round, t.resident] }),
    index('volunteers_resident').on(t.resident),
    check('volunteers_state', sql`state in ('ready', 'left')`),
  ],
)

export const visits = pgTable(
  'visits',
  {
    id: text().primaryKey(),
    round: roundKey(),
    listed: text().references(() => listed.id, { onDelete: 'set null' }),
    nth: smallint().notNull(),
    state: text().$type<Visit['state']>().notNull(),
    deadline: instant().notNull(),
    pair: several(),
    offered: text().references(() => residents.id, { onDelete: 'set null' }),
    claimUntil: instant('claim_until'),
    passed: several(),
    shown: several(),
    step: text().$type<NonNullable<Visit['step']>>(),
    stepAt: instant('step_at'),
  },
  (t) => [
    unique('visits_nth').on(t.round, t.nth),
    /** One visit a person and round, however many processes plan. */
    unique('visits_once').on(t.round, t.listed),
    index('visits_listed').on(t.listed),
    check('visits_state', sql`state in ('open', 'half', 'paired', 'missed', 'well', 'silent', 'help', 'settled', 'withdrawn')`),
    check('visits_pair', sql`jsonb_array_length(pair) <= 2`),
    check(
      'visits_paired',
      sql`(state <> 'open' or jsonb_array_length(pair) = 0) and (state <> 'half' or jsonb_array_length(pair) = 1) and (state <> 'paired' or jsonb_array_length(pair) = 2)`,
    ),
    check('visits_step', sql`step in ('pair', 'soon', 'due', 'leader', 'number', 'organisers') and (step is null) = (step_at is null)`),
  ],
)

/** Who looked at whose name, and when. */
export const looks = pgTable(
  'looks',
  {
    listed: text()
      .notNull()
      .references(() => listed.id, { onDelete: 'cascade' }),
    resident: residentKey(),
    round: roundKey(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.listed, t.resident, t.at] }), index('looks_round').on(t.round)],
)

/** Whose official level of vigilance a quartier follows; which phenomena were proposed since they rose. */
export const watches = pgTable('watches', {
  quartier: text()
    .primaryKey()
    .references(() => quartiers.id, { onDelete: 'cascade' }),
  department: text().notNull(),
  proposed: several(),
})

/** A request that its author called urgent: neighbours are asked in waves. */
export const urgencies = pgTable(
  'urgencies',
  {
    post: text()
      .primaryKey()
      .references(() => posts.id, { onDelete: 'cascade' }),
    wave: smallint().notNull(),
    asked: integer().notNull(),
    dueAt: instant('due_at'),
  },
  (t) => [index('urgencies_due').on(t.dueAt).where(sql`due_at is not null`)],
)

/** Who was asked for which urgent request. */
export const urgentAsks = pgTable(
  'urgent_asks',
  {
    post: text()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    resident: residentKey(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.post, t.resident] }), index('urgent_asks_day').on(t.resident, t.at)],
)

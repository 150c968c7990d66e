import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import type { Platform } from '../../core/chat/inbound.ts'
import type { Folded } from '../../core/deliveries/folded.ts'
import type { QuietIn } from '../../core/deliveries/quiet-in.ts'
import type { Language } from '../../core/residents/resident.ts'

import { instant } from './columns.ts'
import { residents } from './domain.ts'

/** Calls of the language model, by day: they cost money. */
export const modelDays = pgTable('model_days', { day: text().primaryKey(), calls: integer().notNull() }, () => [
  check('model_days_calls', sql`calls >= 0`),
])

/**
 * Updates as the platforms sent them, stored before they are confirmed. The row is also the heard-once mark.
 * `raw` is text, never jsonb: one NUL in jsonb stops a bot (SQLSTATE 22P05). It is emptied when the turn is done.
 */
export const inbox = pgTable(
  'inbox',
  {
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    platform: text().$type<Platform>().notNull(),
    key: text().notNull(),
    /** Turns of one lane run in order: a person, or a channel when nobody in particular spoke. */
    lane: text().notNull(),
    raw: text().notNull(),
    state: text().$type<'pending' | 'done' | 'quarantined'>().notNull().default('pending'),
    attempts: smallint().notNull().default(0),
    at: instant().notNull(),
  },
  (t) => [
    unique('inbox_heard_once').on(t.platform, t.key),
    index('inbox_pending').on(t.lane, t.id).where(sql`state = 'pending'`),
    /** Rows come in the order of time: a BRIN costs an insert next to nothing, and the purge reads only old pages. */
    index('inbox_old').using('brin', t.at),
    check('inbox_state', sql`state in ('pending', 'done', 'quarantined')`),
  ],
)

/** What was decided and is to be said, made into text at delivery. `sending` is committed before the call. */
export const outbox = pgTable(
  'outbox',
  {
    id: bigint({ mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    platform: text().$type<Platform>().notNull(),
    chat: text().notNull(),
    topic: text(),
    /** Rows of one queue go out in order: the chat, and apart from it what was kept for the morning. */
    queue: text().notNull(),
    /** `private`: sent at least once. `channel`: never blindly repeated. */
    audience: text().$type<'private' | 'channel'>().notNull(),
    language: text().$type<Language>().notNull(),
    view: text().notNull(),
    data: jsonb().notNull(),
    /** The same key to the same chat is an edit of what stands there. */
    key: text(),
    fresh: boolean().notNull(),
    /** The act that it answers, good for some minutes; emptied when it is sent. */
    reply: text(),
    /** The conversation that it belongs to. */
    thread: text(),
    /** What is unasked is not sent in these hours, however late it is: `Quiet` and its zone. Null for what may go at any time. */
    quiet: jsonb().$type<QuietIn>(),
    /** `held`: they take no private messages, it waits until they act. */
    state: text().$type<'pending' | 'held' | 'sending' | 'sent' | 'unknown' | 'dead'>().notNull().default('pending'),
    /** When it was first tried, and whether an earlier try may have arrived all the same. */
    triedAt: instant('tried_at'),
    doubt: boolean().notNull().default(false),
    attempts: smallint().notNull().default(0),
    dueAt: instant('due_at').notNull(),
    /** The process that is sending it; its advisory lock tells whether it lives. */
    owner: integer(),
    error: text(),
    at: instant().notNull(),
  },
  (t) => [
    index('outbox_head').on(t.platform, t.queue, t.id).where(sql`state in ('pending', 'sending')`),
    index('outbox_held').on(t.platform, t.queue).where(sql`state = 'held'`),
    index('outbox_unknown').on(t.platform, t.key).where(sql`state = 'unknown'`),
    index('outbox_old').using('brin', t.at),
    check('outbox_state', sql`state in ('pending', 'held', 'sending', 'sent', 'unknown', 'dead')`),
    check('outbox_audience', sql`audience in ('private', 'channel')`),
  ],
)

/** What stands where: the platform's message for a key, to edit it, and to know what a quoted message was about. */
export const messages = pgTable(
  'messages',
  {
    platform: text().$type<Platform>().notNull(),
    chat: text().notNull(),
    key: text().notNull(),
    ref: text().notNull(),
    /** The photo that it shows, and what the platform calls it: a message with one is edited otherwise than a text. */
    photo: text(),
    photoRef: text('photo_ref'),
    thread: text(),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.chat, t.key] }),
    index('messages_ref').on(t.platform, t.chat, t.ref),
    index('messages_thread').on(t.platform, t.chat, t.thread, t.at).where(sql`thread is not null`),
    index('messages_old').using('brin', t.at),
  ],
)

/**
 * How many messages a resident was to be told unasked on one day of theirs, and what of it was folded into one because there were more than
 * fit a day. `day` is `YYYY-MM-DD` in their quartier. The words of `folded` are emptied when the day is over.
 */
export const allowances = pgTable(
  'allowances',
  {
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    day: text().notNull(),
    told: smallint().notNull(),
    folded: jsonb().$type<Folded>(),
  },
  (t) => [
    primaryKey({ columns: [t.resident, t.day] }),
    index('allowances_day').on(t.day),
    check('allowances_told', sql`told >= 0`),
    check('allowances_day_is', sql.raw(String.raw`day ~ '^\d{4}-\d{2}-\d{2}$'`)),
  ],
)

/** When a resident last spoke in a conversation: for a day what comes back is part of it, and not unasked. */
export const speakers = pgTable(
  'speakers',
  {
    thread: text().notNull(),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.thread, t.resident] }), index('speakers_old').using('brin', t.at)],
)

/** Proactive messages that a platform allows: a token bucket. */
export const buckets = pgTable('buckets', {
  platform: text().$type<Platform>().primaryKey(),
  tokens: doublePrecision().notNull(),
  at: instant().notNull(),
})

/** What an adapter keeps for itself: a workspace's installation, where a conversation stands. */
export const records = pgTable(
  'records',
  {
    platform: text().$type<Platform>().notNull(),
    kind: text().notNull(),
    key: text().notNull(),
    value: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.kind, t.key] })],
)

/** How far the movable clock was moved, for all processes of this database. */
export const clock = pgTable(
  'clock',
  {
    one: boolean().primaryKey().default(true),
    offsetMs: bigint('offset_ms', { mode: 'number' }).notNull(),
  },
  () => [check('clock_one', sql`one`)],
)

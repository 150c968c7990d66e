import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  customType,
  doublePrecision,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Answer } from '../core/answers/answer.ts'
import type { Platform } from '../core/chat/inbound.ts'
import type { Digest } from '../core/digests/digest.ts'
import type { Direction, Post, PostKind, PostState } from '../core/posts/post.ts'
import type { Account, Language, Resident, Role } from '../core/residents/resident.ts'

const instant = (name?: string) =>
  name ? timestamp(name, { withTimezone: true, mode: 'date' }) : timestamp({ withTimezone: true, mode: 'date' })
const bytea = customType<{ data: Buffer }>({ dataType: () => 'bytea' })
/** `YYYY-MM-DD` or `YYYY-MM-DDTHH:mm`. */
const wall = String.raw`'^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$'`

export const quartiers = pgTable(
  'quartiers',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    zone: text().notNull(),
    language: text().$type<Language>().notNull(),
    digestMinute: smallint('digest_minute').notNull(),
    nextDigestAt: instant('next_digest_at'),
    lastDigestAt: instant('last_digest_at'),
  },
  (t) => [
    index('quartiers_digest_due').on(t.nextDigestAt).where(sql`next_digest_at is not null`),
    check('quartiers_digest_minute', sql`digest_minute between 0 and 1439`),
    check('quartiers_language', sql`language in ('fr', 'en')`),
  ],
)

export const channels = pgTable(
  'channels',
  {
    platform: text().$type<Platform>().notNull(),
    chat: text().notNull(),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    postsTopic: text('posts_topic'),
    digestTopic: text('digest_topic'),
    open: boolean().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.chat] }),
    /** One quartier, one channel a platform. */
    uniqueIndex('channels_one_open').on(t.quartier, t.platform).where(sql`open`),
  ],
)

export const residents = pgTable(
  'residents',
  {
    id: text().primaryKey(),
    name: text().notNull(),
    language: text().$type<Language>().notNull(),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    standing: text().$type<Resident['standing']>().notNull(),
    quietFrom: smallint('quiet_from'),
    quietTo: smallint('quiet_to'),
    joinedAt: instant('joined_at').notNull(),
  },
  (t) => [
    index('residents_quartier').on(t.quartier),
    check('residents_standing', sql`standing in ('guest', 'neighbour')`),
    check('residents_language', sql`language in ('fr', 'en')`),
    check(
      'residents_quiet',
      sql`(quiet_from is null) = (quiet_to is null) and quiet_from between 0 and 1439 and quiet_to between 0 and 1439`,
    ),
  ],
)

export const accounts = pgTable(
  'accounts',
  {
    platform: text().$type<Platform>().notNull(),
    user: text().notNull(),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    chat: text().notNull(),
    reach: text().$type<Account['reach']>().notNull(),
    heardAt: instant('heard_at'),
  },
  (t) => [
    primaryKey({ columns: [t.platform, t.user] }),
    index('accounts_resident').on(t.resident),
    index('accounts_chat').on(t.platform, t.chat),
    check('accounts_reach', sql`reach in ('open', 'closed', 'gone')`),
  ],
)

export const roles = pgTable(
  'roles',
  {
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    role: text().$type<Role['role']>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.quartier, t.resident, t.role] }), check('roles_role', sql`role in ('organiser', 'moderator')`)],
)

/** One-time codes that bring a second account to a resident. */
export const links = pgTable(
  'links',
  {
    code: text().primaryKey(),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    fromPlatform: text('from_platform').$type<Platform>().notNull(),
    fromChat: text('from_chat').notNull(),
    platform: text().$type<Platform>(),
    user: text(),
    chat: text(),
    until: instant().notNull(),
  },
  () => [check('links_claimed', sql`(platform is null) = ("user" is null) and ("user" is null) = (chat is null)`)],
)

/** The one open question of an account's private chat; also of someone who has not joined yet. */
export const talks = pgTable(
  'talks',
  {
    platform: text().$type<Platform>().notNull(),
    user: text().notNull(),
    talk: jsonb().notNull(),
    at: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.platform, t.user] })],
)

export const photos = pgTable('photos', {
  id: text().primaryKey(),
  bytes: bytea().notNull(),
  /** Where it came from, to be sent again there without an upload. */
  platform: text().$type<Platform>().notNull(),
  ref: text().notNull(),
  at: instant().notNull(),
})

export const posts = pgTable(
  'posts',
  {
    id: text().primaryKey(),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    author: text()
      .notNull()
      .references(() => residents.id),
    kind: text().$type<PostKind>().notNull(),
    direction: text().$type<Direction>().notNull(),
    title: text().notNull(),
    price: numeric({ precision: 8, scale: 2, mode: 'number' }),
    start: text(),
    end: text(),
    vague: text(),
    place: text(),
    photo: text().references(() => photos.id),
    state: text().$type<PostState>().notNull(),
    outcome: text().$type<NonNullable<Post['outcome']>>(),
    rev: integer().notNull(),
    replaces: text(),
    publishedAt: instant('published_at'),
    changedAt: instant('changed_at').notNull(),
    checkAt: instant('check_at'),
    askedAt: instant('asked_at'),
  },
  (t) => [
    foreignKey({ columns: [t.replaces], foreignColumns: [t.id], name: 'posts_replaces' }),
    index('posts_live').on(t.quartier, t.publishedAt).where(sql`state in ('open', 'promised')`),
    index('posts_author').on(t.author, t.changedAt),
    index('posts_check_due').on(t.checkAt).where(sql`check_at is not null`),
    index('posts_photo').on(t.photo).where(sql`photo is not null`),
    check('posts_kind', sql`kind in ('favour', 'loan', 'gift', 'sale', 'tip', 'event')`),
    check('posts_direction', sql`direction in ('offer', 'request')`),
    check('posts_state', sql`state in ('draft', 'open', 'promised', 'closed', 'expired', 'hidden')`),
    check('posts_outcome', sql`(outcome is not null) = (state = 'closed') and outcome in ('done', 'withdrawn')`),
    check('posts_title', sql`length(title) between 1 and 120 or (state in ('draft', 'closed') and title = '')`),
    check('posts_price', sql`price >= 0`),
    check('posts_wall', sql.raw(`start ~ ${wall} and "end" ~ ${wall}`)),
    check('posts_published', sql`(state in ('open', 'promised', 'expired', 'hidden')) <= (published_at is not null)`),
  ],
)

export const answers = pgTable(
  'answers',
  {
    id: text().primaryKey(),
    post: text()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    neighbour: text()
      .notNull()
      .references(() => residents.id),
    words: text().notNull(),
    state: text().$type<Answer['state']>().notNull(),
    thanked: boolean().notNull(),
    at: instant().notNull(),
  },
  (t) => [
    /** One conversation a neighbour and post. */
    unique('answers_once').on(t.post, t.neighbour),
    /** A post is promised to one neighbour. */
    uniqueIndex('answers_one_chosen').on(t.post).where(sql`state = 'chosen'`),
    check('answers_state', sql`state in ('waiting', 'chosen', 'declined')`),
  ],
)

export const digests = pgTable(
  'digests',
  {
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    day: text().notNull(),
    at: instant().notNull(),
    items: jsonb().$type<Digest['items']>().notNull(),
  },
  (t) => [primaryKey({ columns: [t.quartier, t.day] })],
)

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

import { sql } from 'drizzle-orm'
import {
  boolean,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import type { Answer } from '../../core/answers/answer.ts'
import type { Platform } from '../../core/chat/inbound.ts'
import type { Digest } from '../../core/digests/digest.ts'
import type { Way } from '../../core/joining/way.ts'
import type { Suggestion } from '../../core/matching/suggestion.ts'
import type { Direction, Post, PostKind, PostState } from '../../core/posts/post.ts'
import type { Account, Language, Resident, Role } from '../../core/residents/resident.ts'

import { associations } from './associations.ts'
import { bytea, instant } from './columns.ts'

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
    ways: text().array().$type<readonly Way[]>().notNull().default(['approval', 'sponsors', 'poster']),
    rules: text(),
    opensAt: smallint('opens_at').notNull().default(1),
    open: boolean().notNull().default(true),
  },
  (t) => [
    index('quartiers_digest_due').on(t.nextDigestAt).where(sql`next_digest_at is not null`),
    check('quartiers_digest_minute', sql`digest_minute between 0 and 1439`),
    check('quartiers_language', sql`language in ('fr', 'en')`),
    check('quartiers_ways', sql`ways <@ array['approval', 'sponsors', 'poster', 'letter', 'proof', 'open']`),
    check('quartiers_rules', sql`length(rules) between 1 and 500`),
    check('quartiers_opens_at', sql`opens_at between 1 and 100`),
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
    model: boolean().notNull(),
    joinedAt: instant('joined_at').notNull(),
    suggestions: boolean().notNull().default(true),
    urgent: boolean().notNull().default(false),
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
    places: smallint(),
    note: text(),
    photo: text().references(() => photos.id),
    state: text().$type<PostState>().notNull(),
    outcome: text().$type<NonNullable<Post['outcome']>>(),
    rev: integer().notNull(),
    replaces: text(),
    publishedAt: instant('published_at'),
    changedAt: instant('changed_at').notNull(),
    checkAt: instant('check_at'),
    askedAt: instant('asked_at'),
    matchAt: instant('match_at'),
    cleared: boolean().notNull().default(false),
    association: text(),
    newsAt: instant('news_at'),
    /** Its author lets whoever follows this quartier from a neighbouring one see it. */
    around: boolean().notNull().default(false),
    /** The title as it is searched in: see searchable in core/matching/words.ts. */
    words: text().notNull().default(''),
  },
  (t) => [
    foreignKey({ columns: [t.replaces], foreignColumns: [t.id], name: 'posts_replaces' }),
    /** In the name of one of the same quartier. */
    foreignKey({
      columns: [t.association, t.quartier],
      foreignColumns: [associations.id, associations.quartier],
      name: 'posts_association',
    }),
    index('posts_association_of').on(t.association).where(sql`association is not null`),
    index('posts_live').on(t.quartier, t.publishedAt).where(sql`state in ('open', 'promised')`),
    /** What may have happened lately: see db/desk.ts. */
    index('posts_changed').on(t.quartier, t.changedAt).where(sql`published_at is not null`),
    index('posts_around').on(t.quartier, t.publishedAt).where(sql`around and state in ('open', 'promised')`),
    index('posts_tips').on(t.quartier).where(sql`state = 'open' and kind = 'tip' and direction = 'offer'`),
    index('posts_author').on(t.author, t.changedAt),
    index('posts_sales').on(t.author, t.publishedAt).where(sql`kind = 'sale' and direction = 'offer' and published_at is not null`),
    index('posts_check_due').on(t.checkAt).where(sql`check_at is not null`),
    index('posts_news_due').on(t.newsAt).where(sql`news_at is not null`),
    index('posts_match_due').on(t.matchAt).where(sql`match_at is not null`),
    index('posts_words').using('gin', sql`to_tsvector('french', words)`).where(sql`state = 'open'`),
    index('posts_words_near').using('gin', sql`words gin_trgm_ops`).where(sql`state = 'open'`),
    index('posts_photo').on(t.photo).where(sql`photo is not null`),
    check('posts_kind', sql`kind in ('favour', 'loan', 'gift', 'sale', 'tip', 'event')`),
    check('posts_direction', sql`direction in ('offer', 'request')`),
    check('posts_state', sql`state in ('draft', 'open', 'promised', 'closed', 'expired', 'hidden')`),
    check('posts_outcome', sql`(outcome is not null) = (state = 'closed') and outcome in ('done', 'withdrawn')`),
    check('posts_title', sql`length(title) between 1 and 120 or (state in ('draft', 'closed') and title = '')`),
    check('posts_note', sql`length(note) <= 200`),
    check('posts_places', sql`places between 1 and 5000`),
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
    yes: boolean().notNull(),
    thanked: boolean().notNull(),
    mutedByAuthor: boolean('muted_by_author').notNull(),
    mutedByNeighbour: boolean('muted_by_neighbour').notNull(),
    claimUntil: instant('claim_until'),
    dueAt: instant('due_at'),
    at: instant().notNull(),
  },
  (t) => [
    /** One conversation a neighbour and post. */
    unique('answers_once').on(t.post, t.neighbour),
    /** A post is promised to one neighbour, or offered to the next in line. */
    uniqueIndex('answers_one_chosen').on(t.post).where(sql`state in ('chosen', 'offered')`),
    index('answers_due').on(t.dueAt).where(sql`due_at is not null`),
    index('answers_neighbour').on(t.neighbour),
    check('answers_state', sql`state in ('waiting', 'offered', 'chosen', 'regular', 'declined', 'withdrawn', 'lapsed')`),
    check('answers_claim', sql`(state = 'offered') = (claim_until is not null)`),
  ],
)

/** Who was told of which post because one of theirs fits it. */
export const suggestions = pgTable(
  'suggestions',
  {
    id: text().primaryKey(),
    post: text()
      .notNull()
      .references(() => posts.id, { onDelete: 'cascade' }),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    /** Their own post that fits; it may be gone before the one that they were told of. Null where they follow whoever published it. */
    matched: text(),
    state: text().$type<Suggestion['state']>().notNull(),
    toldAt: instant('told_at').notNull(),
  },
  (t) => [
    /** Nobody is told twice of one post, however many processes tick. */
    unique('suggestions_once').on(t.post, t.resident),
    index('suggestions_resident').on(t.resident, t.toldAt),
    check('suggestions_state', sql`state in ('told', 'declined', 'answered', 'news')`),
    check('suggestions_matched', sql`(matched is null) = (state = 'news')`),
  ],
)

/** Whose words no longer reach whom. */
export const blocks = pgTable(
  'blocks',
  {
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    blocked: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    until: instant(),
  },
  (t) => [primaryKey({ columns: [t.resident, t.blocked] }), check('blocks_other', sql`resident <> blocked`)],
)

/** What somebody told the organisers of a neighbour. */
export const reports = pgTable(
  'reports',
  {
    id: text().primaryKey(),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    reporter: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    about: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    words: text().notNull(),
    at: instant().notNull(),
  },
  (t) => [index('reports_about').on(t.about)],
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

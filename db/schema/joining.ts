import { sql } from 'drizzle-orm'
import { boolean, check, index, pgTable, primaryKey, smallint, text, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Code } from '../../core/joining/code.ts'
import type { Application, Membership } from '../../core/joining/way.ts'
import { associations } from './associations.ts'
import { bytea, instant } from './columns.ts'
import { quartiers, residents } from './domain.ts'

/** All that stays of how somebody came into a quartier: never an address, coordinates or a proof. */
export const memberships = pgTable(
  'memberships',
  {
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    placedBy: text('placed_by').$type<Membership['placedBy']>().notNull(),
    placedAt: instant('placed_at').notNull(),
    way: text().$type<NonNullable<Membership['way']>>(),
    verifiedAt: instant('verified_at'),
    decider: text().references(() => residents.id, { onDelete: 'set null' }),
    refusedAt: instant('refused_at'),
  },
  (t) => [
    primaryKey({ columns: [t.resident, t.quartier] }),
    index('memberships_quartier').on(t.quartier),
    index('memberships_decider').on(t.decider).where(sql`decider is not null`),
    check('memberships_placed_by', sql`placed_by in ('link', 'code', 'postcode', 'list', 'street', 'geocoder', 'position')`),
    check('memberships_way', sql`way in ('approval', 'sponsors', 'poster', 'letter', 'proof', 'open', 'founder', 'household')`),
    check('memberships_verified', sql`(way is null) = (verified_at is null)`),
    check('memberships_decider', sql`decider <> resident or way = 'founder'`),
  ],
)

/** Neighbours who answer for a guest. */
export const vouches = pgTable(
  'vouches',
  {
    guest: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    sponsor: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.guest, t.quartier, t.sponsor] }),
    index('vouches_sponsor').on(t.sponsor, t.at),
    check('vouches_other', sql`guest <> sponsor`),
  ],
)

/** A guest who waits to be recognised, one at a time. */
export const applications = pgTable(
  'applications',
  {
    resident: text()
      .primaryKey()
      .references(() => residents.id, { onDelete: 'cascade' }),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    way: text().$type<Application['way']>().notNull(),
    at: instant().notNull(),
    told: smallint().notNull(),
  },
  (t) => [
    index('applications_quartier').on(t.quartier, t.at),
    index('applications_told').on(t.told, t.at),
    check('applications_way', sql`way in ('approval', 'proof')`),
    check('applications_told', sql`told between 0 and 2`),
  ],
)

/** Codes on paper or between two people, by their fingerprint. */
export const codes = pgTable(
  'codes',
  {
    id: text().primaryKey(),
    hash: text().notNull(),
    kind: text().$type<Code['kind']>().notNull(),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    by: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    label: text().notNull(),
    used: smallint().notNull(),
    most: smallint().notNull(),
    madeAt: instant('made_at').notNull(),
    until: instant().notNull(),
    revoked: boolean().notNull(),
  },
  (t) => [
    uniqueIndex('codes_hash').on(t.hash),
    /** One poster a building. */
    uniqueIndex('codes_poster').on(t.quartier, sql`lower(${t.label})`).where(sql`kind = 'poster' and not revoked`),
    index('codes_quartier').on(t.quartier, t.kind),
    index('codes_by').on(t.by, t.kind),
    index('codes_until').on(t.until),
    check('codes_kind', sql`kind in ('poster', 'letter', 'household', 'sponsor', 'moderator', 'organiser')`),
    check('codes_used', sql`used between 0 and most and most between 1 and 1000`),
    check('codes_label', sql`length(label) <= 60`),
  ],
)

/** How often an account has typed a wrong code since then. */
export const codeTries = pgTable(
  'code_tries',
  { platform: text().notNull(), user: text().notNull(), since: instant().notNull(), tries: smallint().notNull() },
  (t) => [primaryKey({ columns: [t.platform, t.user] }), index('code_tries_since').on(t.since)],
)

/** A proof of address, encrypted with a key that is not in the database, until it is decided upon and for 72 h at most. */
export const proofs = pgTable(
  'proofs',
  {
    resident: text()
      .primaryKey()
      .references(() => applications.resident, { onDelete: 'cascade' }),
    sealed: bytea().notNull(),
    at: instant().notNull(),
    /** Who was shown it. */
    reader: text().references(() => residents.id, { onDelete: 'set null' }),
    /** The fingerprint of the link that shows it once; null when there is none, or it was used. */
    hash: text(),
    hashUntil: instant('hash_until'),
  },
  (t) => [uniqueIndex('proofs_hash').on(t.hash), index('proofs_at').on(t.at)],
)

/** Each time that a proof was shown to somebody, for a year: who, whose, when; never what. */
export const proofLooks = pgTable(
  'proof_looks',
  {
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    reader: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    at: instant().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.resident, t.reader, t.at] }),
    index('proof_looks_reader').on(t.reader, t.at),
    index('proof_looks_at').on(t.at),
    check('proof_looks_other', sql`resident <> reader`),
  ],
)

/** One-time links by which a resident sends a proof, by their fingerprint. */
export const uploads = pgTable(
  'uploads',
  {
    resident: text()
      .primaryKey()
      .references(() => residents.id, { onDelete: 'cascade' }),
    hash: text().notNull(),
    until: instant().notNull(),
  },
  (t) => [uniqueIndex('uploads_hash').on(t.hash), index('uploads_until').on(t.until)],
)

/** Neighbouring quartiers whose posts "alentour" a resident wishes to see. */
export const follows = pgTable(
  'follows',
  {
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
  },
  (t) => [primaryKey({ columns: [t.resident, t.quartier] }), index('follows_quartier').on(t.quartier)],
)

/** Residents who are told of what an association publishes. */
export const associationFollowers = pgTable(
  'association_followers',
  {
    association: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.association, t.resident] }), index('association_followers_resident').on(t.resident)],
)

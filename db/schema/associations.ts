import { sql } from 'drizzle-orm'
import { check, index, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import type { Association } from '../../core/associations/association.ts'
import { instant } from './columns.ts'
import { quartiers, residents } from './domain.ts'

/** Clubs of a quartier. */
export const associations = pgTable(
  'associations',
  {
    id: text().primaryKey(),
    quartier: text()
      .notNull()
      .references(() => quartiers.id),
    name: text().notNull(),
    key: text().notNull(),
    about: text().notNull(),
    state: text().$type<Association['state']>().notNull(),
    contact: text()
      .notNull()
      .references(() => residents.id),
    code: text(),
    codeUntil: instant('code_until'),
    calendar: text(),
    /** To whom its contact would hand it over. */
    heir: text().references(() => residents.id, { onDelete: 'set null' }),
    /** A town hall speaks as one more association, and reads no more than anybody. */
    kind: text().$type<Association['kind']>().notNull().default('association'),
  },
  (t) => [
    /** One of a name, however it is written. */
    uniqueIndex('associations_name').on(t.quartier, t.key).where(sql`state <> 'closed'`),
    /** One town hall speaks in a quartier, and nobody else is called one. */
    uniqueIndex('associations_municipality').on(t.quartier).where(sql`kind = 'municipality' and state = 'open'`),
    check('associations_municipality_name', sql`(kind = 'municipality') = (key ~ '\\mmairie\\M')`),
    uniqueIndex('associations_code').on(t.code).where(sql`code is not null`),
    /** A post in its name is of its quartier: see posts. */
    unique('associations_quartier').on(t.id, t.quartier),
    index('associations_contact').on(t.contact),
    index('associations_heir').on(t.heir).where(sql`heir is not null`),
    check('associations_heir', sql`heir <> contact`),
    check('associations_state', sql`state in ('proposed', 'open', 'closed')`),
    check('associations_words', sql`length(name) between 2 and 60 and length(about) between 1 and 200 and key <> ''`),
    check('associations_kind', sql`kind in ('association', 'municipality')`),
    check('associations_code_until', sql`(code is null) = (code_until is null)`),
  ],
)

/** Who may post in the name of one. */
export const associationSpeakers = pgTable(
  'association_speakers',
  {
    association: text()
      .notNull()
      .references(() => associations.id, { onDelete: 'cascade' }),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
  },
  (t) => [primaryKey({ columns: [t.association, t.resident] }), index('association_speakers_resident').on(t.resident)],
)

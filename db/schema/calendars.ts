import { index, pgTable, primaryKey, text, unique, uniqueIndex } from 'drizzle-orm/pg-core'
import { associations } from './associations.ts'
import { instant } from './columns.ts'
import { quartiers, residents } from './domain.ts'
import { events } from './events.ts'

/** Who comes to every date of an event. */
export const eventRegulars = pgTable(
  'event_regulars',
  {
    post: text()
      .notNull()
      .references(() => events.post, { onDelete: 'cascade' }),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    since: instant().notNull(),
  },
  (t) => [primaryKey({ columns: [t.post, t.resident] }), index('event_regulars_resident').on(t.resident)],
)

/** Addresses of calendars, by their fingerprint (SHA-256) alone; none once it was revoked. */
export const calendarLinks = pgTable(
  'calendar_links',
  {
    quartier: text()
      .notNull()
      .references(() => quartiers.id, { onDelete: 'cascade' }),
    resident: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    association: text().references(() => associations.id, { onDelete: 'cascade' }),
    madeAt: instant('made_at').notNull(),
    hash: text(),
  },
  (t) => [
    unique('calendar_links_whose').on(t.resident, t.quartier, t.association).nullsNotDistinct(),
    uniqueIndex('calendar_links_hash').on(t.hash),
    index('calendar_links_quartier').on(t.quartier),
  ],
)

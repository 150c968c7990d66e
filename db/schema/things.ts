import { sql } from 'drizzle-orm'
import { check, foreignKey, index, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import { instant } from './columns.ts'
import { photos, residents } from './domain.ts'
import { attendees, eventDates, events } from './events.ts'

/** What is to be brought to an event, or done there: the same on all of its dates. */
export const eventThings = pgTable(
  'event_things',
  {
    id: text().primaryKey(),
    post: text()
      .notNull()
      .references(() => events.post, { onDelete: 'cascade' }),
    label: text().notNull(),
    wanted: smallint().notNull(),
    places: smallint().notNull(),
    position: smallint().notNull(),
  },
  (t) => [
    index('event_things_post').on(t.post),
    unique('event_things_places').on(t.id, t.places),
    check('event_things_label', sql`length(label) between 1 and 40`),
    check('event_things_wanted', sql`wanted between 1 and 50 and places between wanted and 50`),
  ],
)

/**
 * Who brings it to one date, each in a slot of their own. `places` is the thing's, carried along: there is no slot beyond it, so no more
 * bring it than it has places. Only who answered the date does.
 */
export const thingClaims = pgTable(
  'thing_claims',
  {
    thing: text().notNull(),
    date: text().notNull(),
    resident: text().notNull(),
    slot: smallint().notNull(),
    places: smallint().notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.thing, t.date, t.slot] }),
    unique('thing_claims_once').on(t.thing, t.date, t.resident),
    foreignKey({ columns: [t.thing, t.places], foreignColumns: [eventThings.id, eventThings.places], name: 'thing_claims_places' })
      .onDelete('cascade')
      .onUpdate('cascade'),
    foreignKey({
      columns: [t.date, t.resident],
      foreignColumns: [attendees.date, attendees.resident],
      name: 'thing_claims_attendee',
    }).onDelete('cascade'),
    index('thing_claims_attendee').on(t.date, t.resident),
    check('thing_claims_slot', sql`slot between 1 and places`),
  ],
)

/** What came of a date, in its organiser's words; a photo where those on it agreed. */
export const eventResults = pgTable(
  'event_results',
  {
    date: text()
      .primaryKey()
      .references(() => eventDates.id, { onDelete: 'cascade' }),
    words: text().notNull(),
    photo: text().references(() => photos.id),
    by: text()
      .notNull()
      .references(() => residents.id, { onDelete: 'cascade' }),
    at: instant().notNull(),
  },
  (t) => [
    index('event_results_at').on(t.at),
    index('event_results_photo').on(t.photo).where(sql`photo is not null`),
    index('event_results_by').on(t.by),
    check('event_results_words', sql`length(words) between 1 and 200`),
  ],
)

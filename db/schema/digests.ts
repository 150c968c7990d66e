import { sql } from 'drizzle-orm'
import { boolean, check, index, jsonb, pgTable, smallint, text } from 'drizzle-orm/pg-core'
import type { Page } from '../../core/digests/page.ts'
import type { Subscription } from '../../core/digests/subscription.ts'
import { instant } from './columns.ts'
import { quartiers, residents } from './domain.ts'

/** How a quartier wishes its page, where that is not every morning; and which month it has seen drawn. */
export const editions = pgTable(
  'editions',
  {
    quartier: text()
      .primaryKey()
      .references(() => quartiers.id),
    weekday: smallint(),
    month: text(),
  },
  () => [check('editions_weekday', sql`weekday between 1 and 7`), check('editions_month', sql.raw(String.raw`month ~ '^\d{4}-\d{2}$'`))],
)

/** The page that stands in a quartier's channels, looked at again as its day goes. */
export const pages = pgTable(
  'pages',
  {
    quartier: text()
      .primaryKey()
      .references(() => quartiers.id),
    day: text().notNull(),
    frame: jsonb().$type<Page['frame']>().notNull(),
    shown: text().notNull(),
    lookAt: instant('look_at'),
  },
  (t) => [index('pages_due').on(t.lookAt).where(sql`look_at is not null`)],
)

/** Whether a resident gets a page of their own, and whether a page may name them. */
export const subscriptions = pgTable(
  'subscriptions',
  {
    resident: text()
      .primaryKey()
      .references(() => residents.id, { onDelete: 'cascade' }),
    every: text().$type<Subscription['every']>().notNull(),
    weekday: smallint().notNull(),
    nextAt: instant('next_at'),
    lastAt: instant('last_at'),
    shown: jsonb().$type<Subscription['shown']>().notNull(),
    named: boolean().notNull(),
  },
  (t) => [
    index('subscriptions_due').on(t.nextAt).where(sql`next_at is not null`),
    check('subscriptions_every', sql`every in ('never', 'day', 'week') and (every = 'never') = (next_at is null)`),
    check('subscriptions_weekday', sql`weekday between 1 and 7`),
  ],
)

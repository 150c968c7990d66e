import { parcelsOf, type Speaking } from '../bots/address.ts'
import { proactiveADay } from '../core/deliveries/allowance.ts'
import { type Say, say, to } from '../core/views.ts'
import { type Sql, transaction } from '../db/connect.ts'
import type { Story } from './quartier.ts'

/** What the clock has to say, in a turn of its own; it is sent at the next tick. `on` is a connection of another process. */
export const tell = async (it: Story, says: readonly Say[], more: Partial<Speaking> = {}, on: Sql = it.database.sql): Promise<void> => {
  const { rows } = await transaction<unknown, { id: number; state: string }>(on, (tx) =>
    parcelsOf(tx, says, {
      inbound: null,
      language: 'fr',
      who: null,
      now: it.time.now(),
      owner: 1,
      adapters: new Map([[it.platform.platform, it.platform]]),
      aDay: proactiveADay,
      ...more,
    }),
  )
  /** What the turn claimed for itself; what waits may be under way already. */
  const claimed = rows.filter(({ state }) => state === 'sending').map(({ id }) => id)
  await on`update outbox set state = 'pending', owner = null, attempts = 0, tried_at = null where id = any(${claimed})`
}

/** The same, and what is due is sent. */
export const tells = async (it: Story, ...says: readonly Say[]): Promise<void> => {
  await tell(it, says)
  await settles(it)
}

export const settles = async (it: Story): Promise<void> => {
  await it.palier.tick()
  await it.palier.idle()
}

/** « Noé vous dit merci pour « … » ! »: a message that says its own name. */
export const news = (reader: string, title: string, more: Parameters<typeof say>[3] = {}): Say =>
  say(to.resident(reader), 'thanks', { author: 'Noé', title, ready: null, words: '', back: null }, more)

export const idOf = async (it: Story, name: string): Promise<string> =>
  (await it.database.sql<{ id: string }[]>`select id from residents where name = ${name}`)[0]?.id ?? ''

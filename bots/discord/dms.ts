import { z } from 'zod'
import type { Records } from '../adapter.ts'
import type { Calls } from './calls.ts'

export type DirectMessages = {
  /** The channel of a person's private chat; opened where it is not known. */
  channelOf(user: string): Promise<string>
  /** That channel was seen: it is read again after an outage. */
  note(channel: string, user: string): Promise<void>
}

/** Channels remembered: to open one again costs a call. */
const rememberedMax = 20_000

export const directMessages = (calls: Calls, records: Records): DirectMessages => {
  const channels = new Map<string, string>()
  const noted = new Set<string>()

  const note = async (channel: string, user: string): Promise<void> => {
    if (noted.has(channel)) return
    bounded(noted).add(channel)
    try {
      if ((await records.get('dm', channel)) === null) await records.put('dm', channel, JSON.stringify(user))
    } catch {
      /** The database is away: the next message there tries again. */
      noted.delete(channel)
    }
  }

  return {
    note,
    channelOf: async (user) => {
      const known = channels.get(user)
      if (known) return known
      const opened = await calls.ask(
        { method: 'POST', path: '/users/@me/channels', body: { recipient_id: user } },
        z.object({ id: z.string() }),
      )
      bounded(channels).set(user, opened.id)
      await note(opened.id, user)
      return opened.id
    },
  }
}

/** Without its oldest, when it is full. */
const bounded = <T extends Map<string, string> | Set<string>>(it: T): T => {
  const [oldest] = it.keys()
  if (it.size >= rememberedMax && oldest !== undefined) it.delete(oldest)
  return it
}

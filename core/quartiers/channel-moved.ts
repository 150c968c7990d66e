import { z } from 'zod'
import { useCase } from '../use-case.ts'

/** The platform gave the channel a new id (Telegram: a group became a supergroup). What was there is closed, what waits goes to the new one. */
export const channelMoved = useCase({
  who: 'anyone',
  intent: z.object({ to: z.string() }),
  doors: { platform: true },
  read: async (db, { to }, { from, place }) => ({
    channel: await db.channel(from.platform, place.chat),
    already: await db.channel(from.platform, to),
  }),
  decide: ({ channel, already }, { to }) => (channel?.open && !already ? { move: { from: channel, to } } : {}),
})

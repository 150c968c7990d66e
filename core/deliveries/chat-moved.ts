import { z } from 'zod'
import { platforms } from '../chat/inbound.ts'
import { useCase } from '../use-case.ts'

/** Sending told us that the channel has a new id: it follows, and what waits with it. */
export const chatMoved = useCase({
  who: 'clock',
  intent: z.object({ platform: z.enum(platforms), chat: z.string(), to: z.string() }),
  doors: {},
  read: async (db, { platform, chat, to }) => ({ channel: await db.channel(platform, chat), already: await db.channel(platform, to) }),
  decide: ({ channel, already }, { to }) => (channel && !already ? { move: { from: channel, to } } : {}),
})

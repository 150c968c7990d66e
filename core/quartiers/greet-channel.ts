import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** The bot was added to a group, or allowed again in a private chat: it says how to begin, or is reachable again. */
export const greetChannel = useCase({
  who: 'anyone',
  intent: z.object({}),
  doors: { platform: true },
  read: async (db, _intent, { from, place }) => ({
    channel: place.kind === 'channel' ? await db.channel(from.platform, place.chat) : undefined,
    account: await db.account(from.platform, from.id),
  }),
  decide: ({ channel, account }, _intent, { place }) => {
    if (place.kind === 'private') return account ? { save: { accounts: [{ ...account, chat: place.chat, reach: 'open' }] } } : {}
    return channel?.open ? {} : { say: [say(to.here, 'channelGreeting', {})] }
  },
})

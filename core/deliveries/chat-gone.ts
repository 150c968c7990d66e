import { z } from 'zod'
import { platforms } from '../chat/inbound.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** The platform says that nobody is there any more: the channel closes, or the resident is not reachable on that account. */
export const chatGone = useCase({
  who: 'clock',
  intent: z.object({ platform: z.enum(platforms), chat: z.string() }),
  doors: {},
  read: async (db, { platform, chat }) => {
    const channel = await db.channel(platform, chat)
    return {
      channel,
      quartier: channel && (await db.quartier(channel.quartier)),
      roles: channel ? await db.rolesIn(channel.quartier) : [],
      account: await db.accountOfChat(platform, chat),
    }
  },
  decide: ({ channel, quartier, roles, account }) => {
    if (channel?.open && quartier)
      return {
        save: { channels: [{ ...channel, open: false }] },
        say: roles.map((it) => say(to.resident(it.resident), 'channelClosed', { name: quartier.name })),
      }
    return account?.reachable ? { save: { accounts: [{ ...account, reachable: false }] } } : {}
  },
})

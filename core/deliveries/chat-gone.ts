import { z } from 'zod'
import { platforms } from '../chat/inbound.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** The platform says that nobody is there any more: the channel closes, or the resident cannot be written to on that account. */
export const chatGone = useCase({
  who: 'clock',
  intent: z.object({ platform: z.enum(platforms), chat: z.string(), how: z.enum(['closed', 'gone']).default('gone') }),
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
  decide: ({ channel, quartier, roles, account }, { how }) => {
    if (channel?.open && quartier)
      return {
        save: { channels: [{ ...channel, open: false }] },
        say: roles.map((it) => say(to.resident(it.resident), 'channelClosed', { name: quartier.name })),
      }
    return account && account.reach !== how ? { save: { accounts: [{ ...account, reach: how }] } } : {}
  },
})

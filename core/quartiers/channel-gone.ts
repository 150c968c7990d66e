import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'

/** The bot was removed from a channel, or blocked by a resident: nothing more is sent there, and the organisers are told. */
export const channelGone = useCase({
  who: 'anyone',
  intent: z.object({}),
  doors: { platform: true },
  read: async (db, _intent, { from, place }) => {
    const channel = place.kind === 'channel' ? await db.channel(from.platform, place.chat) : undefined
    return {
      channel,
      quartier: channel && (await db.quartier(channel.quartier)),
      roles: channel ? await db.rolesIn(channel.quartier) : [],
      account: place.kind === 'private' ? await db.account(from.platform, from.id) : undefined,
    }
  },
  decide: ({ channel, quartier, roles, account }) => {
    if (account) return { save: { accounts: [{ ...account, reach: 'gone' }] } }
    if (!channel?.open || !quartier) return {}
    const told: Say[] = roles.map((it) => say(to.resident(it.resident), 'channelClosed', { name: quartier.name }))
    return { save: { channels: [{ ...channel, open: false }] }, say: told }
  },
})

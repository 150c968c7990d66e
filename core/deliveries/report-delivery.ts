import { z } from 'zod'
import { platforms } from '../chat/inbound.ts'
import { viewOf } from '../posts/post-view.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** What became of something said in a channel is told to whoever can act: the author of a post, the organisers of a quartier. */
export const reportDelivery = useCase({
  who: 'clock',
  intent: z.object({
    platform: z.enum(platforms),
    chat: z.string(),
    key: z.string(),
    outcome: z.enum(['unknown', 'refused', 'forbidden']),
    why: z.string().max(200),
  }),
  doors: {},
  read: async (db, { platform, chat, key }) => {
    const channel = await db.channel(platform, chat)
    const post = /^post:(.+)$/.exec(key)?.[1]
    return {
      quartier: channel && (await db.quartier(channel.quartier)),
      roles: channel ? await db.rolesIn(channel.quartier) : [],
      found: post ? await db.lockedPost(post) : undefined,
    }
  },
  decide: ({ quartier, roles, found }, { outcome, why }) => {
    if (!quartier) return {}
    /** One message, however often it is missing. */
    if (outcome === 'forbidden')
      return {
        say: roles.map((it) =>
          say(to.resident(it.resident), 'mayNotSchedule', { quartier: quartier.name }, { key: `may-not:${quartier.id}` }),
        ),
      }
    if (outcome === 'unknown' && found)
      return {
        say: [
          say(
            to.resident(found.post.author),
            'deliveryUnknown',
            { post: viewOf(found.post, found.author) },
            { key: `unknown:${found.post.id}`, fresh: true },
          ),
        ],
      }
    return {
      say: roles.map((it) =>
        outcome === 'unknown'
          ? say(to.resident(it.resident), 'digestUnknown', { name: quartier.name })
          : say(to.resident(it.resident), 'channelRefused', { name: quartier.name, what: why }),
      ),
    }
  },
})

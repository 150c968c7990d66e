import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** In a forum group: this topic is where the posts, or the digest, go. */
export const setTopics = useCase({
  who: 'anyone',
  admin: true,
  intent: z.object({ which: z.enum(['posts', 'digest', 'both', 'none']) }),
  doors: { press: true },
  read: async (db, _intent, { from, place }) => ({ channel: await db.channel(from.platform, place.chat) }),
  decide: ({ channel }, { which }, { admin, place }) => {
    if (!admin) return { say: [say(to.here, 'quartierAdminsOnly', {})] }
    if (!channel?.open) return { say: [say(to.here, 'quartierUsage', {})] }
    const topic = which === 'none' ? null : place.topic
    const changed = {
      ...channel,
      postsTopic: which === 'digest' ? channel.postsTopic : topic,
      digestTopic: which === 'posts' ? channel.digestTopic : topic,
    }
    return { save: { channels: [changed] }, say: [say(to.here, 'topicsSet', { which })] }
  },
})

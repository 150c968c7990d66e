import { z } from 'zod'
import { isLive } from '../posts/post.ts'
import { viewOf } from '../posts/post-view.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** Followers told in one turn; the next tick goes on. */
export const toldAtOnce = 200

/**
 * An association has published: whoever follows it is told, once, as of a post that fits one of theirs (`suggestions`): who was told for one
 * reason is not told for the other. It counts against their day and waits for their morning.
 */
export const tellFollowers = useCase({
  who: 'clock',
  intent: z.object({ post: id }),
  doors: { due: async (db, now, limit) => (await db.newsDue(now, limit)).map((post) => ({ post })) },
  read: async (db, { post }) => {
    const found = await db.lockedPost(post)
    return { found, followers: found?.post.newsAt ? await db.followersToTell(post, toldAtOnce) : [] }
  },
  decide: ({ found, followers }, { post: asked }, { now, ids: [fresh = ''] }) => {
    if (!found?.post.newsAt || found.post.newsAt > now) return {}
    const { post, author } = found
    const { association, behalf } = post
    if (!isLive(post) || !association || !behalf) return { save: { posts: [{ ...post, newsAt: null }] } }
    const isLast = followers.length < toldAtOnce
    return {
      save: {
        ...(isLast ? { posts: [{ ...post, newsAt: null }] } : {}),
        suggestions: followers.map((resident, i) => ({
          id: `${fresh}.${i}`,
          post: asked,
          resident,
          matched: null,
          state: 'news' as const,
          toldAt: now,
        })),
      },
      say: followers.map((resident) =>
        say(
          to.resident(resident),
          'associationNews',
          { id: association, name: behalf, post: viewOf(post, author) },
          { key: `news:${post.id}` },
        ),
      ),
    }
  },
})

import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { viewOf } from './post-view.ts'

/** One's own posts that live. */
export const listMyPosts = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: {
    press: true,
    spoken: 'The resident asks for their own posts.',
    command: { fr: 'mesannonces', en: 'myposts', about: (t) => t.commands.myPosts(), place: 'private' },
  },
  read: async (db, _intent, { who }) => ({ posts: await db.livePostsOf(who.id) }),
  decide: ({ posts }, _intent, { who }) => ({
    say: [say(to.resident(who.id), 'myPosts', { posts: posts.slice(0, 12).map((post) => viewOf(post, who.name)) })],
  }),
})

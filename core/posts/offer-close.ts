import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { matching } from './matching.ts'
import { viewOf } from './post-view.ts'

/** "C'est bon, j'ai trouvé", "le vélo est vendu": we ask which, and close at a press. */
export const offerClose = useCase({
  who: 'resident',
  intent: z.object({ about: z.string().nullable(), does: z.enum(['close', 'withdraw']) }),
  doors: {
    spoken: 'The resident says that one of their posts is over, or takes it back.',
    command: {
      fr: 'terminer',
      en: 'finish',
      about: (t) => t.commands.finish(),
      place: 'private',
      rest: {
        name: (t) => t.commands.postName(),
        about: (t) => t.commands.finishWhich(),
        required: false,
        choices: async (db, resident) => (await db.livePostsOf(resident)).map(({ title }) => title),
      },
      parse: (rest) => ({ about: rest || null, does: 'close' }),
    },
  },
  read: async (db, _intent, { who }) => ({ posts: await db.livePostsOf(who.id) }),
  decide: ({ posts }, { about, does }, { who }) => {
    const found = matching(posts, about)
    return {
      say: [
        say(to.resident(who.id), 'closeWhich', {
          posts: found.slice(0, 6).map((post) => viewOf(post, who.name)),
          outcome: does === 'close' ? 'done' : 'withdrawn',
        }),
      ],
      talk: null,
    }
  },
})

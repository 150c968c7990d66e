import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { viewOf } from './post-view.ts'
import { followedBy } from './visible.ts'

export const pageSize = 6
/** How much of what the followed quartiers show stands under the first page. */
const aroundShown = 3

/** What is open in the quartier, newest first, a page at a time. */
export const listPosts = useCase({
  who: 'resident',
  intent: z.object({
    page: z.coerce.number().int().min(0).max(200).optional(),
    /** Where a newcomer's link comes from: that quartier is theirs. */
    quartier: z.string().max(40).optional(),
  }),
  doors: {
    press: true,
    spoken: 'The resident asks what is new or open in the quartier.',
    command: { fr: 'annonces', en: 'posts', about: (t) => t.commands.posts(), place: 'private' },
  },
  read: async (db, { page = 0 }, { who }) => ({
    posts: await db.livePosts(who.quartier, pageSize + 1, page * pageSize),
    around: page === 0 ? await db.aroundPosts(followedBy(who), aroundShown + 1, 0) : [],
  }),
  decide: ({ posts, around }, { page = 0 }, { who, quartier }) => ({
    say: [
      say(
        to.resident(who.id),
        'postList',
        {
          quartier: quartier.name,
          posts: posts.slice(0, pageSize).map(({ post, author }) => viewOf(post, author)),
          page,
          more: posts.length > pageSize,
          ...(around.length > 0
            ? {
                around: around.slice(0, aroundShown).map(({ post, author, from }) => viewOf(post, author, from)),
                allAround: around.length > aroundShown,
              }
            : {}),
        },
        { key: 'posts', ...(page === 0 ? { fresh: true as const } : {}) },
      ),
    ],
  }),
})

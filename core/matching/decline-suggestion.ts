import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** "Pas cette fois": the next neighbour may be told at once. Nobody hears of it. */
export const declineSuggestion = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => ({ found: await db.lockedPost(post), suggestions: await db.suggestionsOf(post) }),
  decide: ({ found, suggestions }, _intent, { who, now }) => {
    const own = suggestions.find(({ resident }) => resident === who.id)
    if (!found || !own) return { say: [gone(who.id)] }
    const { post } = found
    const says = [say(to.resident(who.id), 'suggestionDeclined', { title: post.title }, { key: `suggestion:${post.id}` })]
    if (own.state !== 'told') return { say: says }
    return {
      save: {
        suggestions: [{ ...own, state: 'declined' }],
        /** Null where everybody was told already: there is nobody to go on to. */
        ...(post.state === 'open' && post.matchAt ? { posts: [{ ...post, matchAt: now }] } : {}),
      },
      say: says,
    }
  },
})

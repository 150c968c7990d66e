import { z } from 'zod'
import { ownDraft } from '../posts/life.ts'
import { gone, sayDraft, sayMine } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'

/** « Demander quand même au quartier »: the request that waited behind the addresses found. */
export const showDraft = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }) => ({ post: (await db.lockedPost(post))?.post }),
  decide: ({ post }, _intent, { who }) => {
    const draft = ownDraft(post, who.id)
    if (!draft) return { say: [post?.state === 'open' && post.author === who.id ? sayMine(post, who.name) : gone(who.id)] }
    return { say: [sayDraft(draft, who)], talk: { kind: 'draft', post: draft.id, question: null } }
  },
})

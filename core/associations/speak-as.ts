import { z } from 'zod'
import { ownDraft } from '../posts/life.ts'
import { gone, sayDraft } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'

/** « Au nom de … », on a draft; `me` is in one's own name again. */
export const speakAs = useCase({
  who: 'resident',
  intent: z.object({ post: id, as: id }),
  doors: { press: true },
  read: async (db, { post }) => ({ post: (await db.lockedPost(post))?.post }),
  decide: ({ post }, { as }, { who, now }) => {
    const own = ownDraft(post, who.id)
    const spoken = as === 'me' ? null : who.speaks?.find((it) => it.id === as)
    if (!own || spoken === undefined) return { say: [gone(who.id)] }
    const draft = { ...own, association: spoken?.id ?? null, behalf: spoken?.name ?? null, rev: own.rev + 1, changedAt: now }
    return {
      save: { posts: [draft] },
      say: [sayDraft(draft, who, { note: 'changed' })],
      talk: { kind: 'draft', post: draft.id, question: null },
    }
  },
})

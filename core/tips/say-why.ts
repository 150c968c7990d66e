import { z } from 'zod'
import { oneLine } from '../chat/text.ts'
import { copyOf } from '../posts/edit-post.ts'
import { ownDraft, ownLive } from '../posts/life.ts'
import type { Post } from '../posts/post.ts'
import { gone, sayDraft } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { draftedTips } from './life.ts'
import { whyMax } from './tip.ts'

type Facts = { post: Post | undefined }

/** One's own good address, as a draft or published. */
const ownAddress = (post: Post | undefined, who: string): Post | null => {
  const own = ownDraft(post, who) ?? ownLive(post, who)
  return own?.tip?.sort === 'address' ? own : null
}

const nothing = /^(?:non|rien|aucune?|sans|no|none|nothing|-)[.!]?$/i

/** « Dire pourquoi »: what makes an address good, in its author's words. What is published changes through a draft of it. */
export const sayWhy = useCase({
  who: 'resident',
  intent: z.object({ post: id, why: z.string() }),
  doors: {
    form: {
      title: (t) => t.tips.sayWhy(),
      ask: 'all',
      fields: { why: { kind: 'line', label: (t) => t.tips.whyLabel(), hint: (t) => t.tips.whyHint() } },
      refuse: ({ post }: Facts, { who }) => (ownAddress(post, who.id) ? null : gone(who.id)),
      question: ({ post }: Facts) => say(to.here, 'tipWhyQuestion', { title: post?.title ?? '', post: post?.id ?? '' }),
    },
  },
  read: async (db, { post }): Promise<Facts> => ({ post: (await db.lockedPost(post))?.post }),
  decide: ({ post }, { why }, { who, now, ids: [copyId = ''] }) => {
    const own = ownAddress(post, who.id)
    if (!own?.tip) return { say: [gone(who.id)], talk: null }
    const words = oneLine(why, whyMax)
    const draft = own.state === 'draft' ? own : copyOf(own, copyId)
    const changed = {
      ...draft,
      tip: { ...own.tip, why: words === '' || nothing.test(words) ? null : words },
      rev: draft.rev + 1,
      changedAt: now,
    }
    return {
      save: { posts: [changed], tips: draftedTips(changed, now) },
      say: [sayDraft(changed, who, { note: 'changed' })],
      talk: { kind: 'draft', post: changed.id, question: null },
    }
  },
})

import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { checkAfter, dropped, ownDraft, ownLive } from './life.ts'
import { detailsOf, type Post } from './post.ts'
import { viewOf } from './post-view.ts'
import { gone, sayDraft, sayInChannel, sayMine } from './say-post.ts'
import { id, rev } from './schema.ts'

/** The author presses Publier: what they see becomes public, or changes what is. */
export const publishPost = useCase({
  who: 'resident',
  intent: z.object({ post: id, rev }),
  doors: { press: true },

  read: async (db, { post: wanted }) => {
    const draft = (await db.lockedPost(wanted))?.post
    const original = draft?.replaces ? (await db.lockedPost(draft.replaces))?.post : undefined
    const channels = draft ? await db.channelsOf(draft.quartier) : []
    return { draft, original, hasChannel: channels.length > 0 }
  },

  decide: ({ draft, original, hasChannel }, intent, { who, now, quartier }) => {
    const own = ownDraft(draft, who.id)
    if (!own) return { say: [draft && draft.author === who.id ? sayMine(draft, who.name) : gone(who.id)] }
    if (own.rev !== intent.rev) return { say: [sayDraft(own, who, { note: 'outdated' })] }
    if (own.title === '')
      return { say: [sayDraft(own, who, { question: 'title' })], talk: { kind: 'draft', post: own.id, question: 'title' } }

    const before = own.replaces ? ownLive(original, who.id) : null
    if (own.replaces && !before) return { save: { posts: [dropped(own, now)] }, say: [gone(who.id)], talk: null }

    const public_: Post = before
      ? {
          ...before,
          ...detailsOf(own),
          rev: before.rev + 1,
          changedAt: now,
          checkAt: checkAfter(own, now, quartier.zone),
          askedAt: null,
          matchAt: now,
        }
      : { ...own, state: 'open', publishedAt: now, changedAt: now, checkAt: checkAfter(own, now, quartier.zone), matchAt: now }
    return {
      save: { posts: before ? [public_, dropped(own, now)] : [public_] },
      say: [
        sayInChannel(public_, who.name),
        say(
          to.resident(who.id),
          'postPublished',
          { post: viewOf(public_, who.name), quartier: quartier.name, changed: before !== null, hasChannel },
          { key: `draft:${own.id}` },
        ),
      ],
      talk: null,
    }
  },
})

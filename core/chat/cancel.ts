import { z } from 'zod'
import { dropped, ownDraft } from '../posts/life.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'

/** /annuler, "laisse tomber": whatever was under way stops, and nothing was public. */
export const cancel = useCase({
  who: 'anyone',
  intent: z.object({}),
  doors: {
    press: true,
    spoken: 'The resident gives up what is under way.',
    command: { fr: 'annuler', en: 'cancel', about: (t) => t.commands.cancel(), place: 'private' },
  },
  read: async (db, _intent, { talk }) => ({ draft: talk?.kind === 'draft' ? (await db.lockedPost(talk.post))?.post : undefined }),
  decide: ({ draft }, _intent, { who, talk, now }) => {
    const own = who && ownDraft(draft, who.id)
    if (own)
      return {
        save: { posts: [dropped(own, now)] },
        say: [say(to.here, 'draftDropped', { title: own.title }, { key: `draft:${own.id}` })],
        talk: null,
      }
    return { say: [say(to.here, 'cancelled', { nothing: talk === null })], talk: null }
  },
})

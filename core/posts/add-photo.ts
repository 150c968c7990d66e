import { z } from 'zod'
import { talkHours } from '../chat/talk.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { draftsOf, reading } from './draft-post.ts'
import { sayDraft } from './say-post.ts'
import { id } from './schema.ts'

/** A photo without words goes with the draft on the table; without a draft we ask what it is for. */
export const addPhoto = useCase({
  who: 'resident',
  intent: z.object({
    photo: id,
    /** What it seems to show; the resident sees it as a draft. */
    reading: reading.optional(),
  }),
  doors: { spoken: 'The resident sends a photo without a text.' },
  read: async (db, _intent, { who, now, talk }) => ({
    draft: talk?.kind === 'draft' ? (await db.lockedPost(talk.post))?.post : await db.latestDraft(who.id, addHours(now, -talkHours)),
  }),
  decide: ({ draft }, { photo, reading }, turn) => {
    const { who, now } = turn
    const isNone = draft?.state !== 'draft' || draft.author !== who.id
    if (isNone && reading) return draftsOf([reading], photo, turn)
    if (isNone) return { say: [say(to.resident(who.id), 'photoAlone', {})], talk: { kind: 'photo', photo } }
    const changed = { ...draft, photo, rev: draft.rev + 1, changedAt: now }
    return { save: { posts: [changed] }, say: [sayDraft(changed, who, { note: 'changed' })] }
  },
})

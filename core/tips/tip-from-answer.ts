import { z } from 'zod'
import type { Answer } from '../answers/answer.ts'
import { draftsOf } from '../posts/draft-post.ts'
import type { Post } from '../posts/post.ts'
import { gone, sayDraft, sayMine } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { addressIn } from './address-in.ts'
import { categoryOf } from './categories.ts'

/** A draft of it that is younger is shown again instead of a second one. */
const draftHours = 24

const asksForAddress = (post: Post): boolean => post.kind === 'tip' && post.direction === 'request' && !post.tip

/** Who first answers somebody who looks for a good address may keep it for the whole quartier, by one press. */
export const offerToKeep = (post: Post, answer: Answer): Say[] =>
  asksForAddress(post) && answer.words ? [say(to.resident(answer.neighbour), 'tipFromAnswer', { answer: answer.id })] : []

/** « En faire une bonne adresse »: one's own answer to a request becomes the draft of an address. */
export const tipFromAnswer = useCase({
  who: 'resident',
  intent: z.object({ answer: id }),
  doors: { press: true },
  read: async (db, { answer }, { who, now }) => {
    const found = await db.lockedAnswer(answer)
    const isOwn = found?.answer.neighbour === who.id && asksForAddress(found.post)
    return {
      found: isOwn ? found : undefined,
      draft: isOwn ? await db.latestDraft(who.id, addHours(now, -draftHours)) : undefined,
      live: isOwn ? await db.livePostsOf(who.id) : [],
    }
  },
  decide: ({ found, draft, live }, _intent, turn) => {
    const { who, wall } = turn
    if (!found) return { say: [gone(who.id)] }
    const reading = addressIn(found.answer.words, categoryOf(found.post.title), wall, found.post.title)
    const isSame = (post: Post): boolean => post.tip?.sort === 'address' && post.title === reading.details.title
    const kept = live.find(isSame)
    if (kept) return { say: [sayMine(kept, who.name)] }
    if (draft && isSame(draft)) return { say: [sayDraft(draft, who)], talk: { kind: 'draft', post: draft.id, question: null } }
    return draftsOf([reading], null, turn)
  },
})

import { z } from 'zod'
import { moved } from '../life.ts'
import { tipMoves } from '../lives.ts'
import { gone, sayInChannel } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { heardOn, standingOf, stateOf, withVote } from './life.ts'
import { sayTip } from './say-tip.ts'

const moves = { confirm: 'confirm', stale: 'doubt' } as const

/** « Je confirme », « Plus valable »: a neighbour's word on an address; the last one counts, and one's own address is for others to judge. */
export const vote = useCase({
  who: 'resident',
  intent: z.object({ post: id, as: z.enum(['confirm', 'stale']) }),
  doors: { press: true },
  read: async (db, { post }, { who, now }) => ({ found: await db.lockedTip(post, now, who.id) }),
  decide: ({ found }, { as }, { who, now, quartier }) => {
    if (!found || found.post.quartier !== who.quartier || !moved(tipMoves, stateOf(found.post, found.tip, now), moves[as], 'neighbour'))
      return { say: [gone(who.id)] }
    const { post, tip } = found
    if (post.author === who.id) return { say: [say(to.resident(who.id), 'tipOwn', { title: post.title, post: post.id })] }
    const tally = withVote(found.tally, as, now)
    const heard = heardOn(tip, tally, as, now)
    return {
      save: { tips: [heard], votes: [{ tip: post.id, resident: who.id, vote: as, at: now }] },
      say: [
        sayTip({ ...found, tip: heard, tally }, who.id, now, quartier.zone, as),
        sayInChannel(post, found.author, standingOf(heard, tally, now, quartier.zone)),
      ],
    }
  },
})

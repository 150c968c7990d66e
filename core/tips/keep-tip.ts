import { z } from 'zod'
import { moved } from '../life.ts'
import { tipMoves } from '../lives.ts'
import { ownLive } from '../posts/life.ts'
import { gone, sayInChannel } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { freshDays, standingOf, stateOf } from './life.ts'

/** « Oui »: its author says that the address still holds. What neighbours said before no longer counts against it. */
export const keepTip = useCase({
  who: 'resident',
  intent: z.object({ post: id }),
  doors: { press: true },
  read: async (db, { post }, { now }) => ({ found: await db.lockedTip(post, now) }),
  decide: ({ found }, _intent, { who, now, quartier }) => {
    const own = ownLive(found?.post, who.id)
    if (!found || !own || !moved(tipMoves, stateOf(own, found.tip, now), 'keep', 'author')) return { say: [gone(who.id)] }
    const kept = { ...found.tip, confirmedAt: now, askedAt: null, dueAt: addHours(now, freshDays * 24) }
    const tally = { ...found.tally, confirmsSince: 0, staleSince: 0, confirmsRecent: 0, staleRecent: 0 }
    return {
      save: { tips: [kept] },
      say: [
        say(to.resident(who.id), 'tipKept', { title: own.title }, { key: `check:${own.id}` }),
        sayInChannel(own, who.name, standingOf(kept, tally, now, quartier.zone)),
      ],
    }
  },
})

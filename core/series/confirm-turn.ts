import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { canChange } from './cannot-turn.ts'
import { goneTurn, keyOf, turnView } from './say-turn.ts'
import { withTurn } from './with-series.ts'

/** « J’y serai »: the reminder says so from now on. */
export const confirmTurn = useCase({
  who: 'resident',
  intent: z.object({ turn: id }),
  doors: { press: true },
  read: async (db, { turn }, { now }) => ({ found: await withTurn(db, turn, now) }),
  decide: ({ found }, _intent, { who, now }) => {
    if (!found || found.turn.resident !== who.id || found.turn.state !== 'planned' || !canChange(found, now))
      return { say: [goneTurn(who.id)] }
    return { say: [say(to.resident(who.id), 'turnYours', turnView(found, found.turn), { key: keyOf(found.turn) })] }
  },
})

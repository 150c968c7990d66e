import { z } from 'zod'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { canChange } from './cannot-turn.ts'
import { skipped } from './end.ts'
import { cannotWait, goneTurn, keyOf, others, turnView } from './say-turn.ts'
import { beginsAt } from './turn.ts'
import { withTurn } from './with-series.ts'

/** « Pas besoin mardi »: the author needs nobody that day; who would have come, or was asked to, is told. */
export const skipTurn = useCase({
  who: 'resident',
  intent: z.object({ turn: id }),
  doors: { press: true },
  read: async (db, { turn }, { now }) => ({ found: await withTurn(db, turn, now) }),
  decide: ({ found }, _intent, { who, now }) => {
    if (!found || found.post.author !== who.id) return { say: [goneTurn(who.id)] }
    const { turn, series, zone, regulars } = found
    const view = turnView(found, turn)
    const told = say(to.resident(who.id), 'turnSkipped', { ...view, yours: true }, { key: keyOf(turn) })
    if (turn.state === 'skipped') return { say: [told] }
    if (!canChange(found, now)) return { say: [goneTurn(who.id)] }
    const involved = turn.state === 'planned' ? regulars.filter(({ regular }) => regular.resident === turn.resident) : others(found)
    const begins = beginsAt(turn.day, series, zone)
    return {
      save: { occurrences: [skipped(turn)] },
      say: [
        told,
        ...involved.map(({ regular, quiet }) =>
          say(
            to.resident(regular.resident),
            'turnSkipped',
            { ...view, yours: false },
            { key: keyOf(turn), fresh: true, ...cannotWait(begins, now, quiet, zone) },
          ),
        ),
      ],
    }
  },
})

import { z } from 'zod'
import { draftsOf } from '../posts/draft-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { canChange } from './cannot-turn.ts'
import { goneTurn } from './say-turn.ts'
import { hourFrom } from './when.ts'
import { withTurn } from './with-series.ts'

/** « Demander au quartier »: nobody comes that day; a request for this one day is drafted, public when its author publishes it. */
export const askQuartier = useCase({
  who: 'resident',
  intent: z.object({ turn: id }),
  doors: { press: true },
  read: async (db, { turn }, { now }) => ({ found: await withTurn(db, turn, now) }),
  decide: ({ found }, _intent, turn) => {
    if (!found || found.post.author !== turn.who.id || found.turn.state !== 'uncovered' || !canChange(found, turn.now))
      return { say: [goneTurn(turn.who.id)] }
    const { kind, direction, title, price, place } = found.post
    const start = hourFrom(found.turn.day, found.series.minute)
    const details = { kind, direction, title, price, place, start, end: null, vague: null }
    return draftsOf([{ details, kindConfidence: 1, alternatives: [], doubt: null }], null, turn)
  },
})

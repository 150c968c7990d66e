import { z } from 'zod'
import { moved } from '../life.ts'
import { occurrenceMoves } from '../lives.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { canChange } from './cannot-turn.ts'
import { goneTurn, keyOf, tellWhoComes, turnView } from './say-turn.ts'
import type { Occurrence } from './series.ts'
import { overAt, remindedAt } from './turn.ts'
import { withTurn } from './with-series.ts'

/** « Je prends ce tour »: the first of the regulars to press has it, and everyone is told once who comes. */
export const takeTurn = useCase({
  who: 'resident',
  intent: z.object({ turn: id }),
  doors: { press: true },
  read: async (db, { turn }, { now }) => ({ found: await withTurn(db, turn, now) }),
  decide: ({ found }, _intent, { who, now }) => {
    const regular = found?.regulars.find((it) => it.regular.resident === who.id)
    if (!found || !regular || !canChange(found, now)) return { say: [goneTurn(who.id)] }
    const { turn, series, zone } = found
    const state = moved(occurrenceMoves, turn.state, 'stand', 'regular')
    const key = { key: keyOf(turn) }
    if (!state) {
      if (turn.resident === who.id) return { say: [say(to.resident(who.id), 'turnYours', turnView(found, turn), key)] }
      const name = found.regulars.find((it) => it.regular.resident === turn.resident)?.name ?? ''
      return { say: [say(to.resident(who.id), 'turnCovered', { ...turnView(found, turn), name }, key)] }
    }
    /** Who takes it when the reminders are out knows it. */
    const reminder = remindedAt(turn.day, series, regular.quiet, zone)
    const taken: Occurrence = { ...turn, resident: who.id, state, dueAt: reminder > now ? reminder : overAt(turn.day, zone) }
    return { save: { occurrences: [taken] }, say: tellWhoComes({ ...found, turn: taken }, who.name, who.id, now) }
  },
})

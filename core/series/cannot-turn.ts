import { z } from 'zod'
import { moved } from '../life.ts'
import { occurrenceMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { askOthers, goneTurn, keyOf, others, tellUncovered, turnView } from './say-turn.ts'
import type { Occurrence } from './series.ts'
import { askedUntil, isAhead, overAt } from './turn.ts'
import { type WithTurn, withTurn } from './with-series.ts'

/** « Je ne peux pas »: the other regulars are asked at once; with nobody to ask, the author is told at once. */
export const cannotTurn = useCase({
  who: 'resident',
  intent: z.object({ turn: id }),
  doors: { press: true },
  read: async (db, { turn }, { now }) => ({ found: await withTurn(db, turn, now) }),
  decide: ({ found }, _intent, { who, now }) => {
    const state =
      found && found.turn.resident === who.id && canChange(found, now)
        ? moved(occurrenceMoves, found.turn.state, 'cannot', 'regular')
        : null
    /** Pressed again, when the others are asked already. */
    if (found?.turn.cannot.includes(who.id) && found.turn.resident !== who.id) return { say: [noted(found, who.id)] }
    if (!found || !state) return { say: [goneTurn(who.id)] }
    const { turn, said } = released(found, now)
    return { save: { occurrences: [turn] }, say: [noted({ ...found, turn }, who.id), ...said] }
  },
})

export const canChange = (found: WithTurn, now: Date): boolean => isLive(found.post) && isAhead(found.turn, found.series, now, found.zone)

/** Whoever has this day does not come: the others are asked, or, where there are none, the author is told. */
export const released = (found: WithTurn, now: Date): { turn: Occurrence; said: Say[] } => {
  const { turn: before, series, zone } = found
  const cannot = before.resident ? [...before.cannot, before.resident] : before.cannot
  const asking: Occurrence = { ...before, resident: null, cannot, state: 'asking', dueAt: askedUntil(before.day, series, now, zone) }
  const asked = { ...found, turn: asking }
  if (others(asked).length > 0) return { turn: asking, said: askOthers(asked, now) }
  const turn: Occurrence = {
    ...asking,
    state: moved(occurrenceMoves, 'asking', 'lapse', 'clock') ?? 'asking',
    dueAt: overAt(before.day, zone),
  }
  return { turn, said: [tellUncovered({ ...found, turn }, now)] }
}

const noted = (found: WithTurn, who: string): Say =>
  say(
    to.resident(who),
    'turnReleased',
    { ...turnView(found, found.turn), asked: found.turn.state === 'asking' },
    { key: keyOf(found.turn) },
  )

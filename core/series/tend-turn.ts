import { z } from 'zod'
import { moved } from '../life.ts'
import { occurrenceMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import type { Deed } from '../residents/deed.ts'
import { type Decision, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { cannotWait, keyOf, tellUncovered, turnView } from './say-turn.ts'
import type { Occurrence } from './series.ts'
import { beginsAt, overAt } from './turn.ts'
import { type WithTurn, withTurn } from './with-series.ts'

/** A day of a series, in time: who comes is reminded, the author hears when nobody does, and the day after it is done. */
export const tendTurn = useCase({
  who: 'clock',
  intent: z.object({ turn: id }),
  doors: { due: async (db, now, limit) => (await db.turnsDue(now, limit)).map((turn) => ({ turn })) },
  read: async (db, { turn }, { now }) => ({ found: await withTurn(db, turn, now) }),
  decide: ({ found }, _intent, { now }) => {
    if (!found?.turn.dueAt || found.turn.dueAt > now) return {}
    if (now >= overAt(found.turn.day, found.zone)) return past(found, now)
    if (found.turn.state === 'planned') return reminded(found, now)
    const state = moved(occurrenceMoves, found.turn.state, 'lapse', 'clock')
    const turn: Occurrence = { ...found.turn, state: state ?? found.turn.state, dueAt: overAt(found.turn.day, found.zone) }
    return { save: { occurrences: [turn] }, say: state && isLive(found.post) ? [tellUncovered({ ...found, turn }, now)] : [] }
  },
})

/** The day is over. Who came has helped. */
const past = ({ turn, post }: WithTurn, now: Date): Decision => {
  const lapsed = moved(occurrenceMoves, turn.state, 'lapse', 'clock') ?? turn.state
  const state = moved(occurrenceMoves, lapsed, 'done', 'clock') ?? lapsed
  const deeds: Deed[] =
    state === 'done' && turn.resident ? [{ resident: turn.resident, kind: 'helped', subject: turn.id, by: post.author, at: now }] : []
  return { save: { occurrences: [{ ...turn, state, dueAt: null }], deeds } }
}

const reminded = (found: WithTurn, now: Date): Decision => {
  const { turn, series, regulars, zone } = found
  const begins = beginsAt(turn.day, series, zone)
  const quiet = regulars.find(({ regular }) => regular.resident === turn.resident)?.quiet ?? null
  const who = isLive(found.post) && begins > now ? turn.resident : null
  return {
    save: { occurrences: [{ ...turn, dueAt: overAt(turn.day, zone) }] },
    say: who
      ? [
          say(to.resident(who), 'turnReminder', turnView(found, turn), {
            key: keyOf(turn),
            fresh: true,
            ...cannotWait(begins, now, quiet, zone),
          }),
        ]
      : [],
  }
}

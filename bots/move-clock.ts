import { z } from 'zod'
import { clockOffset, nextDigest, saveClockOffset } from '../db/clock.ts'
import type { Sql } from '../db/connect.ts'
import { type Clock, movableClock } from './clock.ts'
import type { Listener } from './http.ts'

export const moves = z.enum(['hour', 'day', 'digest'])
export type Move = z.infer<typeof moves>

/** A clock that may be moved, with the database's due times: what becomes due on the way is done before it answers. */
export type MovableClock = Clock & {
  offsetMs(): number
  move(to: Move): Promise<void>
  /** Another process may have moved it. */
  catchUp(): Promise<void>
}

const hourMs = 3_600_000

export const makeMovableClock = async (sql: Sql, onMoved: () => Promise<void>): Promise<MovableClock> => {
  const clock = movableClock({ offsetMs: await clockOffset(sql), save: (offsetMs) => saveClockOffset(sql, offsetMs) })
  return {
    now: clock.now,
    offsetMs: clock.offsetMs,
    catchUp: async () => clock.set(await clockOffset(sql)),
    /** Hour by hour, so that nothing due on the way comes hours late. */
    move: async (to) => {
      const digest = to === 'digest' ? await nextDigest(sql) : null
      let left = to === 'hour' ? hourMs : to === 'day' ? 24 * hourMs : digest ? digest.getTime() - clock.now().getTime() + 1000 : 0
      for (; left > 0; left -= hourMs) {
        await clock.forward(Math.min(left, hourMs))
        await onMoved()
      }
    },
  }
}

/** POST /clock {"move": "hour" | "day" | "digest"} on the local listener. */
export const routeClock = (listener: Listener, clock: MovableClock): void =>
  listener.route('/clock', async ({ body }) => {
    const parsed = z.object({ move: moves }).safeParse(jsonOf(body))
    if (!parsed.success) return 400
    await clock.move(parsed.data.move)
    return 204
  })

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}

import { say, to } from '../core/views.ts'
import { type Sql, transaction } from '../db/connect.ts'
import { isAway, isConflict } from '../db/errors.ts'
import { failed, head, type Waiting } from '../db/inbox.ts'
import { parcelsOf } from './address.ts'
import type { Timers } from './clock.ts'
import { errorFacts, type Log } from './log.ts'
import { personTurn, type TurnParts, Unreachable } from './turn.ts'

const againMax = 3

export type Lanes = {
  /** Goes through what waits in these lanes. */
  wake(lanes: readonly string[]): void
  /** Resolves when no lane is at work. */
  idle(): Promise<void>
  /** Finishes the turns under way and begins none. */
  stop(): Promise<void>
}

/** Turns of one lane in order, lanes side by side. The database's order of ids is the truth: several processes may do this. */
export const makeLanes = (parts: TurnParts & { sql: Sql; log: Log; timers: Timers }): Lanes => {
  const busy = new Map<string, { again: boolean }>()
  let stopping = false
  let waiters: (() => void)[] = []

  const run = async (lane: string): Promise<void> => {
    for (let next = await head(parts.sql, lane); next && !stopping; next = await head(parts.sql, lane)) {
      const wait = await attempt(parts, next)
      if (wait !== null) {
        parts.timers.after(wait * 1000, () => wake([lane]))
        return
      }
    }
  }

  const start = (lane: string): void => {
    const state = { again: false }
    busy.set(lane, state)
    run(lane)
      .catch((error: unknown) => {
        /** The database did not answer: what waits is still there, and is tried again soon. */
        parts.log.error({ ...errorFacts(error) }, 'a lane stopped; it is tried again')
        parts.timers.after(1000, () => wake([lane]))
      })
      .finally(() => {
        busy.delete(lane)
        if (state.again && !stopping) start(lane)
        if (busy.size === 0) for (const done of waiters.splice(0)) done()
      })
  }

  const wake = (lanes: readonly string[]): void => {
    if (stopping) return
    for (const lane of lanes) {
      const state = busy.get(lane)
      if (state) state.again = true
      else start(lane)
    }
  }

  const idle = (): Promise<void> => (busy.size === 0 ? Promise.resolve() : new Promise((done) => waiters.push(done)))
  return {
    wake,
    idle,
    stop: async () => {
      stopping = true
      await idle()
      waiters = []
    },
  }
}

/** One turn, decided again when another came first. Resolves to the seconds to wait before the lane goes on, or null. */
const attempt = async (parts: TurnParts & { log: Log }, waiting: Waiting): Promise<number | null> => {
  for (let n = 1; ; n++) {
    try {
      await personTurn(parts, waiting)
      return null
    } catch (error) {
      if (error instanceof Unreachable) return error.seconds
      if (isConflict(error) && n < againMax) continue
      if (isAway(error)) throw error
      parts.log.error({ update: waiting.id, platform: waiting.platform, ...errorFacts(error) }, 'a turn failed and was undone')
      if (await failed(parts.sql, waiting.id)) await apologise(parts, waiting)
      return null
    }
  }
}

/** Never silence: one honest sentence, when the place to say it can be read from the update. */
const apologise = async (parts: TurnParts & { log: Log }, waiting: Waiting): Promise<void> => {
  try {
    const inbound = parts.adapters.get(waiting.platform)?.decode(waiting.raw)
    if (inbound?.place.kind !== 'private') return
    const now = parts.now()
    const platforms = await transaction(parts.sql, (tx) =>
      parcelsOf(tx, [say(to.here, 'trouble', {})], { inbound, language: 'fr', who: null, now, adapters: parts.adapters }),
    )
    parts.sent(platforms)
  } catch (error) {
    parts.log.error({ update: waiting.id, ...errorFacts(error) }, 'the resident could not be told')
  }
}

import type { Platform } from '../core/chat/inbound.ts'
import { say, to } from '../core/views.ts'
import { transaction } from '../db/connect.ts'
import { isAway, isConflict } from '../db/errors.ts'
import { failed, head, type Waiting } from '../db/inbox.ts'
import { type LeftRow, leftOf } from '../db/outbox.ts'
import { parcelsOf } from './address.ts'
import type { Timers } from './clock.ts'
import { errorFacts, type Log } from './log.ts'
import { Unreachable } from './outside.ts'
import { SecretFailed } from './secret.ts'
import { fromNobody, personTurn, type TurnParts } from './turn.ts'

const againMax = 3

export type Lanes = {
  /** Updates just stored. */
  add(updates: readonly Waiting[]): void
  /** Goes through what waits in these lanes, as the database knows it. */
  wake(lanes: readonly string[]): void
  /** Resolves when no lane is at work. */
  idle(): Promise<void>
  /** Finishes the turns under way and begins none. */
  stop(): Promise<void>
}

type LaneParts = TurnParts & { log: Log; timers: Timers }
/** What is known to wait, and whether the database is to be asked for more: after a restart, a failure, or another process's update. */
type Lane = { known: Waiting[]; look: boolean; busy: boolean }

/** Turns of one lane in order, lanes side by side. The database's order of ids is the truth: several processes may do this. */
export const makeLanes = (parts: LaneParts): Lanes => {
  const lanes = new Map<string, Lane>()
  let stopping = false
  const waiters: (() => void)[] = []

  const run = async (name: string, lane: Lane): Promise<void> => {
    while (!stopping) {
      const next = (lane.look ? undefined : lane.known.shift()) ?? (lane.look ? await head(parts.sql, name) : undefined)
      if (!next) {
        if (!lane.look) return
        /** Nothing waits any more: what was known was among it. */
        lane.look = false
        continue
      }
      const result = await attempt(parts, next)
      if (result === 'done') continue
      lane.look = true
      lane.known = []
      if (result !== 'again') {
        parts.timers.after(result * 1000, () => wake([name]))
        return
      }
    }
  }

  const start = (name: string, lane: Lane): void => {
    if (lane.busy || stopping) return
    lane.busy = true
    run(name, lane)
      .catch((error: unknown) => {
        /** The database did not answer: what waits is still there, and is tried again soon. */
        parts.log.error({ ...errorFacts(error) }, 'a lane stopped; it is tried again')
        parts.timers.after(1000, () => wake([name]))
      })
      .finally(() => {
        lane.busy = false
        lanes.delete(name)
        if (!stopping && lane.known.length > 0) enter(name, lane.known)
        if (lanes.size === 0) for (const done of waiters.splice(0)) done()
      })
  }

  const enter = (name: string, known: readonly Waiting[] | null): void => {
    if (stopping) return
    const lane = lanes.get(name) ?? { known: [], look: false, busy: false }
    lanes.set(name, lane)
    if (known) lane.known.push(...known)
    else lane.look = true
    start(name, lane)
  }

  const wake = (names: readonly string[]): void => {
    for (const name of names) enter(name, null)
  }

  const idle = (): Promise<void> => (lanes.size === 0 ? Promise.resolve() : new Promise((done) => waiters.push(done)))
  return {
    add: (updates) => {
      for (const it of updates) enter(it.lane, [it])
    },
    wake,
    idle,
    stop: async () => {
      stopping = true
      await idle()
    },
  }
}

/**
 * One turn, decided again when another came first. `again`: it is still there, or an older one is. A number: the platform must be
 * asked something and is away, so many seconds.
 */
const attempt = async (parts: LaneParts, waiting: Waiting): Promise<'done' | 'again' | number> => {
  for (let n = 1; ; n++) {
    try {
      return (await personTurn(parts, waiting)) ? 'done' : 'again'
    } catch (error) {
      if (error instanceof Unreachable) return error.seconds
      const cause = error instanceof SecretFailed ? error.cause : error
      if (isConflict(cause) && n < againMax) continue
      if (isAway(cause)) throw cause
      const secret = error instanceof SecretFailed
      parts.log.error({ update: waiting.id, platform: waiting.platform, ...errorFacts(error) }, 'a turn failed and was undone')
      if (await failed(parts.sql, waiting.id, secret)) await apologise(parts, waiting)
      return 'again'
    }
  }
}

/** Never silence: one honest sentence, when the place to say it can be read from the update. */
const apologise = async (parts: TurnParts & { log: Log }, waiting: Waiting): Promise<void> => {
  try {
    const inbound = parts.adapters.get(waiting.platform)?.decode(waiting.raw)
    if (inbound?.place.kind !== 'private') return
    const now = parts.now()
    const { result, rows } = await transaction<readonly Platform[], LeftRow>(parts.sql, (tx) =>
      parcelsOf(tx, [say(to.here, 'trouble', {})], fromNobody(parts, inbound, now)),
    )
    parts.left(leftOf(rows, result))
  } catch (error) {
    parts.log.error({ update: waiting.id, ...errorFacts(error) }, 'the resident could not be told')
  }
}

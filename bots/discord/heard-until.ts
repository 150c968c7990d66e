import type { Records } from '../adapter.ts'

type Parts = {
  records: Records
  now: () => Date
  after: (ms: number, task: () => void) => () => void
  /** When the connection was last found to work; another value after each heartbeat that was answered. */
  pulse: () => unknown
  /** Something was heard but not stored yet. */
  isBehind: () => boolean
  /** Reads back what was missed since; false when it was stopped. */
  readBack: (since: Date) => Promise<boolean>
  log: { warn(facts: object, message: string): void }
}

/** Up to when everything was heard, kept for after a restart. */
export type HeardUntil = {
  /** Connected: with a session of before (whose events are played again), or with a fresh one. */
  up(fresh: boolean): void
  down(): void
  stop(): Promise<void>
}

const everyMs = 60_000
/** Clocks differ, and a message may be older than its arrival. */
const marginMs = 60_000

export const heardUntil = ({ records, now, after, pulse, isBehind, readBack, log }: Parts): HeardUntil => {
  let connected = false
  let session = 0
  let caughtUp = 0
  /** The last look, and the pulse at that time: when it has beaten since, everything up to that look has come. */
  let look = now()
  let last = pulse()
  let underWay: Promise<void> = Promise.resolve()
  let cancel = (): void => undefined

  const write = async (until: Date): Promise<void> => {
    if (!connected || caughtUp !== session || isBehind()) return
    try {
      await records.put('seen', 'at', JSON.stringify(until.toISOString()))
    } catch {
      log.warn({}, 'up to when everything was heard could not be kept; tried again')
    }
  }

  const tick = (): void => {
    cancel = after(everyMs, tick)
    const beat = pulse()
    if (beat !== last) underWay = write(look)
    last = beat
    look = now()
  }

  /** Only the last session's reading back counts: it begins where the one before it did. */
  const catchUp = async (at: Date, mine: number): Promise<void> => {
    try {
      const seen = await records.get('seen', 'at')
      const done = seen === null || (await readBack(new Date(Date.parse(JSON.parse(seen)) - marginMs)))
      if (!done || mine !== session) return
      caughtUp = mine
      if (seen === null) await write(at)
    } catch {
      /** Nothing is written before a next session has caught up: what was missed is read then. */
      log.warn({}, 'what was said while we were away could not be read back')
    }
  }

  return {
    up: (fresh) => {
      connected = true
      look = now()
      last = pulse()
      cancel()
      cancel = after(everyMs, tick)
      if (fresh) {
        session++
        underWay = catchUp(look, session)
      }
    },
    down: () => {
      connected = false
      cancel()
    },
    stop: async () => {
      cancel()
      await underWay
      await write(now())
    },
  }
}

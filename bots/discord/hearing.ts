import type { RawUpdate } from '../adapter.ts'
import type { Pauses } from './pauses.ts'

type Log = { info(facts: object, message: string): void; warn(facts: object, message: string): void }

export type Hearing = {
  /** Stores it after what the same person did before, and not before `first` is over. */
  take(update: RawUpdate, first?: Promise<void>): void
  /** Whether something has not been stored yet. */
  isBehind(): boolean
  /** Waits for what is being stored; what cannot be stored is given up. */
  finish(): Promise<void>
}

const atOnce = 100
const backoffMs = (failures: number): number => Math.min(30_000, 500 * 2 ** failures)

/** Discord sends nothing twice by itself: what could not be stored is kept here, and tried again until it is. */
export const makeHearing = (hear: (updates: readonly RawUpdate[]) => Promise<void>, pauses: Pauses, log: Log): Hearing => {
  const waiting: RawUpdate[] = []
  const lanes = new Map<string, Promise<void>>()
  let storing: Promise<void> | null = null

  const store = async (): Promise<void> => {
    let failures = 0
    while (waiting.length > 0) {
      const some = waiting.slice(0, atOnce)
      try {
        await hear(some)
        waiting.splice(0, some.length)
        failures = 0
      } catch {
        log.warn({ updates: waiting.length }, 'what was heard could not be stored; tried again')
        if (pauses.stopped()) return
        await pauses.pause(backoffMs(failures++))
      }
    }
  }

  const enqueue = (update: RawUpdate): void => {
    waiting.push(update)
    storing ??= store().finally(() => {
      storing = null
    })
  }

  return {
    take: (update, first) => {
      const before = lanes.get(update.lane)
      if (!before && !first) return enqueue(update)
      const turn = Promise.all([before, first]).then(() => {
        if (lanes.get(update.lane) === turn) lanes.delete(update.lane)
        enqueue(update)
      })
      lanes.set(update.lane, turn)
    },
    isBehind: () => waiting.length > 0 || lanes.size > 0,
    finish: async () => {
      while (lanes.size > 0) await Promise.all(lanes.values())
      await storing
    },
  }
}

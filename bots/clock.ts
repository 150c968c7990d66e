/** The time, and timers that follow the machine's clock. Everything that needs either is given one. */
export type Clock = { now(): Date }

export type Timers = {
  /** Runs `task` once, after so many milliseconds; the returned function cancels it. */
  after(ms: number, task: () => void): () => void
}

export const systemClock: Clock = { now: () => new Date() }

export const systemTimers: Timers = {
  after: (ms, task) => {
    const timer = setTimeout(task, ms)
    return () => clearTimeout(timer)
  },
}

/** A clock that runs with the machine's, and can be moved forward: for the demo and for trying the program from outside. */
export const movableClock = (start: {
  offsetMs: number
  save: (offsetMs: number) => Promise<void>
}): Clock & { offsetMs(): number; forward(ms: number): Promise<void>; set(offsetMs: number): void } => {
  let offset = start.offsetMs
  return {
    now: () => new Date(Date.now() + offset),
    offsetMs: () => offset,
    set: (offsetMs) => {
      offset = offsetMs
    },
    forward: async (ms) => {
      await start.save(offset + ms)
      offset += ms
    },
  }
}

export type Pauses = {
  /** Resolves after so long, or at once when everything stops. */
  pause(ms: number): Promise<void>
  stopped(): boolean
  /** Ends every pause, and those to come. */
  stop(): void
  /** Resolves when everything stops. */
  ended: Promise<void>
}

export const makePauses = (after: (ms: number, task: () => void) => () => void): Pauses => {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  let isStopped = false
  return {
    pause: async (ms) => {
      if (isStopped) return
      const { promise, resolve } = Promise.withResolvers<void>()
      const cancel = after(ms, resolve)
      await Promise.race([promise, ended])
      cancel()
    },
    stopped: () => isStopped,
    stop: () => {
      isStopped = true
      end()
    },
    ended,
  }
}

import { setTimeout as wait } from 'node:timers/promises'

/**
 * Asks until the answer is not undefined.
 * Returns undefined when timeoutMs (milliseconds) have passed without an answer.
 */
export const poll = async <T>(ask: () => T | undefined | Promise<T | undefined>, timeoutMs: number): Promise<T | undefined> => {
  const deadline = performance.now() + timeoutMs
  for (;;) {
    const answer = await ask()
    if (answer !== undefined) return answer
    if (performance.now() > deadline) return undefined
    await wait(5)
  }
}

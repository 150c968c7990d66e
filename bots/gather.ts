/**
 * Makes one call of many: what comes while a call is under way waits for it, and goes together in the next. The busier, the fewer
 * statements; alone, nothing waits. Each caller's promise settles with the call that took its items along.
 */
export const gather = <T, R>(call: (items: readonly T[]) => Promise<R>): ((items: readonly T[]) => Promise<R>) => {
  let waiting: T[] = []
  let next: Promise<R> | null = null
  let last: Promise<unknown> = Promise.resolve()
  return (items) => {
    waiting.push(...items)
    next ??= last.then(() => {
      const taken = waiting
      waiting = []
      next = null
      const under = call(taken)
      last = under.catch(() => undefined)
      return under
    })
    return next
  }
}

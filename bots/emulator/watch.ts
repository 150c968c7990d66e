/** Resolves with what `look` gives once it gives something, looking again whenever anything happens; rejects with what it throws. */
export const watch = <T>({ listeners }: { listeners: Set<() => void> }, look: () => T): Promise<T> =>
  new Promise((resolve, reject) => {
    const check = () => {
      try {
        const found = look()
        if (!found) return
        resolve(found)
      } catch (problem) {
        reject(problem)
      }
      listeners.delete(check)
    }
    listeners.add(check)
    check()
  })

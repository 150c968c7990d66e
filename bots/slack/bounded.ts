export type Bounded<T> = { get(key: string): T | undefined; set(key: string, value: T): void; delete(key: string): void }

/** Remembers so many things, the latest used; everything in it can be asked again. */
export const bounded = <T>(max: number): Bounded<T> => {
  const known = new Map<string, T>()
  const put = (key: string, value: T): void => {
    known.delete(key)
    known.set(key, value)
    for (const oldest of known.keys()) {
      if (known.size <= max) break
      known.delete(oldest)
    }
  }
  return {
    get: (key) => {
      const value = known.get(key)
      if (value !== undefined) put(key, value)
      return value
    },
    set: put,
    delete: (key) => void known.delete(key),
  }
}

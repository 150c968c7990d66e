export type Pace = { allows(who: string, at: number): boolean }

/** Who asked longest ago is forgotten first. */
const keptMost = 10_000

/** How often each may ask: `burst` at once, then so many a second. */
export const makePace = ({ perSecond, burst }: { perSecond: number; burst: number }): Pace => {
  const left = new Map<string, { tokens: number; at: number }>()
  return {
    allows: (who, at) => {
      const before = left.get(who)
      const gained = before ? (Math.max(0, at - before.at) / 1000) * perSecond : burst
      const tokens = Math.min(burst, (before?.tokens ?? 0) + gained)
      left.delete(who)
      left.set(who, { tokens: tokens < 1 ? tokens : tokens - 1, at })
      const [oldest] = left.keys()
      if (left.size > keptMost && oldest !== undefined) left.delete(oldest)
      return tokens >= 1
    },
  }
}

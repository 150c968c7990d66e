import type { Quiet } from '../time.ts'

/** A request that its author called urgent. `wave`: how many waves have gone; `asked`: how many neighbours. */
export type Urgency = { post: string; wave: number; asked: number; dueAt: Date | null }
export type UrgentAsk = { post: string; resident: string; at: Date }

/** How many are asked at once, one wave after another. */
export const waves = [3, 6, 12] as const
export const waveMinutes = 20
/** Nobody is asked more often in 24 hours. */
export const asksADay = 2

/** A neighbour who may be asked; `helped`: how often they have helped. */
export type Willing = { resident: string; quiet: Quiet; urgent: boolean; helped: number }

export type UrgentReads = {
  /** With its post locked before. */
  urgencyOf(post: string): Promise<Urgency | undefined>
  /**
   * Neighbours of the author who want suggestions, were not asked for this, nor `most` times since `since`, and are not blocked: who helped
   * before first. They are locked: two turns do not count them at once.
   */
  lockedWilling(post: string, since: Date, most: number): Promise<readonly Willing[]>
  urgenciesDue(now: Date, limit: number): Promise<readonly string[]>
}

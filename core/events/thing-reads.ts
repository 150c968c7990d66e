import type { NamedResult, ToldResult } from './result.ts'
import type { EventThing, ThingAt, ThingClaim } from './thing.ts'

/** A thing with who brings it on the dates that are planned, and the highest slot that was taken on the others. */
export type ListedThing = { thing: EventThing; claims: readonly ThingClaim[]; past: number }

export type ThingReads = {
  /** In the organiser's order. The post is to be locked before. */
  thingsOf(post: string): Promise<readonly ListedThing[]>
  thingsAt(date: string): Promise<readonly ThingAt[]>
  resultOf(date: string): Promise<NamedResult | undefined>
  /** Told from one instant to another, the newest first. */
  resultsBetween(quartier: string, from: Date, to: Date, limit: number): Promise<readonly ToldResult[]>
}

import type { Post } from '../posts/post.ts'
import type { Quiet, Wall } from '../time.ts'
import type { Occurrence, OccurrenceState, Regular, Series } from './series.ts'

/** A regular who still comes, with what is needed to plan and to speak of them. */
export type NamedRegular = { regular: Regular; name: string; quiet: Quiet }
/** A series with those who come, in the order in which they came, and its days. */
export type SeriesSet = { series: Series; authorQuiet: Quiet; regulars: readonly NamedRegular[]; occurrences: readonly Occurrence[] }
/** A day as lists show it; `name` is who comes. */
export type NamedTurn = {
  id: string
  day: Wall
  state: OccurrenceState
  minute: number | null
  name: string | null
  post: string
  title: string
  author: string
}

export type SeriesReads = {
  /** Days since `since`. Its post is locked first, by `lockedPost`: whatever changes a series or its days holds that lock. */
  seriesOf(post: string, since: Wall): Promise<SeriesSet | undefined>
  /** A resident's quiet hours. */
  quietOf(resident: string): Promise<Quiet>
  /** The post that a day belongs to. */
  postOfTurn(turn: string): Promise<string | undefined>
  /** Days that this resident has, soonest first. */
  turnsOf(resident: string, from: Wall, limit: number): Promise<readonly NamedTurn[]>
  /** Days of this author's series, soonest first, but those that nobody needs. */
  turnsFor(author: string, from: Wall, limit: number): Promise<readonly NamedTurn[]>
  /** Series that live and that this resident comes to. */
  seriesWith(resident: string): Promise<readonly { post: Post; author: string }[]>
  /** Ids of posts whose series is to be planned, or ended with its post. */
  seriesToPlan(now: Date, limit: number): Promise<readonly string[]>
  /** Ids of days for which the clock has something to do. */
  turnsDue(now: Date, limit: number): Promise<readonly string[]>
}

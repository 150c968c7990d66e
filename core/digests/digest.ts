/** What was shown, a post or one date of an event: its mark changes when it does. */
export type Shown = { post: string; date?: string; mark: string }

/** The morning page of a quartier, as it was made: one a local day at most. */
export type Digest = {
  quartier: string
  /** The local day, `YYYY-MM-DD`. */
  day: string
  at: Date
  items: readonly Shown[]
}

/** The morning page of a quartier, as it was made: one a local day at most. */
export type Digest = {
  quartier: string
  /** The local day, `YYYY-MM-DD`. */
  day: string
  at: Date
  /** What was shown: a mark changes when the item does. */
  items: readonly { post: string; mark: string }[]
}

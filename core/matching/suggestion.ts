/** Somebody was told of a post because one of their own fits it. */
export type Suggestion = {
  id: string
  post: string
  resident: string
  /** Their own post that fits. */
  matched: string
  /** `declined`: "Pas cette fois". `answered`: they wrote to its author. */
  state: 'told' | 'declined' | 'answered'
  toldAt: Date
}

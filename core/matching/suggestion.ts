/** Somebody was told of a post because one of their own fits it, or because they follow the association whose it is. Once, however it came. */
export type Suggestion = {
  id: string
  post: string
  resident: string
  /** Their own post that fits; null of `news`. */
  matched: string | null
  /** `declined`: "Pas cette fois". `answered`: they wrote to its author. `news`: they follow the association. */
  state: 'told' | 'declined' | 'answered' | 'news'
  toldAt: Date
}

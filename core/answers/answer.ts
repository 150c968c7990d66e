/** A neighbour's reply to a post, and the conversation that follows it through the relay. */
export type Answer = {
  id: string
  post: string
  neighbour: string
  /** Their first words, kept until the post is purged; what follows is carried, not kept. */
  words: string
  state: 'waiting' | 'chosen' | 'declined'
  thanked: boolean
  at: Date
}

export const wordsMax = 1000

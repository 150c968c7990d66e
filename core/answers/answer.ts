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

/** Words from `blocked` no longer reach `resident`; until an instant once it is over. */
export type Block = { resident: string; blocked: string; until: Date | null }

/** What somebody told the organisers of a neighbour. */
export type Report = { id: string; quartier: string; reporter: string; about: string; words: string; at: Date }

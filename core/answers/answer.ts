export const answerStates = ['waiting', 'offered', 'chosen', 'regular', 'declined', 'withdrawn', 'lapsed'] as const
export type AnswerState = (typeof answerStates)[number]

/** A neighbour's reply to a post, and the conversation that follows it. Which moves are allowed: `answerMoves` in core/lives.ts. */
export type Answer = {
  id: string
  post: string
  neighbour: string
  /** Their first words, kept until the post is purged; what follows is carried, not kept. */
  words: string
  state: AnswerState
  /** They said yes (« Je prends », « Je m’en occupe »), where others only asked. */
  yes: boolean
  thanked: boolean
  /** Whose phone stays silent for this conversation. */
  mutedByAuthor: boolean
  mutedByNeighbour: boolean
  /** Of `offered`: until when they may claim it. */
  claimUntil: Date | null
  /** When the clock has something to do for it: a claim that passes on, an author to be asked again, an outcome that is owed. */
  dueAt: Date | null
  at: Date
}

export const wordsMax = 1000

/** Words from `blocked` no longer reach `resident`; until an instant once it is over. */
export type Block = { resident: string; blocked: string; until: Date | null }

/** What somebody told the organisers of a neighbour. */
export type Report = { id: string; quartier: string; reporter: string; about: string; words: string; at: Date }

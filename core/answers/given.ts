import { moved } from '../life.ts'
import { answerMoves } from '../lives.ts'
import type { Answer } from './answer.ts'

type Fresh = Pick<Answer, 'id' | 'post' | 'neighbour' | 'words' | 'dueAt' | 'at'>

/**
 * A neighbour's answer: a new one, or theirs once more after it lapsed, was declined or taken back; one that waits stays as it is, but for
 * first words that it did not have.
 */
export const given = (before: Answer | undefined, fresh: Fresh): Answer => {
  if (!before)
    return {
      ...fresh,
      state: 'waiting',
      yes: false,
      thanked: false,
      mutedByAuthor: false,
      mutedByNeighbour: false,
      claimUntil: null,
    }
  const words = before.words || fresh.words
  const again = moved(answerMoves, before.state, 'again', 'neighbour')
  if (again) return { ...before, words, state: again, dueAt: fresh.dueAt, at: fresh.at }
  return words === before.words ? before : { ...before, words }
}

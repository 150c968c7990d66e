import type { NamedPost, Reads } from '../reads.ts'
import type { Answer } from './answer.ts'

/** A post, locked, and all that was answered to it, first come first. */
export type WithAnswers = {
  found: NamedPost | undefined
  post: NamedPost['post'] | undefined
  answers: readonly { answer: Answer; neighbour: string }[]
}

export const withAnswers = async (db: Reads, id: string): Promise<WithAnswers> => {
  const found = await db.lockedPost(id)
  return { found, post: found?.post, answers: found ? await db.answersTo(id) : [] }
}

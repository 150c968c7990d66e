import type { NamedLoan } from '../loans/reads.ts'
import type { NamedAnswer, NamedPost, Reads } from '../reads.ts'
import type { Given, Hours } from './reads.ts'

/** A post, locked, and all that was answered to it, first come first. */
export type WithAnswers = {
  found: NamedPost | undefined
  post: NamedPost['post'] | undefined
  answers: readonly Given[]
  /** Of the post's author. */
  hours: Hours
  /** Of a post that lends, or looks for a loan. */
  loans: readonly NamedLoan[]
}

const nobody: Hours = { quiet: null, zone: 'UTC' }

export const withAnswers = async (db: Reads, id: string): Promise<WithAnswers> => {
  const found = await db.lockedPost(id)
  return found ? await around(db, found) : none
}

/** One answer, with the others to the same post. */
export const withOthers = async (db: Reads, id: string): Promise<WithAnswers & { named: NamedAnswer | undefined }> => {
  const named = await db.lockedAnswer(id)
  return named ? { named, ...(await around(db, { post: named.post, author: named.author })) } : { named, ...none }
}

const none = { found: undefined, post: undefined, answers: [], hours: nobody, loans: [] }

const around = async (db: Reads, found: NamedPost): Promise<WithAnswers> => {
  const { post } = found
  const [answers, hours = nobody, loans] = await Promise.all([
    db.answersTo(post.id),
    db.hoursOf(post.author),
    post.kind === 'loan' ? db.liveLoansOf(post.id) : [],
  ])
  return { found, post, answers, hours, loans }
}

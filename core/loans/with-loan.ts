import type { Answer } from '../answers/answer.ts'
import type { Reads } from '../reads.ts'
import type { Around } from './agreed.ts'
import type { Side } from './loan.ts'
import type { LoanOfPost, NamedLoan } from './reads.ts'

/** A loan, its post, locked, and all that hangs on it; undefined when there is none. */
export type WithLoan = (LoanOfPost & { answers: readonly { answer: Answer; neighbour: string }[] }) | undefined

export const withLoan = async (db: Reads, id: string): Promise<WithLoan> => {
  const found = await db.lockedLoan(id)
  return found && { ...found, answers: await db.answersTo(found.found.post.id) }
}

/** Which of the two they are; null for everybody else. */
export const sideOf = ({ loan }: NamedLoan, who: string): Side | null =>
  loan.owner === who ? 'owner' : loan.borrower === who ? 'borrower' : null

export const aroundOf = ({ found, answers, live, zone }: Exclude<WithLoan, undefined>, now: Date): Around => ({
  ...found,
  answers,
  live,
  zone,
  now,
})

import type { NamedLoan } from './reads.ts'

/** A loan, and what it is of. */
export type TitledLoan = NamedLoan & { title: string; direction: 'offer' | 'request' }

export type LendingReads = {
  /** Ids of loans agreed or handed over for which it is time. */
  loansToTend(now: Date, limit: number): Promise<readonly string[]>
  /** Whether what was lent in this conversation came back. */
  hasBorrowed(answer: string): Promise<boolean>
  /** What a resident has lent and borrowed, or will, the nearest end first; at most `limit`. */
  loansWith(resident: string, limit: number): Promise<readonly TitledLoan[]>
}

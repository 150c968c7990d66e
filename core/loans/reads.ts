import type { NamedPost } from '../reads.ts'
import type { Quiet } from '../time.ts'
import type { Loan } from './loan.ts'

type Party = { name: string; quiet: Quiet }
/** A loan, and who its two sides are. */
export type NamedLoan = { loan: Loan; owner: Party; borrower: Party }

/** A loan with its post, which is locked, and all of the post's loans that are not over, first asked first. */
export type LoanOfPost = { found: NamedPost; it: NamedLoan; live: readonly NamedLoan[]; zone: string }

export type LoanReads = {
  /** Those in line, asked, agreed or handed over, first asked first; locked. The post is to be locked before. */
  liveLoansOf(post: string): Promise<readonly NamedLoan[]>
  /** With its post locked. */
  lockedLoan(id: string): Promise<LoanOfPost | undefined>
  /** The hours in which a resident is quiet. */
  quietOf(resident: string): Promise<Quiet>
  /** Ids of loans not agreed yet for which it is time. */
  loansToAdvance(now: Date, limit: number): Promise<readonly string[]>
}

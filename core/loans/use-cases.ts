import { advanceLoan } from './advance-loan.ts'
import { agreeLoan } from './agree-loan.ts'
import { askLoan } from './ask-loan.ts'
import { cancelLoan } from './cancel-loan.ts'
import { claimLoan } from './claim-loan.ts'
import { extendLoan } from './extend-loan.ts'
import { handOver } from './hand-over.ts'
import { loanCalendar } from './loan-calendar.ts'
import { loanPeriod } from './loan-period.ts'
import { loanPhoto } from './loan-photo.ts'
import { myLoans } from './my-loans.ts'
import { noteDeposit } from './note-deposit.ts'
import { refuseLoan } from './refuse-loan.ts'
import { remindLoan } from './remind-loan.ts'
import { returnLoan } from './return-loan.ts'
import { tendLoan } from './tend-loan.ts'

/** All that happens to a loan. */
export const loanCases = {
  'ask-loan': askLoan,
  'agree-loan': agreeLoan,
  'refuse-loan': refuseLoan,
  'cancel-loan': cancelLoan,
  'claim-loan': claimLoan,
  'loan-period': loanPeriod,
  'loan-deposit': noteDeposit,
  'loan-calendar': loanCalendar,
  'advance-loan': advanceLoan,
  'hand-over': handOver,
  'return-loan': returnLoan,
  'extend-loan': extendLoan,
  'remind-loan': remindLoan,
  'loan-photo': loanPhoto,
  'my-loans': myLoans,
  'tend-loan': tendLoan,
}

import type { Wall } from '../time.ts'

export const loanStates = [
  'waiting',
  'offered',
  'asked',
  'agreed',
  'handed-over',
  'returned',
  'damaged',
  'lost',
  'refused',
  'cancelled',
  'lapsed',
] as const
export type LoanState = (typeof loanStates)[number]
export type Side = 'owner' | 'borrower'

/** What follows a loan post: one neighbour has one thing for one period. Which moves are allowed: `loanMoves` in core/lives.ts. */
export type Loan = {
  id: string
  /** The offer that it is of, or the request that it answers. */
  post: string
  /** The conversation between the two, through the relay. */
  answer: string
  owner: string
  borrower: string
  state: LoanState
  /** Wall-clock times of the quartier, both with an hour. */
  start: Wall
  end: Wall
  /** The same as instants; `untilAt` is later by the buffer that the thing needs before it can be lent again. */
  fromAt: Date
  untilAt: Date
  /** Who has said that the thing changed hands, there and back. */
  handedBy: Side | 'both' | null
  returnedBy: Side | 'both' | null
  /** A photo of its condition at the hand-over and at the return. */
  photoOut: string | null
  photoBack: string | null
  /** A longer end that the borrower asks for. */
  extendTo: Wall | null
  /** Euros, only noted: Palier never handles money. */
  deposit: number | null
  /** The last overdue step that the owner consented to. */
  overdue: 'kind' | 'firm' | 'organiser' | null
  /** Of `offered`: until when they may claim it. */
  claimUntil: Date | null
  /** When the clock has something to do for it; null when it has not. */
  dueAt: Date | null
  at: Date
  changedAt: Date
}

/** Hours between two loans of one thing, for the owner to have it back and look at it. */
export const bufferHours = 1

import type { RoundKind } from '../rounds/round.ts'

/** What a page tells beside posts and events. No name of whoever did not agree to be named. */

export type Thanks = { count: number; some: readonly { name: string | null; title: string }[] }
export type Newcomers = { count: number; names: readonly string[] }
/** Of rounds that look after the frail: one that runs, with the visits that still lack a pair, and one that is over. */
export type Notice =
  | { about: 'round'; kind: RoundKind; wanted: number }
  | { about: 'round-over'; kind: RoundKind; visits: number; volunteers: number }

/** What was done in a month, together. */
export type Month = {
  helped: number
  returned: number
  gave: number
  attended: number
  thanked: number
  joined: number
}
/** In the order in which they are drawn. */
export const monthKinds = ['helped', 'returned', 'gave', 'attended', 'thanked', 'joined'] as const satisfies readonly (keyof Month)[]

/** New neighbours alone are welcomed on the page of their day. */
export const isWorthDrawing = ({ joined: _joined, ...done }: Month): boolean => Object.values(done).some((n) => n > 0)

export const thanksShown = 2
export const namesShown = 4

import type { Moves } from '../life.ts'
import type { RoundState } from './round.ts'
import type { VisitState } from './visit.ts'

/** A round: an organiser starts it by a press, its leader or the clock ends it. `lead`: another organiser takes over. */
export const roundMoves: Moves<RoundState, 'leader' | 'organiser' | 'clock'> = {
  draft: {
    open: { by: ['leader'], to: 'open' },
    drop: { by: ['leader'], to: 'over' },
  },
  open: {
    lead: { by: ['organiser'], to: 'open' },
    end: { by: ['leader', 'clock'], to: 'over' },
  },
  over: {},
}

/** One visit of a round. `pair` is who goes, `person` who is visited or who signed them up. « Besoin d’aide » always goes up. */
export const visitMoves: Moves<VisitState, 'volunteer' | 'pair' | 'leader' | 'person' | 'clock'> = {
  open: {
    join: { by: ['volunteer'], to: 'half' },
    miss: { by: ['clock'], to: 'missed' },
    settle: { by: ['leader'], to: 'settled' },
    withdraw: { by: ['person'], to: 'withdrawn' },
  },
  half: {
    join: { by: ['volunteer'], to: 'paired' },
    leave: { by: ['pair'], to: 'open' },
    /** Who is alone again may have been there already. */
    help: { by: ['pair'], to: 'help' },
    miss: { by: ['clock'], to: 'missed' },
    settle: { by: ['leader'], to: 'settled' },
    withdraw: { by: ['person'], to: 'withdrawn' },
  },
  paired: {
    leave: { by: ['pair'], to: 'half' },
    well: { by: ['pair'], to: 'well' },
    silent: { by: ['pair'], to: 'silent' },
    help: { by: ['pair'], to: 'help' },
    miss: { by: ['clock'], to: 'missed' },
    settle: { by: ['leader'], to: 'settled' },
    withdraw: { by: ['person'], to: 'withdrawn' },
  },
  missed: {
    leave: { by: ['pair'], to: 'missed' },
    well: { by: ['pair'], to: 'well' },
    silent: { by: ['pair'], to: 'silent' },
    help: { by: ['pair'], to: 'help' },
    settle: { by: ['leader'], to: 'settled' },
    withdraw: { by: ['person'], to: 'withdrawn' },
  },
  silent: {
    leave: { by: ['pair'], to: 'silent' },
    well: { by: ['pair'], to: 'well' },
    help: { by: ['pair'], to: 'help' },
    settle: { by: ['leader'], to: 'settled' },
    withdraw: { by: ['person'], to: 'withdrawn' },
  },
  help: {
    leave: { by: ['pair'], to: 'help' },
    settle: { by: ['leader'], to: 'settled' },
    withdraw: { by: ['person'], to: 'withdrawn' },
  },
  well: {
    help: { by: ['pair'], to: 'help' },
    withdraw: { by: ['person'], to: 'withdrawn' },
  },
  settled: {
    help: { by: ['pair'], to: 'help' },
    withdraw: { by: ['person'], to: 'withdrawn' },
  },
  withdrawn: {},
}

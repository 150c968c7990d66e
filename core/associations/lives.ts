import type { Moves } from '../life.ts'
import type { AssociationState } from './association.ts'

/** An association. Refused, it is gone, and its name is free again. */
export const associationMoves: Moves<AssociationState, 'contact' | 'organiser'> = {
  proposed: {
    accept: { by: ['organiser'], to: 'open' },
    close: { by: ['contact'], to: 'closed' },
  },
  open: {
    close: { by: ['contact', 'organiser'], to: 'closed' },
  },
  closed: {},
}

import type { Moves } from '../life.ts'
import type { OrganiserState } from './organiser.ts'

/** « Organiser à plusieurs »: only who says yes becomes one. Who said no is not asked again. */
export const organiserMoves: Moves<OrganiserState, 'author' | 'organiser'> = {
  invited: {
    agree: { by: ['organiser'], to: 'agreed' },
    decline: { by: ['organiser'], to: 'declined' },
    takeBack: { by: ['author'], to: 'left' },
  },
  agreed: {
    leave: { by: ['organiser'], to: 'left' },
    takeBack: { by: ['author'], to: 'left' },
  },
  left: {
    invite: { by: ['author'], to: 'invited' },
  },
  declined: {},
}

import type { Quartier } from '../quartiers/quartier.ts'
import type { Resident } from '../residents/resident.ts'
import { type Say, say, to } from '../views.ts'
import type { Reserved } from './rights.ts'

/** What a guest asked for is for neighbours: why, and how to become one here. */
export const refuseGuest = (what: Reserved, who: Resident, quartier: Quartier): Say =>
  say(to.resident(who.id), 'forNeighbours', { what, quartier: quartier.name, ways: quartier.ways })

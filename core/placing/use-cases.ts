import { found } from './found.ts'
import { place } from './place.ts'
import { settle } from './settle.ts'

/** Finding one's quartier. */
export const placingCases = { place, settle, found }

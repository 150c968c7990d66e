import { z } from 'zod'
import { onTheMap } from '../joining/way.ts'

/** Areas that one card shows: Toulouse has sixteen to a postcode, and no platform more than 25 buttons. */
export const candidatesMost = 20

/**
 * What was made of an address, a place that was shared, or the name of a town: all that goes on from there. The words themselves are
 * forgotten before anything is written.
 */
export const located = z.object({
  /** The one area that it can be; null when there are several, or none. */
  area: z.string().max(30).nullable(),
  /** Areas that it may be, the likeliest first. */
  candidates: z.array(z.object({ area: z.string().max(30), name: z.string().max(100) })).max(candidatesMost),
  by: z.enum(onTheMap).nullable(),
  /** The commune is known and divided: with a street, the quartier could be told. */
  wantsStreet: z.boolean(),
  /** Whether the message is gone from the chat where it was written. */
  erased: z.boolean(),
})
export type Located = z.infer<typeof located>

import { z } from 'zod'
import { placesMax } from '../events/event.ts'
import { noteMax, placeMax, postKinds, titleMax } from './post.ts'

const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)

/** The details of a post, as readers and forms give them. */
export const details = z.object({
  kind: z.enum(postKinds),
  direction: z.enum(['offer', 'request']),
  title: z.string().max(titleMax),
  price: z.number().min(0).max(999_999).nullable(),
  start: wall.nullable(),
  end: wall.nullable(),
  vague: z.string().max(80).nullable(),
  place: z.string().max(placeMax).nullable(),
  places: z.number().int().min(1).max(placesMax).nullish(),
  note: z.string().max(noteMax).nullish(),
})

/** Another date or price that may be meant. */
export const doubt = z
  .discriminatedUnion('field', [
    z.object({ field: z.literal('price'), other: details.shape.price }),
    z.object({ field: z.literal('when'), other: z.object({ start: wall.nullable(), end: wall.nullable() }) }),
  ])
  .nullable()
export type Doubt = z.infer<typeof doubt>

export const change = details.partial()
export type Change = z.infer<typeof change>

/** Ids on buttons. */
export const id = z.string().min(1).max(40)
export const rev = z.coerce.number().int().min(0)

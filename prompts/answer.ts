import { z } from 'zod'
import { acts, understoodPost } from '../core/reader/understood.ts'

const { kind, direction, price, start, end, place } = understoodPost.shape

/** What a model answers: the reader's own fields, without confidence and spans, and the words that say each. */
export const modelAnswer = z.strictObject({
  act: z.enum(acts),
  posts: z
    .array(
      z.strictObject({
        kind: kind.shape.value,
        direction: direction.shape.value,
        title: z.string(),
        price: price.shape.value,
        start: start.shape.value,
        end: end.shape.value,
        place: place.shape.value,
        quotes: z.strictObject({
          title: z.string().nullable(),
          price: z.string().nullable(),
          when: z.string().nullable(),
          place: z.string().nullable(),
        }),
      }),
    )
    .max(8),
})
export type ModelAnswer = z.infer<typeof modelAnswer>
export type ModelPost = ModelAnswer['posts'][number]

import { z } from 'zod'
import { doubt } from '../posts/schema.ts'

/** The one question that awaits an answer in a private chat. A row, never memory; forgotten after a day. */
export const talkSchema = z.discriminatedUnion('kind', [
  /** A draft is on the table: words may correct it, or answer its one question. */
  z.object({
    kind: z.literal('draft'),
    post: z.string(),
    question: z.enum(['title', 'when', 'price']).nullable(),
    doubt: doubt.optional(),
  }),
  /** A form asked step by step: `values` so far, `field` is the one now asked. */
  z.object({
    kind: z.literal('form'),
    form: z.string(),
    ids: z.record(z.string(), z.string()),
    values: z.record(z.string(), z.string()),
    field: z.string(),
  }),
  /**
   * Words for a neighbour that were kept back: they go as they are, or without some parts, when their writer says so (`held` names them).
   * `contact`: what is written next goes in their place.
   */
  z.object({
    kind: z.literal('held'),
    held: z.string(),
    why: z.enum(['contact', 'said', 'unanswered']),
    on: z.union([z.object({ answer: z.string() }), z.object({ post: z.string() })]),
    words: z.string(),
    photo: z.string().nullable(),
  }),
  /** A photo came alone: the next words say what it is for. */
  z.object({ kind: z.literal('photo'), photo: z.string() }),
  /** The next photo is of a loan's condition. */
  z.object({ kind: z.literal('condition'), loan: z.string() }),
  /** A proof of address was taken out of this album: what else comes of it is erased too, and kept nowhere. */
  z.object({ kind: z.literal('album'), album: z.string() }),
])
export type Talk = z.infer<typeof talkSchema>

export const talkHours = 24

/** What a newcomer came for, as JSON, kept among the ids of whatever they are asked on the way. */
export const cameFor = (talk: Talk | null): { after?: string } => (talk?.kind === 'form' && talk.ids.after ? { after: talk.ids.after } : {})

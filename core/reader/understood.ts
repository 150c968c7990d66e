import { z } from 'zod'

export const postKinds = ['favour', 'loan', 'gift', 'sale', 'tip', 'event'] as const
export const directions = ['offer', 'request'] as const
export const acts = ['post', 'manage', 'ask', 'help', 'chat', 'abuse'] as const

const confidence = z.number().min(0).max(1)
const span = z.tuple([z.number().int().min(0), z.number().int().min(0)])
const field = <T extends z.ZodType>(value: T) => z.object({ value, confidence, span: span.nullable() })

/** `YYYY-MM-DD`, a whole day, or `YYYY-MM-DDTHH:mm`: what a clock on the wall of the quartier shows. */
const wall = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/)

export const understoodPost = z.object({
  kind: field(z.enum(postKinds)),
  direction: field(z.enum(directions)),
  /** The two likeliest readings, best first. */
  alternatives: z.array(z.object({ kind: z.enum(postKinds), direction: z.enum(directions), confidence })).max(2),
  title: field(z.string().min(1)),
  price: field(z.number().min(0).nullable()),
  start: field(wall.nullable()),
  end: field(wall.nullable()),
  place: field(z.string().nullable()),
  /** A vague or recurring time, as its writer put it. */
  vague: z.string().nullable(),
  /** Where two readers do not agree: what the other one says. The resident is asked. */
  doubt: z
    .discriminatedUnion('field', [
      z.object({ field: z.literal('price'), other: z.number().min(0).nullable() }),
      z.object({ field: z.literal('when'), other: z.object({ start: wall.nullable(), end: wall.nullable() }) }),
    ])
    .nullable(),
})

export const understood = z.object({
  act: field(z.enum(acts)),
  posts: z.array(understoodPost),
  language: z.enum(['fr', 'en']),
})

export type PostKind = (typeof postKinds)[number]
export type Direction = (typeof directions)[number]
export type Act = (typeof acts)[number]
/** Offsets in the text as its writer sent it. */
export type Span = [from: number, to: number]
export type UnderstoodPost = z.infer<typeof understoodPost>
export type Understood = z.infer<typeof understood>
/** What the reader may know of the world: the wall clock of the quartier, `YYYY-MM-DDTHH:mm`. */
export type ReadContext = { now: string }

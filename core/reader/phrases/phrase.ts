import type { Hit } from '../hit.ts'
import type { Direction, PostKind } from '../understood.ts'

/** A turn of phrase that says as much as a verb. */
export type Phrase = {
  pattern: RegExp
  kind: PostKind | null
  direction: Direction | null
  weight: number
  object: Hit['object']
  heads: boolean
}

export const phrase = (
  pattern: RegExp,
  kind: PostKind | null,
  direction: Direction | null,
  weight: number,
  object: Hit['object'] = 'after',
  heads = weight >= 4,
): Phrase => ({ pattern, kind, direction, weight, object, heads })

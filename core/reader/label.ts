import type { Hit } from './hit.ts'
import type { Subject } from './subject.ts'
import type { Direction, PostKind } from './understood.ts'

/** What a verb makes of the post that it stands in. */
export type Label = { kind: PostKind | null; direction: Direction | null; weight: number; object?: Hit['object']; heads?: boolean }
/** A verb where it stands: who does it, what is before it in its clause and what after. */
export type Scene = { text: string; at: number; word: string; after: string; clause: string; by: Subject; isInfinitive: boolean }

export const offer = (kind: PostKind | null, weight = 5): Label => ({ kind, direction: 'offer', weight })
export const request = (kind: PostKind | null, weight = 5): Label => ({ kind, direction: 'request', weight })

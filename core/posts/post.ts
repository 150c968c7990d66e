import type { Wall } from '../time.ts'
import type { About } from '../tips/tip.ts'

export const postKinds = ['favour', 'loan', 'gift', 'sale', 'tip', 'event'] as const
export type PostKind = (typeof postKinds)[number]
export type Direction = 'offer' | 'request'

/** draft → open → promised → closed, or expired, or hidden by moderation. */
export const postStates = ['draft', 'open', 'promised', 'closed', 'expired', 'hidden'] as const
export type PostState = (typeof postStates)[number]

/** What a neighbour gives or looks for; `start` and `end` are wall-clock times of the quartier, `end` inclusive. */
export type PostDetails = {
  kind: PostKind
  direction: Direction
  title: string
  /** Euros that the taker pays; null is free or not said. */
  price: number | null
  start: Wall | null
  end: Wall | null
  /** A vague or recurring time, as it was written: "tous les mardis". */
  vague: string | null
  place: string | null
  /** Of an event, how many may come; null or nothing without a limit. */
  places?: number | null | undefined
  /** Of an event, a word more, in its author’s words. */
  note?: string | null | undefined
  photo: string | null
}

export type Post = PostDetails & {
  id: string
  quartier: string
  author: string
  state: PostState
  /** Why it closed. */
  outcome: 'done' | 'withdrawn' | null
  /** Grows with each change of the details; a button made for an older rev shows the card again instead of acting. */
  rev: number
  /** A draft that corrects a published post: publishing it changes that one. */
  replaces: string | null
  publishedAt: Date | null
  changedAt: Date
  /** When to ask the author whether it still holds, or, once asked, when it expires. */
  checkAt: Date | null
  askedAt: Date | null
  /** When to look next for whom to tell of it; null when all were told, or enough have answered. */
  matchAt: Date | null
  /** When to go on telling whoever follows the association; null when all were told. */
  newsAt?: Date | null | undefined
  /** Of a tip, what it is about: kept in `tips`, read with the post. */
  tip?: About | null
  /** It looks like something that may not be sold or given, and its author said that it is not. */
  cleared: boolean
  /** Whether it is shown to whoever follows this quartier from a neighbouring one. */
  around?: boolean | undefined
  /** In whose name it stands, where its author speaks for an association. */
  association?: string | null | undefined
  /** That association’s name: kept in `associations`, read with the post. */
  behalf?: string | null | undefined
}

export const titleMax = 120
export const placeMax = 120
export const noteMax = 200

export const isLive = (post: Post): boolean => post.state === 'open' || post.state === 'promised'

export const detailsOf = ({ kind, direction, title, price, start, end, vague, place, places, note, photo }: PostDetails): PostDetails => ({
  kind,
  direction,
  title,
  price,
  start,
  end,
  vague,
  place,
  ...(places ? { places } : {}),
  ...(note ? { note } : {}),
  photo,
})

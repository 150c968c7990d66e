import type { Direction, PostDetails, PostKind } from '../posts/post.ts'

/** What serves a request of a kind, and how well: who wants to borrow a tent is helped by one that is given or sold, the other way round not. */
const servedBy: Readonly<Record<PostKind, Readonly<Partial<Record<PostKind, number>>>>> = {
  loan: { loan: 1, gift: 0.95, sale: 0.85 },
  gift: { gift: 1, sale: 0.85 },
  sale: { sale: 1, gift: 0.97 },
  favour: { favour: 1 },
  tip: { tip: 1 },
  event: { event: 1 },
}

export type Sorted = Pick<PostDetails, 'kind' | 'direction'>

export const otherDirection = (direction: Direction): Direction => (direction === 'offer' ? 'request' : 'offer')

/** The kinds of the other direction that go with this post. */
export const complements = ({ kind, direction }: Sorted): PostKind[] =>
  (Object.keys(servedBy) as PostKind[]).filter((other) => (direction === 'request' ? servedBy[kind][other] : servedBy[other][kind]))

export const kindFit = (wanted: PostKind, given: PostKind): number => servedBy[wanted][given] ?? 0

/** A budget may be stretched by a third; wages and fees of a favour are said by the hour or for all, so that little can be told. */
const stretch: Readonly<Partial<Record<PostKind, number>>> = { favour: 2.5 }

export const priceFits = (wanted: Pick<PostDetails, 'kind' | 'price'>, given: Pick<PostDetails, 'price'>): boolean =>
  wanted.price === null || given.price === null || given.price <= wanted.price * (stretch[wanted.kind] ?? 1.34)

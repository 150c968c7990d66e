import type { PostKind } from '../posts/post.ts'

/** How many people may be considering one post at the same time. */
export const atOnce = 3

/** How long somebody who was told has to say something before the next one is. */
export const stepHours = 6

/** How many suggestions a resident gets in a day of 24 hours. */
export const aDay = 3

/** How many answers end the search. A thing goes to one; good addresses and outings gain from several. */
export const enoughAnswers: Readonly<Record<PostKind, number>> = { loan: 1, gift: 1, sale: 1, favour: 1, tip: 3, event: 5 }

/** What a good address is about, beside its post (whose title is its name): kept as long as it holds. */
export type Tip = {
  post: string
  /** An address holds as long as it is confirmed; `warning`, `lost` and `found` expire. */
  sort: TipSort
  /** What an address is, by its key in core/tips/categories.ts: « dentiste », « plombier », « cours de yoga ». */
  category: string | null
  /** Why it is good, in its author's words. */
  why: string | null
  /** Of what expires. */
  until: Date | null
  /** When its author last said that it holds: by publishing it, or since. Neighbours' words are votes. */
  confirmedAt: Date
  /** When its author was asked whether it still holds; null when they are not being asked. */
  askedAt: Date | null
  /** When the clock looks at it next. */
  dueAt: Date | null
}

export const tipSorts = ['address', 'warning', 'lost', 'found'] as const
export type TipSort = (typeof tipSorts)[number]

/** Of an address: it stands, its author is asked whether it still holds, they did not say (it stands below the others), or it is over. */
export type TipState = 'standing' | 'asked' | 'faded' | 'ended'

/** What a post's readers see of its tip. */
export type About = Pick<Tip, 'sort' | 'category' | 'why'>

/** One neighbour's word on a tip; the last one counts. */
export type Vote = { tip: string; resident: string; vote: 'confirm' | 'stale'; at: Date }

export const whyMax = 160

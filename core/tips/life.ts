import type { Post } from '../posts/post.ts'
import { addDays, addHours, dayOf, hourOf, instantOf, momentOf, type Wall, wallOf } from '../time.ts'
import type { Tip, TipState, Vote } from './tip.ts'

/** An address that nobody confirmed for so long is asked about. */
export const freshDays = 180
/** Votes older than this do not make anybody ask. */
export const recentDays = 90
/** How long the author has to answer before it stands below the others. */
export const askedDays = 14
/** How long it stands there before it closes. */
export const fadedDays = 90
/** How long what was lost or found is looked for before its author is asked. */
export const soughtDays = 14
/** How long a warning without a time holds. */
export const warningHours = 24
/** So many different neighbours who say « plus valable » are heard. */
export const doubters = 2

/** What neighbours said, each their last word. `since`: since its author last said that it holds; `recent`: of those, the last 90 days. */
export type Tally = {
  confirms: number
  lastAt: Date | null
  confirmsSince: number
  staleSince: number
  confirmsRecent: number
  staleRecent: number
}

/** What readers see of it; `last` is the day (in the quartier) when somebody last said that it holds. */
export type Standing = { confirms: number; last: Wall; faded: boolean; doubted: boolean }

const later = (a: Date, b: Date | null): Date => (b && b > a ? b : a)
const days = (n: number): number => n * 24

export const confirmedLast = (tip: Tip, tally: Tally): Date => later(tip.confirmedAt, tally.lastAt)

/** Enough neighbours say that it no longer holds, and none that it does: nobody is shown it until its author says yes. */
export const isDoubted = (tally: Tally): boolean => tally.staleSince >= doubters && tally.confirmsSince === 0

/** More say that it no longer holds than that it does: its author is asked. */
export const isContested = (tally: Tally): boolean => tally.staleRecent >= doubters && tally.staleRecent > tally.confirmsRecent

/** Its author was asked, and has not answered in time. */
export const isFaded = (tip: Tip, now: Date): boolean => tip.askedAt !== null && addHours(tip.askedAt, days(askedDays)) <= now

/** Where an address is in its life (`tipMoves` in core/lives.ts); what is no address, or no longer open, has ended as one. */
export const stateOf = (post: Post, tip: Tip, now: Date): TipState => {
  if (post.state !== 'open' || post.tip?.sort !== 'address') return 'ended'
  if (!tip.askedAt) return 'standing'
  return isFaded(tip, now) ? 'faded' : 'asked'
}

export const standingOf = (tip: Tip, tally: Tally, now: Date, zone: string): Standing => ({
  confirms: tally.confirms,
  last: dayOf(wallOf(confirmedLast(tip, tally), zone)),
  faded: isFaded(tip, now),
  doubted: isDoubted(tally),
})

/** When the author is to be asked, if nobody confirms it meanwhile. */
export const staleAt = (tip: Tip, tally: Tally): Date => addHours(confirmedLast(tip, tally), days(freshDays))

/** The tally with one more vote, of somebody whose word it leaves out. */
export const withVote = (tally: Tally, vote: Vote['vote'], now: Date): Tally =>
  vote === 'confirm'
    ? {
        ...tally,
        confirms: tally.confirms + 1,
        lastAt: now,
        confirmsSince: tally.confirmsSince + 1,
        confirmsRecent: tally.confirmsRecent + 1,
      }
    : { ...tally, staleSince: tally.staleSince + 1, staleRecent: tally.staleRecent + 1 }

/** An address after a vote (`tally` has it): the clock asks its author when neighbours doubt it, and no longer when they do not. */
export const heardOn = (tip: Tip, tally: Tally, vote: Vote['vote'], now: Date): Tip => {
  if (isContested(tally)) return tip.askedAt ? tip : { ...tip, dueAt: now }
  if (vote === 'confirm') return { ...tip, askedAt: null, dueAt: staleAt(tip, tally) }
  return tip.askedAt ? tip : { ...tip, dueAt: staleAt(tip, tally) }
}

/** Until when a warning holds: the end of what it says (a day without an hour is the whole day), else a day from now. */
export const warningUntil = ({ start, end }: Pick<Post, 'start' | 'end'>, now: Date, zone: string): Date => {
  const last = end ?? (start && dayOf(start))
  if (!last) return addHours(now, warningHours)
  const over = hourOf(last) ? momentOf(last, zone) : instantOf(addDays(dayOf(last), 1), 0, zone)
  return over > now ? over : addHours(now, warningHours)
}

/** A tip as it is kept beside its draft, or changes with it; none for what is no tip. */
export const draftedTips = (post: Post, now: Date): Tip[] =>
  post.tip
    ? [{ ...post.tip, post: post.id, until: post.tip.sort === 'address' ? null : now, confirmedAt: now, askedAt: null, dueAt: null }]
    : []

/** What its author makes public: they have just said that it holds. */
export const publishedTips = (post: Post, now: Date, zone: string): Tip[] => {
  const until = expiryOf(post, now, zone)
  return draftedTips(post, now).map((tip) => ({ ...tip, until, dueAt: until ? null : addHours(now, days(freshDays)) }))
}

/** When a published tip is looked at as other posts are: at the end of what expires; null for an address, which has a clock of its own. */
export const expiryOf = (post: Post, now: Date, zone: string): Date | null => {
  switch (post.tip?.sort) {
    case 'warning':
      return warningUntil(post, now, zone)
    case 'lost':
    case 'found':
      return addHours(now, days(soughtDays))
    default:
      return null
  }
}

import type { ListedDate } from '../events/reads.ts'
import type { Post } from '../posts/post.ts'
import type { NamedPost } from '../reads.ts'
import { addDays, dayOf, type Wall } from '../time.ts'
import type { Shown } from './digest.ts'

/** `yours` and `fits` only stand in a reader's own page. */
export type Section = 'yours' | 'fits' | 'urgent' | 'today' | 'new' | 'week' | 'open'
/** In the order of their worth to a reader. */
export const sections: readonly Section[] = ['yours', 'fits', 'urgent', 'today', 'new', 'week', 'open']

/** An unchanged item does not come back before this many days. */
export const repeatDays = 7
/** What one screen of a phone can bear. */
export const maxItems = 12

/** A post, or one date of an event. */
export type Item = NamedPost & { listed: ListedDate | null; section: Section; mark: string }
export type There = { posts: readonly NamedPost[]; dates: readonly ListedDate[] }
export type Morning = { since: Date | null; today: Wall; weekly: boolean }
export type Chosen = { items: Item[]; more: number }

/** How a reader sees it: null leaves it out, `news` makes a page of its own. */
type Placed = (item: Item) => { section: Section; mark?: string; news?: true } | null
const asItIs: Placed = (item) => item

/**
 * What the morning page shows. An item comes when it is new or changed, when its day comes, when it becomes urgent,
 * and otherwise at most weekly. Without anything of the first kinds there is no page: null. A weekly page also comes for its week.
 */
export const choose = (there: There, before: readonly Shown[], morning: Morning, placed: Placed = asItIs): Chosen | null => {
  const marks = Map.groupBy(before, keyOf)
  const items = found(there, morning).flatMap((item) => {
    const place = placed(item)
    if (!place) return []
    const news = place.news ?? isNews(item.section, morning.weekly)
    const it: Item & { news: boolean } = { ...item, section: place.section, mark: place.mark ?? item.mark, news }
    return isWorthShowing(it, marks.get(keyOf(shownOf(it)))?.map(({ mark }) => mark) ?? []) ? [it] : []
  })
  if (!items.some(({ news }) => news)) return null
  items.sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || orderWithin(a, b))
  return { items: items.slice(0, maxItems).map(({ news: _news, ...it }) => it), more: Math.max(0, items.length - maxItems) }
}

export const shownOf = ({ post, listed, mark }: Item): Shown => ({ post: post.id, ...(listed ? { date: listed.date.id } : {}), mark })

const keyOf = ({ post, date }: Omit<Shown, 'mark'>): string => date ?? post

const isNews = (section: Section, weekly: boolean): boolean =>
  section === 'urgent' || section === 'today' || section === 'new' || (weekly && section === 'week')

/** Open posts, and of events their next date in place of the post, with those that were cancelled. */
const found = ({ posts, dates }: There, { since, today }: Morning): Item[] => {
  const listed = new Set(dates.map(({ date }) => date.post))
  const next = new Set<string>()
  const open = dates.filter(({ date, found: { post } }) => {
    if (date.state === 'cancelled') return true
    if (date.state !== 'planned' || post.state !== 'open' || next.has(post.id)) return false
    next.add(post.id)
    return true
  })
  return [
    ...open.map((it): Item => {
      const section = sectionOfDate(it, since, today)
      const { sequence, state } = it.date
      /** What does not take place is said once, not again on its day. */
      return { ...it.found, listed: it, section, mark: state === 'cancelled' ? `${sequence}x:` : markOf(String(sequence), section) }
    }),
    ...posts
      .filter(({ post }) => post.state === 'open' && !listed.has(post.id))
      .map((it): Item => {
        const section = sectionOf(it.post, since, today)
        return { ...it, listed: null, section, mark: markOf(String(it.post.rev), section) }
      }),
  ]
}

const markOf = (version: string, section: Section): string => `${version}:${section === 'urgent' || section === 'today' ? section : ''}`

const isWarning = ({ tip }: Post): boolean => tip?.sort === 'warning'
const isThing = ({ kind, direction }: Post): boolean => direction === 'offer' && (kind === 'loan' || kind === 'gift')

/** Warnings first; what has its day by its day; of what is only still there, things that are free first. */
const orderWithin = (a: Item, b: Item): number => {
  if (a.section === 'open') return Number(isThing(b.post)) - Number(isThing(a.post))
  const warning = Number(isWarning(b.post)) - Number(isWarning(a.post))
  if (warning !== 0 || a.section === 'new' || a.section === 'fits') return warning
  const [first, second] = [startOf(a) ?? '~', startOf(b) ?? '~']
  return first < second ? -1 : first > second ? 1 : 0
}

const startOf = ({ post, listed }: Item): Wall | null => listed?.date.start ?? post.start

/** Never shown these days, or not in this rev, or its day came since. A good address is news once; it stands in its own list. */
const isWorthShowing = ({ post, section, mark }: Item, shown: readonly string[]): boolean => {
  const [version = ''] = mark.split(':')
  return (
    !(post.tip?.sort === 'address' && section === 'open') &&
    (!shown.some((it) => it.startsWith(`${version}:`)) || (!mark.endsWith(':') && !shown.includes(mark)))
  )
}

/** That something does not take place is news. */
const sectionOfDate = ({ date, found: { post } }: ListedDate, since: Date | null, today: Wall): Section => {
  if (dayOf(date.start) === today) return 'today'
  if (date.state === 'cancelled' || !since || post.changedAt >= since) return 'new'
  return date.start > today ? 'week' : 'open'
}

const sectionOf = (post: Post, since: Date | null, today: Wall): Section => {
  const from = post.start ? dayOf(post.start) : null
  const until = post.end ? dayOf(post.end) : from
  const now = from !== null && until !== null && from <= today && until >= today
  const soon = from !== null && from >= today && from <= addDays(today, 1)
  if (isWarning(post) && (now || from === null)) return 'urgent'
  if (post.direction === 'request' && post.state === 'open' && (now || soon)) return 'urgent'
  if (now && from === today) return 'today'
  if (!since || post.changedAt >= since) return 'new'
  if (from && from > today && from <= addDays(today, 6)) return 'week'
  return 'open'
}

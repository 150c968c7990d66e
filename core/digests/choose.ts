import type { Post } from '../posts/post.ts'
import type { NamedPost } from '../reads.ts'
import { addDays, dayOf, type Wall } from '../time.ts'
import type { Digest } from './digest.ts'

export type Section = 'urgent' | 'today' | 'new' | 'week' | 'open'
export const sections: readonly Section[] = ['urgent', 'today', 'new', 'week', 'open']

/** An unchanged item does not come back before this many days. */
export const repeatDays = 7
/** What one screen of a phone can bear. */
export const maxItems = 12

export type Item = NamedPost & { section: Section; mark: string }

/**
 * What the morning page shows. An item comes when it is new or changed, when its day comes, when it becomes urgent,
 * and otherwise at most weekly. Without anything of the first kinds there is no page: null.
 */
export const choose = (
  posts: readonly NamedPost[],
  before: readonly Digest[],
  since: Date | null,
  today: Wall,
): { items: Item[]; more: number } | null => {
  const marks = new Map<string, string[]>()
  for (const it of before.flatMap(({ items }) => items)) marks.set(it.post, [...(marks.get(it.post) ?? []), it.mark])
  const items = posts
    .filter(({ post }) => post.state === 'open')
    .map(({ post, author }) => {
      const section = sectionOf(post, since, today)
      return { post, author, section, mark: `${post.rev}:${section === 'urgent' || section === 'today' ? section : ''}` }
    })
    .filter((item) => isWorthShowing(item, marks.get(item.post.id) ?? []))
    .sort((a, b) => sections.indexOf(a.section) - sections.indexOf(b.section) || Number(isWarning(b.post)) - Number(isWarning(a.post)))
  if (!items.some(({ section }) => section !== 'open' && section !== 'week')) return null
  return { items: items.slice(0, maxItems), more: Math.max(0, items.length - maxItems) }
}

const isWarning = ({ tip }: Post): boolean => tip?.sort === 'warning'

/** Never shown these days, or not in this rev, or its day came since. A good address is news once; it stands in its own list. */
const isWorthShowing = ({ post, section, mark }: Item, shown: readonly string[]): boolean =>
  !(post.tip?.sort === 'address' && section === 'open') &&
  (!shown.some((it) => it.startsWith(`${post.rev}:`)) || (!mark.endsWith(':') && !shown.includes(mark)))

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

import { type Say, say, to } from '../views.ts'
import { datedView } from './dated.ts'
import type { Event } from './event.ts'
import { ahead, organises, type Schedule, type ScheduledDate } from './schedule.ts'

/** How many dates a card lists. */
const shown = 5

/** Whether it comes again, rests, or has no more dates than those that are planned. */
export type Recurs = 'once' | 'runs' | 'paused' | 'ended'
export const recursOf = ({ rrule, paused, dueAt }: Event): Recurs =>
  rrule === null ? 'once' : paused ? 'paused' : dueAt === null ? 'ended' : 'runs'

/** An event's next dates: to look after them for who organises it, to come every time for the others. */
export const sayDates = (
  found: Schedule & { event: Event; dates: readonly ScheduledDate[] },
  who: string,
  regular: boolean,
  now: Date,
): Say => {
  const { post, author } = found.found
  const next = ahead(found.dates, now)
  return say(
    to.resident(who),
    'eventDates',
    {
      post: post.id,
      title: post.title,
      author,
      mine: organises(found, who),
      regular,
      recurs: recursOf(found.event),
      dates: next.slice(0, shown).map((it) => datedView(it, post.title, author)),
      more: Math.max(0, next.length - shown),
    },
    { key: `dates:${post.id}`, fresh: true },
  )
}

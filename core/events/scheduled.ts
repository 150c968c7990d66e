import type { Post } from '../posts/post.ts'
import { type Say, say, to } from '../views.ts'
import type { EventDate } from './event.ts'
import { ahead } from './schedule.ts'

/**
 * An event in the platform's own calendar, where it has one: always its next date, and none when none is left. It leads to the card of the
 * channel, so it is said after that.
 */
export const sayScheduled = (post: Post, author: string, next: EventDate | null): Say =>
  say(
    to.calendar(post.quartier),
    'eventScheduled',
    {
      post: post.id,
      title: post.title,
      author,
      note: post.note ?? null,
      at: next && { start: next.fromAt.toISOString(), end: next.untilAt.toISOString(), place: next.place },
    },
    { key: `calendar:${post.id}` },
  )

/** The nearest of this date, as it is now, and the nearest of the others. */
export const nextWith = (other: { date: EventDate } | null, changed: EventDate, now: Date): EventDate | null =>
  ahead([...(other ? [other.date] : []), changed], now)[0] ?? null

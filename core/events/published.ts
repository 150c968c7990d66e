import type { Post } from '../posts/post.ts'
import { sayInChannel } from '../posts/say-post.ts'
import type { Say } from '../views.ts'
import { released, tellChanged } from './changed.ts'
import type { Attendee, Event, EventDate } from './event.ts'
import { cancelledDate, finishedDate, planned } from './planned.ts'
import { sayEvent, sayMineAt } from './say-event.ts'
import { ahead, type Schedule } from './schedule.ts'
import { sayScheduled } from './scheduled.ts'
import { after, passOn, withSeats } from './seats.ts'
import { shapeOf } from './shape.ts'
import type { WholeDate } from './with-date.ts'

/** An event to which people come on days that are known. */
export const isDated = (post: Pick<Post, 'kind' | 'direction' | 'start' | 'end' | 'vague'>): boolean =>
  post.kind === 'event' && post.direction === 'offer' && shapeOf(post) !== null

type Outcome = {
  save: { events?: readonly Event[]; eventDates: EventDate[]; attendees: Attendee[] }
  forget: { eventDates: readonly EventDate[] }
  say: Say[]
}
/** What stood before: the post's schedule, and its planned dates with everybody who answered them. */
export type Stands = { schedule: Schedule | undefined; dates: readonly WholeDate[] }

/** The event of a post that is published, or published again with changes; null where there is none. */
export const publishedEvent = (post: Post, author: string, stands: Stands, zone: string, now: Date): Outcome | null => {
  const { schedule } = stands
  if (!schedule && !isDated(post)) return null
  const before = schedule ? { post: schedule.found.post, event: schedule.event, dates: schedule.dates } : null
  const plan = planned(post, before, { zone, now })
  const found = { post, author }
  /** Every date that somebody may have answered, as it is now: at its new time, with its new number of places. */
  const kept = stands.dates.flatMap((it) => {
    if (plan.gone.some(({ id }) => id === it.date.id)) return []
    const date = plan.eventDates.find(({ id }) => id === it.date.id) ?? it.date
    const next = date.state === 'planned' ? passOn(withSeats(date, post.places ?? null, it.all), it.all, now, zone) : { date, offered: [] }
    return [{ ...it, found, was: it.date, date: next.date, all: after(it.all, ...next.offered), offered: next.offered }]
  })
  const fresh = plan.eventDates.filter(({ id }) => !kept.some((it) => it.date.id === id))
  const [next] = ahead([...kept.map(({ date }) => date), ...fresh], now)
  const shown = kept.find(({ date }) => date.id === next?.id)
  /** Nobody brings anything to a date that is new. */
  const things = shown?.things ?? stands.dates[0]?.things.map((it) => ({ ...it, claims: [] })) ?? []
  return {
    save: {
      events: plan.events,
      eventDates: [...kept.map(({ date }) => date), ...fresh],
      attendees: kept.flatMap((it) => [
        ...it.offered.map(({ attendee }) => attendee),
        ...(it.date.state === 'cancelled' ? released(it.all) : []),
      ]),
    },
    forget: { eventDates: plan.gone },
    say: [
      ...kept.flatMap((it) => [
        ...it.offered.map((other) => sayMineAt(it, other, 'offered', { fresh: true })),
        ...(it.date.sequence > it.was.sequence
          ? tellChanged({ ...it, all: it.all.filter((other) => !it.offered.includes(other)) }, it.was, now, null)
          : []),
      ]),
      ...(next
        ? [sayEvent({ found, date: next, all: shown?.all ?? [], things }), sayScheduled(post, author, next)]
        : [sayInChannel(post, author), sayScheduled(post, author, null)]),
    ],
  }
}

/** The whole event ends: what has begun is over, the dates after it do not take place, and who counted on them is told. */
export const endedDates = (closed: Post, dates: readonly WholeDate[], now: Date) => {
  const ends = dates.map((it) => {
    const found = { ...it.found, post: closed }
    const date = it.date.fromAt <= now ? finishedDate(it.date) : cancelledDate(it.date, null)
    return { ...it, found, was: it.date, date }
  })
  const off = ends.filter(({ date }) => date.state === 'cancelled')
  return {
    save: { eventDates: ends.map(({ date }) => date), attendees: ends.flatMap(({ all }) => released(all)) },
    say: [
      /** The channel's card is its nearest date's. */
      ...ends.slice(0, 1).map(sayEvent),
      ...ends.slice(0, 1).map(({ found }) => sayScheduled(found.post, found.author, null)),
      ...off.flatMap((it) => tellChanged(it, it.was, now, null)),
    ],
  }
}

import { plainDay } from '../calendars/ics.ts'
import type { Post } from '../posts/post.ts'
import { addDays, dayOf, instantOf, type Wall, wallOf } from '../time.ts'
import type { Event, EventDate } from './event.ts'
import { dayAfter, daysOf, endingWith } from './rule.ts'
import { instantsOf, nextOf, type Shape, shapeOf, timesOn } from './shape.ts'

/** How far ahead dates are planned. */
export const weeksAhead = 8
const nightly = 3 * 60

/** A date, and how many have answered it. */
export type AnsweredDate = EventDate & { answers: number }
/** What stood before a post was changed: all of its dates, cancelled ones too. */
export type Before = { post: Post; event: Event; dates: readonly AnsweredDate[] }
/** What became of a date that somebody may have answered. */
export type Changed = { date: EventDate; was: EventDate }

export type Planned = {
  events: readonly Event[]
  /** To save. */
  eventDates: readonly EventDate[]
  /** To forget: nobody answered them. */
  gone: readonly EventDate[]
  /** Moved or cancelled dates that somebody answered: they are to be told. */
  changed: readonly Changed[]
  /** When the post is over by itself (`checkAt`): the morning after its last date. Null without one ahead. */
  checkAt: Date | null
}

type At = { zone: string; now: Date }

/** Its id follows from the post and the day: planned twice, it is the same date. */
export const dateId = (post: string, day: Wall): string => `${post}-${plainDay(day)}`

const dateFor = (post: Post, shape: Shape, day: Wall, { zone, now }: At): EventDate => {
  const times = timesOn(shape, day)
  const instants = instantsOf(times, zone)
  const places = post.places ?? null
  return {
    id: dateId(post.id, day),
    post: post.id,
    quartier: post.quartier,
    day,
    ...times,
    place: post.place,
    ...instants,
    state: 'planned',
    reason: null,
    places,
    wanted: places,
    sequence: 0,
    absent: null,
    thanked: false,
    came: null,
    ...nextOf({ ...times, ...instants }, now, zone),
  }
}

/** The same date at another time or place; as it was where nothing changes. */
export const movedTo = (date: EventDate, to: Pick<EventDate, 'start' | 'end' | 'place'>, { zone, now }: At): EventDate => {
  if (date.start === to.start && date.end === to.end && date.place === to.place) return date
  const { start, end, place } = to
  const instants = instantsOf({ start, end }, zone)
  return { ...date, start, end, place, ...instants, sequence: date.sequence + 1, ...nextOf({ start, ...instants }, now, zone) }
}

/** A date that does not take place. */
export const cancelledDate = (date: EventDate, reason: string | null): EventDate => ({
  ...date,
  state: 'cancelled',
  reason,
  sequence: date.sequence + 1,
  next: null,
  dueAt: null,
})

/** A date that took place. */
export const finishedDate = (date: EventDate): EventDate => ({ ...date, state: 'over', next: null, dueAt: null })

/** The first day of a rule whose hour is still ahead. */
const firstOf = (shape: Extract<Shape, { rule: string }>, { zone, now }: At): Wall | null => {
  const today = dayOf(wallOf(now, zone))
  const ahead = shape.from === null || shape.from >= today
  const from = shape.from && ahead ? shape.from : today
  /** « un mardi sur deux » begins on the next Tuesday; what began already goes on in step. */
  const rule = shape.rule.replace(ahead ? /;(?:COUNT|INTERVAL)=\d+/g : /;COUNT=\d+/, '')
  const recurring = { rule, since: shape.from ?? from, zone }
  const isAhead = (day: Wall): boolean => instantsOf(timesOn(shape, day), zone).fromAt > now || (shape.begin === null && day === today)
  const [on] = daysOf(recurring, from, from)
  return on && isAhead(on) ? on : dayAfter(recurring, from)
}

const anew = (shape: Shape | null, at: At): Pick<Event, 'rrule' | 'since'> => {
  const first = shape?.rule == null ? null : firstOf(shape, at)
  if (shape?.rule == null || !first) return { rrule: null, since: null }
  const since = timesOn(shape, first).start
  return { rrule: shape.last ? endingWith(shape.rule, shape.last, since, at.zone) : shape.rule, since }
}

/** What people attend: of a post that is public for the first time, or once more. */
export const eventOf = (post: Post, before: Before | null, at: At): Event => {
  const shape = shapeOf(post)
  const kept = before && sameRule(before.post, post) ? { rrule: before.event.rrule, since: before.event.since } : null
  const since = kept?.since && shape ? timesOn(shape, dayOf(kept.since)).start : null
  return {
    post: post.id,
    ...(kept ? { rrule: kept.rrule, since } : anew(shape, at)),
    paused: before?.event.paused ?? false,
    dueAt: null,
  }
}

/** Whether it comes on the same days, at whatever hour. */
const sameRule = (one: Post, two: Post): boolean => {
  const [was, is] = [shapeOf(one), shapeOf(two)]
  if (was?.rule == null || is?.rule == null) return false
  return was.rule === is.rule && was.from === is.from && was.last === is.last && (was.begin === null) === (is.begin === null)
}

/** The days that an event is to have dates on now, and when the clock looks for more. */
export const daysAhead = (event: Event, shape: Shape | null, { zone, now }: At): { days: Wall[]; dueAt: Date | null } => {
  if (!shape) return { days: [], dueAt: null }
  if (shape.rule === null) return { days: [dayOf(shape.start)], dueAt: null }
  if (!event.rrule || !event.since || event.paused) return { days: [], dueAt: null }
  const recurring = { rule: event.rrule, since: event.since, zone }
  const today = dayOf(wallOf(now, zone))
  const end = addDays(today, weeksAhead * 7)
  const later = dayAfter(recurring, end)
  const days = daysOf(recurring, today, end).filter((day) => day > today || instantsOf(timesOn(shape, day), zone).untilAt > now)
  /** The first date of all is planned however far it is. */
  if (days.length === 0 && later === dayOf(event.since)) days.push(later)
  return { days, dueAt: later === null ? null : instantOf(addDays(later, -weeksAhead * 7), nightly, zone) }
}

/** Dates of an event that are not there yet. `taken`: days that had one, also a cancelled one, are not planned again. */
export const datesOf = (event: Event, post: Post, taken: readonly Wall[], at: At): { dates: EventDate[]; dueAt: Date | null } => {
  const shape = shapeOf(post)
  const { days, dueAt } = daysAhead(event, shape, at)
  const free = shape ? days.filter((day) => !taken.includes(day)) : []
  return { dates: free.map((day) => dateFor(post, shape as Shape, day, at)), dueAt }
}

/** Nothing of an organiser's own changes on one date is undone: where they moved it, it stays. */
const followed = (date: EventDate, was: Shape, is: Shape, before: Post, after: Post, at: At): EventDate => {
  const [old, fresh] = [timesOn(was, date.day), timesOn(is, date.day)]
  const own = date.start !== old.start || date.end !== old.end
  return movedTo(date, { ...(own ? date : fresh), place: date.place === before.place ? after.place : date.place }, at)
}

/**
 * An event's post is public, or changed: what is to be saved of its event and its dates. Dates that the new words do not give are forgotten
 * where nobody answered, else cancelled; who answered one that changed is to be told (`changed`).
 */
export const planned = (post: Post, before: Before | null, at: At): Planned => {
  const attended = post.kind === 'event' && post.direction === 'offer'
  if (!attended && !before) return { events: [], eventDates: [], gone: [], changed: [], checkAt: null }
  const event = eventOf(post, before, at)
  const [was, is] = [before && shapeOf(before.post), attended ? shapeOf(post) : null]
  const standing = before?.dates.filter((it) => it.state === 'planned' && it.untilAt > at.now) ?? []
  /** What takes place once stays one date, whichever day it moves to. */
  const once = was?.rule === null && is?.rule === null && standing.length === 1
  const { days } = daysAhead(event, is, at)
  const stays = ({ day }: EventDate): boolean =>
    once || (is !== null && (days.includes(day) || (event.paused && gives(event, day, at.zone))))
  const follow = (it: AnsweredDate): EventDate => (was && is && before ? followed(it, was, is, before.post, post, at) : it)
  const left = standing.filter((it) => !stays(it))
  const changed = [
    ...standing.filter(stays).map((it) => ({ was: it, date: follow(it) })),
    ...left.filter((it) => it.answers > 0).map((it) => ({ was: it, date: cancelledDate(it, null) })),
  ].filter(({ was, date }) => date !== was)
  const gone = left.filter((it) => it.answers === 0)
  const taken = before?.dates.filter((it) => !gone.includes(it)).map(({ day }) => day) ?? []
  const fresh = once || !attended ? { dates: [], dueAt: null } : datesOf(event, post, taken, at)
  return {
    /** Who comes every time is put down for new dates at the next tick (plan-event). */
    events: [{ ...event, dueAt: before && fresh.dates.length > 0 ? at.now : fresh.dueAt }],
    eventDates: [...changed.map(({ date }) => date), ...fresh.dates],
    gone,
    changed: changed.filter(({ was }) => was.answers > 0),
    checkAt: checkAfterDates([...standing.filter(stays).map(follow), ...fresh.dates], at.now, at.zone),
  }
}

const gives = ({ rrule, since }: Event, day: Wall, zone: string): boolean =>
  rrule !== null && since !== null && daysOf({ rule: rrule, since, zone }, day, day).length > 0

const morning = 10 * 60

/** The morning after the last of these dates. */
export const checkAfterDates = (dates: readonly EventDate[], now: Date, zone: string): Date | null => {
  const last = Math.max(0, ...dates.filter((it) => it.state === 'planned' && it.untilAt > now).map((it) => it.untilAt.getTime()))
  return last > 0 ? instantOf(addDays(dayOf(wallOf(new Date(last), zone)), 1), morning, zone) : null
}

import { z } from 'zod'
import { ended } from '../posts/life.ts'
import { gone, sayInChannel } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { addHours, dayOf, wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { datedView } from './dated.ts'
import type { Attendee } from './event.ts'
import { nearestOf, sayNearest, unanswered } from './nearest.ts'
import { checkAfterDates, datesOf } from './planned.ts'
import { endingWith } from './rule.ts'
import { recursOf, sayDates } from './say-dates.ts'
import { ahead, organises, type ScheduledDate } from './schedule.ts'
import { sayScheduled } from './scheduled.ts'

/** So long a pause may last: then it is over. */
const pauseDays = 182
/** How many of the dates that stay are named. */
const named = 5

/** Dates for which somebody signed up apart. */
const apart = (dates: readonly ScheduledDate[], theirs: readonly Attendee[]): ScheduledDate[] =>
  dates.filter(({ id, answers }) => answers > theirs.filter(({ date }) => date === id).length)

/**
 * « Mettre en pause », « Reprendre », « Arrêter » what comes again: who comes every time is told. Dates that only they had are forgotten;
 * those for which somebody signed up apart stay, and are named: they are cancelled one by one, each with its reason.
 */
export const pauseEvent = useCase({
  who: 'resident',
  intent: z.object({ post: id, to: z.enum(['pause', 'resume', 'end']) }),
  doors: { press: true },
  read: async (db, { post }, { now }) => {
    const found = await db.scheduleOf(post)
    const regulars = found ? await db.eventRegularsOf(post) : []
    const residents = regulars.map(({ resident }) => resident)
    const theirs = residents.length > 0 ? await db.attendanceOf(post, residents) : []
    return {
      found,
      regulars,
      theirs,
      things: found ? await db.thingsOf(post) : [],
      nearest: found ? await nearestOf(db, apart(ahead(found.dates, now), theirs)) : null,
    }
  },
  decide: ({ found, regulars, theirs, things, nearest }, { to: how }, { who, now }) => {
    if (!found || !organises(found, who.id)) return { say: [gone(who.id)] }
    const { event, dates, zone } = found
    const { post, author } = found.found
    const state = recursOf(event)
    const may = how === 'resume' ? state === 'paused' : how === 'pause' ? state === 'runs' : state === 'runs' || state === 'paused'
    if (!may || !event.rrule || !event.since) return { say: [sayDates(found, who.id, false, now)] }
    const changed = { ...post, changedAt: now, askedAt: null }
    const told = regulars.map(({ resident }) => say(to.resident(resident), 'eventRests', { post: post.id, title: post.title, author, how }))
    if (how === 'resume') {
      const on = { ...event, paused: false }
      const more = datesOf(
        on,
        post,
        dates.map(({ day }) => day),
        { zone, now },
      )
      /** Who comes every time is put down for these at the next tick (plan-event). */
      const resumed = { ...on, dueAt: now }
      const all = [...dates, ...more.dates.map((it) => ({ ...it, answers: 0, taken: 0, waits: false }))]
      return {
        save: {
          posts: [{ ...changed, checkAt: checkAfterDates(all, now, zone) ?? post.checkAt }],
          events: [resumed],
          eventDates: more.dates,
        },
        say: [
          sayDates({ ...found, event: resumed, dates: all }, who.id, false, now),
          ...ahead(all, now)
            .slice(0, 1)
            .map((date) => sayNearest({ post: changed, author }, date.id === nearest?.date.id ? nearest : unanswered(date, things))),
          sayScheduled(post, author, ahead(all, now)[0] ?? null),
          ...told,
        ],
      }
    }
    const next = ahead(dates, now)
    const stay = apart(next, theirs)
    const today = dayOf(wallOf(now, zone))
    const last = stay.map(({ day }) => day).reduce((one, two) => (two > one ? two : one), today)
    const rests = { ...changed, checkAt: addHours(now, pauseDays * 24) }
    const ends = stay.length > 0 ? { ...changed, checkAt: checkAfterDates(stay, now, zone) } : ended(post, 'closed', 'done', now)
    return {
      save: {
        posts: [how === 'pause' ? rests : ends],
        events: [
          how === 'pause'
            ? { ...event, paused: true, dueAt: null }
            : { ...event, rrule: endingWith(event.rrule, last, event.since, zone), paused: false, dueAt: null },
        ],
      },
      forget: { eventDates: next.filter((it) => !stay.includes(it)) },
      say: [
        nearest ? sayNearest({ post: changed, author }, nearest) : sayInChannel(how === 'end' ? ends : rests, author),
        sayScheduled(post, author, stay[0] ?? null),
        say(
          to.resident(who.id),
          'eventPaused',
          { post: post.id, title: post.title, how, stay: stay.slice(0, named).map((it) => datedView(it, post.title, author)) },
          { key: `dates:${post.id}` },
        ),
        ...told,
      ],
    }
  },
})

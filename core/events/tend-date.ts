import { z } from 'zod'
import { moved } from '../life.ts'
import { eventDateMoves, postMoves } from '../lives.ts'
import { ended } from '../posts/life.ts'
import { isLive } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import { afterQuiet, dayOf, hourOf, wallOf } from '../time.ts'
import { type Decision, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { finishedDate } from './planned.ts'
import type { NamedAttendee } from './reads.ts'
import { dateView, sayCounts, sayEvent, sayMineAt } from './say-event.ts'
import { sayScheduled } from './scheduled.ts'
import { after, lapsed, passOn } from './seats.ts'
import { nextOf } from './shape.ts'
import type { MyNews } from './views.ts'
import { organisersOf, withDate } from './with-date.ts'

/** A date in its time: claims that lapse pass on, who comes is reminded the evening before and an hour before, and it ends. */
export const tendDate = useCase({
  who: 'clock',
  intent: z.object({ date: id }),
  doors: { due: async (db, now, limit) => (await db.datesDue(now, limit)).map((date) => ({ date })) },
  read: async (db, { date }) => {
    const facts = await withDate(db, date)
    const others = facts ? await db.eventOf(facts.found.post.id, 2) : undefined
    const next = others?.dates.find((it) => it.id !== date)
    const isOver = facts?.date.next === 'over'
    return { facts, isLast: !next && (others?.event.dueAt ?? null) === null, next: next && isOver ? await withDate(db, next.id) : null }
  },
  decide: ({ facts, isLast, next: following }, _intent, { now }): Decision => {
    if (!facts) return {}
    const { date, all, zone, found } = facts
    const isDue = date.dueAt !== null && date.dueAt <= now
    const over = all.filter(({ attendee }) => attendee.dueAt !== null && attendee.dueAt <= now).flatMap((it) => lapsed(it) ?? [])
    const passed = passOn(date, after(all, ...over), now, zone)
    const around = { ...facts, date: passed.date, all: after(all, ...over, ...passed.offered) }
    const turns = [
      ...over.map((it) => sayMineAt(around, it, 'lapsed', { fresh: true })),
      ...passed.offered.map((it) => sayMineAt(around, it, 'offered', { fresh: true })),
      ...(over.length > 0 ? sayCounts(around) : []),
    ]
    const attendees = [...over, ...passed.offered].map(({ attendee }) => attendee)
    if (!isDue) return { save: { attendees, ...(over.length > 0 ? { eventDates: [passed.date] } : {}) }, say: turns }

    if (date.state !== 'planned' || !isLive(found.post))
      return { save: { attendees, eventDates: [{ ...passed.date, next: null, dueAt: null }] }, say: turns }
    if (date.next === 'over') {
      if (!moved(eventDateMoves, date.state, 'finish', 'clock')) return {}
      const finished = finishedDate(passed.date)
      const post =
        isLast && moved(postMoves, found.post.state, 'finish', 'clock') === 'closed' ? ended(found.post, 'closed', 'done', now) : null
      const then = { ...around, date: finished }
      return {
        save: { attendees, eventDates: [finished], ...(post ? { posts: [post] } : {}) },
        say: [
          ...turns,
          /** For whom there was no seat. */
          ...then.all
            .filter(({ attendee, blocked }) => (attendee.state === 'waiting' || attendee.state === 'offered') && !blocked)
            .map((it) => sayMineAt(then, it, 'missed')),
          /** The card goes on to the next date. */
          ...(isLast
            ? [sayEvent(then)]
            : following
              ? [sayEvent(following), sayScheduled(following.found.post, following.found.author, following.date)]
              : []),
          ...organisersOf(facts).map((other) =>
            say(to.resident(other), 'eventOver', { ...dateView(then), thanked: false }, { key: `over:${date.id}` }),
          ),
        ],
      }
    }
    const next = nextOf(date, now, zone)
    const what = date.next === 'hour' || (hourOf(date.start) && next.next === 'over') ? 'hour' : 'day'
    /** The day before; to whom it reaches only on the day itself, because they sleep or we did, that it is today. */
    const newsFor = ({ resident }: NamedAttendee): MyNews =>
      what === 'day' && dayOf(wallOf(afterQuiet(now, resident.quiet, zone), zone)) >= dayOf(date.start) ? 'today' : what
    const isTold = ({ attendee, resident }: NamedAttendee): boolean =>
      (attendee.state === 'coming' || (what === 'day' && attendee.state === 'maybe')) &&
      /** An hour before is too late for the morning: they were told the evening before. */
      (what === 'day' || afterQuiet(now, resident.quiet, zone) <= now)
    return {
      save: { attendees, eventDates: [{ ...passed.date, ...next }] },
      say: [
        ...turns,
        ...(date.fromAt > now
          ? around.all
              .filter(isTold)
              .map((it) => sayMineAt(around, it, newsFor(it), { fresh: true, ...(what === 'hour' ? { urgent: true as const } : {}) }))
          : []),
      ],
    }
  },
})

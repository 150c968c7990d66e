import { z } from 'zod'
import { placeMax } from '../posts/post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { concernedBy, tellChanged } from './changed.ts'
import { anotherTime, movedTimes, moveFields, readAnotherTime, readPlace } from './move-fields.ts'
import { goneDate, mayDo, type OwnDate, ownDate, sayAround, viewOfDate } from './own-date.ts'
import { checkAfterDates, movedTo } from './planned.ts'
import { nextWith, sayScheduled } from './scheduled.ts'
import { after, passOn } from './seats.ts'

/** « Déplacer cette date »: to another time or place. All who come are told; the other dates stay as they are. */
export const moveDate = useCase({
  who: 'resident',
  intent: z.object({ date: id, when: anotherTime.optional(), place: z.string().max(placeMax).nullable().optional() }),
  read: async (db, { date }) => await ownDate(db, date),
  doors: {
    form: {
      title: (t) => t.dates.moveTitle(),
      ask: 'pick',
      fields: moveFields,
      parse: ({ when, place }, ids, wall) => {
        const at = when ? readAnotherTime(when, wall) : undefined
        if (at === null) return { again: 'when' }
        return { intent: { ...ids, ...(at ? { when: at } : {}), ...(place === undefined ? {} : { place: readPlace(place) }) } }
      },
      refuse: (found: OwnDate | undefined, { who, now }) => (mayDo(found, who.id, 'move', now) ? null : goneDate(who.id)),
      question: (found: OwnDate | undefined, field, _turn, again) =>
        found
          ? say(to.here, field ? 'dateQuestion' : 'datePick', {
              ...viewOfDate(found, found.date),
              field: field === 'place' ? 'place' : 'when',
              why: again ? 'again' : null,
            })
          : say(to.here, 'dateGone', {}),
    },
  },
  decide: (facts, { when, place }, { who, now }) => {
    const own = mayDo(facts, who.id, 'move', now)
    if (!own) return { say: [goneDate(who.id)], talk: null }
    const { found, event, date: was, all, zone } = own
    const times = when ? movedTimes(was, when) : was
    const its = movedTo(was, { start: times.start, end: times.end, place: place === undefined ? was.place : place }, { zone, now })
    if (its.untilAt <= now || its.fromAt <= now)
      return {
        say: [say(to.resident(who.id), 'dateQuestion', { ...viewOfDate(own, was), field: 'when', why: 'past' })],
        talk: { kind: 'form', form: 'move-date', ids: { date: was.id }, values: {}, field: 'when' },
      }
    if (its === was)
      return {
        say: [say(to.resident(who.id), 'dateMoved', { ...viewOfDate(own, was), told: 0 })],
        talk: null,
      }
    /** Had it begun already, nobody was offered a seat: now that it is ahead again, they are. */
    const { date, offered } = passOn(its, all, now, zone)
    const told = after(all, ...offered)
    const view = viewOfDate(own, date)
    /** What takes place once is moved with its post. */
    const once = event.rrule === null
    const [asked, last] = [found.post.checkAt, checkAfterDates([date], now, zone)]
    const post = {
      ...found.post,
      changedAt: now,
      /** It is not over before its last date. */
      checkAt: !once && asked && last && asked > last ? asked : last,
      ...(once ? { start: date.start, end: date.end, place: date.place, rev: found.post.rev + 1 } : {}),
    }
    return {
      save: { posts: [post], eventDates: [date], attendees: offered.map(({ attendee }) => attendee) },
      say: [
        sayAround({ ...own, found: { ...found, post }, all: told }, date),
        sayScheduled(post, found.author, nextWith(own.next, date, now)),
        say(to.resident(who.id), 'dateMoved', { ...view, told: concernedBy(all, who.id) }),
        ...tellChanged({ ...own, date, all: told }, was, now, who.id),
      ],
      talk: null,
    }
  },
})

import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { countIn } from './count-in.ts'
import { placesMax } from './event.ts'
import { dateView } from './say-event.ts'
import { sayForgotten } from './say-participants.ts'
import { organises, type WithDate, withDate } from './with-date.ts'

/** « Remercier tout le monde », once: whoever came reads it. */
export const thankAll = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: async (db, { date }, { who }) => {
    const facts = await withDate(db, date)
    const others = facts?.all.map(({ attendee }) => attendee.resident) ?? []
    return { facts, apart: others.length > 0 ? await db.apartFrom(who.id, others) : [] }
  },
  decide: ({ facts, apart }, _intent, { who }) => {
    if (!facts || !organises(facts, who.id) || facts.date.state !== 'over') return { say: [gone(who.id)] }
    const { date, all, found } = facts
    if (date.came !== null) return { say: [sayForgotten(facts, who.id)] }
    const told = say(to.resident(who.id), 'eventOver', { ...dateView(facts), thanked: true }, { key: `over:${date.id}` })
    if (date.thanked) return { say: [told] }
    return {
      save: { eventDates: [{ ...date, thanked: true }] },
      say: [
        told,
        ...all
          .filter(({ attendee }) => attendee.state === 'coming' && attendee.resident !== who.id && !apart.includes(attendee.resident))
          .map(({ attendee }) =>
            say(
              to.resident(attendee.resident),
              'eventThanks',
              { title: found.post.title, name: who.name },
              { key: `rsvp:${date.id}`, fresh: true },
            ),
          ),
      ],
    }
  },
})

/** How many of those expected did not come: a number, and no name. */
export const noteAbsent = useCase({
  who: 'resident',
  intent: z.object({ date: id, absent: z.coerce.number().int().min(0).max(placesMax) }),
  read: (db, { date }) => withDate(db, date),
  doors: {
    form: {
      title: (t) => t.event.form.absent(),
      ask: 'all',
      fields: { absent: { kind: 'line', label: (t) => t.event.form.absent(), hint: (t) => t.event.form.absentHint() } },
      parse: ({ absent = '' }, ids) => {
        const count = countIn(absent, placesMax)
        return count === null ? { again: 'absent' } : { intent: { ...ids, absent: count } }
      },
      refuse: (facts: WithDate, { who }) => (facts && organises(facts, who.id) && facts.date.state === 'over' ? null : gone(who.id)),
      question: (facts: WithDate, _field, _turn, again) =>
        say(to.here, 'absentAsk', { date: facts?.date.id ?? '', title: facts?.found.post.title ?? '', again }),
    },
  },
  decide: (facts, { absent }, { who }) => {
    if (!facts || !organises(facts, who.id) || facts.date.state !== 'over') return { say: [gone(who.id)], talk: null }
    return {
      save: { eventDates: [{ ...facts.date, absent }] },
      say: [say(to.resident(who.id), 'absentNoted', { title: facts.found.post.title, absent })],
      talk: null,
    }
  },
})

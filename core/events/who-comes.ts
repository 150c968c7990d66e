import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { seatsOf } from './event.ts'
import { dateView, sayMineAt, sayNamesClosed } from './say-event.ts'
import { after } from './seats.ts'
import { namesOf, thingView } from './thing.ts'
import { isOpen, isThere, mineOf, organises, readsNames, withDate } from './with-date.ts'

/** First names that one screen bears. */
const namesMost = 60

/** « Qui vient ? »: every name for whoever organises; for who comes, those who agreed to be read. */
export const whoComes = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }) => withDate(db, date),
  decide: (facts, _intent, { who }) => {
    if (!isThere(facts, who)) return { say: [gone(who.id)] }
    const isOrganiser = readsNames(facts, who.id)
    if (!isOrganiser && organises(facts, who.id)) return { say: [sayNamesClosed(facts, who.id)] }
    const comes = facts.all.some(({ attendee }) => attendee.resident === who.id && attendee.state === 'coming')
    if (!isOrganiser && !comes) return { say: [gone(who.id)] }
    const coming = facts.all.filter(({ attendee }) => attendee.state === 'coming')
    const read = coming.filter(({ attendee }) => isOrganiser || attendee.named)
    const named = read.slice(0, namesMost).map(({ attendee, resident }) => {
      const others = seatsOf(attendee) - 1
      return others > 0 ? `${resident.name} (+${others})` : resident.name
    })
    return {
      say: [
        say(
          to.resident(who.id),
          'whoComes',
          {
            ...dateView(facts),
            coming: named,
            more: read.length - named.length,
            unsure: isOrganiser ? coming.filter(({ attendee }) => attendee.sequence < facts.date.sequence).length : 0,
            mine: isOrganiser,
            helps: isOrganiser && facts.found.post.author !== who.id,
            brought: facts.things.map((it) => ({ ...thingView(it), names: isOrganiser ? namesOf(it, facts.all) : [] })),
          },
          { key: `who:${facts.date.id}`, fresh: true },
        ),
      ],
    }
  },
})

/** Whether the others who come may read their first name. */
export const nameMe = useCase({
  who: 'resident',
  intent: z.object({ date: id, on: z.enum(['y', 'n']) }),
  doors: { press: true },
  read: (db, { date }) => withDate(db, date),
  decide: (facts, { on }, { who, now }) => {
    if (!isThere(facts, who)) return { say: [gone(who.id)] }
    const { mine, isNew } = mineOf(facts, who, now)
    if (isNew || !isOpen(facts, now)) return { say: [gone(who.id)] }
    const named = { ...mine, attendee: { ...mine.attendee, named: on === 'y' } }
    return {
      save: { attendees: [named.attendee] },
      say: [sayMineAt({ ...facts, all: after(facts.all, named) }, named, named.attendee.state)],
    }
  },
})

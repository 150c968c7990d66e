import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Resident } from '../residents/resident.ts'
import { type Decision, type PersonTurn, useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { countIn } from './count-in.ts'
import { childrenMax, guestsMax } from './event.ts'
import { sayCounts, sayMineAt } from './say-event.ts'
import { after, answered, passOn, type Wish } from './seats.ts'
import { freed } from './thing.ts'
import { type DateFor, dateFor, isThere, mineOf, pastOf } from './with-date.ts'

const count = (most: number) => z.coerce.number().int().min(0).max(most)

/**
 * « Je viens », « Peut-être », « Non », pressed in the channel: the question comes in private, and only its buttons answer. A link leads
 * here, and anybody may send a link to anybody.
 */
export const askRsvp = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }, { who }) => dateFor(db, date, who.id),
  decide: (facts, _intent, { who, now }) => {
    if (!isThere(facts, who)) return { say: [gone(who.id)] }
    const { mine, isNew } = mineOf(facts, who, now)
    const what = shutOf(facts, now) ?? (isNew ? 'ask' : mine.attendee.state)
    return { say: [sayMineAt(facts, mine, what, { fresh: true })] }
  },
})

/** Whether somebody comes to one date, with how many. */
export const rsvp = useCase({
  who: 'resident',
  intent: z.object({ date: id, to: z.enum(['yes', 'maybe', 'no']), guests: count(guestsMax).optional() }),
  doors: { press: true },
  read: (db, { date }, { who }) => dateFor(db, date, who.id),
  decide: (facts, { to: wish, guests }, turn) =>
    replied(facts, (mine) => ({ ...mine, to: wish, ...(guests === undefined ? {} : { guests }) }), turn),
})

/** « À plusieurs »: who comes brings others, children among them. */
export const party = useCase({
  who: 'resident',
  intent: z.object({ date: id, guests: count(guestsMax), children: count(childrenMax) }),
  read: (db, { date }, { who }) => dateFor(db, date, who.id),
  doors: {
    form: {
      title: (t) => t.event.form.party(),
      ask: 'all',
      fields: {
        guests: { kind: 'line', label: (t) => t.event.form.guests(), hint: (t) => t.event.form.guestsHint() },
        children: { kind: 'line', label: (t) => t.event.form.children(), hint: (t) => t.event.form.childrenHint() },
      },
      parse: ({ guests = '', children = '' }, ids) => {
        const [grown, small] = [countIn(guests, guestsMax), countIn(children, childrenMax)]
        if (grown === null) return { again: 'guests' }
        return small === null ? { again: 'children' } : { intent: { ...ids, guests: grown, children: small } }
      },
      refuse: (facts: DateFor, { who, now }) => {
        if (!isThere(facts, who)) return gone(who.id)
        const shut = shutOf(facts, now)
        return shut && sayMineAt(facts, mineOf(facts, who, now).mine, shut)
      },
      question: (facts: DateFor, field, _turn, again) =>
        say(to.here, 'partyAsk', {
          date: facts?.date.id ?? '',
          title: facts?.found.post.title ?? '',
          field: field === 'children' ? 'children' : 'guests',
          again,
        }),
    },
  },
  decide: (facts, { guests, children }, turn) => replied(facts, () => ({ to: 'yes', guests, children }), turn),
})

/** Why it is not to be answered; whom its author has blocked is not told so. */
const shutOf = (facts: NonNullable<DateFor>, now: Date): 'cancelled' | 'over' | 'unavailable' | null =>
  pastOf(facts, now) ?? (facts.blocked ? 'unavailable' : null)

type Party = { guests: number; children: number }

const replied = (facts: DateFor, wished: (mine: Party) => Wish, { who, now }: PersonTurn<Resident>): Decision => {
  if (!isThere(facts, who)) return { say: [gone(who.id)], talk: null }
  const { mine, isNew } = mineOf(facts, who, now)
  const shut = shutOf(facts, now)
  if (shut) return { say: [sayMineAt(facts, mine, shut, { fresh: true })], talk: null }
  const { mine: theirs, what } = answered(facts.date, facts.all, mine, isNew, wished(mine.attendee), now)
  if (what === 'same' || what === 'full' || what === 'tooMany')
    return { say: [sayMineAt(facts, mine, what !== 'same' ? what : isNew ? 'ask' : mine.attendee.state, { fresh: true })], talk: null }
  const next = passOn(facts.date, after(facts.all, theirs), now, facts.zone)
  const all = after(facts.all, theirs, ...next.offered)
  /** Who does not come brings nothing. */
  const left = what === 'coming' || what === 'maybe' ? null : freed(facts.things, who.id)
  const around = { ...facts, date: next.date, all, things: left?.things ?? facts.things }
  return {
    save: {
      attendees: [theirs, ...next.offered].map(({ attendee }) => attendee),
      ...(next.date.places === facts.date.places ? {} : { eventDates: [next.date] }),
      ...(left ? { eventThings: left.changed } : {}),
    },
    ...(left ? { forget: { thingClaims: left.claims } } : {}),
    say: [
      sayMineAt(around, theirs, what, { fresh: true }),
      ...next.offered.map((it) => sayMineAt(around, it, 'offered', { fresh: true })),
      ...sayCounts(around),
    ],
    talk: null,
  }
}

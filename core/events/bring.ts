import { z } from 'zod'
import { gone } from '../posts/say-post.ts'
import { id } from '../posts/schema.ts'
import type { Resident } from '../residents/resident.ts'
import { type Decision, type PersonTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { dateView, sayCounts, sayMineAt } from './say-event.ts'
import { broughtBy, claimOf, freed, type ThingAt, thingView } from './thing.ts'
import type { BringNews } from './thing-views.ts'
import { isThere, mineOf, pastOf, type WholeDate, type WithDate, withDate } from './with-date.ts'

/** « J’apporte quelque chose »: what is still needed, and what they bring. */
export const showThings = useCase({
  who: 'resident',
  intent: z.object({ date: id }),
  doors: { press: true },
  read: (db, { date }) => withDate(db, date),
  decide: (facts, _intent, turn) => {
    const it = coming(facts, turn)
    return 'no' in it ? { say: [it.no] } : { say: [sayThings(it.facts, turn.who, 'ask', null, { fresh: true })] }
  },
})

/** Somebody who comes, or may, brings this. Where enough people do already, they are told kindly what else is needed. */
export const bring = useCase({
  who: 'resident',
  intent: z.object({ date: id, thing: id }),
  doors: { press: true },
  read: (db, { date }) => withDate(db, date),
  decide: (facts, { thing }, turn): Decision => {
    const it = coming(facts, turn)
    if ('no' in it) return { say: [it.no] }
    const { who } = turn
    const wanted = it.facts.things.find((one) => one.thing.id === thing)
    if (!wanted) return { say: [sayThings(it.facts, who, 'ask', null)] }
    const claim = claimOf(wanted, it.facts.date.id, who.id)
    if (!claim) {
      const isTheirs = wanted.claims.some(({ resident }) => resident === who.id)
      return { say: [sayThings(it.facts, who, isTheirs ? 'given' : 'taken', wanted.thing.label)] }
    }
    const things = it.facts.things.map((one): ThingAt => (one === wanted ? { ...one, claims: [...one.claims, claim] } : one))
    const around = { ...it.facts, things }
    return {
      save: { thingClaims: [claim] },
      say: [sayThings(around, who, 'given', wanted.thing.label), ...sayCounts(around)],
    }
  },
})

/** « Je n’apporte plus … »: it is needed again. */
export const unbring = useCase({
  who: 'resident',
  intent: z.object({ date: id, thing: id }),
  doors: { press: true },
  read: (db, { date }) => withDate(db, date),
  decide: (facts, { thing }, turn): Decision => {
    const it = coming(facts, turn)
    if ('no' in it) return { say: [it.no] }
    const { who } = turn
    const { claims, changed, things } = freed(it.facts.things, who.id, thing)
    if (claims.length === 0) return { say: [sayThings(it.facts, who, 'ask', null)] }
    const around = { ...it.facts, things }
    const label = things.find((one) => one.thing.id === thing)?.thing.label ?? null
    return {
      save: { eventThings: changed },
      forget: { thingClaims: claims },
      say: [sayThings(around, who, 'left', label), ...sayCounts(around)],
    }
  },
})

/** Who comes or may come, while there is time; the others are shown where they stand. */
const coming = (facts: WithDate, { who, now }: PersonTurn<Resident>): { facts: WholeDate } | { no: Say } => {
  if (!isThere(facts, who)) return { no: gone(who.id) }
  const { mine, isNew } = mineOf(facts, who, now)
  const past = pastOf(facts, now)
  if (past) return { no: sayMineAt(facts, mine, past, { fresh: true }) }
  const { state } = mine.attendee
  if (isNew || (state !== 'coming' && state !== 'maybe')) return { no: sayMineAt(facts, mine, isNew ? 'ask' : state, { fresh: true }) }
  return { facts }
}

const sayThings = (facts: WholeDate, who: Resident, news: BringNews, label: string | null, more: { fresh?: true } = {}): Say =>
  say(
    to.resident(who.id),
    'bringCard',
    { ...dateView(facts), news, label, yours: broughtBy(facts.things, who.id).map(thingView) },
    { key: `bring:${facts.date.id}`, ...more },
  )

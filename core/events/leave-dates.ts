import { moved } from '../life.ts'
import { attendeeMoves } from '../lives.ts'
import type { Decision } from '../use-case.ts'
import { sayCounts, sayMineAt } from './say-event.ts'
import { after, passOn, settled } from './seats.ts'
import { type EventThing, freed } from './thing.ts'
import type { WholeDate } from './with-date.ts'

/** Somebody comes to none of these dates: their seats go to the next in line, and what they were to bring is to be brought by others. */
export const leftDates = (dates: readonly WholeDate[], resident: string, now: Date): Decision => {
  const all = dates.flatMap((it) => {
    const mine = it.all.find(({ attendee }) => attendee.resident === resident)
    const state = mine && moved(attendeeMoves, mine.attendee.state, 'leave', 'attendee')
    if (!mine || !state || it.date.state !== 'planned' || it.date.untilAt <= now) return []
    const theirs = { ...mine, attendee: { ...settled(mine.attendee, state), guests: 0, children: 0 } }
    const next = passOn(it.date, after(it.all, theirs), now, it.zone)
    const left = freed(it.things, resident)
    const around = { ...it, date: next.date, all: after(it.all, theirs, ...next.offered), things: left.things }
    return [{ around, theirs, left, offered: next.offered, places: it.date.places }]
  })
  /** One thing of several dates: the most places that one of them still needs. */
  const things = new Map<string, EventThing>()
  for (const { left } of all) for (const it of left.changed) if ((things.get(it.id)?.places ?? 0) < it.places) things.set(it.id, it)
  return {
    save: {
      eventDates: all.flatMap(({ around, places }) => (around.date.places === places ? [] : [around.date])),
      attendees: all.flatMap(({ theirs, offered }) => [theirs, ...offered].map(({ attendee }) => attendee)),
      eventThings: [...things.values()],
    },
    forget: { thingClaims: all.flatMap(({ left }) => left.claims) },
    say: all.flatMap(({ around, offered }) => [
      ...offered.map((it) => sayMineAt(around, it, 'offered', { fresh: true })),
      ...sayCounts(around),
    ]),
  }
}

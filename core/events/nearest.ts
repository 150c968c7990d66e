import type { NamedPost, Reads } from '../reads.ts'
import type { Say } from '../views.ts'
import type { Attendee, EventDate } from './event.ts'
import { sayEvent } from './say-event.ts'
import type { ThingAt } from './thing.ts'
import type { ListedThing } from './thing-reads.ts'

/** The date that the channel's card shows, what was answered to it, and what is brought. */
export type Nearest = { date: EventDate; answers: readonly Attendee[]; things: readonly ThingAt[] }

/** Of an event whose post is locked, with all of its dates. */
export const nearestOf = async (db: Reads, dates: readonly EventDate[]): Promise<Nearest | null> => {
  const [date] = dates.filter(({ state }) => state === 'planned').sort((one, two) => one.fromAt.getTime() - two.fromAt.getTime())
  if (!date) return null
  const [all, things] = await Promise.all([db.attendeesOf(date.id), db.thingsAt(date.id)])
  return { date, answers: all.map(({ attendee }) => attendee), things }
}

/** A date that nobody has answered yet. */
export const unanswered = (date: EventDate, things: readonly ListedThing[]): Nearest => ({
  date,
  answers: [],
  things: things.map(({ thing, past }) => ({ thing, claims: [], elsewhere: past })),
})

/** The channel's card at this date, once these answers have changed. */
export const sayNearest = (found: NamedPost, { date, answers, things }: Nearest, changed: readonly Attendee[] = []): Say => {
  const fresh = changed.filter((it) => it.date === date.id)
  const kept = answers.filter(({ resident }) => !fresh.some((it) => it.resident === resident))
  return sayEvent({ found, date, things, all: [...kept, ...fresh].map((attendee) => ({ attendee })) })
}

/** The same, where they change what it counts. */
export const sayNearestIf = (found: NamedPost, nearest: Nearest | null, changed: readonly Attendee[]): Say[] =>
  nearest && changed.some((it) => it.date === nearest.date.id) ? [sayNearest(found, nearest, changed)] : []

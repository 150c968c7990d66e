import { moved } from '../life.ts'
import { eventDateMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import type { Reads } from '../reads.ts'
import { type Say, say, to } from '../views.ts'
import { datedView } from './dated.ts'
import type { EventDate } from './event.ts'
import type { DateOfEvent, NamedAttendee } from './reads.ts'
import { sayEvent } from './say-event.ts'
import { type WithDate, withDate } from './with-date.ts'

/** `next`: the nearest of the event's other dates. */
export type OwnDate = DateOfEvent & { attendees: readonly NamedAttendee[]; next: WithDate }

export const ownDate = async (db: Reads, id: string): Promise<OwnDate | undefined> => {
  const found = await db.lockedDate(id)
  if (!found) return undefined
  const [attendees, nearest] = await Promise.all([db.attendeesOf(id), db.eventOf(found.found.post.id, 2)])
  const next = nearest?.dates.find((it) => it.id !== id)
  return { ...found, attendees, next: next ? await withDate(db, next.id) : null }
}

/** The channel's card after this date was moved or cancelled: the nearest that takes place, else this one. */
export const sayAround = ({ found, attendees, things, next }: OwnDate, date: EventDate): Say => {
  const isNearest = date.state === 'planned' && (!next || date.fromAt <= next.date.fromAt)
  return sayEvent(isNearest || !next ? { found, date, things, all: attendees } : next)
}

/** The date, where this resident may do so with it now: "not yours", "not there" and "over" look the same. */
export const mayDo = (found: OwnDate | undefined, who: string, action: 'move' | 'cancel', now: Date): OwnDate | null => {
  if (!found || !isLive(found.found.post) || found.date.untilAt <= now) return null
  const theirs = found.found.post.author === who || found.organisers.includes(who)
  return theirs && moved(eventDateMoves, found.date.state, action, 'organiser') ? found : null
}

export const goneDate = (who: string): Say => say(to.resident(who), 'dateGone', {})

export const viewOfDate = ({ found: { post, author } }: OwnDate, date: EventDate) => datedView(date, post.title, author)

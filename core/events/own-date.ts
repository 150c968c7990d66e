import { moved } from '../life.ts'
import { eventDateMoves } from '../lives.ts'
import { isLive } from '../posts/post.ts'
import type { Reads } from '../reads.ts'
import { type Say, say, to } from '../views.ts'
import { datedView } from './dated.ts'
import type { EventDate } from './event.ts'
import { sayEvent } from './say-event.ts'
import { organises, type WholeDate, type WithDate, withDate } from './with-date.ts'

/** `next`: the nearest of the event's other dates. */
export type OwnDate = WholeDate & { next: WithDate }

export const ownDate = async (db: Reads, id: string): Promise<OwnDate | undefined> => {
  const own = await withDate(db, id)
  if (!own) return undefined
  const nearest = await db.eventOf(own.found.post.id, 2)
  const next = nearest?.dates.find((it) => it.id !== id)
  return { ...own, next: next ? await withDate(db, next.id) : null }
}

/** The channel's card after this date was moved or cancelled: the nearest that takes place, else this one. */
export const sayAround = ({ found, all, things, next }: OwnDate, date: EventDate): Say => {
  const isNearest = date.state === 'planned' && (!next || date.fromAt <= next.date.fromAt)
  return sayEvent(isNearest || !next ? { found, date, things, all } : next)
}

/** The date, where this resident may do so with it now: "not yours", "not there" and "over" look the same. */
export const mayDo = (found: OwnDate | undefined, who: string, action: 'move' | 'cancel', now: Date): OwnDate | null => {
  if (!found || !isLive(found.found.post) || found.date.untilAt <= now) return null
  return organises(found, who) && moved(eventDateMoves, found.date.state, action, 'organiser') ? found : null
}

export const goneDate = (who: string): Say => say(to.resident(who), 'dateGone', {})

export const viewOfDate = ({ found: { post, author } }: OwnDate, date: EventDate) => datedView(date, post.title, author)

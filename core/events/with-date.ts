import { isLive } from '../posts/post.ts'
import { isVisible } from '../posts/visible.ts'
import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import type { Attendee } from './event.ts'
import type { DateOfEvent, NamedAttendee } from './reads.ts'

/** A date, its event and everybody who answered. */
export type WholeDate = DateOfEvent & { all: readonly NamedAttendee[] }
/** Null when there is none. */
export type WithDate = WholeDate | null
/** The same, and whether its author has blocked who asks. */
export type DateFor = (WholeDate & { blocked: boolean }) | null

export const withDate = async (db: Reads, id: string): Promise<WithDate> => {
  const found = await db.lockedDate(id)
  return found ? { ...found, all: await db.attendeesOf(id) } : null
}

export const dateFor = async (db: Reads, id: string, who: string | undefined): Promise<DateFor> => {
  const it = await withDate(db, id)
  return it && { ...it, blocked: who ? await db.isBlocked(it.found.post.author, who) : false }
}

const counting: readonly Attendee['state'][] = ['coming', 'maybe', 'waiting', 'offered']

/**
 * Whether this date is there for this resident: another quartier's looks like none. Who comes, or may, keeps their way to it, also where they
 * followed its quartier and do no more.
 */
export const isThere = <Facts extends WholeDate>(facts: Facts | null, who: Resident): facts is Facts =>
  facts !== null &&
  (isVisible(facts.found.post, who) ||
    facts.all.some(({ attendee }) => attendee.resident === who.id && counting.includes(attendee.state))) &&
  facts.found.post.publishedAt !== null &&
  facts.found.post.state !== 'hidden'

/** Whether it may still be answered. */
export const isOpen = ({ date, found }: WholeDate, now: Date): boolean =>
  date.state === 'planned' && date.untilAt > now && isLive(found.post)

/** Why it may not be answered any more; null while it may. */
export const pastOf = (facts: WholeDate, now: Date): 'cancelled' | 'over' | null => {
  if (isOpen(facts, now)) return null
  return facts.date.state === 'cancelled' ? 'cancelled' : 'over'
}

/** The author, and whoever they named beside themselves. */
export const organises = ({ found, organisers }: Pick<DateOfEvent, 'found' | 'organisers'>, who: string): boolean =>
  found.post.author === who || organisers.includes(who)

/** Whether they may read the names of who comes: nobody in the town hall's name, which reads what the channel reads. */
export const readsNames = (it: Pick<DateOfEvent, 'found' | 'organisers' | 'official'>, who: string): boolean =>
  organises(it, who) && !it.official

export const organisersOf = ({ found, organisers }: Pick<DateOfEvent, 'found' | 'organisers'>): readonly string[] => [
  ...new Set([found.post.author, ...organisers]),
]

/** Their answer, or the one that they have not given yet. */
export const mineOf = ({ all, date }: WholeDate, who: Resident, now: Date): { mine: NamedAttendee; isNew: boolean } => {
  const mine = all.find(({ attendee }) => attendee.resident === who.id)
  if (mine) return { mine, isNew: false }
  const attendee: Attendee = {
    date: date.id,
    resident: who.id,
    state: 'declined',
    guests: 0,
    children: 0,
    named: false,
    at: now,
    claimUntil: null,
    sequence: date.sequence,
    dueAt: null,
  }
  return { mine: { attendee, resident: who, blocked: false }, isNew: true }
}

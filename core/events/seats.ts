import { claimUntil } from '../answers/patience.ts'
import { moved } from '../life.ts'
import { attendeeMoves } from '../lives.ts'
import { type Attendee, type AttendeeState, type EventDate, seatsOf } from './event.ts'
import type { NamedAttendee, Tally } from './reads.ts'

type Counted = readonly Pick<NamedAttendee, 'attendee'>[]

const seats = (all: Counted, ...states: AttendeeState[]): number =>
  all.filter(({ attendee }) => states.includes(attendee.state)).reduce((sum, { attendee }) => sum + seatsOf(attendee), 0)

/** Seats of those who come, and those that are held for the next in line. */
export const heldSeats = (all: Counted): number => seats(all, 'coming', 'offered')

export const tallyOf = (all: Counted): Tally => ({
  coming: seats(all, 'coming'),
  maybe: seats(all, 'maybe'),
  waiting: seats(all, 'waiting', 'offered'),
})

/** Who waits, the next one first. */
export const lineOf = (all: readonly NamedAttendee[]): readonly NamedAttendee[] =>
  all
    .filter(({ attendee, blocked }) => attendee.state === 'waiting' && !blocked)
    .sort((a, b) => a.attendee.at.getTime() - b.attendee.at.getTime() || (a.attendee.resident < b.attendee.resident ? -1 : 1))

/** 1 is who comes next. */
export const placeInLine = (all: readonly NamedAttendee[], resident: string): number =>
  1 + lineOf(all).findIndex(({ attendee }) => attendee.resident === resident)

/** Seats that somebody may take now; null without a limit. What stands above the wanted number falls as people leave. */
export const freeSeats = ({ wanted }: Pick<EventDate, 'wanted'>, all: Counted): number | null =>
  wanted === null ? null : Math.max(0, wanted - heldSeats(all))

/** The date with as many seats as are wanted, or as are taken while these are more. */
export const withSeats = (date: EventDate, wanted: number | null, all: readonly NamedAttendee[]): EventDate => ({
  ...date,
  wanted,
  places: wanted === null ? null : Math.max(wanted, heldSeats(all)),
})

/** The list once this one has changed. */
export const after = (all: readonly NamedAttendee[], ...changed: readonly NamedAttendee[]): NamedAttendee[] => [
  ...all.map((it) => changed.find(({ attendee }) => attendee.resident === it.attendee.resident) ?? it),
  ...changed.filter((it) => !all.some(({ attendee }) => attendee.resident === it.attendee.resident)),
]

/** A state in which no seat is held for them until some hour. */
export const settled = (attendee: Attendee, state: AttendeeState): Attendee => ({ ...attendee, state, claimUntil: null, dueAt: null })

/**
 * Seats came free: they are held, in order, for those in line whose party fits in; who needs more seats than are free keeps their place.
 * To be saved: the date, and who is offered. `all` as they are after what freed the seats.
 */
export const passOn = (
  date: EventDate,
  all: readonly NamedAttendee[],
  now: Date,
  zone: string,
): { date: EventDate; offered: NamedAttendee[] } => {
  const offered: NamedAttendee[] = []
  let free = freeSeats(date, all)
  if (date.state === 'planned' && date.fromAt > now)
    for (const it of lineOf(all)) {
      const state = moved(attendeeMoves, it.attendee.state, 'offer', 'clock')
      const need = seatsOf(it.attendee)
      if (!state || (free !== null && need > free)) continue
      if (free !== null) free -= need
      const claim = claimUntil(now, it.resident, zone)
      const until = claim < date.fromAt ? claim : date.fromAt
      offered.push({ ...it, attendee: { ...it.attendee, state, claimUntil: until, dueAt: until } })
    }
  return { date: withSeats(date, date.wanted, after(all, ...offered)), offered }
}

export type Wish = { to: 'yes' | 'maybe' | 'no'; guests: number; children: number }

/**
 * What somebody becomes who says this. Where there is no room they are in line. `full`: they come already, and there is no room for more
 * with them. `tooMany`: more than there are seats in all. `same`: nothing changes.
 */
export const answered = (
  date: EventDate,
  all: readonly NamedAttendee[],
  mine: NamedAttendee,
  isNew: boolean,
  wish: Wish,
  now: Date,
): { mine: NamedAttendee; what: AttendeeState | 'full' | 'tooMany' | 'same' } => {
  const { attendee } = mine
  const party = { guests: wish.guests, children: wish.children, sequence: date.sequence }
  const become = (action: string, to: AttendeeState): AttendeeState | null =>
    isNew ? to : moved(attendeeMoves, attendee.state, action, 'attendee')
  const put = (state: AttendeeState, more: Partial<Attendee> = {}): { mine: NamedAttendee; what: AttendeeState } => ({
    mine: { ...mine, attendee: { ...settled(attendee, state), ...party, ...more } },
    what: state,
  })
  if (wish.to === 'no') {
    const state = become('leave', 'declined')
    return state ? put(state, { guests: 0, children: 0 }) : { mine, what: 'same' }
  }
  if (wish.to === 'maybe') {
    const state = become('consider', 'maybe')
    return state ? put(state) : { mine, what: 'same' }
  }
  const free = freeSeats(date, all)
  const holds = !isNew && (attendee.state === 'coming' || attendee.state === 'offered') ? seatsOf(attendee) : 0
  const fits = free === null || seatsOf(party) <= free + holds
  const isSame = attendee.guests === wish.guests && attendee.children === wish.children
  if (!isNew && attendee.state === 'coming') {
    if (!fits && !isSame) return { mine, what: 'full' }
    return isSame && attendee.sequence === date.sequence ? { mine, what: 'same' } : put('coming')
  }
  const waits = !isNew && attendee.state === 'waiting'
  if (waits && !fits && isSame) return { mine, what: 'same' }
  if (fits) {
    const state = become('come', 'coming')
    return state ? put(state, { at: now }) : { mine, what: 'same' }
  }
  if (!isNew && attendee.state === 'offered') return { mine, what: 'full' }
  /** However long they wait. */
  if (date.wanted !== null && seatsOf(party) > date.wanted) return { mine, what: 'tooMany' }
  if (waits) return put('waiting')
  const state = become('line', 'waiting')
  return state ? put(state, { at: lastInLine(all, now) }) : { mine, what: 'same' }
}

/** Since when somebody who comes now is in line: behind everybody, also when several came in the same instant. */
const lastInLine = (all: readonly NamedAttendee[], now: Date): Date => {
  const last = lineOf(all).at(-1)?.attendee.at
  return last && last >= now ? new Date(last.getTime() + 1) : now
}

/** A claim that was not taken. */
export const lapsed = (it: NamedAttendee): NamedAttendee | null => {
  const state = moved(attendeeMoves, it.attendee.state, 'lapse', 'clock')
  return state ? { ...it, attendee: settled(it.attendee, state) } : null
}

import { moved } from '../life.ts'
import { attendeeMoves } from '../lives.ts'
import { type Attendee, type EventRegular, seatsOf } from './event.ts'
import { ahead, type ScheduledDate } from './schedule.ts'

/**
 * Who comes every time is put down for each date ahead that they have not answered, first come first: with a seat where there is one and
 * nobody waits for it, else in line. What they said to one date (« pas celui-là ») stays said; « peut-être » becomes a yes.
 */
export const putDown = (
  dates: readonly ScheduledDate[],
  regulars: readonly EventRegular[],
  answered: readonly Attendee[],
  now: Date,
): Attendee[] =>
  ahead(dates, now).flatMap((date) => {
    let [taken, waits] = [date.taken, date.waits]
    return regulars.flatMap(({ resident }) => {
      const before = answered.find((it) => it.date === date.id && it.resident === resident)
      const seats = seatsOf(before ?? { guests: 0, children: 0 })
      const free = date.places === null || (!waits && taken + seats <= Math.min(date.places, date.wanted ?? date.places))
      const state = before
        ? before.state === 'maybe'
          ? moved(attendeeMoves, before.state, free ? 'come' : 'line', 'attendee')
          : null
        : free
          ? 'coming'
          : 'waiting'
      if (!state) return []
      if (state === 'coming') taken += seats
      else waits = true
      return [
        {
          ...(before ?? { date: date.id, resident, guests: 0, children: 0, named: false }),
          state,
          at: now,
          claimUntil: null,
          sequence: date.sequence,
          dueAt: null,
        },
      ]
    })
  })

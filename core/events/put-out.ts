import { moved } from '../life.ts'
import { attendeeMoves } from '../lives.ts'
import type { Reads } from '../reads.ts'
import type { EventRegular } from './event.ts'
import { sayCounts, sayMineAt } from './say-event.ts'
import { after, passOn, settled } from './seats.ts'
import { type WholeDate, withDate } from './with-date.ts'

/** What somebody holds at another's events: the dates that they answered, and those to which they come every time. */
export type Seats = { dates: readonly WholeDate[]; regulars: readonly EventRegular[] }
export const noSeats: Seats = { dates: [], regulars: [] }

/** One after another, in the order of their ids: each locks its post. */
export const seatsAt = async (db: Reads, author: string, resident: string): Promise<Seats> => {
  const held = await db.answeredAt(author, resident)
  const dates: WholeDate[] = []
  for (const id of held.dates) {
    const it = await withDate(db, id)
    if (it) dates.push(it)
  }
  return { dates, regulars: held.regulars }
}

/**
 * An author no longer wants this neighbour there: their seats go to the next in line. They are told that there is no room any more, lest they
 * come for nothing, and not why.
 */
export const putOut = ({ dates, regulars }: Seats, resident: string, now: Date) => {
  const all = dates.flatMap((it) => {
    const mine = it.all.find(({ attendee }) => attendee.resident === resident)
    const state = mine && moved(attendeeMoves, mine.attendee.state, 'exclude', 'organiser')
    if (!mine || !state || it.date.state !== 'planned' || it.date.untilAt <= now) return []
    const theirs = { ...mine, attendee: { ...settled(mine.attendee, state), guests: 0, children: 0 } }
    const next = passOn(it.date, after(it.all, theirs), now, it.zone)
    const around = { ...it, date: next.date, all: after(it.all, theirs, ...next.offered) }
    return [{ around, theirs, wasSure: mine.attendee.state !== 'maybe', offered: next.offered }]
  })
  return {
    save: {
      eventDates: all.map(({ around }) => around.date),
      attendees: all.flatMap(({ theirs, offered }) => [theirs, ...offered].map(({ attendee }) => attendee)),
    },
    forget: { eventRegulars: regulars },
    say: all.flatMap(({ around, theirs, wasSure, offered }) => [
      ...(wasSure ? [sayMineAt(around, theirs, 'unavailable', { fresh: true })] : []),
      ...offered.map((it) => sayMineAt(around, it, 'offered', { fresh: true })),
      ...sayCounts(around),
    ]),
  }
}

import { z } from 'zod'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { sayAbout } from './about-quartier.ts'
import { forOrganisers, place, type Seat, sayDesk, seatOf } from './desk.ts'
import { atHour, earliest, latest, pageHourIn } from './page-hour.ts'

/** When the quartier's page comes: hours to tap, or one in words. */
export const deskHour = useCase({
  who: 'resident',
  /** In minutes after midnight. */
  intent: z.object({ minute: z.coerce.number().int().min(earliest).max(latest).optional() }),
  read: (db, { minute }, { who }): Promise<Seat> => seatOf(db, who, minute !== undefined),
  doors: {
    press: true,
    form: {
      title: (t) => t.desk.hour(),
      ask: 'all',
      fields: { at: { kind: 'line', label: (t) => t.desk.hourLabel(), hint: (t) => t.desk.hourHint() } },
      parse: ({ at = '' }) => {
        const minute = pageHourIn(at)
        return minute === null ? { again: 'at' } : { intent: { minute } }
      },
      refuse: (seat, turn) => (seat.desk.role === 'organiser' ? null : sayAbout(seat, turn)),
      question: (_seat, _field, _turn, again) => say(to.here, 'deskHourQuestion', { again }),
    },
  },
  decide: (seat, { minute }, turn) =>
    forOrganisers(seat, turn, () => {
      const { quartier, desk } = seat
      if (minute === undefined) {
        const { weekday } = desk
        return {
          say: [say(to.resident(turn.who.id), 'deskHour', { name: quartier.name, minute: quartier.digestMinute, weekday }, place(turn))],
        }
      }
      const moved = atHour(quartier, minute, turn.now)
      const kept =
        moved.nextDigestAt !== null && moved.digestMinute !== quartier.digestMinute && moved.nextDigestAt === quartier.nextDigestAt
      return { save: { quartiers: [moved] }, say: [sayDesk(moved, desk, turn, { note: kept ? 'sameDay' : 'hour' })], talk: null }
    }),
})

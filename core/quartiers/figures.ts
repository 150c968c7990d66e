import { z } from 'zod'
import { addHours, dayOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { forOrganisers, seatOf } from './desk.ts'
import { monthDays, quarterDays } from './figure.ts'

/** « Chiffres »: the quartier in numbers, with a chart of its last twelve weeks. For organisers; never who. */
export const figures = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true },
  read: async (db, _intent, { who, now, wall, quartier }) => {
    const seat = await seatOf(db, who, false)
    if (seat.desk.role !== 'organiser') return { seat, counted: null }
    const span = { month: addHours(now, -24 * monthDays), quarter: addHours(now, -24 * quarterDays), now }
    const [all, weeks] = await Promise.all([db.figuresOf(quartier.id, span), db.weeksOf(quartier.id, quartier.zone, dayOf(wall))])
    return { seat, counted: { all, weeks } }
  },
  decide: ({ seat, counted }, _intent, turn) =>
    forOrganisers(seat, turn, () =>
      counted ? { say: [say(to.resident(turn.who.id), 'figures', { name: seat.quartier.name, ...counted })] } : {},
    ),
})

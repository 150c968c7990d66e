import { z } from 'zod'
import { languages } from '../residents/resident.ts'
import { useCase } from '../use-case.ts'
import { forOrganisers, sayDesk, seatOf } from './desk.ts'

/** The language of the quartier's channel; each neighbour has their own in private. */
export const deskLanguage = useCase({
  who: 'resident',
  intent: z.object({ language: z.enum(languages) }),
  doors: { press: true },
  read: (db, _intent, { who }) => seatOf(db, who, true),
  decide: (seat, { language }, turn) =>
    forOrganisers(seat, turn, () => {
      const changed = { ...seat.quartier, language }
      return { save: { quartiers: [changed] }, say: [sayDesk(changed, seat.desk, turn, { note: 'language' })] }
    }),
})

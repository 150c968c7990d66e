import { z } from 'zod'
import { opening } from '../joining/opening.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { forOrganisers, place, sayDesk, seatOf } from './desk.ts'
import { opensAtMax } from './quartier.ts'

/** How many neighbours it takes to open; with those that are there already it opens at once. */
export const deskOpening = useCase({
  who: 'resident',
  intent: z.object({ at: z.coerce.number().int().min(1).max(opensAtMax).optional() }),
  doors: { press: true },
  read: async (db, { at }, { who }) => {
    const seat = await seatOf(db, who, at !== undefined)
    return { seat, neighbours: seat.quartier.open ? [] : await db.neighboursIn(seat.quartier.id, opensAtMax) }
  },
  decide: ({ seat, neighbours }, { at }, turn) =>
    forOrganisers(seat, turn, () => {
      const { quartier, desk } = seat
      if (quartier.open) return { say: [sayDesk(quartier, desk, turn)] }
      if (at === undefined) {
        const card = { name: quartier.name, neighbours: neighbours.length, opensAt: quartier.opensAt }
        return { say: [say(to.resident(turn.who.id), 'deskOpening', card, place(turn))] }
      }
      const changed = { ...quartier, opensAt: at }
      const opened = opening(
        changed,
        neighbours.length,
        neighbours.filter((it) => it !== turn.who.id),
      )
      const now = opened?.quartier ?? changed
      return {
        save: { quartiers: [now] },
        say: [sayDesk(now, desk, turn, { note: opened ? 'opened' : 'opensAt' }), ...(opened?.say ?? [])],
      }
    }),
})

import { z } from 'zod'
import { ways as allWays } from '../joining/way.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { forOrganisers, place, seatOf } from './desk.ts'

/** How guests become neighbours here: each way on or off, one at least. A button says which it is to be, so that pressed twice it does no more. */
export const deskWays = useCase({
  who: 'resident',
  intent: z.object({ way: z.enum(allWays).optional(), on: z.enum(['yes', 'no']).optional() }),
  doors: { press: true },
  read: (db, { way }, { who }) => seatOf(db, who, way !== undefined),
  decide: (seat, { way, on }, turn) =>
    forOrganisers(seat, turn, () => {
      const { quartier } = seat
      /** A proof is sent to a page of ours: without an address there is none. */
      const offered = allWays.filter((it) => it !== 'proof' || turn.proofSite !== null || quartier.ways.includes('proof'))
      const wanted = allWays.filter((it) => (it === way ? on === 'yes' : quartier.ways.includes(it)))
      const isPossible = way !== undefined && on !== undefined && offered.includes(way) && wanted.length > 0
      const ways = isPossible ? wanted : quartier.ways
      return {
        save: { quartiers: isPossible ? [{ ...quartier, ways }] : [] },
        say: [
          say(
            to.resident(turn.who.id),
            'deskWays',
            {
              name: quartier.name,
              ways,
              offered,
              note: way === undefined ? null : isPossible ? 'saved' : wanted.length === 0 ? 'last' : null,
            },
            place(turn),
          ),
        ],
      }
    }),
})

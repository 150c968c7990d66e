import { z } from 'zod'
import { cameFor } from '../chat/talk.ts'
import { isCitycode } from '../geography/area.ts'
import { divided } from '../geography/divided.ts'
import { divisionsOf } from '../geography/divisions.ts'
import { onTheMap } from '../joining/way.ts'
import { askName } from '../residents/join.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { areaName } from './area-name.ts'
import { candidatesMost } from './located.ts'

/** Quartiers nearby that one card names. */
const nearShown = 4

/** « Oui, c’est chez moi »: they join the quartier of that area, move there, or are told that nobody has opened it yet. */
export const settle = useCase({
  who: 'anyone',
  intent: z.object({ area: z.string().max(30), by: z.enum(onTheMap) }),
  doors: { press: true },
  read: async (db, { area }) => {
    const { quartier, name } = await db.areaNamed(area)
    const known = name ?? areaName(area)
    if (quartier) return { quartier, name: known, near: [], parts: [] }
    const parts = isCitycode(area) ? divided(divisionsOf(area), await db.divisionsIn(area)) : []
    return { quartier, name: known, parts, near: parts.length > 1 ? [] : await db.quartiersNear(area, nearShown) }
  },
  decide: ({ quartier, name, near, parts }, { area, by }, turn) => {
    if (quartier && turn.who && turn.quartier)
      return {
        next: { who: turn.who, quartier: turn.quartier, intent: JSON.stringify({ do: 'move-to', quartier: quartier.id, by }) },
        talk: null,
      }
    if (quartier) return askName(quartier, turn, { by, ...cameFor(turn.talk) })
    /** A city of several quartiers was chosen among other places: which of them is asked next. */
    if (parts.length > 1)
      return {
        say: [
          say(
            to.here,
            'placeChoose',
            { areas: parts.slice(0, candidatesMost), by: 'list', wantsStreet: false, erased: null },
            { key: 'place', fresh: true },
          ),
        ],
      }
    if (!name) return { say: [say(to.here, 'placeAgain', { erased: null })] }
    return { say: [say(to.here, 'noneYet', { area, name, by, near }, { key: 'place', fresh: true })] }
  },
})

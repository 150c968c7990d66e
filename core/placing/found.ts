import { z } from 'zod'
import { cameFor } from '../chat/talk.ts'
import { onTheMap } from '../joining/way.ts'
import { askName } from '../residents/join.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { areaName } from './area-name.ts'
import { foundedQuartier } from './founded.ts'

/** « Ouvrir ce quartier »: the first there founds it. Whoever lives elsewhere still moves there first. */
export const found = useCase({
  who: 'anyone',
  intent: z.object({ area: z.string().max(30), by: z.enum(onTheMap) }),
  doors: { press: true },
  read: async (db, { area }) => {
    const quartier = await db.lockedOpening(area)
    return { quartier, name: quartier?.name ?? (await db.areaNamed(area)).name ?? areaName(area) }
  },
  decide: ({ quartier, name }, { area, by }, turn) => {
    if (!name) return { say: [say(to.here, 'placeAgain', { erased: null })] }
    if (turn.who && turn.quartier)
      return {
        next: { who: turn.who, quartier: turn.quartier, intent: JSON.stringify({ do: 'move-to', quartier: quartier?.id ?? area, by }) },
        talk: null,
      }
    const there = quartier ?? foundedQuartier(area, name)
    const save = quartier ? {} : { save: { quartiers: [there] } }
    return { ...save, ...askName(there, turn, { by, ...cameFor(turn.talk) }) }
  },
})

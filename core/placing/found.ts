import { z } from 'zod'
import { citycodeIn } from '../geography/area.ts'
import { zoneOf } from '../geography/zone.ts'
import { newQuartier, type Quartier, usualZone } from '../quartiers/quartier.ts'
import { askName } from '../residents/join.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { areaName } from './area-name.ts'

/**
 * Neighbours at which a quartier that somebody founds opens for posting, unless they lower it. Nextdoor asks for ten in three weeks, nebenan.de
 * for a hundred: a hamlet has not as many, and an empty channel helps nobody.
 */
export const foundedOpensAt = 5

/** A quartier that somebody founds: theirs to organise, closed for posting until there are enough of them. */
export const foundedQuartier = (area: string, name: string): Quartier => {
  const citycode = citycodeIn(area)
  return { ...newQuartier({ id: area, name, zone: citycode ? zoneOf(citycode) : usualZone }), opensAt: foundedOpensAt, open: false }
}

/** « Ouvrir ce quartier »: the first there founds it. Whoever lives elsewhere still moves there first. */
export const found = useCase({
  who: 'anyone',
  intent: z.object({ area: z.string().max(30), by: z.enum(['postcode', 'list', 'street', 'geocoder', 'position']) }),
  doors: { press: true },
  read: async (db, { area }) => {
    const quartier = await db.lockedOpening(area)
    return { quartier, name: quartier?.name ?? (await db.areaNamed(area)).name ?? areaName(area) }
  },
  decide: ({ quartier, name }, { area, by }, turn) => {
    if (!name) return { say: [say(to.here, 'placeAgain', { erased: null })] }
    const there = quartier ?? foundedQuartier(area, name)
    const after = turn.talk?.kind === 'form' ? turn.talk.ids.after : undefined
    const save = quartier ? {} : { save: { quartiers: [there] } }
    if (turn.who && turn.quartier)
      return {
        ...save,
        next: { who: turn.who, quartier: turn.quartier, intent: JSON.stringify({ do: 'move-to', quartier: there.id, by }) },
        talk: null,
      }
    return { ...save, ...askName(there, turn, { by, ...(after ? { after } : {}) }) }
  },
})

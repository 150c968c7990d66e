import { z } from 'zod'
import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import { type PersonTurn, useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import type { Desk } from './desk-reads.ts'
import type { Quartier } from './quartier.ts'

/** Fewer are not counted in public: of so few one would know who. */
export const countedFrom = 5
const associationsNamed = 5

export type About = { quartier: Quartier; desk: Desk; associations: readonly string[] }

export const aboutQuartier = async (db: Reads, who: Resident): Promise<About> => {
  const [quartier, desk, associations] = await Promise.all([
    db.quartier(who.quartier),
    db.deskOf(who.quartier, who.id),
    db.associationsIn(who.quartier, associationsNamed * 4),
  ])
  if (!quartier) throw new Error('A resident without a quartier.')
  const open = associations.filter(({ state }) => state === 'open').map(({ name }) => name)
  return { quartier, desk, associations: open.slice(0, associationsNamed) }
}

export const sayAbout = ({ quartier, desk, associations }: About, { who }: Pick<PersonTurn<Resident>, 'who'>): Say =>
  say(
    to.resident(who.id),
    'aboutQuartier',
    {
      name: quartier.name,
      rules: quartier.rules,
      neighbours: desk.neighbours >= countedFrom ? desk.neighbours : null,
      ways: quartier.ways,
      open: quartier.open,
      associations,
      guest: who.standing === 'guest',
      role: desk.role,
      /** An organiser has the desk for that. */
      waiting: desk.role === 'moderator' ? desk.waiting : 0,
    },
    { key: 'about-quartier', fresh: true },
  )

/** What every resident may see of their quartier. */
export const showQuartier = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true },
  read: (db, _intent, { who }) => aboutQuartier(db, who),
  decide: (about, _intent, turn) => ({ say: [sayAbout(about, turn)] }),
})

import { z } from 'zod'
import type { Reads } from '../reads.ts'
import { wallOf } from '../time.ts'
import { useCase } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { againAt } from './application.ts'
import { isUsable } from './code.ts'
import { type Verifying, verified, verifying } from './verify.ts'

export type Becoming = Verifying & {
  /** How many vouch for them. */
  vouched: number
  /** They have a code for sponsors that is good still. */
  asking: boolean
}

export const becoming = async (db: Reads, resident: string, now: Date): Promise<Becoming | undefined> => {
  const it = await verifying(db, resident)
  if (!it) return undefined
  const isGuest = it.resident.standing === 'guest'
  const vouched = isGuest ? (await db.sponsorsOf(resident, it.quartier.id)).length : 0
  const codes = isGuest ? await db.codesBy(resident, 'sponsor', it.quartier.id) : []
  return { ...it, vouched, asking: codes.some((code) => isUsable(code, now)) }
}

/** Where somebody stands on their way, and the ways that there are. */
export const sayBecoming = ({ resident, membership, application, quartier, vouched, asking }: Becoming, now: Date): Say => {
  const again = againAt(membership, now)
  return say(
    to.resident(resident.id),
    'become',
    {
      quartier: quartier.name,
      ways: quartier.ways,
      neighbour: resident.standing === 'neighbour',
      waits: application ? { way: application.way, since: wallOf(application.at, quartier.zone) } : null,
      vouched: asking || vouched > 0 ? vouched : null,
      again: again && wallOf(again, quartier.zone),
    },
    { key: 'become', fresh: true },
  )
}

/** /voisin: how to become a neighbour here, and what is under way. Where whoever joins is one, they are one now. */
export const become = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: {
    press: true,
    spoken: 'The resident asks how to be recognised as a neighbour here, or how far that has come.',
    command: { fr: 'voisin', en: 'neighbour', about: (t) => t.verifying.command(), place: 'private' },
  },
  read: async (db, _intent, { who, now }) => ({ it: await becoming(db, who.id, now) }),
  decide: ({ it }, _intent, { now }) => {
    if (!it) return {}
    const isOpen = it.resident.standing === 'guest' && it.quartier.ways.includes('open')
    return isOpen ? verified(it, { way: 'open', decider: null }, now) : { say: [sayBecoming(it, now)] }
  },
})

import { z } from 'zod'
import { addHours } from '../time.ts'
import { useCase } from '../use-case.ts'
import { say, to } from '../views.ts'
import { keptHours, proofKey, readersOf, saidHours } from './proof.ts'
import { otherWays, proofGone } from './say-proof.ts'

/** Nobody has decided in time, or the key that opens it is lost (`lost`): it is gone, and whoever sent it is asked again, kindly. */
export const forgetProof = useCase({
  who: 'clock',
  intent: z.object({ resident: z.string(), why: z.enum(['late', 'lost']) }),
  doors: {
    due: async (db, now, limit) =>
      (await db.proofsOlder(addHours(now, -keptHours), limit)).map((resident) => ({ resident, why: 'late' as const })),
  },
  read: async (db, { resident }) => {
    const standing = await db.lockedStanding(resident)
    const proof = standing && (await db.lockedProof(resident))
    return { standing, proof, roles: proof ? await db.rolesIn(proof.quartier) : [] }
  },
  decide: ({ standing, proof, roles }, { why }, { now }) => {
    if (!standing?.application || !proof || (why === 'late' && addHours(proof.at, keptHours) > now)) return {}
    const { resident, quartier, application } = standing
    return {
      forget: { applications: [application] },
      say: [
        say(to.resident(resident.id), 'proofForgotten', {
          why,
          quartier: quartier.name,
          ways: otherWays(quartier.ways),
          hours: saidHours,
        }),
        ...readersOf(roles, resident.id).map((it) =>
          say(to.resident(it), 'proofDropped', { why, name: resident.name }, { key: proofKey(resident.id) }),
        ),
      ],
    }
  },
})

/** « Retirer mon justificatif »: it is gone at once. */
export const dropProof = useCase({
  who: 'resident',
  intent: z.object({}),
  doors: { press: true },
  read: async (db, _intent, { who }) => {
    const standing = await db.lockedStanding(who.id)
    const proof = standing && (await db.lockedProof(who.id))
    return { standing, proof, roles: proof ? await db.rolesIn(proof.quartier) : [] }
  },
  decide: ({ standing, proof, roles }, _intent, { who, quartier }) => {
    if (!standing?.application || !proof) return { say: [proofGone(who.id)] }
    return {
      forget: { applications: [standing.application] },
      say: [
        say(to.resident(who.id), 'proofWithdrawn', { quartier: quartier.name, ways: otherWays(quartier.ways) }),
        ...readersOf(roles, who.id).map((it) =>
          say(to.resident(it), 'proofDropped', { why: 'withdrawn', name: who.name }, { key: proofKey(who.id) }),
        ),
      ],
    }
  },
})

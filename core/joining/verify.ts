import type { Reads } from '../reads.ts'
import type { Decision } from '../use-case.ts'
import { type Say, say, to } from '../views.ts'
import { opening } from './opening.ts'
import type { Standing } from './reads.ts'
import type { Membership, PlacedBy, VerifiedBy } from './way.ts'

/** What it takes to recognise somebody: where they stand, and, while their quartier waits to open, who is there already. */
export type Verifying = Standing & { neighbours: readonly string[] }

export const verifying = async (db: Reads, resident: string): Promise<Verifying | undefined> => {
  const standing = await db.lockedStanding(resident)
  if (!standing) return undefined
  const { quartier } = standing
  return { ...standing, neighbours: quartier.open ? [] : await db.neighboursIn(quartier.id, quartier.opensAt) }
}

/** They are a neighbour from now on. Their quartier opens for posting where they were the last who was missing. */
export const verified = (
  { resident, membership, application, quartier, neighbours }: Verifying,
  { way, decider, placedBy = 'link' }: { way: VerifiedBy; decider: string | null; placedBy?: PlacedBy },
  now: Date,
): Pick<Decision, 'save' | 'forget' | 'say'> & { say: readonly Say[] } => {
  const member: Membership = {
    resident: resident.id,
    quartier: quartier.id,
    placedBy: membership?.placedBy ?? placedBy,
    placedAt: membership?.placedAt ?? now,
    way,
    verifiedAt: now,
    decider,
  }
  const others = neighbours.filter((it) => it !== resident.id)
  const opens = opening(quartier, others.length + 1, others)
  return {
    save: {
      residents: [{ ...resident, standing: 'neighbour' }],
      memberships: [member],
      ...(opens ? { quartiers: [opens.quartier] } : {}),
    },
    ...(application ? { forget: { applications: [application] } } : {}),
    say: [
      say(to.resident(resident.id), 'verified', { name: resident.name, quartier: quartier.name, open: quartier.open || opens !== null }),
      ...(opens?.say ?? []),
    ],
  }
}

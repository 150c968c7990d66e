import type { Reads } from '../reads.ts'
import type { Resident } from '../residents/resident.ts'
import type { WholeCode } from './code.ts'
import { type Verifying, verifying } from './verify.ts'
import type { Membership, VerifiedBy } from './way.ts'

/** So many guests a neighbour may vouch for in so many days. */
export const vouchesMost = 5
export const vouchDays = 30

/**
 * Days after which somebody may vouch for others, by how they became a neighbour. Whom an organiser knows may at once. Whoever came by other
 * neighbours waits a month: a ring of accounts that vouch for one another grows slowly, and is seen.
 */
const daysBefore: Readonly<Record<VerifiedBy, number>> = {
  founder: 0,
  approval: 0,
  proof: 7,
  poster: 7,
  letter: 7,
  open: 7,
  sponsors: 30,
  household: 30,
}

/** What is known of a neighbour who would vouch. */
export type Sponsor = {
  /** How and since when they are a neighbour of this quartier. */
  membership: Pick<Membership, 'way' | 'verifiedAt'> | undefined
  joinedAt: Date
  /** They organise or moderate the quartier. */
  staff: boolean
  /** For how many they have vouched lately. */
  lately: number
}

/** Why they may not vouch now: they are here too lately, or have vouched for many. */
export const sponsorRefusal = ({ membership, joinedAt, staff, lately }: Sponsor, now: Date): 'fresh' | 'often' | null => {
  if (lately >= vouchesMost) return 'often'
  const days = staff ? 0 : daysBefore[membership?.way ?? 'open']
  const since = membership?.verifiedAt ?? joinedAt
  return since.getTime() + days * 86_400_000 > now.getTime() ? 'fresh' : null
}

export type Vouching = WholeCode & { guest: Verifying | undefined; sponsors: readonly string[]; sponsor: Sponsor }

/** Everything about a guest's code for sponsors and the resident who holds it. The guest comes locked, so that two who vouch at once count as two. */
export const vouching = async (db: Reads, whole: WholeCode, who: Resident, now: Date): Promise<Vouching> => {
  const { code, maker } = whole
  const guest = await verifying(db, maker.id)
  return {
    ...whole,
    guest,
    sponsors: await db.sponsorsOf(maker.id, code.quartier),
    sponsor: {
      membership: await db.membershipOf(who.id, code.quartier),
      joinedAt: who.joinedAt,
      staff: (await db.rolesIn(code.quartier)).some(({ resident }) => resident === who.id),
      lately: await db.vouchedSince(who.id, new Date(now.getTime() - vouchDays * 86_400_000)),
    },
  }
}

export type VouchRefusal = 'own' | 'elsewhere' | 'over' | 'done' | 'fresh' | 'often'

/** Why this neighbour cannot vouch for the guest; null: they can. */
export const vouchRefusal = ({ code, guest, sponsors, sponsor }: Vouching, who: Resident, now: Date): VouchRefusal | null => {
  if (code.by === who.id) return 'own'
  if (who.quartier !== code.quartier) return 'elsewhere'
  const isThere = guest?.resident.quartier === code.quartier && guest.resident.standing === 'guest'
  if (!isThere || !guest.quartier.ways.includes('sponsors')) return 'over'
  if (sponsors.includes(who.id)) return 'done'
  return sponsorRefusal(sponsor, now)
}

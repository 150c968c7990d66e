/**
 * The ways by which a guest becomes a neighbour, chosen by the organiser for each quartier. `open`: whoever joins is one at once, since the
 * door of the group where the quartier lives is guarded already.
 */
export const ways = ['approval', 'sponsors', 'poster', 'letter', 'proof', 'open'] as const
export type Way = (typeof ways)[number]

/** What a new quartier has until its organiser chooses. */
export const usualWays: readonly Way[] = ['approval', 'sponsors', 'poster']

/** How somebody became a neighbour; `founder`: they opened the quartier, `household`: who lives with them invited them. */
export type VerifiedBy = Way | 'founder' | 'household'

/** How the map places somebody: see core/geography/cascade.ts. */
export const onTheMap = ['postcode', 'list', 'street', 'geocoder', 'position'] as const
export type OnTheMap = (typeof onTheMap)[number]

/** How somebody was placed in their quartier. `link`: by a button or link of the quartier's own; `code`: by a poster, a letter, an invitation. */
export const placings = ['link', 'code', ...onTheMap] as const
export type PlacedBy = (typeof placings)[number]

/**
 * All that stays of how somebody came into a quartier and was recognised there: no address, no coordinates, no proof. Who moves away and
 * comes back is still known.
 */
export type Membership = {
  resident: string
  quartier: string
  placedBy: PlacedBy
  placedAt: Date
  way: VerifiedBy | null
  verifiedAt: Date | null
  /** The organiser, moderator, sponsor or household member who answers for it; null where nobody in particular does. */
  decider: string | null
  /** When an organiser or moderator last said « pas maintenant »; absent or null: nobody did. */
  refusedAt?: Date | null
}

/** Two neighbours answer for a guest (Nextdoor's and nebenan's rule for whoever shows no document). */
export type Vouch = { guest: string; sponsor: string; quartier: string; at: Date }
export const sponsorsNeeded = 2

/** A guest asked to be recognised, and waits for an organiser or moderator. One at a time; gone once it is decided. */
export type Application = {
  resident: string
  quartier: string
  way: 'approval' | 'proof'
  at: Date
  /** What was said while nobody decided: 1, the organisers were reminded; 2, the guest was told how else to go on. Absent: nothing. */
  told?: number
}

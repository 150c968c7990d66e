import type { Staff } from './reads.ts'
import type { Membership } from './way.ts'

/** Hours after which the organisers are reminded of a guest who waits. */
export const remindHours = 48
/** Hours after which the guest is told how else to go on. */
export const elseHours = 7 * 24
/** Who was told « pas maintenant » may ask again after so many days. */
export const againDays = 7
/** So many organisers and moderators are told of a guest. */
export const staffMost = 50

/** Under this key a guest's question stands with everybody who may answer it. */
export const applicationKey = (guest: string): string => `application:${guest}`

/** When a refused guest may ask again; null: now. */
export const againAt = (membership: Membership | undefined, now: Date): Date | null => {
  const refused = membership?.refusedAt
  if (!refused) return null
  const at = new Date(refused.getTime() + againDays * 86_400_000)
  return at > now ? at : null
}

/** Each of them once, whatever roles they have. */
export const peopleIn = (staff: readonly Staff[]): string[] => [...new Set(staff.map(({ resident }) => resident))]

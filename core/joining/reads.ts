import type { Quartier } from '../quartiers/quartier.ts'
import type { Resident, Role } from '../residents/resident.ts'
import type { Code, CodeKind, CodeTries, WholeCode } from './code.ts'
import type { Application, Membership } from './way.ts'

/** A resident with what is known of how they are in their quartier. */
export type Standing = {
  resident: Resident
  membership: Membership | undefined
  application: Application | undefined
  quartier: Quartier
}

/** Somebody with a role in a quartier, by first name. */
export type Staff = Pick<Role, 'resident' | 'role'> & { name: string }

/** Becoming a neighbour. */
export type VerifyingReads = {
  /** The resident's row comes locked; their quartier's too while it is not open yet. */
  lockedStanding(resident: string): Promise<Standing | undefined>
  membershipOf(resident: string, quartier: string): Promise<Membership | undefined>
  /** Ids of the quartier's neighbours, at most `limit`. */
  neighboursIn(quartier: string, limit: number): Promise<readonly string[]>
  /** Whoever has a role in the quartier, organisers first, then by name. */
  staffOf(quartier: string, limit: number): Promise<readonly Staff[]>
  /** Of applications for an organiser's yes about which something is to be said: whose they are. */
  applicationsToTend(now: Date, limit: number): Promise<readonly string[]>

  /** By its id, locked. */
  lockedCode(id: string): Promise<WholeCode | undefined>
  /** By what somebody typed, locked. */
  lockedCodeTyped(code: string): Promise<WholeCode | undefined>
  /** What this resident made of this kind in this quartier, the newest first. */
  codesBy(resident: string, kind: CodeKind, quartier: string): Promise<readonly Code[]>
  /** The quartier's posters that hang still, used up or not, by label. */
  postersIn(quartier: string, now: Date, limit: number, offset: number): Promise<readonly Code[]>
  posterCount(quartier: string, now: Date): Promise<number>
  /** The quartier's poster of this name that was not revoked, however old, locked. */
  lockedPoster(quartier: string, label: string): Promise<Code | undefined>
  /** Letters that may still be used. */
  letterCount(quartier: string, now: Date): Promise<number>
  lockedTries(platform: string, user: string): Promise<CodeTries | undefined>

  /** Who has vouched for a guest there. */
  sponsorsOf(guest: string, quartier: string): Promise<readonly string[]>
  /** For how many a neighbour has vouched since then, anywhere. */
  vouchedSince(sponsor: string, since: Date): Promise<number>
  /** First names of whoever joined by this resident's invitation to their household. */
  invitedBy(resident: string, limit: number): Promise<readonly string[]>
}

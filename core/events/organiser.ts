import { moved } from '../life.ts'
import { organiserMoves } from '../lives.ts'
import type { Resident } from '../residents/resident.ts'

/** invited → agreed, or declined; left: they, or the author, ended it, and may begin again. */
export type OrganiserState = 'invited' | 'agreed' | 'declined' | 'left'

/** Somebody who organises an event beside its author, once they agreed: they may do what the author may, but for withdrawing it. */
export type Organiser = { post: string; resident: string; state: OrganiserState }

/** Beside the author. */
export const organisersMax = 4

export type NamedOrganiser = { organiser: Organiser; resident: Resident }

export type OrganiserReads = {
  /** Everybody who was ever asked, by first name. The post is to be locked before. */
  organisersOf(post: string): Promise<readonly NamedOrganiser[]>
  /** Of these residents, those between whom and this one something is blocked, either way. */
  apartFrom(resident: string, others: readonly string[]): Promise<readonly string[]>
}

/** Who organises it beside the author, or was asked to. */
export const counted = ({ organiser }: NamedOrganiser): boolean => organiser.state === 'invited' || organiser.state === 'agreed'

/** The row that follows; null where they may not, or not now. A first invitation has no row before it. */
export const organiserAfter = (
  before: Organiser | undefined,
  action: 'invite' | 'agree' | 'decline' | 'leave' | 'takeBack',
  by: 'author' | 'organiser',
): Organiser | null => {
  const state = before && moved(organiserMoves, before.state, action, by)
  return state ? { ...before, state } : null
}

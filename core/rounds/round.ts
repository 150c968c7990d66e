import type { VisitState } from './visit.ts'

export const roundKinds = ['heat', 'cold', 'outage', 'flood'] as const
export type RoundKind = (typeof roundKinds)[number]

export const roundStates = ['draft', 'open', 'over'] as const
export type RoundState = (typeof roundStates)[number]

/** Neighbours look after those who wish it: from an organiser's start until its leader, or the clock, ends it. Then only its numbers stay. */
export type Round = {
  id: string
  quartier: string
  kind: RoundKind
  state: RoundState
  /** An organiser: the one to whom what goes wrong is told first. */
  leader: string
  until: Date
  /** A named human and the number at which to call them; gone with the round. */
  contact: string | null
  phone: string | null
  /** Its numbers, which stay. */
  visits: number
  done: number
  volunteers: number
  /** Of one that ran; null while it does, and of a draft that was dropped. */
  endedAt: Date | null
  /** Whether its leader was asked to end it. */
  asked: boolean
  /** When the clock looks at it. */
  dueAt: Date | null
}

export type VolunteerState = 'ready' | 'left'
/** A neighbour who helps in a round. */
export type Volunteer = { round: string; resident: string; state: VolunteerState; at: Date }

/** Somebody looked at a name. */
export type Look = { listed: string; resident: string; round: string; at: Date }

/** How long a round stands after its end before the clock ends it. */
export const graceHours = 24
export const contactMax = 60
export const phoneMax = 30
export const roundDaysMax = 31

/** Somebody was there, or the leader took it in hand. */
export const isDone = (state: VisitState): boolean => state === 'well' || state === 'settled'

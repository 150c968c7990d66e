import type { Platform } from '../chat/inbound.ts'
import type { Application } from '../joining/way.ts'
import type { Role } from '../residents/resident.ts'
import type { Wall } from '../time.ts'
import type { Figures, Week } from './figure.ts'

/** A quartier at a glance, for one of its residents. */
export type Desk = {
  /** What this resident is in it; an organiser's role comes first. */
  role: Role['role'] | null
  /** Where it has a channel. */
  platforms: readonly Platform[]
  organisers: number
  moderators: number
  neighbours: number
  /** Guests who asked to be recognised. */
  waiting: number
  /** The weekday of its page, 1 is Monday; null for every morning. */
  weekday: number | null
}

/** A guest who asked to be recognised, and how. */
export type Waiting = Pick<Application, 'way'> & { id: string; name: string }

/** What an organiser sees and sets. */
export type DeskReads = {
  deskOf(quartier: string, resident: string): Promise<Desk>
  /** `month`, `quarter`: where the periods begin that end `now`. */
  figuresOf(quartier: string, span: { month: Date; quarter: Date; now: Date }): Promise<Figures>
  /** Weeks of seven local days, the last one ends with `today`; in order, those without anything too. */
  weeksOf(quartier: string, zone: string, today: Wall): Promise<readonly Week[]>
  /** Guests who wait to be recognised, by first name, who has waited longest first. */
  waitingIn(quartier: string, limit: number): Promise<readonly Waiting[]>
}

import type { Quiet } from '../time.ts'
import type { Listed } from './listed.ts'
import type { Look, Round, Volunteer } from './round.ts'
import type { Visit } from './visit.ts'

export type NamedVolunteer = { volunteer: Volunteer; name: string; quiet: Quiet }
/** A round with all that hangs on it. The round is locked: whatever changes one of its visits holds that lock. */
export type Whole = {
  round: Round
  zone: string
  quartierName: string
  /** By number. */
  visits: readonly Visit[]
  /** First come first. */
  volunteers: readonly NamedVolunteer[]
  /** Who is visited in it, by id. */
  listed: ReadonlyMap<string, Listed>
  /** First names of whoever has to do with it, by resident. */
  names: ReadonlyMap<string, string>
  organisers: readonly string[]
}

/** A quartier's département, and which phenomena were proposed in this episode. */
export type Watch = { quartier: string; department: string; proposed: readonly string[] }

export type RoundReads = {
  lockedRound(id: string): Promise<Whole | undefined>
  /** The round of a visit; locks nothing. */
  roundOfVisit(visit: string): Promise<string | undefined>
  /** The quartier's round that is open. */
  openRound(quartier: string): Promise<string | undefined>
  /** Everybody whom this resident signed up, themselves first. */
  listedBy(resident: string): Promise<readonly Listed[]>
  listedById(id: string): Promise<Listed | undefined>
  lockedListed(id: string): Promise<Listed | undefined>
  /** How many are on the list. */
  listedIn(quartier: string): Promise<number>
  /** Who signed up somebody else in the quartier. */
  signersIn(quartier: string): Promise<readonly string[]>
  /** Who looked at a name, the latest first. */
  looksAt(listed: string): Promise<readonly { look: Look; name: string }[]>
  looksIn(round: string): Promise<readonly Look[]>
  /** Who is on the list of an open round's quartier and has no visit in it. */
  listedToVisit(limit: number): Promise<readonly { round: string; listed: string }[]>
  roundsDue(now: Date, limit: number): Promise<readonly string[]>
  listedToAsk(now: Date, limit: number): Promise<readonly string[]>
  lockedWatch(quartier: string): Promise<Watch | undefined>
  watches(): Promise<readonly Watch[]>
}

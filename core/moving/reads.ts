import type { AssociationFollower } from '../associations/association.ts'
import type { KnownLink } from '../calendars/calendar-link.ts'
import type { EventRegular } from '../events/event.ts'
import type { Organiser } from '../events/organiser.ts'
import type { Area } from '../geography/area.ts'
import type { Code } from '../joining/code.ts'
import type { Application, Membership, Vouch } from '../joining/way.ts'
import type { Suggestion } from '../matching/suggestion.ts'
import type { Post } from '../posts/post.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import type { NamedPost } from '../reads.ts'
import type { Resident, Role } from '../residents/resident.ts'
import type { Candidate } from './nearest.ts'

export type Named = { id: string; name: string }

/** What a resident has in the quartier that they leave, each by its id. Lists are cut at `most + 1`. */
export type Ties = {
  /** Answers that they gave to posts that live, but of loans and of favours that come again. */
  answers: readonly string[]
  /** Loans that they ask for or wait for. */
  asked: readonly string[]
  /** How many loans are agreed or handed over, of whichever side. */
  lasting: number
  /** Posts of favours that come again to which they come. */
  series: readonly string[]
  /** Dates at which they have a seat, or wait for one, or may come. */
  dates: readonly string[]
  /** Events that they organise and that have a date to come. `own`: they are the author. */
  events: readonly { post: string; title: string; date: string; own: boolean }[]
  /** Associations that they registered and that are not closed. */
  contact: readonly Named[]
  /** Those in whose name they post, and did not register. */
  speaks: readonly string[]
  /** The round that is on, in which they help or which they lead. */
  round: { id: string; leads: boolean } | null
  /** Their own name on the list of who wishes to be visited. */
  listed: string | null
  /** How many others they signed up. */
  signed: number
}

/** Who moves, their row locked; where they live, and where they would. */
export type Mover = {
  resident: Resident
  from: Quartier
  to: Quartier | undefined
  memberships: readonly Membership[]
}

/** What is forgotten when they leave. */
export type Leavings = {
  applications: readonly Application[]
  vouches: readonly Vouch[]
  suggestions: readonly Suggestion[]
  codes: readonly Code[]
  everies: readonly EventRegular[]
  links: readonly KnownLink[]
  followers: readonly AssociationFollower[]
  /** Events without a date to come that they organise too, or were asked to. */
  organisers: readonly Organiser[]
}

/** Moving, and what lies around. */
export type MovingReads = {
  /** The resident's row comes locked, and after it the two quartiers', so that two who leave at once do not both count on the other. */
  lockedMover(resident: string, to: string): Promise<Mover | undefined>
  /** Their posts that are open or promised, locked in the order of their ids, at most `limit`. */
  lockedLivePostsOf(author: string, limit: number): Promise<readonly Post[]>
  tiesIn(quartier: string, resident: string, now: Date, limit: number): Promise<Ties>
  leavingsIn(quartier: string, resident: string): Promise<Leavings>
  /** The roles of the quartier, and whether anybody else lives there. */
  rolesAndOthers(quartier: string, resident: string): Promise<{ roles: readonly Role[]; others: boolean }>

  /** Open quartiers followed by this resident, whose row comes locked, by name. */
  lockedFollowed(resident: string): Promise<readonly Named[]>
  /** The areas of the map that are this quartier's. */
  areasOf(quartier: string): Promise<readonly Area[]>
  /** Open quartiers with an area in these départements. */
  quartiersIn(departments: readonly string[]): Promise<readonly Candidate[]>
  /** Open quartiers whose name has these words, by name. */
  quartiersNamed(words: string, limit: number): Promise<readonly Named[]>
  /** What these quartiers show around, newest first. */
  aroundPosts(quartiers: readonly string[], limit: number, offset: number): Promise<readonly NamedPost[]>

  /** To whom an area belongs: itself a quartier that is there, or part of one. */
  areaTaken(area: Area): Promise<{ quartier: string; grouped: boolean } | undefined>
}

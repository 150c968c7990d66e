import type { Answer, Block, Report } from './answers/answer.ts'
import type { Appointment, Contact } from './answers/appointment.ts'
import type { Conversation } from './answers/conversation.ts'
import type { Association, AssociationFollower, AssociationSpeaker } from './associations/association.ts'
import type { CalendarLink } from './calendars/calendar-link.ts'
import type { Digest } from './digests/digest.ts'
import type { Edition } from './digests/edition.ts'
import type { Page } from './digests/page.ts'
import type { Subscription } from './digests/subscription.ts'
import type { Attendee, Event, EventDate, EventRegular } from './events/event.ts'
import type { Organiser } from './events/organiser.ts'
import type { EventResult } from './events/result.ts'
import type { EventThing, ThingClaim } from './events/thing.ts'
import type { Code, CodeTries } from './joining/code.ts'
import type { Application, Membership, Vouch } from './joining/way.ts'
import type { Loan } from './loans/loan.ts'
import type { Suggestion } from './matching/suggestion.ts'
import type { Post } from './posts/post.ts'
import type { ProofLook, Upload } from './proofs/proof.ts'
import type { Area, Channel, Follow, Quartier } from './quartiers/quartier.ts'
import type { Deed } from './residents/deed.ts'
import type { Account, Link, Resident, Role } from './residents/resident.ts'
import type { Listed } from './rounds/listed.ts'
import type { Watch } from './rounds/reads.ts'
import type { Look, Round, Volunteer } from './rounds/round.ts'
import type { Visit } from './rounds/visit.ts'
import type { Occurrence, Regular, Series } from './series/series.ts'
import type { Tip, Vote } from './tips/tip.ts'
import type { Urgency, UrgentAsk } from './urgent/urgency.ts'

/** Everything that is kept, by table. Rows are saved whole. */
export type Entities = {
  quartiers: Quartier
  channels: Channel
  residents: Resident
  accounts: Account
  roles: Role
  links: Link
  memberships: Membership
  vouches: Vouch
  applications: Application
  codes: Code
  codeTries: CodeTries
  proofLooks: ProofLook
  uploads: Upload
  areas: Area
  follows: Follow
  associations: Association
  associationSpeakers: AssociationSpeaker
  associationFollowers: AssociationFollower
  posts: Post
  answers: Answer
  appointments: Appointment
  contacts: Contact
  conversations: Conversation
  loans: Loan
  tips: Tip
  votes: Vote
  series: Series
  regulars: Regular
  occurrences: Occurrence
  events: Event
  eventDates: EventDate
  attendees: Attendee
  organisers: Organiser
  eventThings: EventThing
  thingClaims: ThingClaim
  eventResults: EventResult
  listed: Listed
  rounds: Round
  volunteers: Volunteer
  visits: Visit
  looks: Look
  watches: Watch
  urgencies: Urgency
  urgentAsks: UrgentAsk
  eventRegulars: EventRegular
  calendarLinks: CalendarLink
  deeds: Deed
  suggestions: Suggestion
  blocks: Block
  reports: Report
  digests: Digest
  editions: Edition
  pages: Page
  subscriptions: Subscription
}

import type { Answer, Block, Report } from './answers/answer.ts'
import type { Appointment, Contact } from './answers/appointment.ts'
import type { Conversation } from './answers/conversation.ts'
import type { Digest } from './digests/digest.ts'
import type { Loan } from './loans/loan.ts'
import type { Suggestion } from './matching/suggestion.ts'
import type { Post } from './posts/post.ts'
import type { Channel, Quartier } from './quartiers/quartier.ts'
import type { Deed } from './residents/deed.ts'
import type { Account, Link, Resident, Role } from './residents/resident.ts'
import type { Occurrence, Regular, Series } from './series/series.ts'
import type { Tip, Vote } from './tips/tip.ts'

/** Everything that is kept, by table. Rows are saved whole. */
export type Entities = {
  quartiers: Quartier
  channels: Channel
  residents: Resident
  accounts: Account
  roles: Role
  links: Link
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
  deeds: Deed
  suggestions: Suggestion
  blocks: Block
  reports: Report
  digests: Digest
}

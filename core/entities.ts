import type { Answer, Block, Report } from './answers/answer.ts'
import type { Digest } from './digests/digest.ts'
import type { Suggestion } from './matching/suggestion.ts'
import type { Post } from './posts/post.ts'
import type { Channel, Quartier } from './quartiers/quartier.ts'
import type { Account, Link, Resident, Role } from './residents/resident.ts'

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
  suggestions: Suggestion
  blocks: Block
  reports: Report
  digests: Digest
}

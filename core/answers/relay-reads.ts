import type { Contact } from './appointment.ts'
import type { Passed } from './conversation.ts'

export type RelayReads = {
  /** How far the talk about an answer has come. Once the post is locked it stays as it is. */
  passed(answer: string): Promise<Passed>
  /** What either of the two would share, since then. */
  contactsOf(answer: string, since: Date): Promise<readonly Contact[]>
}

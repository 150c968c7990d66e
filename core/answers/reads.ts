import type { NamedAnswer } from '../reads.ts'
import type { Quiet } from '../time.ts'
import type { Answer } from './answer.ts'

/** An answer with the first name of who gave it, when they are not to be woken, and whether the post's author has blocked them. */
export type Given = { answer: Answer; neighbour: string; quiet: Quiet; blocked: boolean }

/** When somebody sleeps, and by which clock. */
export type Hours = { quiet: Quiet; zone: string }

export type AnswerReads = {
  /** All that was answered to a post, first come first. Once the post is locked they stay as they are. */
  answersTo(post: string): Promise<readonly Given[]>
  /** With its post locked, and as it is then. */
  lockedAnswer(id: string): Promise<NamedAnswer | undefined>
  hoursOf(resident: string): Promise<Hours | undefined>
  /** Ids of posts that have an answer for which something is due. */
  postsAwaiting(now: Date, limit: number): Promise<readonly string[]>
}

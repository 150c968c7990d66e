import type { Platform } from '../chat/inbound.ts'
import type { Role } from '../residents/resident.ts'

/** A proof of address that waits to be decided upon. What it shows is sealed, and only the shell can open it. */
export type Proof = {
  resident: string
  /** Of who sent it. */
  name: string
  quartier: string
  at: Date
  /** Who was shown it, and when that was last. */
  reader: string | null
  readerName: string | null
  lookedAt: Date | null
}

/** A moderator was given a link to somebody's proof: who looks at what is known, and bounded. */
export type ProofLook = { resident: string; reader: string; quartier: string; at: Date }

/** A one-time link by which a resident sends a proof. The database keeps its fingerprint only (db/rows.ts). */
export type Upload = { resident: string; token: string; until: Date }

/** A proof is gone 72 h after it came at the latest: the clock takes it an hour before, the purge (every hour) what the clock did not. */
export const keptHours = 71
export const saidHours = 72
export const uploadMinutes = 30
export const seeMinutes = 10
/** P10 of the attacks that we withstand: somebody who opens them by the hundred. */
export const looksAnHour = 20
/** Whoever opened one and lets it lie so long leaves it to the others. */
export const readerHours = 24

/** Why what was sent is not taken: no photo nor PDF; too large; too many pixels or pages; locked; not only pages; damaged; not `here`, where files are not fetched. */
export const refusals = ['kind', 'big', 'pixels', 'pages', 'locked', 'active', 'broken', 'here'] as const
export type Refusal = (typeof refusals)[number]

/**
 * How a platform takes a proof most privately. `chat`: as a message, which we erase. `form`: a file in a form, which stands in no chat.
 * `link`: by a page of ours, since what is sent to Slack stays there, and the local page keeps its photos.
 */
export type Channel = 'chat' | 'form' | 'link'
export const channelOf: Readonly<Record<Platform, Channel>> = { telegram: 'chat', discord: 'form', slack: 'link', web: 'link' }
/** Where a file that comes in the chat all the same is taken. */
export const takesInChat: Readonly<Record<Platform, boolean>> = { telegram: true, discord: true, slack: true, web: false }

/** Who may look at a proof: organisers and moderators of the quartier, but for the one whose proof it is. */
export const readersOf = (roles: readonly Role[], resident: string): string[] => [
  ...new Set(roles.flatMap((it) => (it.resident === resident ? [] : [it.resident]))),
]

/** The card that stands with each of them. */
export const proofKey = (resident: string): string => `proof:${resident}`

import type { Card } from '../core/chat/card.ts'
import type { Inbound, Platform } from '../core/chat/inbound.ts'

/** An update as its platform sent it: stored before it is confirmed, decoded in its turn. */
export type RawUpdate = {
  /** The platform's own id of it: a second copy is dropped. */
  key: string
  /** Turns of one lane run in order: the person's id, or the chat's when nobody in particular spoke. */
  lane: string
  /** JSON. */
  raw: string
}

/** Where something is sent. */
export type Destination = { chat: string; topic: string | null; audience: 'private' | 'channel' }

/** A photo's bytes and, when it came from this platform, what it is called there. */
export type Photo = { bytes: Buffer; ref: string | null }

/** What became of a call to the platform. A bug throws; these do not. */
export type Failure =
  /** Nobody there any more: blocked, kicked, deleted. Never retried. */
  | { kind: 'gone' }
  /** Rate limited: not executed, to be repeated after so many seconds and not before. */
  | { kind: 'wait'; seconds: number }
  /** Not accepted, and will not be: `why` is the platform's own short sentence, without anybody's words. */
  | { kind: 'refused'; why: string }
  /** Unreachable or broken. `maybe` when the call may have been executed all the same. */
  | { kind: 'down'; maybe: boolean }
  /** The chat has another id now. */
  | { kind: 'moved'; to: string }
  /** The message to edit is no longer there. */
  | { kind: 'missing' }

export type Sent = { ref: string }
export type Outcome<T> = { ok: T } | { failure: Failure }

/** All that a platform must do for us. */
export type Adapter = {
  platform: Platform
  /** Begins to listen. `hear` resolves once the updates are stored; only then may they be confirmed. */
  start(hear: (updates: readonly RawUpdate[]) => Promise<void>): Promise<void>
  /** Stops listening; what was stored is kept for the next start. */
  stop(): Promise<void>
  /** Native → ours; null for what does not concern us. Pure. Throws for what it cannot read: the update is then quarantined. */
  decode(raw: string): Inbound | null
  send(to: Destination, card: Card, photo: Photo | null): Promise<Outcome<Sent>>
  /** `hadPhoto` tells whether the message that stands there shows a photo. Editing to the same content is a success. */
  edit(to: Destination, ref: string, card: Card, photo: Photo | null, hadPhoto: boolean): Promise<Outcome<Sent>>
  /** The bytes of a photo that someone sent (JPEG). */
  photo(ref: string): Promise<Outcome<Buffer>>
  /** Whether this user administers this channel, now. */
  isAdmin(chat: string, user: string): Promise<Outcome<boolean>>
}

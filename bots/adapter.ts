import type { Card, Scheduled } from '../core/chat/card.ts'
import type { Inbound, Platform } from '../core/chat/inbound.ts'
import type { Opening } from '../core/chat/press.ts'

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
export type Destination = {
  chat: string
  topic: string | null
  audience: 'private' | 'channel'
  /** The act that it answers; see `Place`. */
  reply: string | null
  /** The first message of the same conversation in this chat: what comes stands under it, where the platform can. */
  thread: string | null
}

/** A photo's bytes and, when the platform has it, what it is called there: as it came from a resident, or as a message of ours shows it. */
export type Photo = { bytes: Buffer; ref: string | null }
/** A file to open or to keep, under its name; letters, digits, points and hyphens, so that every platform gives it back as it is. */
export type Document = Photo & { name: string; type: string }
/** What stands beside the words. */
export type Beside = Photo | Document

/** What became of a call to the platform. A bug throws; these do not. */
export type Failure =
  /** Nobody there any more: blocked, kicked, deleted. Never retried. */
  | { kind: 'gone' }
  /** They take no private messages: what is for them waits until they act. */
  | { kind: 'closed' }
  /** Rate limited: not executed, to be repeated after so many seconds and not before. */
  | { kind: 'wait'; seconds: number }
  /** Not accepted, and will not be: `why` is the platform's own short sentence, without anybody's words. */
  | { kind: 'refused'; why: string }
  /** A right of ours is missing there, which somebody can give. */
  | { kind: 'forbidden'; why: string }
  /** Unreachable or broken. `maybe` when the call may have been executed all the same. */
  | { kind: 'down'; maybe: boolean }
  /** The chat has another id now. */
  | { kind: 'moved'; to: string }
  /** The message to edit is no longer there. */
  | { kind: 'missing' }

/** What the message is called there, and what the photo or file beside it is called. */
export type Sent = { ref: string; photo: string | null }
export type Outcome<T> = { ok: T } | { failure: Failure }

/** What an adapter keeps for itself over a restart, by kind and key; values are JSON. */
export type Records = {
  all(kind: string): Promise<readonly { key: string; value: string }[]>
  get(kind: string, key: string): Promise<string | null>
  put(kind: string, key: string, value: string): Promise<void>
  drop(kind: string, key: string): Promise<void>
}

/** What could follow a command for this user, by what is typed so far; best first. */
export type Suggest = (command: string, typed: string, user: string) => Promise<readonly string[]>

/** All that a platform must do for us. */
export type Adapter = {
  platform: Platform
  /** Begins to listen. `hear` resolves once the updates are stored; only then may they be confirmed. */
  start(hear: (updates: readonly RawUpdate[]) => Promise<void>, suggest?: Suggest): Promise<void>
  /** Stops listening; what was stored is kept for the next start. */
  stop(): Promise<void>
  /** Native → ours; null for what does not concern us. Pure. Throws for what it cannot read: the update is then quarantined. */
  decode(raw: string): Inbound | null
  /** `once` is the same whenever the same message is tried again, and no other message's: at most 20 characters. */
  send(to: Destination, card: Card, beside: Beside | null, once: string): Promise<Outcome<Sent>>
  /** `stands` is the photo or file that the message shows now; without another it stays. Editing to the same content is a success. */
  edit(to: Destination, ref: string, card: Card, beside: Beside | null, stands: string | null): Promise<Outcome<Sent>>
  /** For so long after the first try, the same `once` is never shown twice by the platform. Absent: it knows no such thing. */
  onceMs?: number
  /** Whether a message with this `once` stands there; null when it does not. Absent: the platform cannot be asked. */
  find?(to: Destination, once: string): Promise<Outcome<Sent | null>>
  /** An address, for paper, that leads there; `standing` is what stands in a channel. Absent: the platform has none. */
  link?(open: Opening, standing: { chat: string; ref: string } | null): Promise<Outcome<string | null>>
  /**
   * Makes the platform's own calendar show this card's date, and nothing else of it: looked for there first, so that doing it again changes
   * nothing. `stands`: what it is called there as far as we know, and the channel's card. Answers '' where there is no such calendar. Absent: the platform has none.
   */
  schedule?(to: Destination, card: Card, scheduled: Scheduled, stands: { ref: string | null; card: string | null }): Promise<Outcome<Sent>>
  /** Takes somebody's own message out of their private chat with us; what is gone already is a success. Absent: the platform lets nobody do that. */
  erase?(chat: string, ref: string): Promise<Outcome<true>>
  /** The bytes of a photo or a file that someone sent, whatever it is, 10 MB at most. Absent: files are not fetched there. */
  file?(ref: string): Promise<Outcome<Buffer>>
  /** The bytes of a photo that someone sent, JPEG or PNG, as the platform has them. */
  photo(ref: string): Promise<Outcome<Buffer>>
  /** The bytes of a voice message. Absent: the platform has none. */
  voice?(ref: string): Promise<Outcome<Buffer>>
  /** Whether this user administers this channel, now. */
  isAdmin(chat: string, user: string): Promise<Outcome<boolean>>
}

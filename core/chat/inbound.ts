import type { Ids } from './press.ts'
import type { Point } from './rich.ts'

export const platforms = ['web', 'telegram', 'discord', 'slack'] as const
export type Platform = (typeof platforms)[number]

/**
 * Where something was said. `private` is the chat of one person with the bot; `topic` is a forum topic's id, or a page beside the
 * chat (`homePage`). `reply` is how an answer goes back to exactly this act, seen by who acted alone (a Discord interaction, a Slack
 * response_url): it is worth something for some minutes, after which the answer goes to the private chat.
 */
export type Place = { kind: 'private' | 'channel'; chat: string; topic: string | null; reply?: string }

/** The topic of a page beside the private chat, where a platform has one (Slack's App Home). */
export const homePage = 'home'

/** A photo still at the platform: fetched before the turn, by the adapter that knows the reference. `album`: it came with others. */
export type PhotoRef = { ref: string; bytes: number; album?: string | undefined }

/** A file still at the platform. Its name is not taken: it may say who they are and where they live. */
export type DocumentRef = PhotoRef

/** A voice message still at the platform; `seconds` as the platform says. */
export type SoundRef = { ref: string; bytes: number; seconds: number | null }

/** What a platform told us, in our own words: the only thing that an adapter hands to the domain. */
export type Inbound = {
  platform: Platform
  /** Platform user id, the only proof of who speaks; the name and language are what the platform says of them. */
  from: { id: string; name: string; language: string | null }
  place: Place
  /** What their message is called at the platform; absent where there is none, or none that could be erased. */
  ref?: string | undefined
  body:
    | { kind: 'text'; text: string; photo: PhotoRef | null; replyTo: string | null }
    | { kind: 'press'; press: string }
    | { kind: 'form'; form: string; ids: Ids; values: Readonly<Record<string, string>>; photo: PhotoRef | null }
    /** `values`: what was typed into its options, by the names of its form’s fields. */
    | { kind: 'command'; name: string; rest: string; values?: Readonly<Record<string, string>> }
    /** A file, in private: read where one was asked for. */
    | { kind: 'document'; document: DocumentRef }
    /** Something that we cannot read yet (sticker, document…), or may not take: somebody else's words. */
    | { kind: 'unreadable'; what: 'document' | 'other' | 'theirs' }
    /** Spoken words: heard as typed ones where they can be transcribed. */
    | { kind: 'voice'; sound: SoundRef; replyTo: string | null }
    /** A place that they shared on purpose, to five decimals. */
    | { kind: 'location'; point: Point; replyTo: string | null }
    /** The bot was added to a channel, or allowed again in a private chat. */
    | { kind: 'welcome'; title: string }
    /** The bot was removed from a channel, or blocked in a private chat. */
    | { kind: 'removed' }
    /** The channel has a new id (Telegram: group became supergroup). */
    | { kind: 'moved'; to: string }
}

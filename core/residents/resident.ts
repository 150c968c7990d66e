import type { Spoken } from '../associations/association.ts'
import type { Platform } from '../chat/inbound.ts'
import type { Quiet } from '../time.ts'

export const languages = ['fr', 'en'] as const
export type Language = (typeof languages)[number]

/** A person in a quartier. `guest`: placed, nobody vouches for them yet. `neighbour`: verified. */
export type Resident = {
  id: string
  /** First name only. */
  name: string
  language: Language
  quartier: string
  standing: 'guest' | 'neighbour'
  quiet: Quiet
  /** Whether their words may be sent to a language model, where one is configured. */
  model: boolean
  joinedAt: Date
  /** Whether they are told of posts that one of theirs fits. */
  suggestions: boolean
  /** Whether what is urgent reaches them in their quiet hours too, and beyond the day's number of messages. */
  urgent: boolean
  /** Associations in whose name they may post: read with who acts, kept in `association_speakers`. */
  speaks?: readonly Spoken[] | undefined
  /** Neighbouring quartiers whose posts « alentour » they see: read with who acts, kept in `follows`. */
  follows?: readonly string[] | undefined
}

/** Somebody who has just come, as everybody begins. */
export const newcomer = (it: Pick<Resident, 'id' | 'name' | 'language' | 'quartier' | 'standing' | 'joinedAt'>): Resident => ({
  ...it,
  quiet: usualQuiet,
  model: true,
  suggestions: true,
  urgent: false,
})

/** A resident's account on a platform. The platform's user id is never shown to anyone. */
export type Account = {
  platform: Platform
  user: string
  resident: string
  /** Where the bot may write to them in private. */
  chat: string
  /** `closed`: they take no private messages, what is for them waits until they act. `gone`: they blocked the bot or never started it. */
  reach: 'open' | 'closed' | 'gone'
  /** About when they last wrote or pressed, to within ten minutes: a conversation with someone awake does not wait for the morning. */
  heardAt: Date | null
}

export type Role = { quartier: string; resident: string; role: 'organiser' | 'moderator' }

/** Who organises their quartier, of those with a role in it. */
export const organisersAmong = (roles: readonly Role[]): readonly string[] =>
  roles.filter(({ role }) => role === 'organiser').map(({ resident }) => resident)

/** A one-time code that brings a second account to a resident; `user` is that account once it has typed the code. */
export type Link = {
  code: string
  resident: string
  /** Where it was asked for, and is confirmed. */
  fromPlatform: Platform
  fromChat: string
  platform: Platform | null
  user: string | null
  chat: string | null
  until: Date
}

export const linkMinutes = 10
export const nameMax = 40
/** Quiet hours of someone who chose none: 21:00 to 8:00. */
export const usualQuiet: Quiet = { from: 21 * 60, to: 8 * 60 }

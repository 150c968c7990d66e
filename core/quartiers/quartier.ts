import type { Platform } from '../chat/inbound.ts'
import type { Language } from '../residents/resident.ts'

/** A neighbourhood. Its id is an INSEE code, or `x-<slug>` when an organiser drew it. */
export type Quartier = {
  id: string
  name: string
  /** IANA time zone. */
  zone: string
  language: Language
  /** Minutes after midnight, in its zone. */
  digestMinute: number
  /** Null until it owns a channel. */
  nextDigestAt: Date | null
  lastDigestAt: Date | null
}

/** Where a quartier reads its posts and its digest on one platform; topics are forum topics. */
export type Channel = {
  platform: Platform
  chat: string
  quartier: string
  postsTopic: string | null
  digestTopic: string | null
  /** False once the bot was removed from it. */
  open: boolean
}

export const usualDigestMinute = 8 * 60
export const usualZone = 'Europe/Paris'
export const quartierNameMax = 60

/** `x-<slug>`, at most 28 characters, so that it fits a button and a link. */
export const idOfName = (name: string): string =>
  `x-${
    name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 26) || 'quartier'
  }`

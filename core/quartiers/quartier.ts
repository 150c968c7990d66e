import type { Platform } from '../chat/inbound.ts'
import { usualWays, type Way } from '../joining/way.ts'
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
  /** How guests become neighbours here. */
  ways: readonly Way[]
  /** Its own rules in its organiser's words, shown to whoever joins; null: none. */
  rules: string | null
  /** Neighbours at which it opens for posting. */
  opensAt: number
  /** Whether neighbours may post. Once open it stays open. */
  open: boolean
}

/** An area of the map (see core/geography/area.ts) that is part of a quartier of another identifier. */
export type Area = { area: string; quartier: string }
/** A resident who sees what a neighbouring quartier shows around. */
export type Follow = { resident: string; quartier: string }

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
export const rulesMax = 500
/** The most neighbours that it may wait for before it opens. */
export const opensAtMax = 100

/** A quartier that nobody has opened yet. */
export const newQuartier = (it: Pick<Quartier, 'id' | 'name' | 'zone'>): Quartier => ({
  ...it,
  language: 'fr',
  digestMinute: usualDigestMinute,
  nextDigestAt: null,
  lastDigestAt: null,
  ways: usualWays,
  rules: null,
  opensAt: 1,
  open: true,
})

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

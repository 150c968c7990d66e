import type { Quartier } from '../quartiers/quartier.ts'
import type { Resident } from '../residents/resident.ts'

/**
 * What a code lets its bearer do. `poster`, `letter`: join the quartier, verified; `household`: join the one who lives with them;
 * `sponsor`: shown to neighbours, who vouch for its maker; `moderator`, `organiser`: help to run the quartier.
 */
export type CodeKind = 'poster' | 'letter' | 'household' | 'sponsor' | 'moderator' | 'organiser'

/** A short code to type or to photograph. Only its fingerprint is kept (db/rows.ts): it is shown once, and made anew where it is lost. */
export type Code = {
  id: string
  /** The code in clear, of one just made, on its way to be saved; null of what was read. */
  code: string | null
  /** Its fingerprint, of what was read. */
  hash: string | null
  kind: CodeKind
  quartier: string
  /** Who made it. */
  by: string
  /** What its maker calls it (« bâtiment B »): never an address. Empty where it needs no name. */
  label: string
  used: number
  /** How often it may be used. */
  most: number
  madeAt: Date
  until: Date
  revoked: boolean
}

/** A code with who made it, as they are now, and its quartier. */
export type WholeCode = { code: Code; maker: Resident; quartier: Quartier }

/** How long a code is good for, in hours. */
export const hoursOf: Readonly<Record<CodeKind, number>> = {
  poster: 90 * 24,
  letter: 30 * 24,
  household: 7 * 24,
  sponsor: 7 * 24,
  moderator: 24,
  organiser: 24,
}

export const newCode = (
  it: Pick<Code, 'id' | 'kind' | 'quartier' | 'by' | 'most'> & { code: string; label?: string },
  now: Date,
): Code => ({
  label: '',
  ...it,
  hash: null,
  used: 0,
  madeAt: now,
  until: new Date(now.getTime() + hoursOf[it.kind] * 3_600_000),
  revoked: false,
})

export const isUsable = (code: Pick<Code, 'revoked' | 'used' | 'most' | 'until'>, now: Date): boolean =>
  !code.revoked && code.used < code.most && code.until > now

export const usedOnce = (code: Code): Code => ({ ...code, used: code.used + 1 })

/** Codes that an account may try wrongly in an hour, against guessing: at 38 bits a code it leaves a guesser one in two billion a day. */
export const triesMost = 5
export type CodeTries = { platform: string; user: string; since: Date; tries: number }

const hour = 3_600_000
const isOver = (tries: CodeTries, now: Date): boolean => tries.since.getTime() + hour <= now.getTime()

/** Whether this account must wait, whatever it types. */
export const isTooMany = (tries: CodeTries | undefined, now: Date): boolean =>
  tries !== undefined && tries.tries >= triesMost && !isOver(tries, now)

/** One more that was wrong. */
export const wrongAgain = (tries: CodeTries | undefined, by: Pick<CodeTries, 'platform' | 'user'>, now: Date): CodeTries =>
  tries && !isOver(tries, now) ? { ...tries, tries: tries.tries + 1 } : { platform: by.platform, user: by.user, since: now, tries: 1 }

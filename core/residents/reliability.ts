import { addHours } from '../time.ts'
import type { Deed, Remembered } from './deed.ts'

/** What is said of a resident to those who may rely on them: a phrase of `known` in core/words, and a number where it says one. */
export type Phrase = { say: 'helped' | 'lends' | 'returns' | 'gives' | 'new' | 'hindered'; n: number }

const atMost = 2
/** From how many on it is a habit. */
const habit = 3
const newDays = 30
/** Two years: what is older says little. */
export const remembersDays = 730

/**
 * A missed appointment weighs 1 on its day and nothing after these days, in a straight line. They show once at least three, told by at least
 * two neighbours, weigh 1.5 together.
 */
const fadesDays = 180
const missed = { count: 3, by: 2, weight: 1.5 } as const

const dayMs = 24 * 3_600_000
export const rememberedSince = (now: Date): Date => addHours(now, -24 * remembersDays)

/** Missed appointments that count: what the one who is meant has contradicted does not. */
const uncontested = (deeds: readonly Deed[]): Deed[] => {
  const there = new Set(deeds.filter(({ kind }) => kind === 'was-there').map(({ subject }) => subject))
  return deeds.filter(({ kind, subject }) => kind === 'no-show' && !there.has(subject))
}

const isHindered = (deeds: readonly Deed[], now: Date): boolean => {
  const recent = uncontested(deeds)
    .map(({ by, at }) => ({ by, weight: 1 - Math.max(0, now.getTime() - at.getTime()) / (fadesDays * dayMs) }))
    .filter(({ weight }) => weight > 0)
  return (
    recent.length >= missed.count &&
    new Set(recent.map(({ by }) => by)).size >= missed.by &&
    recent.reduce((sum, { weight }) => sum + weight, 0) >= missed.weight
  )
}

/** At most two phrases, the one that says most first; none of somebody who is no longer new and has done nothing yet. */
export const phrasesOf = ({ joinedAt, deeds, lost }: Omit<Remembered, 'resident'>, now: Date): Phrase[] => {
  const of = (kind: Deed['kind']): number => deeds.filter((it) => it.kind === kind).length
  const [helped, lent, gave, returned] = [of('helped'), of('lent'), of('gave'), of('returned')]
  const good: Phrase[] = [
    ...(helped > 0 ? [{ say: 'helped', n: helped } as const] : []),
    ...(lent >= habit ? [{ say: 'lends', n: lent } as const] : []),
    ...(returned >= habit && lost === 0 ? [{ say: 'returns', n: returned } as const] : []),
    ...(gave >= habit ? [{ say: 'gives', n: gave } as const] : []),
  ]
  /** Not left out for lack of room: who has to choose should know. */
  if (isHindered(deeds, now)) return [...good.slice(0, atMost - 1), { say: 'hindered', n: 0 }]
  if (good.length > 0) return good.slice(0, atMost)
  const isNew = now.getTime() - joinedAt.getTime() < newDays * dayMs
  return isNew && deeds.length === 0 && lost === 0 ? [{ say: 'new', n: 0 }] : []
}

/** How often they were thanked. */
export const thanksOf = (deeds: readonly Deed[]): number => deeds.filter(({ kind }) => kind === 'thanked').length

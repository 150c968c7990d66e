import type { Stretch } from './tokens.ts'

/** A stretch of a text that may be what is looked for, and what speaks for or against it. */
export type Candidate = Stretch & { features: string[] }
/** What was learnt: whole numbers of `scale`, one a feature. */
type Stored = { scale: number; features: string[]; weights: number[] }
export type Choice<C> = { candidate: C; share: number }

/** What speaks for a candidate, all told. */
export const scoreOf = (features: readonly string[], weights: ReadonlyMap<string, number>): number =>
  features.reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)

/** Chooses among candidates by weights learnt from labelled messages (a linear softmax); they are unpacked at its first use. */
export const chooser = (stored: Stored) => {
  let weights: ReadonlyMap<string, number> | null = null
  return <C extends { features: readonly string[] }>(candidates: readonly C[]): Choice<C> | null => {
    weights ??= new Map(stored.features.map((feature, at) => [feature, (stored.weights[at] ?? 0) * stored.scale]))
    const known = weights
    const scored = candidates.map((candidate) => ({
      candidate,
      score: scoreOf(candidate.features, known),
    }))
    const best = scored.reduce<(typeof scored)[number] | null>((most, it) => (most && most.score >= it.score ? most : it), null)
    if (!best) return null
    return { candidate: best.candidate, share: 1 / scored.reduce((sum, { score }) => sum + Math.exp(score - best.score), 0) }
  }
}

import { type Features, featuresOf } from './features.ts'
import stored from './weights.json' with { type: 'json' }

/** What a message may be: a kind and direction, or an act that is no post. */
export type Class = string
export type Model = { classes: readonly Class[]; rows: ReadonlyMap<string, Int8Array>; scale: number; bias: readonly number[] }

/** How much the words of a text weigh together, however many they are; parts of words weigh less. */
const wordsWeight = 4
const partWeight = 0.5
/** The rules have been weighed already: they must not drown the words. */
const ruleWeight = 0.7

/** Weights are kept as whole numbers of `scale`, a row of classes for each feature, in base64. */
export const unpacked = (packed: { classes: string[]; features: string[]; weights: string; scale: number; bias: number[] }): Model => {
  const bytes = Uint8Array.from(atob(packed.weights), (character) => character.charCodeAt(0))
  const weights = new Int8Array(bytes.buffer)
  const width = packed.classes.length
  return {
    classes: packed.classes,
    scale: packed.scale,
    bias: packed.bias,
    rows: new Map(packed.features.map((feature, at) => [feature, weights.subarray(at * width, (at + 1) * width)])),
  }
}

/** Value of each feature: rules count each, words share theirs. */
export const valued = (shown: Features): Map<string, number> => {
  const { words, rules } = featuresOf(shown)
  const share = wordsWeight / Math.sqrt(words.size || 1)
  const values = new Map<string, number>()
  for (const word of words) values.set(word, word.startsWith('~') ? share * partWeight : share)
  for (const rule of rules) values.set(rule, ruleWeight)
  return values
}

export const softmax = (scores: readonly number[]): number[] => {
  const most = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - most))
  const total = powers.reduce((sum, it) => sum + it, 0)
  return powers.map((it) => it / total)
}

let model: Model | null = null

/** How likely each class is; they sum to 1. */
export const classify = (shown: Features): ReadonlyMap<Class, number> => {
  model ??= unpacked(stored)
  const scores = [...model.bias]
  for (const [feature, value] of valued(shown)) {
    const row = model.rows.get(feature)
    if (!row) continue
    for (let at = 0; at < row.length; at++) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0) * model.scale * value
  }
  const shares = softmax(scores)
  return new Map(model.classes.map((name, at) => [name, shares[at] ?? 0]))
}

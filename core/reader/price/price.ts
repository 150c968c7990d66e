import { chooser } from '../choice.ts'
import { type PriceScene, sumsIn } from './candidates.ts'
import type { Price } from './rules.ts'
import weights from './weights.json' with { type: 'json' }

const choose = chooser(weights)

/** What the taker of this post pays; `value` is null where nothing is to be paid, or it is not said. */
export const priceIn = (scene: PriceScene): { price: Price | null; confidence: number } => {
  const found = choose(sumsIn(scene))
  const confidence = Math.min(0.97, found?.share ?? 0.5)
  if (!found || found.candidate.value === null) return { price: null, confidence }
  const { value, from, to } = found.candidate
  return { price: { value, from, to, confidence }, confidence }
}

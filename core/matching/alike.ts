import { lexicon } from './lexicon.ts'
import type { Term } from './sense.ts'
import { oneSlip } from './spelling.ts'
import { rootOf } from './words.ts'

/** Why two words are the same thing. */
export type Link = 'same' | 'like' | 'need' | 'wider'
export type Alike = { score: number; link: Link }

const no: Alike = { score: 0, link: 'same' }

/** How much two words speak of one thing, 0..1. */
export const alike = (a: Term, b: Term): Alike => {
  const slip = (a.slip ? 0.95 : 1) * (b.slip ? 0.95 : 1)
  if (a.key === b.key) return { score: slip, link: 'same' }
  if (a.means.length === 0 && b.means.length === 0) {
    if (rootOf(a.key) === rootOf(b.key)) return { score: 0.9, link: 'same' }
    return a.key.length >= 6 && oneSlip(a.key, b.key) ? { score: 0.85, link: 'same' } : no
  }
  let best = no
  for (const x of a.means)
    for (const y of b.means) {
      const named = x.via === 'name' && y.via === 'name'
      const found = related(x.meaning, y.meaning)
      if (found === null) continue
      const score = slip * (found === 'like' ? (named ? 0.94 : 0.85) : named ? 0.74 : 0.64)
      if (score > best.score) best = { score, link: found === 'wider' ? 'wider' : named ? 'like' : 'need' }
    }
  return best
}

/** One meaning, or one within the other; null when they have nothing in common. */
export const related = (x: number, y: number): 'like' | 'wider' | null => {
  if (x === y) return 'like'
  const { within } = lexicon()
  return within(x).has(y) || within(y).has(x) ? 'wider' : null
}

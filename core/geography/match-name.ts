import { bare, isOneSlipAway, together, withoutArticle } from './names.ts'
import type { Commune, Named } from './reference.ts'

/**
 * How a written name and a commune's are alike: its own name; a former one; but for small words and spaces; its beginning; but for one letter.
 * The first that fits counts.
 */
export type Likeness = 'own' | 'former' | 'loose' | 'short' | 'slip'
export type Match = { communes: readonly Commune[]; how: Likeness }

const shortest = 4
const shortestBeginning = 3
const barePart = 5
const saints = new Set(['saint', 'sainte', 'saints', 'notre', 'ville', 'bois', 'mont', 'pont'])

const isBeginning = (written: string, key: string): boolean => {
  if (written.length < shortestBeginning || saints.has(written)) return false
  return key.startsWith(written) && (written.length >= barePart || key.length === written.length || key[written.length] === ' ')
}

/** Whether one slip may lie between the two, by their first letters: most names are left out by it. */
const mayBeSlip = (one: string, other: string): boolean =>
  one[0] === other[0] || one[1] === other[1] || one[0] === other[1] || one[1] === other[0] || one[1] === ' ' || other[1] === ' '

export const isSlip = (written: string, key: string): boolean => {
  if (!mayBeSlip(written, key) || Math.abs(written.length - key.length) > 4) return false
  const one = together(written)
  return one.length >= shortest && isOneSlipAway(one, together(key))
}

const is: Record<Likeness, (written: string, named: Named) => boolean> = {
  own: (written, { key, isFormer }) => !isFormer && (key === written || withoutArticle(key) === withoutArticle(written)),
  former: (written, { key }) => withoutArticle(key) === withoutArticle(written),
  loose: (written, { key }) =>
    key[0] === written[0] && (together(key) === together(written) || (bare(written).length >= shortest && bare(key) === bare(written))),
  short: (written, { key }) => isBeginning(withoutArticle(written), withoutArticle(key)),
  slip: (written, { key }) => isSlip(written, key) || isSlip(withoutArticle(written), withoutArticle(key)),
}

export const exactly: readonly Likeness[] = ['own', 'former', 'loose']
export const roughly: readonly Likeness[] = ['short', 'slip']

/** Those of the names that a written one is most like. */
export const matchName = (written: string, names: readonly Named[], likenesses: readonly Likeness[]): Match | null => {
  if (written === '') return null
  for (const how of likenesses) {
    const fitting = names.filter((named) => is[how](written, named))
    if (fitting.length === 0) continue
    const same = how === 'own' ? fitting.filter(({ key }) => key === written) : []
    const communes = [...new Set((same.length > 0 ? same : fitting).map(({ commune }) => commune))]
    return { communes, how }
  }
  return null
}

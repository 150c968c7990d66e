import { type Alike, alike, related } from './alike.ts'
import type { Meant, Sense, Term } from './sense.ts'

const none: Alike = { score: 0, link: 'same' }
const better = (a: Alike, b: Alike): Alike => (b.score > a.score ? b : a)

/** How well two titles fit, 0..1. Any part of one with any part of the other: "perceuse et ponceuse" serves who looks for either. */
export const fitOf = (wanted: Meant, given: Meant): Alike => {
  let best = none
  for (const a of wanted.senses) for (const b of given.senses) best = better(best, senseFit(a, b, wanted.family))
  return { ...best, score: best.score * state(wanted, given) }
}

/** What was lost answers what was found, and nothing else does. */
const state = (wanted: Meant, given: Meant): number => {
  if (wanted.lost === null && given.lost === null) return 1
  if (wanted.lost === 'found' || given.lost === 'lost') return 0
  return wanted.lost !== null && given.lost !== null ? 1 : 0.75
}

/** What the first known word is worth after one that no list knows: a name, a mark, or the thing itself after all. */
const soft = 0.62

const senseFit = (wanted: Sense, given: Sense, family: Meant['family']): Alike => {
  let best = none
  const pair = (a: Term, b: Term, share: number): void => {
    best = better(best, paired(a, b, wanted, given, family, share))
  }
  for (const [i, a] of wanted.heads.entries())
    for (const [j, b] of given.heads.entries()) pair(a, b, (i === 0 ? 1 : soft) * (j === 0 ? 1 : soft))
  for (const a of wanted.terms) for (const b of given.terms) if (a.generic && b.generic) pair(a, b, 1)
  for (const a of wanted.heads)
    for (const b of given.terms) if (!given.heads.includes(b) && b.part === 'main' && !b.generic && !b.weak) pair(a, b, 0.55)
  for (const b of given.heads)
    for (const a of wanted.terms) if (!wanted.heads.includes(a) && !a.generic && !a.weak) pair(a, b, a.part === 'main' ? 0.55 : 0.35)
  return best
}

const paired = (a: Term, b: Term, wanted: Sense, given: Sense, family: Meant['family'], share: number): Alike => {
  const found = alike(a, b)
  if (found.score === 0) return none
  const [others, theirs] = [wanted.terms.filter((it) => it !== a), given.terms.filter((it) => it !== b)]
  const score =
    found.score *
    share *
    acts(others, theirs) *
    toys(others, theirs) *
    beside(a, b, others, theirs) *
    facets(wanted.facets, given.facets, family)
  return { score, link: found.link }
}

/** "cours de piano" and "réparer un piano": what is done differs. */
const acts = (a: readonly Term[], b: readonly Term[]): number => {
  const [left, right] = [a.filter(({ generic }) => generic), b.filter(({ generic }) => generic)]
  if (left.length === 0 && right.length === 0) return 1
  if (left.length === 0 || right.length === 0) return 0.9
  return left.some((x) => right.some((y) => alike(x, y).score > 0.7)) ? 1 : 0.4
}

const toy = /^(?:jouet|miniatur|factic|poup|dinet|playmobil)$/

/** A toy drill is no drill. */
const toys = (a: readonly Term[], b: readonly Term[]): number =>
  a.some(({ key }) => toy.test(key)) === b.some(({ key }) => toy.test(key)) ? 1 : 0.35

/** What stands beside the word that both have: "table de ping-pong" is no "table basse". */
const beside = (a: Term, b: Term, others: readonly Term[], theirs: readonly Term[]): number => {
  const decides = a.generic || b.generic
  const say = (it: Term): boolean => !it.generic && !it.weak && !it.age && (decides || (it.means.length > 0 && it.part === 'main'))
  const [left, right] = [others.filter(say), theirs.filter(say)]
  if (left.length === 0 || right.length === 0) return decides ? 0.8 : left.length + right.length > 0 ? 0.97 : 1
  const most = Math.max(...left.flatMap((x) => right.map((y) => alike(x, y).score)))
  return most > 0.6 ? 1 : decides ? 0.35 : 0.85
}

/** What is for a cat is not for a dog; clothes for a baby are not for a child, while who minds one may mind the other. */
const facets = (a: Sense['facets'], b: Sense['facets'], family: Meant['family']): number => {
  let share = 1
  for (const [facet, meanings] of a) {
    const there = b.get(facet)
    if (!there || [...meanings].some((it) => [...there].some((other) => related(it, other)))) continue
    if (facet === 'âge') share *= family === 'thing' ? 0.5 : 1
    else share *= 0.4
  }
  return share
}

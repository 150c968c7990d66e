import { writeFileSync } from 'node:fs'
import { scoreOf } from '../../core/reader/choice.ts'
import { softmax } from '../../core/reader/classify/classify.ts'
import { asWritten } from '../../core/reader/normalise.ts'
import { placesIn } from '../../core/reader/place/candidates.ts'
import { sumsIn } from '../../core/reader/price/candidates.ts'
import { scenesOf } from '../../core/reader/read.ts'
import { candidatesOf } from '../../core/reader/title/candidates.ts'
import type { ExpectedPost, Labelled } from '../evaluate/labelled.ts'
import { wallAt } from '../evaluate/plainly.ts'
import { overlap } from '../evaluate/score.ts'
import { chance, shuffled } from './learn.ts'

/** What is chosen for a post. */
type Of = 'title' | 'place' | 'price'
/** One post: what could be its title or place, and how near each is to the one that it was given. */
type Choice = { features: string[]; fit: number }[]

const epochs = 12
const rate = 0.1
const decay = 1e-5
/** Nearer than this it is the name. */
const near = 0.6

const titleFit = (post: ExpectedPost, title: string): number =>
  Math.max(...[post.title, ...(post.titles ?? [])].map((it) => overlap(it, title)))
const placeFit = (post: ExpectedPost, place: string | null): number =>
  post.place === null || place === null ? Number(post.place === place) : overlap(post.place, place)

type SceneOf = ReturnType<typeof scenesOf>[number]
const isEmpty = ({ from, to }: { from: number; to: number }): boolean => from === to

/** What could be this part of the post, in one of the stretches of its message. */
const optionsOf = (of: Of, post: ExpectedPost, { folded, title, place, price }: SceneOf): Choice => {
  switch (of) {
    case 'title':
      return candidatesOf(title()).map(({ features, from, to }) => ({ features, fit: titleFit(post, asWritten(folded, from, to)) }))
    case 'place':
      return placesIn(place).map((it) => ({
        features: it.features,
        fit: placeFit(post, isEmpty(it) ? null : asWritten(folded, it.from, it.to)),
      }))
    case 'price':
      return sumsIn(price).map(({ features, value }) => ({ features, fit: Number(value === post.price) }))
    default:
      return of satisfies never
  }
}

const choicesOf = (of: Of, { text, ref, expected }: Labelled): Choice[] => {
  if (expected.posts.length === 0) return []
  const scenes = scenesOf(text, { now: wallAt(ref) })
  return expected.posts.flatMap((post) => {
    const titles = scenes.map((scene) => topOf(optionsOf('title', post, scene)))
    const scene = scenes[titles.indexOf(Math.max(...titles))]
    const choice = scene ? optionsOf(of, post, scene) : []
    return topOf(choice) >= near ? [choice] : []
  })
}

const topOf = (choice: Choice): number => Math.max(0, ...choice.map(({ fit }) => fit))

/** Softmax over the candidates of a post towards the nearest ones, by AdaGrad. */
const learnt = (choices: readonly Choice[]): Map<string, number> => {
  const seen = new Map<string, number>()
  for (const choice of choices)
    for (const feature of new Set(choice.flatMap(({ features }) => features))) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const weights = new Map<string, number>()
  const sums = new Map<string, number>()
  for (const [feature, times] of seen) if (times > 1) weights.set(feature, 0)
  const next = chance(4)
  for (let epoch = 0; epoch < epochs; epoch++)
    for (const choice of shuffled(choices, next)) {
      const top = topOf(choice)
      const shares = softmax(choice.map(({ features }) => scoreOf(features, weights)))
      const wanted = choice.map(({ fit }): number => (fit >= top - 0.01 ? 1 : fit >= near ? 0.1 : 0))
      const wantedTotal = wanted.reduce((sum, it) => sum + it, 0)
      const gradients = new Map<string, number>()
      for (const [at, { features }] of choice.entries()) {
        const error = (shares[at] ?? 0) - (wanted[at] ?? 0) / wantedTotal
        if (Math.abs(error) < 1e-4) continue
        for (const feature of features) gradients.set(feature, (gradients.get(feature) ?? 0) + error)
      }
      for (const [feature, gradient] of gradients) {
        const weight = weights.get(feature)
        if (weight === undefined) continue
        const whole = gradient + decay * weight
        const sum = (sums.get(feature) ?? 0) + whole ** 2
        sums.set(feature, sum)
        weights.set(feature, weight - (rate * whole) / Math.sqrt(sum + 1e-6))
      }
    }
  return weights
}

const isRight = (choice: Choice, weights: ReadonlyMap<string, number>): boolean => {
  const scored = choice.map(({ features, fit }) => ({ fit, score: scoreOf(features, weights) }))
  return (scored.sort((a, b) => b.score - a.score)[0]?.fit ?? 0) >= near
}

/** How many are found among unseen fifths of these messages. */
export const choiceFolds = (of: Of, messages: readonly Labelled[], tell: (line: string) => void): void => {
  const all = messages.map((it) => choicesOf(of, it))
  const posts = messages.reduce((sum, { expected }) => sum + expected.posts.length, 0)
  const count = 5
  let right = 0
  for (let fold = 0; fold < count; fold++) {
    const weights = learnt(all.flatMap((it, at) => (at % count === fold ? [] : it)))
    for (const [at, choices] of all.entries()) if (at % count === fold) for (const choice of choices) if (isRight(choice, weights)) right++
  }
  const found = all.flat().length
  tell(
    `${of}: ${((100 * right) / posts).toFixed(1)} % of ${posts} unseen right; in ${((100 * found) / posts).toFixed(1)} % the right one is among the candidates (${(all.flat().reduce((sum, it) => sum + it.length, 0) / found).toFixed(0)} each)`,
  )
}

export const trainChoice = (of: Of, messages: readonly Labelled[], tell: (line: string) => void): void => {
  const weights = [...learnt(messages.flatMap((it) => choicesOf(of, it)))]
    .filter(([, it]) => Math.abs(it) >= 0.03)
    .sort(([one], [two]) => (one < two ? -1 : 1))
  const scale = Math.max(...weights.map(([, it]) => Math.abs(it))) / 127
  writeFileSync(
    new URL(`../../core/reader/${of}/weights.json`, import.meta.url),
    `${JSON.stringify({ scale, features: weights.map(([feature]) => feature), weights: weights.map(([, it]) => Math.round(it / scale)) })}\n`,
  )
  tell(`${of}s: ${weights.length} features`)
}

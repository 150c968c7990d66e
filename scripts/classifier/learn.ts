import { softmax } from '../../core/reader/classify/classify.ts'

export type Example = { values: ReadonlyMap<string, number>; label: string }
type Learnt = { classes: string[]; rows: Map<string, Float64Array>; bias: Float64Array }

const epochs = 20
const rate = 0.1
/** L2, for each step. */
const decay = 3e-4
/** What a label leaves to the other classes: people who label err, and who is never sure is better calibrated (Szegedy 2016). */
const smoothing = 0.1
/** A feature of one example alone teaches nothing. */
const leastSeen = 2

/** Numbers that look like chance and are the same each time (Park and Miller's generator): the same examples give the same weights. */
export const chance = (seed: number) => {
  let state = seed
  return (below: number): number => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}

export const shuffled = <T>(all: readonly T[], next: (below: number) => number): T[] => {
  const copy = [...all]
  for (let at = copy.length - 1; at > 0; at--) {
    const other = next(at + 1)
    const [one, two] = [copy[at], copy[other]]
    if (one !== undefined && two !== undefined) {
      copy[at] = two
      copy[other] = one
    }
  }
  return copy
}

/** Multinomial logistic regression by AdaGrad (Duchi 2011). Deterministic. */
export const learn = (examples: readonly Example[], classes: string[], progress?: (epoch: number, of: number) => void): Learnt => {
  const seen = new Map<string, number>()
  for (const { values } of examples) for (const feature of values.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1)
  const rows = new Map<string, Float64Array>()
  const sums = new Map<string, Float64Array>()
  for (const [feature, times] of seen)
    if (times >= leastSeen) {
      rows.set(feature, new Float64Array(classes.length))
      sums.set(feature, new Float64Array(classes.length).fill(1e-6))
    }
  const bias = new Float64Array(classes.length)
  const next = chance(20_261_125)
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { values, label } of shuffled(examples, next)) {
      const known = [...values].flatMap(([feature, value]) => {
        const row = rows.get(feature)
        const sum = sums.get(feature)
        return row && sum ? [{ row, sum, value }] : []
      })
      const scores = [...bias]
      for (const { row, value } of known) for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0) * value
      const errors = softmax(scores).map((share, at) => share - (classes[at] === label ? 1 - smoothing : smoothing / (classes.length - 1)))
      for (const { row, sum, value } of known)
        for (const [at, error] of errors.entries()) {
          const gradient = error * value + decay * (row[at] ?? 0)
          sum[at] = (sum[at] ?? 0) + gradient ** 2
          row[at] = (row[at] ?? 0) - (rate * gradient) / Math.sqrt((sum[at] ?? 0) + 1e-8)
        }
      for (const [at, error] of errors.entries()) bias[at] = (bias[at] ?? 0) - 0.01 * error
    }
    progress?.(epoch + 1, epochs)
  }
  return { classes, rows, bias }
}

/** The likeliest class by these weights. */
export const predicted = ({ classes, rows, bias }: Learnt, values: ReadonlyMap<string, number>): string => {
  const scores = [...bias]
  for (const [feature, value] of values) {
    const row = rows.get(feature)
    if (row) for (let at = 0; at < scores.length; at++) scores[at] = (scores[at] ?? 0) + (row[at] ?? 0) * value
  }
  return classes[scores.indexOf(Math.max(...scores))] ?? ''
}

import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { valued } from '../../core/reader/classify/classify.ts'
import { shownTo } from '../../core/reader/read.ts'
import { choiceFolds, trainChoice } from './choices.ts'
import { allExamples, classes, hashOf, labelledExamples, type Taught } from './examples.ts'
import { type Example, learn, predicted } from './learn.ts'

const help = `Trains the classifier of the offline reader on the examples beside this script.

  npm run train             writes core/reader/classify/weights.json
  npm run train -- --folds  tells how well it does on fifths of the examples that it did not see, and writes nothing

The same examples and rules give the same weights. Run it after a change of either.

  --help  this text`

const weights = new URL('../../core/reader/classify/weights.json', import.meta.url)
/** The moment at which the examples are read: dates in them only count as there or not. */
const now = '2026-11-25T10:00'
const chosen = ['price', 'place', 'title'] as const
/** Weights smaller than this for every class change nothing. */
const least = 0.05
const tell = (text: string): void => void process.stdout.write(`${text}\n`)

const examplesOf = (all: readonly Taught[]): Example[] => all.map(({ text, label }) => ({ values: valued(shownTo(text, { now })), label }))

const folds = (examples: Example[]): void => {
  const count = 5
  const wrong = new Map<string, number>()
  let right = 0
  for (let fold = 0; fold < count; fold++) {
    const learnt = learn(
      examples.filter((_, at) => at % count !== fold),
      classes,
    )
    for (const [at, { values, label }] of examples.entries()) {
      if (at % count !== fold) continue
      const said = predicted(learnt, values)
      if (said === label) right++
      else wrong.set(`${label} taken for ${said}`, (wrong.get(`${label} taken for ${said}`) ?? 0) + 1)
    }
    tell(`fold ${fold + 1} of ${count}`)
  }
  tell(`${((100 * right) / examples.length).toFixed(1)} % of ${examples.length} unseen examples right; most often:`)
  for (const [what, times] of [...wrong].sort((a, b) => b[1] - a[1]).slice(0, 25)) tell(`  ${times} × ${what}`)
}

const train = (examples: Example[], hash: string): void => {
  const { rows, bias } = learn(examples, classes, (epoch, of) => process.stdout.isTTY && process.stdout.write(`\rround ${epoch} of ${of}`))
  const kept = [...rows].filter(([, row]) => row.some((it) => Math.abs(it) >= least)).sort(([one], [two]) => (one < two ? -1 : 1))
  const scale = kept.reduce((most, [, row]) => Math.max(most, ...row.map(Math.abs)), 0) / 127
  const bytes = Uint8Array.from(kept.flatMap(([, row]) => [...row].map((it) => Math.round(it / scale) & 0xff)))
  const packed = {
    examples: hash,
    classes,
    scale,
    bias: [...bias].map((it) => Number(it.toFixed(4))),
    features: kept.map(([feature]) => feature),
    weights: Buffer.from(bytes).toString('base64'),
  }
  writeFileSync(weights, `${JSON.stringify(packed)}\n`)
  if (process.stdout.isTTY) tell('')
  tell(`${examples.length} examples, ${kept.length} features of ${rows.size}.`)
}

const { values } = parseArgs({ options: { help: { type: 'boolean', short: 'h' }, folds: { type: 'boolean' } } })
if (values.help) tell(help)
else {
  const all = allExamples()
  const examples = examplesOf(all)
  if (values.folds) {
    folds(examples)
    for (const of of chosen) choiceFolds(of, labelledExamples(), tell)
  } else {
    train(examples, hashOf(all))
    for (const of of chosen) trainChoice(of, labelledExamples(), tell)
  }
}

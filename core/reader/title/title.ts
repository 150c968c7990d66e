import { chooser } from '../choice.ts'
import { mainOf } from '../hit.ts'
import { asWritten } from '../normalise.ts'
import type { Stretch } from '../tokens.ts'
import type { Direction } from '../understood.ts'
import { candidatesOf, type Scene } from './candidates.ts'
import { gerundOf } from './english.ts'
import { helpIn, type TitleFacts, triesOf } from './rules.ts'
import { nounOf } from './service.ts'
import weights from './weights.json' with { type: 'json' }

export type Title = { value: string; from: number; to: number; confidence: number }
type Facts = TitleFacts & { direction: Direction }

const titleMax = 60
const choose = chooser(weights)

const clip = (value: string): string => {
  if (value.length <= titleMax) return value
  const cut = value.slice(0, titleMax)
  return cut.slice(0, Math.max(cut.lastIndexOf(' '), 20)).replace(/[\s,;:-]+$/, '')
}

/** What is weighed to find the name: also what the weights are learnt on. */
export const sceneOf = (facts: Facts): Scene => ({
  text: facts.folded.text,
  hits: facts.hits,
  kind: facts.kind,
  direction: facts.direction,
  taken: facts.taken,
  tries: triesOf(facts),
})

/** A service is named by a noun where there is one: "garder mon chat" is "garde de chat". */
const spoken = (facts: Facts, { from, to }: Stretch): string => {
  const written = asWritten(facts.folded, from, to)
  if (facts.kind !== 'favour') return written
  const main = mainOf(facts.hits)
  const help = helpIn(facts)
  if (main?.by === 'english') return main.object === 'service' ? gerundOf(written) : written
  return (help && from >= help.from && from - help.to < 12 ? nounOf(facts.folded, help, from, to) : null) ?? written
}

/** "tonte, vitres": services that stand in a list are named together. */
const listFrom = ({ kind, text, tries: [first] }: Scene, { from }: Stretch): Stretch | null =>
  kind === 'favour' && first?.from === from && text.slice(first.from, first.to).includes(',') ? first : null

/** What the post is about: a short noun phrase in its writer's words. */
export const titleOf = (facts: Facts): Title => {
  const scene = sceneOf(facts)
  const found = choose(candidatesOf(scene))
  if (found) {
    const { from, to } = listFrom(scene, found.candidate) ?? found.candidate
    const value = clip(spoken(facts, { from, to }))
    if (/[\p{L}\d]/u.test(value)) return { value, from, to, confidence: found.share }
  }
  const whole = clip(asWritten(facts.folded, facts.from, facts.to))
  return { value: whole || '…', from: facts.from, to: facts.to, confidence: 0.3 }
}

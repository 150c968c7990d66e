import type { Candidate } from '../choice.ts'
import type { Folded } from '../normalise.ts'
import { holds, type Stretch, type Token, tokensOf, touches } from '../tokens.ts'
import type { Direction, PostKind } from '../understood.ts'
import { isPlaceNoun, type Place } from './rules.ts'

export type PlaceScene = {
  folded: Folded
  kind: PostKind
  direction: Direction
  /** What is read as a time or a price. */
  taken: readonly Stretch[]
  /** Where the rules find it. */
  rule: Place | null
}

/** Without them a place would be another: "devant la mairie". */
const near =
  /^(?:devant|derriere|chez|entre|sous|autour|bord|bas|pied|angle|face|cote|pres|bout|coin|hauteur|fond|entree|sortie|front|near|next|behind|outside)$/
const leading = new Set(
  "a au aux dans ds sur sous devant derriere chez entre pres vers de du des en le la les l' d' rdv rv rendez-vous depart lieu cote angle depuis jusqu'au at in on near behind outside the".split(
    ' ',
  ),
)
const mostWords = 7

const isCapital = ({ starts, original }: Folded, at: number): boolean => /\p{Lu}/u.test(original.charAt(starts[at] ?? 0))

/** "Nowhere" is one of them: it has its own features and an empty stretch. */
export const placesIn = (scene: PlaceScene): Candidate[] => {
  const { folded, kind, direction, taken, rule } = scene
  const tokens = tokensOf(folded.text)
  const nowhere: Candidate = {
    from: 0,
    to: 0,
    features: ['nowhere', `nowhere ${kind}/${direction}`, `nowhere ${rule ? `though ${Math.round(rule.confidence * 20)}` : 'either'}`],
  }
  const found = new Map<string, Candidate>()
  const add = (start: number, end: number): void => {
    const [first, last] = [tokens[start], tokens[end]]
    if (first && last)
      found.set(`${first.from} ${last.to}`, { from: first.from, to: last.to, features: featuresOf(scene, tokens, start, end) })
  }
  for (const [start, first] of tokens.entries()) {
    if (touches(first, taken) || first.class === 'mark' || first.class === 'verb') continue
    const before = tokens[start - 1]
    const isLed = leading.has(before?.word ?? '')
    const isPlace = isPlaceNoun(first.word) || near.test(first.word)
    const isNumbered = first.class === 'number' && isPlaceNoun(tokens[start + 1]?.word ?? '')
    if (!isPlace && !isNumbered && !(isLed && first.class === 'content')) continue
    for (let end = start, words = 0; end < tokens.length && words < mostWords; end++) {
      const last = tokens[end]
      if (!last || touches(last, taken)) break
      if (end > start && !holds(last) && last.class !== 'determiner' && !near.test(last.word)) break
      words++
      if (last.class !== 'content' && last.class !== 'number' && last.class !== 'verb') continue
      add(start, end)
    }
  }
  if (rule) {
    const start = tokens.findIndex((token) => token.from >= rule.from)
    const end = tokens.findLastIndex((token) => token.to <= rule.to)
    if (start >= 0 && end >= start) add(start, end)
  }
  return [nowhere, ...found.values()]
}

const featuresOf = (
  { folded, kind, direction, taken, rule }: PlaceScene,
  tokens: readonly Token[],
  start: number,
  end: number,
): string[] => {
  const at = (index: number): string => tokens[index]?.word ?? '^'
  const classAt = (index: number): string => tokens[index]?.class ?? 'edge'
  const [first, last] = [tokens[start], tokens[end]]
  if (!first || !last) return []
  const noun = isPlaceNoun(first.word) ? 'place' : near.test(first.word) ? 'near' : first.class
  const inner = tokens.slice(start, end + 1)
  const second = inner.slice(1).some(({ word }) => isPlaceNoun(word))
  const isAfterTime = taken.some((span) => first.from >= span.to && first.from - span.to < 6)
  const capitals = inner.filter((token) => token.class === 'content' && isCapital(folded, token.from)).length
  const contents = inner.filter((token) => token.class === 'content').length
  const next = tokens[end + 1]
  const proper = capitals === 0 ? 'plain' : capitals === contents ? 'proper' : 'part'
  return [
    'somewhere',
    `somewhere ${kind}/${direction}`,
    `noun ${noun}`,
    `noun ${noun} ${at(start - 1)}`,
    `noun ${noun} ${kind}`,
    `noun ${noun} ${proper}`,
    `first ${first.word}`,
    `first ${first.word} ${at(start - 1)}`,
    `first ${first.word.slice(0, 5)} ${kind}`,
    `second ${at(start + 1)} ${end > start}`,
    `second ${second} ${noun}`,
    `before ${at(start - 1)}`,
    `before ${at(start - 2)} ${at(start - 1)}`,
    `before ${classAt(start - 1)} ${noun}`,
    `after ${next?.word ?? '^'}`,
    `after ${classAt(end + 1)} ${proper}`,
    `then ${next && next.class === 'content' && isCapital(folded, next.from) ? 'capital' : classAt(end + 1)}`,
    `words ${end - start}`,
    `words ${end - start} ${noun}`,
    `last ${last.class} ${isCapital(folded, last.from)}`,
    `last ${last.word.slice(0, 5)}`,
    `shape ${inner.map((token) => token.class.charAt(0)).join('')}`,
    `time ${isAfterTime} ${noun}`,
    `rule ${rule ? (rule.from === first.from && rule.to === last.to ? 'same' : rule.from <= first.from && rule.to >= last.to ? 'within' : rule.from < last.to && rule.to > first.from ? 'across' : 'elsewhere') : 'none'}`,
    `${proper}`,
    `starts ${first.from < 15 ? 'early' : 'later'} ${noun}`,
  ]
}

import type { Candidate } from '../choice.ts'
import { type Hit, mainOf } from '../hit.ts'
import { animal, consumable, eventName, helper, professional, service, tool } from '../lexicon.ts'
import { holds, type Stretch, type Token, tokensOf, touches } from '../tokens.ts'
import type { Direction, PostKind } from '../understood.ts'

export type Scene = {
  text: string
  hits: readonly Hit[]
  kind: PostKind
  direction: Direction
  /** What is read as a time, a price or a place. */
  taken: readonly Stretch[]
  /** Where the rules would find it, the best first. */
  tries: readonly Stretch[]
}

const mostWords = 7
/** What is done with a thing is not its name. */
const deed =
  / (?:a|en|pour) (?:donner|vendre|preter|louer|emprunter|recuperer|debarrasser|prendre|emporter|venir|debattre|pret|location|vente)\b/

const lexicon: [name: string, pattern: RegExp][] = [
  ['tool', tool],
  ['consumable', consumable],
  ['animal', animal],
  ['helper', helper],
  ['service', service],
  ['professional', professional],
  ['event', eventName],
]

const bucket = (distance: number): string => {
  if (distance < 1) return '0'
  if (distance < 4) return 'near'
  if (distance < 16) return 'by'
  return distance < 50 ? 'far' : 'away'
}

/** Every stretch of words that could name a thing, few enough to weigh each. */
export const candidatesOf = (scene: Scene): Candidate[] => {
  const { text, taken, tries } = scene
  const tokens = tokensOf(text)
  const found = new Map<string, Stretch & { start: number; end: number }>()
  const add = (start: number, end: number): void => {
    const [first, last] = [tokens[start], tokens[end]]
    if (first && last && !deed.test(text.slice(first.from, last.to)))
      found.set(`${first.from} ${last.to}`, { from: first.from, to: last.to, start, end })
  }
  for (const [start, first] of tokens.entries()) {
    if (first.class !== 'content' && first.class !== 'number' && first.class !== 'verb') continue
    const before = tokens[start - 1]
    if (before?.class === 'content' && first.class === 'number') continue
    if (touches(first, taken)) continue
    for (let end = start, words = 0; end < tokens.length && words < mostWords; end++) {
      const last = tokens[end]
      if (!last || touches(last, taken)) break
      if (end > start && !holds(last)) {
        const isList = last.word === ',' && tokens[end + 1] && (holds(tokens[end + 1] as Token) || tokens[end + 1]?.class === 'determiner')
        if (!isList && last.class !== 'determiner') break
        continue
      }
      words++
      if (last.class !== 'content' && last.class !== 'number' && end > start) continue
      const next = tokens[end + 1]
      const isInside = next?.class === 'content' && end - start < 2
      if (isInside && before?.class === 'content') continue
      add(start, end)
    }
  }
  for (const one of tries) {
    const start = tokens.findIndex((token) => token.from >= one.from && token.to <= one.to)
    const end = tokens.findLastIndex((token) => token.to <= one.to && token.from >= one.from)
    if (start >= 0 && end >= start) add(start, end)
  }
  return [...found.values()].map((one) => ({ from: one.from, to: one.to, features: featuresOf(scene, tokens, one) }))
}

const featuresOf = (
  scene: Scene,
  tokens: readonly Token[],
  { start, end, from, to }: Stretch & { start: number; end: number },
): string[] => {
  const { text, hits, kind, direction, tries, taken } = scene
  const at = (index: number): string => tokens[index]?.word ?? '^'
  const classAt = (index: number): string => tokens[index]?.class ?? 'edge'
  const first = at(start)
  const last = at(end)
  const own = text.slice(from, to)
  const main = mainOf(hits)
  const features = [
    `before ${at(start - 1)}`,
    `before ${at(start - 2)} ${at(start - 1)}`,
    `before ${at(start - 3)} ${at(start - 2)} ${at(start - 1)}`,
    `sort ${kind}/${direction} ${at(start - 1)}`,
    `class ${classAt(start - 2)} ${classAt(start - 1)} ${kind}`,
    `after ${at(end + 1)}`,
    `after ${at(end + 1)} ${at(end + 2)}`,
    `ends ${classAt(end + 1)}`,
    `first ${first}`,
    `begins ${first.slice(-3)} ${classAt(start)} ${kind}`,
    `starts ${first.slice(0, 5)}`,
    `last ${last.slice(0, 5)}`,
    `words ${end - start}`,
    `words ${end - start} ${kind}`,
    `shape ${tokens
      .slice(start, end + 1)
      .map((token) => token.class.charAt(0))
      .join('')
      .slice(0, 6)}`,
    `inside ${at(start + 1)} ${end > start}`,
  ]
  const order = tries.findIndex((one) => one.from === from && one.to === to)
  features.push(
    `try ${order < 0 ? 'none' : Math.min(order, 4)}`,
    `try ${order < 0 ? 'none' : Math.min(order, 4)} ${main?.by ?? ''} ${main?.object ?? ''}`,
  )
  const [best] = tries
  if (order < 0 && best) {
    const isSameStart = best.from === from
    const isWithin = best.from <= from && best.to >= to
    features.push(`best ${isSameStart ? 'start' : isWithin ? 'within' : from < best.from && to > best.from ? 'across' : 'elsewhere'}`)
  }
  if (main) {
    const side = from >= main.to ? 'right' : to <= main.from ? 'left' : 'over'
    const between = side === 'right' ? text.slice(main.to, from) : side === 'left' ? text.slice(to, main.from) : ''
    const place = `${side} ${bucket(between.length)} ${/[.!?\n]/.test(between) ? 'other' : 'same'}`
    features.push(
      `main ${place}`,
      `main ${place} ${main.object} ${main.heads}`,
      `main ${side} ${bucket(between.length)} ${main.by} ${kind}`,
    )
    if (hits.some((hit) => hit !== main && hit.to <= from && from - hit.to < 4)) features.push('follows another')
  } else features.push(`nothing ${bucket(from)}`)
  const sentence = (text.slice(0, from).match(/[.!?\n]/g) ?? []).length
  features.push(`sentence ${Math.min(sentence, 4)}`, `sentence ${Math.min(sentence, 3)} ${kind}`, `starts at ${bucket(from)}`)
  if (text.slice(from).search(/[?]/) >= 0 && !/[.!\n]/.test(text.slice(from, from + text.slice(from).search(/[?]/)))) features.push('asked')
  const follows = taken.some((span) => span.from >= to && span.from - to < 6)
  if (follows) features.push('then taken', `then taken ${kind}`)
  for (const [name, pattern] of lexicon) {
    const index = own.search(pattern)
    if (index >= 0) features.push(`${name} ${kind} ${index === 0 ? 'head' : 'in'}`)
  }
  if (/\d/.test(own)) features.push('digits')
  if (/,/.test(own)) features.push('list', `list ${kind}`)
  return features
}

import type { Hit } from './hit.ts'
import { advicePhrases } from './phrases/advice.ts'
import { eventPhrases } from './phrases/events.ts'
import { thingPhrases } from './phrases/things.ts'

const phrases = [...eventPhrases, ...thingPhrases, ...advicePhrases]

export const phraseHits = (text: string): Hit[] => {
  const hits: Hit[] = []
  for (const { pattern, kind, direction, weight, object, heads } of phrases) {
    for (const found of text.matchAll(pattern)) {
      const leading = /^[\n.!?, ]*/.exec(found[0])?.[0].length ?? 0
      hits.push({ by: 'phrase', from: found.index + leading, to: found.index + found[0].length, kind, direction, weight, object, heads })
    }
  }
  return hits
}

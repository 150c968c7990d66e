import type { Hit } from './hit.ts'
import { advicePhrases } from './phrases/advice.ts'
import { englishPhrases } from './phrases/english.ts'
import { eventPhrases } from './phrases/events.ts'
import type { Phrase } from './phrases/phrase.ts'
import { thingPhrases } from './phrases/things.ts'

const frenchPhrases = [...eventPhrases, ...thingPhrases, ...advicePhrases]
/** Few French messages have one of these. */
const english =
  /\b(?:the|i|i'm|i've|we|we're|my|our|you|your|any|anyone|anybody|someone|somebody|does|looking|need|selling|giving|free|lost|found|swap|who|who'd|for|to|is|and|with|lend|borrow)\b/

const found = (by: Hit['by'], phrases: readonly Phrase[], text: string, hits: Hit[]): void => {
  for (const { pattern, kind, direction, weight, object, heads } of phrases) {
    for (const match of text.matchAll(pattern)) {
      const leading = /^[\n.!?, ]*/.exec(match[0])?.[0].length ?? 0
      hits.push({ by, from: match.index + leading, to: match.index + match[0].length, kind, direction, weight, object, heads })
    }
  }
}

export const phraseHits = (text: string): Hit[] => {
  const hits: Hit[] = []
  found('phrase', frenchPhrases, text, hits)
  if (english.test(text)) found('english', englishPhrases, text, hits)
  return hits
}

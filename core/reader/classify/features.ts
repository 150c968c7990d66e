import type { Hit } from '../hit.ts'

/** What a text shows of itself to the classifier, beside what the rules found in it. */
export type Features = {
  /** Folded. */
  text: string
  hits: readonly Hit[]
  /** What the rules would say: `loan/offer`, or an act. */
  said: readonly string[]
  price: boolean
  free: boolean
  timed: boolean
}

const gram = 4
/** More words than these are context. */
const mostWords = 120

/** Words as the classifier counts them: numbers are one word, "j'ai" two. */
const wordsOf = (text: string): string[] =>
  (text.match(/[a-z]+'?|\d+|[€?!/+]/g) ?? []).slice(0, mostWords).map((word) => (/^\d/.test(word) ? '0' : word))

/** The features of a text, each once: words, pairs, parts of words (what survives a typo), and what the rules found. */
export const featuresOf = ({ text, hits, said, price, free, timed }: Features): { words: Set<string>; rules: Set<string> } => {
  const words = new Set<string>()
  const all = wordsOf(text)
  for (const [at, word] of all.entries()) {
    words.add(word)
    words.add(`${all[at - 1] ?? '^'} ${word}`)
    if (at > 1) words.add(`${all[at - 2]} _ ${word}`)
    if (word.length < gram) continue
    const marked = `<${word}>`
    for (let from = 0; from + gram <= marked.length; from++) words.add(`~${marked.slice(from, from + gram)}`)
  }
  const rules = new Set(said.map((it) => `=${it}`))
  for (const { by, kind, direction, heads } of hits) {
    rules.add(`:${by}/${kind ?? ''}/${direction ?? ''}`)
    if (heads) rules.add(`!${kind ?? ''}/${direction ?? ''}`)
  }
  if (price) rules.add('+price')
  if (free) rules.add('+free')
  if (timed) rules.add('+time')
  if (text.trimEnd().endsWith('?')) rules.add('+asks')
  rules.add(`+${all.length < 5 ? 'few' : all.length < 25 ? 'some' : 'many'}`)
  return { words, rules }
}

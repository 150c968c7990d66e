import type { Hit } from './hit.ts'
import { labelOf } from './labels.ts'
import { phraseHits } from './phrases.ts'
import { clauseBefore, subjectOf } from './subject.ts'
import { type Verb, verbs } from './verbs.ts'

/** "une perceuse à prêter ?" asks; "perceuse à prêter" offers. */
const isAsked = (text: string, at: number): boolean => {
  const end = /[.!?;\n]/.exec(text.slice(at, at + 60))
  return end?.[0] === '?' && !/\b(?:je|j'ai|j'|on|nous|mon|ma|mes|qui|voici)\b/.test(clauseBefore(text, at))
}

/** "les gens qui vendent…" is talk of others, not to them. */
const aboutOthers =
  /\b(?:gens|ceux|celles|celui|celle|types?|mecs?|magasins?|amie?s?|hommes?|femmes?|monsieur|dame|voisine?|voisins|boutique|site) qui [a-z' ]{0,20}$/

/** Of one verb; more are no neighbour's words. */
const mostMatches = 24

const find = (verb: Verb, text: string, hits: Hit[]) => {
  let left = mostMatches
  for (const found of text.matchAll(verb.pattern)) {
    if (left-- === 0) break
    const word = found[0]
    const at = found.index
    const isInfinitive = verb.infinitive.test(word)
    const said = subjectOf(text, at, word, isInfinitive)
    const by = said === 'to' && isAsked(text, at) ? 'toOther' : said
    if (by === null || by === 'past' || by === 'negated' || (by === 'purpose' && verb.class !== 'borrow')) continue
    const clause = clauseBefore(text, at)
    if (by === 'other' && aboutOthers.test(clause)) continue
    const to =
      at +
      word.length +
      (/^-(?:vous|tu|t-il|t-elle|elle|il|moi|nous)\b/.exec(text.slice(at + word.length, at + word.length + 8))?.[0].length ?? 0)
    const label = labelOf(verb.class, { text, at, word, after: text.slice(to, to + 60), clause, by, isInfinitive })
    if (!label) continue
    const isPronoun = /\b(?:le |la |les |l'|en )$/.test(clause) && !/\b(?:qui|quelqu'un) (?:[a-z]+ )?(?:le|la|les|l'|en) ?$/.test(clause)
    hits.push({
      by: verb.class,
      from: at,
      to,
      kind: label.kind,
      direction: label.direction,
      weight: label.weight,
      object: label.object ?? (isPronoun ? 'before' : 'after'),
      heads: (label.heads ?? true) && !isPronoun,
    })
  }
}

/** Every place where a text gives, asks, invites or tells, in order; nested ones are left out. */
export const performances = (text: string): Hit[] => {
  const hits: Hit[] = [...phraseHits(text)]
  for (const verb of verbs) find(verb, text, hits)
  hits.sort((one, other) => one.from - other.from || other.weight - one.weight)
  return hits.filter(
    (hit, at) =>
      !hits.some(
        (other, place) =>
          place !== at &&
          other.from <= hit.from &&
          hit.from < other.to &&
          (other.from < hit.from || place < at) &&
          other.weight >= hit.weight - 1,
      ),
  )
}

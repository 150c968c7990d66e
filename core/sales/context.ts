import { singularOf, tokensOf } from '../matching/words.ts'
import type { Reading } from '../posts/draft-post.ts'
import { light, refusedFor } from './forbidden.ts'
import { rules } from './goods.ts'

const errand =
  /\b(?:r?apport\w+|ramen\w+|recuper\w+|livr\w+|(?:passer|aller|venir|va|peut|pourrait) (?:me |m |nous |lui |leur )?(?:prendre|chercher|acheter)|pharmacie|ordonnance)\b/
const article = /^(?:mon|ma|mes|le|la|l|les|un|une|des|du|son|sa|ses|notre|nos)$/

/**
 * A title is short, and sometimes shorter than what was said: the draft with what the whole message tells of it. Fetching somebody's
 * medicines is a favour, and « une cage à chien » is no dog. What has no way around is not let through by it.
 */
export const inContext = (it: Reading, words: string): Reading => {
  const found = refusedFor(it.details)
  if (!found) return it
  const tokens = tokensOf(words)
  if (found === 'medicines' && it.details.direction === 'request' && errand.test(tokens.join(' ')))
    return { ...it, details: { ...it.details, kind: 'favour' } }
  return !rules[found].sure && isFor(tokens.map(singularOf), tokensOf(it.details.title).map(singularOf)) ? { ...it, cleared: true } : it
}

/** In the message something stands before it, which is for it: « cage à chien », « litière pour chat ». */
const isFor = (said: readonly string[], title: readonly string[]): boolean => {
  const at = said.findIndex((_, from) => title.length > 0 && title.every((word, n) => said[from + n] === word))
  const before = said.slice(0, Math.max(0, at)).filter((word) => !article.test(word))
  const [thing = '', link = ''] = before.slice(-2)
  return /^(?:a|pour|for)$/.test(link) && thing !== '' && !light.has(thing)
}

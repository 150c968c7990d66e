import { tokensOf } from '../matching/words.ts'
import { goodsIn } from './forbidden.ts'
import { type Goods, rules } from './goods.ts'

const verbs = [
  ['sale-offer', /\b(?:vends?|vendre|vente|sell|selling|for sale)\b/],
  ['gift-offer', /\b(?:donne|donner|cede|give|giving)\b/],
  ['loan-offer', /\b(?:prete|preter|lend|lending)\b/],
  ['sale-request', /\b(?:achete|acheter|buy|buying)\b/],
  ['gift-request', /\b(?:cherche|recherche|besoin|need|looking for)\b/],
] as const

/** What these words would hand over, though they may not; null when they say nothing of the kind. */
export const goodsSaid = (words: string): Goods | null => {
  const text = tokensOf(words).join(' ')
  const sort = verbs.find(([, verb]) => verb.test(text))?.[0]
  const found = sort && text.length <= 200 ? goodsIn(words.replace(/\d+([.,]\d+)? ?(€|euros?)/gi, ' ')) : null
  return found && sort && rules[found].refused.includes(sort) ? found : null
}

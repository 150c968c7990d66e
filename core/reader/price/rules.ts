import { fold } from '../normalise.ts'
import { number, numberOf } from '../time/atom.ts'

export type Price = { value: number; from: number; to: number; confidence: number }
export type Prices = { amounts: Price[]; free: { from: number; to: number } | null; spans: { from: number; to: number }[] }

const digits = '(?:\\d{1,3}(?:[ .]\\d{3})+|\\d{1,6})(?:[.,]\\d{1,2})?'
/** "40e" is how phones write 40 €; "3e étage" and "20e" of Paris are ordinals. */
const phoneEuro = '(?<=\\d\\d)e\\b(?! ?(?:etage|arr|edition|anniv|siecle|joueur|main|sous|annee|jour))'
/** Sums as words, those that begin like another before it: "cent vingt" is not "cent", nor "vingt". */
const spoken: Readonly<Record<string, number>> = {
  'cent vingt': 120,
  'cent cinquante': 150,
  'deux cents': 200,
  'trois cents': 300,
  'quatre-vingt-dix': 90,
  'quatre-vingts': 80,
  'quatre-vingt': 80,
  'soixante-dix': 70,
  'vingt-cinq': 25,
  soixante: 60,
  cent: 100,
}
export const sumWords = `${Object.keys(spoken).join('|')}|${number}`
export const sumOf = (words: string): number => spoken[words] ?? numberOf(words)

const amount = new RegExp(
  `(?<![\\da-z,./])(?:(€) ?(${digits})(?!\\d)|(${digits}) ?(?:€(?: ?(\\d\\d)\\b(?! ?[€h]))?|euros?\\b|balles\\b|eu\\b|${phoneEuro})|\\b(${sumWords}) (?:euros?|balles)\\b)`,
  'g',
)
/** "iPhone 12 250 €" costs 250, and few things that neighbours sell cost more than 9 999. */
const model =
  /\b(?:iphone|ipad|galaxy|samsung|ps|playstation|xbox|redmi|pixel|taille|pointure|tome|modele|serie|macbook|gopro|hero|note|lot de|les|t) ?$/

const deposit = /(?:caution|consigne|depot de garantie)s?(?: de| d'| :| demandee?)?[ :(]*$/
const notBefore =
  /\b(?:(?:caution|consigne|depot|valeur|vaut|valait|coutent?|coutait|achetee?s?|payee?s?|au lieu de|prix (?:neuf|d'origine|initial|d'achat|magasin|public|boutique)|reduction|reduc|remise|promo|economis\w+|recompense|gagnee?|amende|facture|bon d'achat|cheque cadeau|carte cadeau)[^.;!?\n\d]{0,16}|(?:plus de|des|depuis|moins de) )$/
const notAfter =
  /^ ?(?:de (?:caution|consigne|reduction|reduc|remise|depot|recompense|bons?)|d'(?:achats?|amende|economie)|neufs?\b|neuve|a l'(?:achat|origine|epoque)|en (?:magasin|caution|boutique)|minimum d'achat|de rabais|prix neuf)/
/** "neuf 200€" tells what it cost; "état neuf 200€" what it costs now. */
const priceWhenNew = /(?<!(?:etat|comme|quasi|presque|tout|velo|lit|canape) )(?:neuf|neuve)[ :]{1,3}$|\bneuf a $/
const freeWords =
  /\b(?:gratuit(?:e|es|s|ement)?|gratis|offert(?:e|s|es)?(?! par| pour)|sans contrepartie|(?<![\d,.])0 ?(?:€|euros?)|rien du tout|pour rien|benevolement|benevole)\b|(?<![\d,.])0 ?€/g
const notFree = /(?:pas|non|plus|livraison|entree|essai|parking) $/

/** Whether a sum is another than the price: a deposit, what it cost when new, a discount. */
export const isBesides = (before: string, after: string): boolean => deposit.test(before) || notBefore.test(before) || notAfter.test(after)

export const pricesOf = (text: string): Prices => {
  const prices: Prices = { amounts: [], free: null, spans: [] }
  for (const found of text.matchAll(amount)) {
    let from = found.index
    const to = from + found[0].length
    const [, , afterSign, beforeSign, cents, word] = found
    const grouped = afterSign ?? beforeSign ?? ''
    const isModel =
      / /.test(grouped) && ((/^\d\d/.test(grouped) && !/[05]00$/.test(grouped)) || model.test(text.slice(Math.max(0, from - 14), from)))
    const written = (isModel ? grouped.replace(/^.* /, '') : grouped.replace(/[ .](?=\d{3})/g, '')).replace(',', '.')
    if (isModel) from += found[0].lastIndexOf(' ', found[0].search(/\d{3}(?!.*\d{3})/)) + 1
    const value = word === undefined ? Number(written) + (cents ? Number(cents) / 100 : 0) : sumOf(word)
    if (!Number.isFinite(value)) continue
    prices.spans.push({ from, to })
    const before = text.slice(Math.max(0, from - 40), from)
    const after = text.slice(to, to + 24)
    if (isBesides(before, after)) continue
    if (value === 0) prices.free = { from, to }
    else prices.amounts.push({ value, from, to, confidence: priceWhenNew.test(before) ? 0.3 : 0.95 })
  }
  if (!prices.free) {
    for (const found of text.matchAll(freeWords)) {
      if (notFree.test(text.slice(Math.max(0, found.index - 10), found.index))) continue
      prices.free = { from: found.index, to: found.index + found[0].length }
      break
    }
  }
  return prices
}

/** The price that the taker pays; a price when new counts only where there is no other. */
export const bestPrice = ({ amounts }: Prices): Price | null => amounts.find((price) => price.confidence > 0.5) ?? null

/** The answer to "à quel prix ?": a sum, null for free, undefined where neither is said. */
export const readPrice = (text: string): number | null | undefined => {
  const folded = fold(text).text.trim()
  const prices = pricesOf(folded)
  const price = bestPrice(prices)
  if (price) return price.value
  if (
    prices.free ||
    /^(?:0|rien|zero|non|nan|c'est un don|un don|je donne|(?:c'est )?(?:cadeau|un cadeau)|sans prix|pas de prix)[ .!]*$/.test(folded)
  )
    return null
  const bare = new RegExp(
    `^(?:non |finalement |plutot |a |pour |disons |allez |mets |prix ?:? |environ |max |c'est )*(${digits}|${number})(?: ?(?:a debattre|negociables?|ferme|max|plutot|svp|stp|environ))?[ .!]*$`,
  ).exec(folded)
  if (!bare?.[1]) return undefined
  const value = numberOf(bare[1].replace(/[ .](?=\d{3})/g, '').replace(',', '.'))
  return Number.isFinite(value) ? value || null : undefined
}

import { lexicon } from '../matching/lexicon.ts'
import { type Spelling, spellingOf } from '../matching/spelling.ts'
import { faint, hollow, singularOf, stemOf, tokensOf, weak } from '../matching/words.ts'
import type { PostDetails } from '../posts/post.ts'
import { falseMakes, type Goods, goods, isGoodsKind, rules, ticketNames } from './goods.ts'

type Phrase = { goods: Goods; words: readonly string[] }

const listed = (text: string): string[] =>
  text
    .split('|')
    .map((it) => it.trim())
    .filter((it) => it !== '')
const set = (words: string): ReadonlySet<string> => new Set(tokensOf(words))
const singles = (words: string): ReadonlySet<string> => new Set(tokensOf(words).map(singularOf))

/** What may stand before the thing itself: how many, how old, in what. Anything else makes it « housse pour fusil », « robe champagne ». */
export const light = singles(`
  un une des du de d la le les l mon ma mes nos notre vos votre ce cette ces son sa ses deux trois quatre cinq six sept huit neuf dix douze vingt quelques plusieurs a en
  lot lots paquet paquets boite boites bouteille bouteilles cartouche cartouches caisse caisses carton cartons canette canettes pack packs litre litres cl kg g x stock reste
  fin collection paire bocal pot sachet plaquette plaquettes tube flacon ampoules magnum cubi fut portee couple bebe bebes bloc barrette gramme grammes recharge recharges pochon
  vieux vieil vieille ancien ancienne anciens bon bonne bons bonnes petit petite petits petites grand grande beau belle beaux belles neuf neuve veritable vrai vraie jeune jeunes adorable adorables
  mignon mignons magnifique magnifiques superbe superbes rare excellent excellente gros grosse joli jolis jolie male femelle premier dernier dernieres dernier complet
  je j ai on vends vend vendre vente donne donner cede ceder prete cherche recherche achete acheter besoin urgent offre propose veux voudrais i am m selling sell buy buying want need looking for giving away free
  the an some my your two three four five old new good small big box bottle bottles pack packet packs case cases can cans crate of cute adorable red white french
`)
/** Made of something else, or for play: whatever it looks like, it is not the thing. */
const unreal =
  /\b(?:jouets?|factices?|peluches?|plastique|deguisement|decorati(?:f|ve|on)|deco|miniatures?|figurines?|posters?|affiches?|puzzle|lego|playmobil|nerf|vides?|en bois|en porcelaine|en chocolat|en carton|sans alcool|toys?|plush|plushie|empty|costume|pour rire|dinette|accessoires?|maquette|carnaval|marionnettes?|magazines?|dvd|livres?|bd|jeu|jeux|game)\b/
/** English puts what it is for behind: "dog bed". Only these may follow one of its short words. */
const shortEnglish = set('dog cat gun wine beer puppy kitten rifle cigar medicine passport')
const mayFollow = /^(?:for|from|in|with|to|of|old|male|female|months?|weeks?|free|needs?|looking|please|and|\d.*)$/
/** Words that are a slip away from a name, and are words of their own. */
const ownWords = set(
  'campagne compagne cigale cigogne cuisine marine pistole pistolets passerole passeport medecin medecine matelas carabiniere grenadine cognassier armagnacais vaccin pastel pastille',
)

type Known = {
  byFirst: ReadonlyMap<string, readonly Phrase[]>
  harmless: Readonly<Record<Goods, RegExp | null>>
  names: ReadonlySet<string>
  stems: ReadonlyMap<string, string>
  spelling: Spelling
}
let known: Known | null = null

/** Made at the first question, once. */
const knowledge = (): Known => {
  if (known) return known
  const phrases = goods.flatMap((it) =>
    listed(rules[it].names).map((name): Phrase => ({ goods: it, words: name.split(/\s+/).map(singularOf) })),
  )
  const byFirst = new Map<string, Phrase[]>()
  for (const phrase of phrases.sort((a, b) => b.words.length - a.words.length)) {
    const first = phrase.words[0] ?? ''
    byFirst.set(first, [...(byFirst.get(first) ?? []), phrase])
  }
  const names = new Set(phrases.flatMap(({ words }) => words))
  const single = phrases.filter(({ words }) => words.length === 1).map(({ words: [word = ''] }) => word)
  /** Doubled letters and endings are the usual slip; shorter stems are other words as well: « rein », « reine ». */
  const stems = new Map(single.map((word): [string, string] => [stemOf(word), word]).filter(([stem]) => stem.length >= 6))
  const harmless = Object.fromEntries(
    goods.map((it) => [it, rules[it].harmless ? new RegExp(`(?:^| )(?:${listed(rules[it].harmless).join('|')})(?: |$)`) : null]),
  ) as Known['harmless']
  known = { byFirst, harmless, names, stems, spelling: spellingOf(single) }
  return known
}

/** Words as they are compared; a misspelt name is the name, unless it is a word of its own. */
const wordsOf = (piece: string): string[] =>
  tokensOf(piece).map((raw) => {
    const word = singularOf(raw)
    const { names, stems, spelling } = knowledge()
    const same = names.has(word) ? word : stems.get(stemOf(raw))
    if (same) return same
    const isWord =
      ownWords.has(raw) || ownWords.has(word) || hollow.has(raw) || faint.has(raw) || weak.has(raw) || lexicon().knows(stemOf(raw))
    return (isWord ? null : spelling(word)) ?? word
  })

/** What stands before is light, and the thing is not what something is for: « boîte à cigares ». */
const isHead = (before: readonly string[]): boolean => {
  if (before.some((word) => !light.has(word) && !/^\d/.test(word))) return false
  return !before.some(
    (word, at) => at > 0 && (word === 'a' || word === 'for') && !/^(?:cherche|recherche|looking|un|une)$/.test(before[at - 1] ?? ''),
  )
}

const inPiece = (piece: string, whole: string): Goods | null => {
  const { byFirst, harmless } = knowledge()
  const [words, written] = [wordsOf(piece), tokensOf(piece)]
  for (const [at, word] of words.entries()) {
    const phrase = byFirst.get(word)?.find((it) => it.words.every((part, n) => words[at + n] === part))
    if (!phrase || phrase.goods === 'counterfeits' || !isHead(words.slice(0, at))) continue
    const after = words.slice(at + phrase.words.length)
    const saidAfter = written.slice(at + phrase.words.length)
    if ([after, saidAfter].some((it) => harmless[phrase.goods]?.test(it.join(' '))) || unreal.test(whole)) continue
    const next = after[0]
    if (next && phrase.words.length === 1 && shortEnglish.has(word) && !mayFollow.test(next)) continue
    return phrase.goods
  }
  return null
}

const isOneOf = (list: string): RegExp => new RegExp(`\\b(?:${list})s?\\b`)
const [makes, said] = [isOneOf(falseMakes.of), isOneOf(falseMakes.said)]
const copied = new RegExp(`\\b(?:${rules.counterfeits.names})s?\\b`)

const plainOf = (text: string): string => tokensOf(text).map(singularOf).join(' ')

/** What these words are, if it is something that may not change hands everywhere; which post it may not be is for `refusedFor`. */
export const goodsIn = (text: string): Goods | null => {
  const whole = tokensOf(text).join(' ')
  const plain = plainOf(text)
  if (copied.test(plain) || (said.test(whole) && makes.test(whole))) return 'counterfeits'
  const pieces = text.replace(/[()]/g, ' ').split(/[,;:+&\n]|\s(?:et|ou|and|or|-|\/)\s/i)
  for (const piece of pieces) {
    const found = inPiece(piece, whole)
    if (found) return found
  }
  return null
}

type Details = Pick<PostDetails, 'title' | 'kind' | 'direction'>

/** Why a post of these details may not be public; null when it may. */
export const refusedFor = ({ title, kind, direction }: Details): Goods | null => {
  if (!isGoodsKind(kind)) return null
  const found = goodsIn(title)
  return found && rules[found].refused.includes(`${kind}-${direction}`) ? found : null
}

/** What the author of a draft should know, though it may be public. */
export const hintFor = ({ title, kind, direction }: Details): 'tickets' | 'kittens' | null => {
  if (direction !== 'offer') return null
  if (kind === 'sale' && ticketNames.test(tokensOf(title).join(' '))) return 'tickets'
  return kind === 'gift' && goodsIn(title) === 'pets' ? 'kittens' : null
}

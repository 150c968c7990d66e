import { group, isTitle, way } from './abbreviations.ts'
import { nameWord } from './names.ts'
import type { Word } from './words-of-address.ts'

/** Words from the first to before the last. */
export type Span = { from: number; to: number }

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/))

/** What people say before they name where they live. */
export const leads =
  set(`a au aux sur dans de du d en ville commune c est mon ma adresse moi je j suis habite habitons vis vit vivons on nous sommes
  loge reside bonjour bonsoir salut coucou hello hey oui alors donc euh ici a aussi y toujours actuellement maintenant voisin voisine
  habitant habitante rien demain hier non plus tard code postal cp et voici la le notre quartier bonne journee soir`)
/** What may follow, and says nothing of the place. */
export const trails =
  set(`merci svp stp france fr francia cedex sp centre ville beaucoup bonne journee soiree voila cordialement intra muros depuis metropole
  nord sud est ouest au dans je j chez avec pour mais et on mon ma tel telephone portable mobile`)
/** Between the kind of a street and its name. */
export const links = set('de du des d la le les l a au aux')
/** What a name follows in a street, a building or a station, though it is no street: « porte de Vanves ». */
const places = set(
  'porte pont gare moulin chateau canal fort bois marche eglise ecole lycee college hopital metro arret canton ancienne ancien vieille vieux',
)
const near = set('pres proche cote vers autour environs banlieue region peripherie loin entre nord sud travaille bosse')
export const abroad = set(
  'suisse belgique luxembourg allemagne espagne italie portugal maroc algerie tunisie canada quebec angleterre londres bruxelles geneve monaco andorre senegal',
)

export const keyOf = (words: readonly Word[], { from, to }: Span): string =>
  words
    .slice(from, to)
    .map(({ text }) => nameWord(text))
    .join(' ')

export const isNumber = (word: Word | undefined): boolean => word !== undefined && word.text <= '9999999' && /^\d+$/.test(word.text)

/** Whether a street begins here; « à côté de » is none. */
export const isWay = (words: readonly Word[], at: number): boolean => {
  const text = words[at]?.text ?? ''
  if (text === 'cote' && words[at - 1]?.text === 'a') return false
  return way(text) !== null && (text !== 'r' || isNumber(words[at - 1]) || /^(?:bis|ter|b|t)$/.test(words[at - 1]?.text ?? ''))
}
export const isGroup = (words: readonly Word[], at: number): boolean => group(words[at]?.text ?? '') !== null

/** Whether what begins here is (part of) the name of a street or a building: « rue de |Montreuil| ». */
export const isInStreet = (words: readonly Word[], at: number): boolean => {
  let before = at - 1
  if (words[at]?.gap === 'hyphen' && !isWay(words, before)) return true
  while (before >= 0 && words[before + 1]?.gap !== 'break' && (links.has(words[before]?.text ?? '') || isTitle(words[before]?.text ?? '')))
    before--
  if (before < 0 || words[before + 1]?.gap === 'break') return false
  return isWay(words, before) || isGroup(words, before) || places.has(words[before]?.text ?? '')
}

/** « à côté de |Blois| ». */
export const isNear = (words: readonly Word[], at: number): boolean => {
  for (let before = at - 1; before >= Math.max(0, at - 4); before--) {
    const text = words[before]?.text ?? ''
    if (near.has(text)) return true
    if (!links.has(text)) return false
  }
  return false
}

/** From here to before the next break, unless breaks are to be overlooked, to before a number, or ten words on. */
export const spanAfter = (words: readonly Word[], from: number, isBroken = true): Span => {
  let to = from
  while (to < words.length && to < from + 10 && !(isBroken && to > from && words[to]?.gap === 'break') && !isNumber(words[to])) to++
  return { from, to }
}

/** Before the first of what cannot be part of a name in a sentence. */
export const cut = (words: readonly Word[], { from, to }: Span): Span => {
  let end = from
  while (
    end < to &&
    !isWay(words, end) &&
    !isGroup(words, end) &&
    !/^(?:cedex|bp|cs|tsa|france|tel|telephone|chez|merci|svp|je|j)$/.test(words[end]?.text ?? '')
  )
    end++
  return { from, to: end }
}

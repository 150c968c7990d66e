import { oneLine } from '../chat/text.ts'
import type { Post, PostDetails } from '../posts/post.ts'
import { fold } from '../reader/normalise.ts'
import { categoryOf, narrower } from './categories.ts'
import { type About, type TipSort, whyMax } from './tip.ts'

const lost = /\b(?:perdue?s?|egaree?s?|disparue?s?|echappee?s?|enfuie?s?|fugue|vole|lost|missing)\b/
const found = /\b(?:re)?trouvee?s?\b|\b(?:recueillie?s?|ramassee?s?|errante?s?|found|qui a perdu|a perdu)\b/
const warning =
  /\b(?:coupures?|travaux|attention|alerte|arnaques?|faux (?:policiers?|plombiers?|agents?|livreurs?)|demarch\w+|cambriol\w+|vols? (?:de|dans|a)\b|rue barree|route barree|barree?s?|deviation|greve|fermee?s?|ferme|coupee?s?|bloquee?s?|interdite?s?|en panne|panne|danger\w*|mefiez|mefiance|prudence|vigilance|frelons|guepes|odeur|verglas|inondation|fuite|power cut|water cut|roadworks?|scams?|beware|warning|careful)\b/
const praise = /\b(?:recommand\w*|conseill?e?r?|adresse|super|genial\w*|excellente?s?|top|bonn?e?s?|recommend|great|good)\b/

/** What sort of tip these words are, as an offer; a request is one only where something was lost. */
const sortIn = (folded: string, { direction, start, end, vague }: Said, category: string | null): TipSort | null => {
  if (direction === 'request') return lost.test(folded) ? 'lost' : null
  if (found.test(folded)) return 'found'
  if (lost.test(folded)) return 'lost'
  if (warning.test(folded) && !(category && praise.test(folded))) return 'warning'
  /** What has its day and praises nobody is news, not an address. */
  return (start || end || vague) && !category && !praise.test(folded) ? 'warning' : 'address'
}

type Said = Pick<PostDetails, 'kind' | 'direction' | 'title' | 'start' | 'end' | 'vague' | 'place'>

/** What the words of a tip say beside its title; null for what is no tip, or asks for one. */
export const aboutIn = (text: string, post: Said): About | null => {
  if (post.kind !== 'tip') return null
  const category = narrower(post.title, categoryOf(text))
  const sort = sortIn(fold(text).text, post, category)
  if (sort === null) return null
  return sort === 'address' ? { sort, category, why: whyIn(text, post.title, post.place) } : { sort, category: null, why: null }
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
const lead =
  /^(?:et|car|mais|parce (?:qu[’']|que )|puisqu[’']|puisque |c[’']est|il est|elle est|ils sont|elles sont|qui (?:est|sont)|(?:il|elle|ils|elles) (?=[a-z]))\s*/i

/** "…, très doux avec les enfants": what follows the name, without the place and what it is. */
export const whyIn = (text: string, title: string, place: string | null): string | null => {
  const at = text.toLowerCase().indexOf(title.toLowerCase())
  if (at < 0) return null
  const rest = text.slice(at + title.length)
  const placeless = place
    ? rest.replace(
        new RegExp(
          `(?:\\b(?:au|à|a|chez|dans|sur|en|du|de la|de l[’'])\\s+)?(?:(?:le|la|les)\\s+)?(?:\\d+\\s*(?:bis|ter)?,?\\s*)?${escaped(place)}`,
          'iu',
        ),
        ',',
      )
    : rest
  const clauses = placeless
    .split(/[,;!\n–—()]|\.(?=\s|$)|\s-\s|\s?:\s/)
    .map(bare)
    .filter((clause) => tells(clause))
  return clauses.length > 0 ? oneLine(clauses.join(', '), whyMax) : null
}

const bare = (clause: string): string => {
  let text = clause.replace(/\s+/g, ' ').trim()
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(lead, '').trim()
  }
  return text
}

/** No name, and not merely what it is. */
const tells = (clause: string): boolean => {
  const words = clause.split(' ').filter((word) => /\p{L}{2}/u.test(word))
  if (words.length === 0 || /^je (?:vous )?(?:(?:le|la|les) )?(?:recommande|conseille)$/i.test(clause)) return false
  if (words.every((word) => /^(?:\p{Lu}|de$|du$|la$|le$|des$|d[’']\p{Lu})/u.test(word))) return false
  return !(words.length <= 2 && categoryOf(clause) !== null)
}

const capital = String.raw`(?:M\.|Mme|Dr|Me|\p{Lu}[\p{L}’'-]*)`
const names = new RegExp(
  String.raw`^(\s*[:,]\s*|\s+(?:(?:[Cc]hez|de|du|avec)\s+|(?:d|c[’']est)[’']?\s*)?)(${capital}(?:\s+(?:de\s+)?${capital})*)`,
  'u',
)

const because = /\s+(?:car|parce qu[’']|parce que)\s*.*$/iu

/** A title that only says what it is, with the name that follows it: "super kiné : Paul Durand" is Paul Durand, "cours de yoga de Sophie" stays whole. */
export const nameIn = (text: string, said: string): string => {
  const title = said.replace(because, '') || said
  const at = text.toLowerCase().indexOf(title.toLowerCase())
  if (at < 0 || /(?<=[\s’'-])\p{Lu}/u.test(` ${title}`) || categoryOf(title) === null) return title
  const [whole = '', join = '', name = ''] = names.exec(text.slice(at + title.length)) ?? []
  if (name === '') return title
  return /[:,]/.test(join) ? name : title + whole
}

/** A draft of a tip after a change of its fields: what it is about goes with them. */
export const withAbout = (post: Post): Post & { tip: About | null } => {
  const before = post.tip ?? null
  if (post.kind !== 'tip') return { ...post, tip: null }
  if (post.direction === 'request') return { ...post, tip: before?.sort === 'lost' ? before : null }
  if (!before) return { ...post, tip: aboutIn(post.title, post) }
  return { ...post, tip: before.sort === 'address' ? { ...before, category: narrower(post.title, before.category) } : before }
}

import type { Hit } from '../hit.ts'
import { asWritten, type Folded } from '../normalise.ts'

/** A service is named by a noun: "garder mon chat" is "garde de chat". */
const nouns: [verb: RegExp, noun: string][] = [
  [/^(?:garder|garde)$/, 'garde'],
  [/^(?:arroser|arrose)$/, 'arrosage'],
  [/^(?:tondre|tonds|tond)$/, 'tonte'],
  [/^(?:reparer|repare|reparons)$/, 'réparation'],
  [/^(?:monter|monte)$/, 'montage'],
  [/^(?:demonter)$/, 'démontage'],
  [/^(?:promener|promene|sortir)$/, 'promenade'],
  [/^(?:tailler|taille)$/, 'taille'],
  [/^(?:installer|installe|poser)$/, 'installation'],
  [/^(?:traduire|traduis)$/, 'traduction'],
  [/^(?:relire|relis)$/, 'relecture'],
  [/^(?:transporter)$/, 'transport'],
  [/^(?:nettoyer|nettoie)$/, 'nettoyage'],
  [/^(?:nourrir)$/, 'repas'],
  [/^(?:debarrasser)$/, 'débarras'],
  [/^(?:surveiller|surveille)$/, 'surveillance'],
  [/^(?:imprimer)$/, 'impression'],
  [/^(?:livrer)$/, 'livraison'],
  [/^(?:depanner|depanne)$/, 'dépannage'],
  [/^(?:accompagner|accompagne)$/, 'accompagnement'],
]

const determiner =
  /^(?:mon|ma|mes|mon |ton|ta|tes|notre|nos|votre|vos|un|une|des|du|le|la|les|ce|cet|cette|ces|de la|de|quelques|vos|son|sa|ses)\s+|^(?:l'|d'|l’|d’)/i
/** One's own people keep their "mon": "garde de mon fils". */
const kin = /^(?:mon|ma|notre) (?:fils|fille|mere|pere|bebe|grand|ado|mari|femme|frere|soeur|petite?)/i
const bare = (object: string): string => (kin.test(object) ? object : object.replace(determiner, ''))
const vowel = /^[aeiouyhâàéèêëîïôöûüœAEIOUYHÉÈ]/

const ofNoun = (noun: string, object: string): string => {
  if (object === '') return noun
  if (/^(?:à|a|au|aux|chez|vers) /i.test(object)) return `${noun} ${object}`
  return `${noun} ${vowel.test(object) ? "d'" : 'de '}${object}`
}

/** The object with the "mon" that a title leaves out. */
const ownObject = (text: string, hit: Hit, from: number): number => {
  const lead = /(?:mon|ma|notre) $/.exec(text.slice(hit.to, from))
  return lead ? from - lead[0].length : from
}

/** The verb of service at the head of a stretch, or the hit just before it, made a noun; null keeps the words as written. */
export const nounOf = (folded: Folded, hit: Hit, from: number, to: number): string | null => {
  const { text } = folded
  const head = /^(?:(?:venir|passer|me|nous|faire|aller|vous|a|aider|aide|pour|coup de main|de|vos) |m')*([a-z]+)/.exec(
    text.slice(from, to),
  )
  const headVerb = head?.[1] ?? ''
  const inside = nouns.find(([verb]) => verb.test(headVerb))
  const own = /^(?:me |m'|vous |te )?([a-z]+)/.exec(text.slice(hit.from, Math.max(hit.to, from)))
  const hitVerb = own?.[1] ?? ''
  const [, noun] = inside ?? nouns.find(([verb]) => verb.test(hitVerb)) ?? []
  if (inside && noun) {
    const object = asWritten(folded, from + (head?.[0].length ?? 0), to)
    return ofNoun(noun, bare(object).trim())
  }
  if (noun) return ofNoun(noun, bare(asWritten(folded, ownObject(text, hit, from), to)))
  if (/^(?:aider|aide|venir|passer|pouvoir)$/.test(hitVerb) && /^a /.test(text.slice(from - 2, to))) return null
  // Without a noun of its own, the verb stays: "porter une armoire".
  if (
    hit.by !== 'give' &&
    hit.by !== 'phrase' &&
    hit.by !== 'seek' &&
    /^(?:[a-z]+er|[a-z]+re|[a-z]+ir)$/.test(hitVerb) &&
    !/^(?:donner|faire|aider|rendre|preter|filer)$/.test(hitVerb)
  ) {
    return asWritten(folded, hit.from, to)
  }
  return null
}

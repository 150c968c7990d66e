import { type Label, offer, request, type Scene } from './label.ts'
import { eventName, service } from './lexicon.ts'

const offering =
  /\b(?:peux|peut|pouvons|peuvent|pourrais|pourrait|propose|proposons|dispo|disponible|disponibles|volontaire|partante?|charge|aime|adore|veux bien|sais|cherche a|souhaite|aimerais|voudrait|habitude|services pour)\b/

/** What neighbours do for each other: asked of others, or proposed. */
export const serveLabel = ({ after, clause, by, word, isInfinitive }: Scene): Label | null => {
  if (/^(?:propose|proposons|me propose|nous proposons)$/.test(word)) {
    if (by !== 'first') return null
    const object = after.slice(0, 40)
    if (/^ ?(?:a la vente|a vendre)/.test(object)) return offer('sale', 4)
    if (eventName.test(object) && !service.test(object)) return offer('event', 4.5)
    return {
      ...offer(service.test(object) || /^ ?(?:de |d'|mes|mon aide|a (?:qui|mes|tous))/.test(object) ? 'favour' : null, 4.5),
      object: 'service',
    }
  }
  if (/\bfais\b|\bfaisons\b/.test(word) && eventName.test(after.slice(0, 25))) return by === 'first' ? offer('event', 4.5) : null
  if (isInfinitive) {
    if (by === 'purpose' || by === 'to' || by === 'toOther') return null
    if (by === 'other') {
      if (
        !/\b(?:peut|peux|pourrait|pourriez|pouvez|pourrais|pour|veut bien|voudrait bien|accepterait|accepteriez|serait|seriez|dispo|disponible|sait|viendrait|temps de|possibilite de|venir|voudrait|veut|irait|va)\b/.test(
          clause,
        )
      )
        return null
      if (/\b(?:qui veut|qui voudrait|vous voulez)\b/.test(clause) && !/\b(?:m'|me |nous )/.test(clause.slice(-12))) return null
      return { ...request('favour'), object: 'service' }
    }
    if (/\b(?:besoin|faire)\b/.test(clause) || !offering.test(clause)) return null
    return { ...offer('favour', 4.5), object: 'service' }
  }
  if (by !== 'first') return null
  if (
    /dispo/.test(word) &&
    /\b(?:est|sont|sera) $/.test(clause) &&
    !/\b(?:fille|fils|ado|mari|femme|niece|neveu|frere|soeur|pere|mere|etudiante?)\b/.test(clause)
  )
    return null
  const isDeclared =
    /\b(?:je|j'|nous|on|fille|fils|ado|mari|femme|pere|mere|ans|soeur|frere|amie?) ?(?:vous |t'|te |lui |leur |y |en |peux |aussi )?$/.test(
      clause,
    )
  if (!isDeclared && !/dispo|donne|services?/.test(word)) return null
  if (
    /^ ?(?:la fete|un tour|la queue|partie|attention|pas|mon possible|mes courses|mes valises|confiance|le tri|du tri|de la place|le vide|mes cartons)/.test(
      after,
    )
  )
    return null
  return { ...offer('favour', /^(?:fais|faisons|monte|passe|aide)$/.test(word) ? 3.5 : 4), object: 'service' }
}

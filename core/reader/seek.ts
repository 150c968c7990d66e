import { type Label, offer, request, type Scene } from './label.ts'
import { job } from './lexicon.ts'

const worker = /(?:etudiant|lyceen|ado|fille|fils|jeune|collegien|retraite|nounou|maman|niece|neveu|auxiliaire|ans)[a-z]*[^.!?\n]{0,40}$/
const workOnly = /argent|boulot|job|heures|clients?|eleves?|a garder|menages|taf|du travail|missions?/
const sought = /^ ?(?:quelqu|une? (?:personne|nounou|baby|dame|jeune|garde|etudiant)|pour)/

/** "Étudiante cherche baby-sitting" wants to do it; "cherche quelqu'un pour un baby-sitting" wants it done. */
const isWorkSought = (object: string, clause: string): boolean => {
  const found = job.exec(object)
  if (!found || sought.test(object) || /\b(?:pour|qui|car)\b/.test(object.slice(0, found.index))) return false
  return worker.test(clause) || workOnly.test(object)
}

/** "cherche", "besoin de": who asks for what; at times for work. */
export const seekLabel = ({ after, clause, by, word }: Scene): Label | null => {
  if (/^ ?(?:a |pas a )[a-z]+r\b/.test(after)) return job.test(after) ? offer('favour', 5) : null
  if (/\b(?:venir|viens|venez|passer|aller|a) $/.test(clause) && word === 'chercher') return null
  if (/^trouver$/.test(word)) return /\bou $/.test(clause) || /\bou\b/.test(clause) ? request('tip', 4) : request(null, 3)
  if (/\bbesoin/.test(word) && /^ ?(?:emprunter|acheter|louer|recuperer|adopter|vendre|donner|preter)/.test(after)) return null
  const isAsked = by === 'other' && (/\b(?:qui|quelqu'un|vous|tu) (?:a |aurait |avez |as |en )?$/.test(clause) || /ez$|es$/.test(word))
  if (isAsked) return { ...offer(null, 2), heads: false }
  if (isWorkSought(after.slice(0, 45), clause)) return offer('favour', 5)
  if (/\bbesoin/.test(word) && /^ ?(?:etre |faire |me |m')?(?:[a-z]+(?:er|ir|dre))\b/.test(after))
    return { ...request('favour', 3.5), object: 'service' }
  return request(null, 4)
}

import { type Label, offer, request, type Scene } from './label.ts'
import { eventName } from './lexicon.ts'
import { seekLabel } from './seek.ts'
import { serveLabel } from './serve.ts'
import type { VerbClass } from './verbs.ts'

const payment = /^ ?(?:(?:un|une|quelques|environ) )?\d+ ?(?:€|euros?|e\b)/
const idiom =
  /^ ?(?:-?toi|un avis|mon avis|ton avis|votre avis|rendez-vous|rdv|(?:ma|sa|notre) langue|(?:un|mon|son) numero|de (?:mes|ses|vos) nouvelles|des nouvelles|envie|faim|suite|raison|tort|l'impression|du fil|l'heure|a reflechir|le tournis|du mal|mon accord|ma part|tout ce que|d'emploi|de stage|speciale|promo|du sang|mon sang)/
const wanting = /\b(?:veut|veulent|voulez|veux|voudrait|voudriez|voudrais|souhaite|souhaitez|interessee?s?|envie|besoin|peux|pouvez)\b/
const able = /\b(?:peut|peux-tu|pourrait|pourriez|pouvez|pour|aurait le temps|serait|accepterait|sait)\b/
const wished = /\b(?:besoin|voudrais|aimerais|cherche|cherchons|recherche|souhaite|souhaiterais|puis-je|pourrais-je|possible)\b/
const someoneHas =
  /^ ?(?:par hasard |encore |toujours |peut-etre |chez (?:lui|elle|soi|vous) |quelque part |pas |eventuellement |,? ?svp )?(?:un|une|des|du|de|d'|de la|deux|trois|quelques|\d{1,2}(?! ?[h:€])|l'|le|la|les|ce|cette|son|sa|ses|votre|vos|ton|ta|tes)(?=[ ']|[a-z])/
const inverted = /^-(?:vous|tu|t-il|t-elle|elle|il)\b/
const haveDone =
  /^ ?(?:deja |pas |bien )?(?:vu|perdu|trouve|entendu|teste|essaye|eu|recu|recupere|apercu|croise|fait|ete|des infos?|une idee|(?:l'|le |la |les |un |une |des )(?:code|numero|adresse|contact|horaires?|mot de passe|nom|planning|programme|lien|date|recette|avis|idee|piste|mail)|des nouvelles|un avis|des retours|connaissance|une bonne adresse|un bon|une bonne|un conseil|des conseils)\b/

/** Who gives, lends, sells…: the class of the verb and its subject together. */
export const labelOf = (name: VerbClass, scene: Scene): Label | null => {
  const { after, clause, by, word, isInfinitive } = scene
  switch (name) {
    case 'give':
      if (payment.test(after) || idiom.test(after)) return null
      if (/^ ?(?:un (?:petit )?coup|la main|des cours|cours|quelques cours|mes services|mon aide)/.test(after)) {
        return { ...(by === 'other' ? request('favour') : offer('favour')), object: 'service' }
      }
      if (by === 'to') return { ...offer('gift', word === 'offrir' ? 1.5 : 4.5), object: 'before' }
      if (by === 'toOther') return { ...request('gift', 4.5), heads: false }
      return by === 'other' ? request('gift', 4.5) : offer('gift')
    case 'lend':
      if (/\b(?:suis|es|est|toujours|etre|sommes|sera|bien|fin|fins) $/.test(clause) || /^s? a [a-z]+r\b/.test(after)) return null
      if (by === 'to') return { ...offer('loan', 4.5), object: 'before' }
      if (by === 'toOther') return { ...request('loan'), heads: false }
      if (/^(?:en pret|pret de)/.test(word))
        return {
          ...(by === 'other' || wished.test(clause) ? request('loan', 4) : offer('loan', 3)),
          object: word === 'en pret' ? 'before' : 'after',
        }
      return by === 'other' ? request('loan') : offer('loan')
    case 'rent':
      if (by === 'to') return { ...offer('loan', 4), object: 'before' }
      if (by === 'toOther') return { ...request('loan', 4), heads: false }
      return by === 'other' || (isInfinitive && wished.test(clause)) || (/location/.test(word) && wished.test(clause))
        ? request('loan', 4)
        : offer('loan', 4)
    case 'sell':
      if (by === 'to' || word === 'en vente') return { ...offer('sale', 4.5), object: 'before' }
      if (by === 'toOther') return { ...request('sale', 4), heads: false }
      if (word.startsWith('vente')) return offer('sale', 2)
      return by === 'other' ? request('sale', 4) : offer('sale')
    case 'buy':
      if (!isInfinitive && /^(?: ?(?:\d|en |il y a|neufs?\b|neuve|chez|l'an|cette annee|fin |debut |le )|e?s?\b ?\d)/.test(after))
        return null
      if (by === 'other' && able.test(clause) && !wanting.test(clause)) return { ...request('favour', 3.5), object: 'service' }
      return by === 'other' ? offer('sale', 4) : request('sale')
    case 'borrow':
      return by === 'other' && !/\b(?:a qui|chez qui)\b/.test(clause) ? offer('loan') : request('loan')
    case 'recover':
      if (
        /\b(?:venir|venez|passer|viens|passez|faut|vient|aller) (?:me )?(?:la |le |les )?$/.test(clause) &&
        !/\b(?:je|j'|on) /.test(clause)
      )
        return { ...offer('gift', 1.5), heads: false, object: 'before' }
      if (by === 'other')
        return able.test(clause) && !wanting.test(clause) ? { ...request('favour', 4), object: 'service' } : offer('gift', 4.5)
      if (by === 'to') return { ...offer('gift', 3.5), object: 'before', heads: false }
      return request('gift', 4.5)
    case 'adopt':
      if (word === 'adoption') return { ...(wished.test(clause) ? request('gift', 3) : offer('gift', 4)), object: 'before' }
      if (by === 'to' || by === 'other') return { ...offer('gift', 4.5), object: by === 'to' ? 'before' : 'after' }
      return request('gift', 4.5)
    case 'swap':
      if (/^r? (?:sur|avec|quelques mots|des idees)|^r?s? (?:linguistique|de services)/.test(after)) return null
      return by === 'other' ? request('sale', 3.5) : offer('sale', 4.5)
    case 'seek':
      return seekLabel(scene)
    case 'serve':
      return serveLabel(scene)
    case 'know':
      if (/\bs'y $/.test(clause)) return null
      if (by === 'first') return /^(?:conseille|recommand)/.test(word) || !/connais|sai|connait/.test(word) ? { ...offer('tip', 4) } : null
      if (/^s(?:ait|av|aur)/.test(word) && /^ ?[a-z]+(?:er|ir|dre)\b/.test(after)) return { ...request('favour', 4.5), object: 'service' }
      return {
        ...request('tip', /\bsi (?:vous|tu|quelqu'un) $/.test(clause) ? 2 : 4.5),
        heads: !/\bsi (?:vous|tu|quelqu'un) $/.test(clause),
      }
    case 'hold':
      if (
        by !== 'other' ||
        (!inverted.test(scene.text.slice(scene.at + word.length, scene.at + word.length + 8)) &&
          !/\b(?:qui|quelqu'un|vous|tu|personne|ame charitable|n'|ne) ?(?:d'entre vous |ici |parmi vous |dans le quartier |dans l'immeuble |n'|n' )?$/.test(
            clause,
          ))
      )
        return null
      if (haveDone.test(after)) return request('tip', 4)
      return someoneHas.test(after) ? request(null, 4) : null
    case 'organise':
      return by === 'other'
        ? request('event', 4.5)
        : offer('event', eventName.test(after) || !/^(?:accueil|fete|prevo|lance|prepare)/.test(word) ? 4.5 : 2)
  }
}

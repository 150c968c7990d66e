import type { Hit } from './hit.ts'
import { eventName, job, service } from './lexicon.ts'
import { phraseHits } from './phrases.ts'
import { clauseBefore, type Subject, subjectOf } from './subject.ts'
import type { Direction, PostKind } from './understood.ts'
import { type Verb, type VerbClass, verbs } from './verbs.ts'

type Label = { kind: PostKind | null; direction: Direction | null; weight: number; object?: Hit['object']; heads?: boolean }
type Scene = { text: string; at: number; word: string; after: string; clause: string; by: Subject; isInfinitive: boolean }

const offer = (kind: PostKind | null, weight = 5): Label => ({ kind, direction: 'offer', weight })
const request = (kind: PostKind | null, weight = 5): Label => ({ kind, direction: 'request', weight })

const payment = /^ ?(?:(?:un|une|quelques|environ) )?\d+ ?(?:€|euros?|e\b)/
const idiom =
  /^ ?(?:-?toi|un avis|mon avis|ton avis|votre avis|rendez-vous|rdv|(?:ma|sa|notre) langue|(?:un|mon|son) numero|de (?:mes|ses|vos) nouvelles|des nouvelles|envie|faim|suite|raison|tort|l'impression|du fil|l'heure|a reflechir|le tournis|du mal|mon accord|ma part|tout ce que|d'emploi|de stage|speciale|promo|du sang|mon sang)/
const wanting = /\b(?:veut|veulent|voulez|veux|voudrait|voudriez|voudrais|souhaite|souhaitez|interessee?s?|envie|besoin|peux|pouvez)\b/
const able = /\b(?:peut|peux-tu|pourrait|pourriez|pouvez|pour|aurait le temps|serait|accepterait|sait)\b/
const offering =
  /\b(?:peux|peut|pouvons|peuvent|pourrais|pourrait|propose|proposons|dispo|disponible|disponibles|volontaire|partante?|charge|aime|adore|veux bien|sais|cherche a|souhaite|aimerais|voudrait|habitude|services pour)\b/
const wished = /\b(?:besoin|voudrais|aimerais|cherche|cherchons|recherche|souhaite|souhaiterais|puis-je|pourrais-je|possible)\b/
const someoneHas =
  /^ ?(?:par hasard |encore |toujours |peut-etre |chez (?:lui|elle|soi|vous) |quelque part |pas |eventuellement |,? ?svp )?(?:un|une|des|du|de|d'|de la|deux|trois|quelques|\d{1,2}(?! ?[h:€])|l'|le|la|les|ce|cette|son|sa|ses|votre|vos|ton|ta|tes)(?=[ ']|[a-z])/
const inverted = /^-(?:vous|tu|t-il|t-elle)\b/
const haveDone =
  /^ ?(?:deja |pas |bien )?(?:vu|perdu|trouve|entendu|teste|essaye|eu|recu|recupere|apercu|croise|fait|ete|des infos?|une idee|l'adresse|le numero|le contact|des nouvelles|un avis|des retours|connaissance|une bonne adresse|un bon|une bonne|un conseil|des conseils)\b/

const labelOf = (name: VerbClass, scene: Scene): Label | null => {
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
        /\b(?:venir|venez|passer|viens|passez|faut|vient|a|aller) (?:me )?(?:la |le |les )?$/.test(clause) &&
        !/\b(?:je|j'|on) /.test(clause)
      )
        return { ...offer('gift', 1.5), heads: false, object: 'before' }
      if (by === 'other')
        return able.test(clause) && !wanting.test(clause) ? { ...request('favour', 4), object: 'service' } : offer('gift', 4.5)
      if (by === 'to') return { ...offer('gift', 2), object: 'before', heads: false }
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

const seekLabel = ({ after, clause, by, word }: Scene): Label | null => {
  if (/^ ?(?:a |pas a )[a-z]+r\b/.test(after)) return job.test(after) ? offer('favour', 5) : null
  if (/\b(?:venir|viens|venez|passer|aller|a) $/.test(clause) && word === 'chercher') return null
  if (/^trouver$/.test(word)) return /\bou $/.test(clause) || /\bou\b/.test(clause) ? request('tip', 4) : request(null, 3)
  if (/\bbesoin/.test(word) && /^ ?(?:emprunter|acheter|louer|recuperer|adopter|vendre|donner|preter)/.test(after)) return null
  const isAsked = by === 'other' && (/\b(?:qui|quelqu'un|vous|tu) (?:a |aurait |avez |as |en )?$/.test(clause) || /ez$|es$/.test(word))
  if (isAsked) return { ...offer(null, 2), heads: false }
  const object = after.slice(0, 45)
  if (
    job.test(object) &&
    !/^ ?(?:quelqu|une? (?:personne|nounou|baby|dame|jeune|garde|etudiant)|pour)/.test(object) &&
    !/\b(?:pour|qui|car)\b/.test(object.slice(0, job.exec(object)?.index ?? 0))
  ) {
    if (
      /(?:etudiant|lyceen|ado|fille|fils|jeune|collegien|retraite|nounou|maman|niece|neveu|auxiliaire|ans)[a-z]*[^.!?\n]{0,40}$/.test(
        clause,
      ) ||
      /argent|boulot|job|heures|clients?|eleves?|a garder|menages|taf|du travail|missions?/.test(object)
    )
      return offer('favour', 5)
  }
  if (/\bbesoin/.test(word) && /^ ?(?:etre |faire |me |m')?(?:[a-z]+(?:er|ir|dre))\b/.test(after))
    return { ...request('favour', 3.5), object: 'service' }
  return request(null, 4)
}

const serveLabel = ({ after, clause, by, word, isInfinitive }: Scene): Label | null => {
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
  if (/dispo/.test(word) && /\b(?:est|sont|sera) $/.test(clause)) return null
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

/** Of one verb; more are no neighbour's words. */
const mostMatches = 24

const find = (verb: Verb, text: string, hits: Hit[]) => {
  let left = mostMatches
  for (const found of text.matchAll(verb.pattern)) {
    if (left-- === 0) break
    const word = found[0]
    const at = found.index
    const isInfinitive = verb.infinitive.test(word)
    const by = subjectOf(text, at, word, isInfinitive)
    if (by === null || by === 'past' || by === 'negated' || (by === 'purpose' && verb.class !== 'borrow')) continue
    const clause = clauseBefore(text, at)
    const to =
      at + word.length + (/^-(?:vous|tu|t-il|t-elle|moi|nous)\b/.exec(text.slice(at + word.length, at + word.length + 8))?.[0].length ?? 0)
    const label = labelOf(verb.class, { text, at, word, after: text.slice(to, to + 60), clause, by, isInfinitive })
    if (!label) continue
    const isPronoun = /\b(?:le |la |les |l'|en )$/.test(clause) && !/\b(?:qui|quelqu'un) (?:[a-z]+ )?(?:le|la|les|l'|en) ?$/.test(clause)
    hits.push({
      by: verb.class,
      from: at,
      to,
      kind: label.kind,
      direction: label.direction,
      weight: label.weight,
      object: label.object ?? (isPronoun ? 'before' : 'after'),
      heads: (label.heads ?? true) && !isPronoun,
    })
  }
}

/** Every place where a text gives, asks, invites or tells, in order; nested ones are left out. */
export const performances = (text: string): Hit[] => {
  const hits: Hit[] = [...phraseHits(text)]
  for (const verb of verbs) find(verb, text, hits)
  hits.sort((one, other) => one.from - other.from || other.weight - one.weight)
  return hits.filter(
    (hit, at) =>
      !hits.some(
        (other, place) =>
          place !== at &&
          other.from <= hit.from &&
          hit.from < other.to &&
          (other.from < hit.from || place < at) &&
          other.weight >= hit.weight - 1,
      ),
  )
}

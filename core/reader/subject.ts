/** Who does what a verb says: its writer, the neighbours, or nobody now. */

export type Subject = 'first' | 'other' | 'to' | 'toOther' | 'past' | 'negated' | 'purpose'

const marker =
  /\b(?:(qui|quelqu'un|personne|vous|tu|certains?|l'un d'entre vous|ame charitable|y'a-t-il|y a-t-il|peut-on)|(je|j'|on|nous|(?:ma|mon|mes|notre|nos) (?:fille|fils|filles|enfants?|mari|femme|conjointe?|ami|amie|amis|copine?|voisine?|voisins|pere|mere|parents|frere|soeur|ado|ados|grand-mere|grand-pere|neveu|niece|belle-mere|beau-pere|association|asso|coloc|fiston|etudiante?|jeune|petite?-fil[sle]+)))(?=[ '-]|$|(?<='))/g
const chezVous = /\b(?:chez|pour|avec|parmi|a|de|entre|merci a|bonjour a|contre|par) (?:vous|nous)(?: tous)?$/
const pronouns = /(?:\b(?:ne |n'|me |m'|te |t'|se |s'|le |la |les |l'|lui |leur |y |en ))+$/
const helping =
  /\b(?:j'ai|ai|as|a|avons|avez|ont|avait|avais|avions|ayant|m'a|nous a|l'a|l'ai|les ai|a ete|deja|etait|ete) (?:deja |bien |enfin |tout |toujours |tous |pas |aussi |recemment |tres |jamais |plus )?$/
const participle =
  /(?:donne|prete|loue|achete|emprunte|recupere|cherche|recherche|garde|echange|organise|adopte|propose|aide|repare|cede|collecte|trouve|offert|lance|installe|monte|laisse|debarrasse)e?s?$/
const interrupted = /^ ?(?:pas\b|rien\b|jamais\b|aucune?\b|plus(?! (?:d|tot|tard|jeune|petit|grand))\b)/
const seekTo =
  /\b(?:cherche|cherchons|cherchent|recherche|souhaite|souhaitons|pense|hesite|commence) (?:urgemment |aussi |egalement )?(?:a )?$/
const someoneFor =
  /\b(?:quelqu'un|qui|personnes?|volontaires?|benevoles?|voisine?s?|bras|ado|etudiante?|jeune|dispos?|disponibles?|libre|partant|motivee?|ame|monde|bricoleur|baby-sitter|nounou|main|gens|ici|temps|prof|dog-sitter)(?: [a-z']+)?(?: [a-z']+)?,? pour (?:bien )?$/

/** The part of the sentence that stands before `at`. */
export const clauseBefore = (text: string, at: number): string => {
  let from = Math.max(0, at - 90)
  for (let back = at - 1; back >= from; back--) {
    if ('.!?;\n'.includes(text.charAt(back))) {
      from = back + 1
      break
    }
  }
  return text.slice(from, at)
}

const lastMarker = (before: string): 'first' | 'other' | null => {
  let last: 'first' | 'other' | null = null
  for (const found of before.matchAll(marker)) {
    if (found[1] && chezVous.test(before.slice(0, found.index + found[0].length))) continue
    if (/\bje vous$/.test(before.slice(0, found.index + found[0].length))) continue
    last = found[1] ? 'other' : 'first'
  }
  return last
}

export const subjectOf = (text: string, at: number, word: string, isInfinitive: boolean): Subject | null => {
  const clause = clauseBefore(text, at)
  let before = clause.replace(pronouns, '')
  // "je vous prête": an object; "vous prêtez": who does it.
  if (!/ez$/.test(word))
    before = before.replace(/(?<!-|ez )\b(?:vous|nous) $/, (pronoun) => (/ons$/.test(word) && pronoun === 'nous ' ? pronoun : ''))
  const after = text.slice(at + word.length, at + word.length + 14)
  if (/^-(?:vous|tu|t-il|t-elle)\b/.test(after)) return 'other'
  if (/^[- ]moi\b|^-(?:nous|en)\b/.test(after)) return 'other'
  const who = lastMarker(before)
  if (isInfinitive) {
    if (/\b(?:s'est|me suis|se sont|s'etait) fait $/.test(before)) return 'past'
    if (
      who !== 'other' &&
      /\b(?:ne|n') ?(?:[a-z]+ )?[a-z]+ (?:pas|plus|jamais) |\b(?:peux|veux|peut|vais|compte|souhaite|cherche|pense) (?:pas|plus) /.test(
        clause,
      )
    )
      return 'negated'
    if (who === null && /\b(?:possible|moyen|possibilite) (?:de |d')$/.test(before))
      return /^(?:emprunt|lou|achet|recup|adopt)/.test(word) ? 'first' : 'other'
    if (seekTo.test(before)) return who ?? 'first'
    if (/\ba $/.test(before)) return who === 'other' || /\b(?:cherche|recherche|besoin|trouver|cherchons)\b/.test(clause) ? 'toOther' : 'to'
    if (/\bpour (?:bien |faire )?$/.test(before))
      return someoneFor.test(before) ? (who ?? (/\bdispo/.test(before) ? 'first' : 'other')) : 'purpose'
    if (/\bsans $/.test(before)) return 'purpose'
    return who
  }
  if (
    who !== 'other' &&
    (/\b(?:ne |n')(?:me |m'|te |vous |le |la |les |l'|en |y )?$/.test(clause) || /\bpas $/.test(clause) || interrupted.test(after))
  )
    return 'negated'
  if (/\bsi (?:j'etais|j'avais|je pouvais|on etait|on avait|j'etais)\b/.test(clause)) return 'negated'
  if (participle.test(word) && helping.test(clause)) return 'past'
  return who ?? 'first'
}

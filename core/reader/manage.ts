import { asWritten, type Folded, fold } from './normalise.ts'

export type Manage = {
  does: 'close' | 'withdraw' | 'cancel' | 'thanks' | 'list-mine' | 'list-all' | 'list-loans' | 'returned' | 'stop'
  about: string | null
}

const opening =
  "^(?:[ ,.!:-]|(?:bonjour|bonsoir|salut|hello|coucou|a tous|a toutes|tout le monde|les voisins|merci|beaucoup|bien|oui|ok|super|cool|non|alors|ah|hop|bon|ca y est|c'est bon|c'est ok|bonne nouvelle|finalement|en fait|desolee?|info|update|maj|edit|pour info|du coup|j'annonce|et|voila|stp|svp|s'il te plait)(?![a-z']))*"
const open = (pattern: string): RegExp => new RegExp(`${opening}(?:${pattern})`)

const mine = open(
  "(?:(?:voir|montre[rz]?|affiche[rz]?|liste[rz]?|ou sont|donne|je veux voir|gerer|modifier|retrouver)(?:-moi)? )?(?:toutes )?mes (?:annonces?|posts?|publications?|prets?|dons|ventes|demandes|offres)(?: en cours| actives?| publiees?)?[ ?!.]*$|qu'est-ce que j'ai (?:publie|poste|en cours)|j'ai quoi (?:en cours|comme annonces?)|j'ai publie quoi",
)
const all = open(
  "quoi de (?:neuf|beau|prevu)|(?:il )?(?:y ?'?a|se passe) quoi\\b|qu'est-ce qu'(?:il y a|on peut faire)|qu'est-ce qui (?:se passe|est prevu)|quoi comme annonces?|(?:voir|montre[rz]?|affiche[rz]?|liste[rz]?|donne|je veux voir|c'est quoi|quelles sont)(?:-moi)? (?:toutes )?(?:les|la liste des|des) (?:dernieres |nouvelles |prochaines? )?(?:annonces?|offres?|demandes?|evenements?|dons|prets|ventes|activites|sorties|nouveautes|nouvelles|posts?)|(?:toutes )?les (?:dernieres |nouvelles )?(?:annonces|offres|evenements|nouveautes)(?: du (?:jour|quartier|moment|week-end))?[ ?!.]*$|(?:y ?'?a-t-il|y ?'?a|il y a|est-ce qu'il y a)(?:-t-il)? (?:des |de |du )?(?:nouvelles? |nouveaux? |dernieres? )?(?:annonces?|evenements?|nouveau|nouveautes?|trucs?|choses?|activites?|sorties?|animations?)|quell?es? (?:annonces?|evenements?|sorties?|activites?|animations?|nouveautes?)|rien de (?:neuf|prevu)|qui (?:donne|prete|vend|propose|cherche) quoi|(?:un |le )?(?:resume|recap|programme) (?:de la|du|des)|annonces?[ ?!.]*$|des nouvelles du quartier|quelque chose de (?:prevu|neuf)|combien d'annonces|de nouvelles? annonces?",
)
const loans = open(
  "(?:qu'est-ce que|c'est quoi ce que|que|a qui|quand|qui) (?:j'ai|ai-je|est-ce que j'ai|on a|je dois|dois-je|m'a) (?:prete|emprunte|rendre)(?:e|s|es|r)?(?: (?:le|la|les|l'|mon|ma|mes) ?([^.,;!?\\n]{2,40}))?[ ?!.]*$|mes (?:prets|emprunts)(?: en cours)?[ ?!.]*$|what (?:have|did) i (?:lent|lend|borrowed|borrow)[ ?!.]*$|(?:to whom|who) did i lend (?:my |the )?([^.,;!?\\n]{2,40})?",
)
const returned = '(?:rendue?s?|revenue?s?|rapportee?s?|restituee?s?)'
const isReturned = new RegExp(
  `${opening}(?:(?:c'est|tout est) (?:deja |bien |enfin )?${returned}|((?:le|la|les|l'|mon|ma|mes) ?[^.,;!?\\n]{2,45}?) (?:est|sont|a ete|ont ete|vient d'etre) (?:deja |bien |enfin )?${returned}|(?:j'ai|on a|je lui ai|il m'a|elle m'a|[a-z]+ m'a) (?:bien |enfin |deja )?(?:rendue?s?|rapportee?s?)(?: ((?:le|la|les|l'|mon|ma|mes|sa|son|ses) ?[^.,;!?\\n]{2,40}))?)[ ,!.)]*(?:merci.*)?$`,
)
const stop = open(
  "stop[ !.]*$|(?:me )?desinscri[a-z-]+|(?:me )?desabonne[a-z-]*|(?:arrete[rz]?|cesse[rz]?) (?:de m'|de me |les |tout|ca|d'envoyer|tes)|ne m'(?:ecri[a-z]+|envoi[a-z]+) plus|plus de (?:messages?|notifs?|notifications?|resumes?)|je (?:ne )?veux plus (?:recevoir|de (?:tes|vos) messages)|laissez?-moi tranquille|unsubscribe|quitter",
)
const thanks =
  /^(?:[ ,!.]|(?:ok|super|genial|parfait|top|c'est gentil|cool|oh|et|ah|bonjour|un grand|mille|encore)(?![a-z]))*mercis?\b(?:[ ,!.)]|(?:beaucoup|bien|bcp|a tous|a toutes|a toi|a vous|infiniment|mille fois|tout le monde|encore|c'est gentil|les voisins|enormement|bonne (?:journee|soiree|nuit)|d'avance|quand meme|super|de tout coeur)(?![a-z]))*(?:pour [a-z' ]{2,40}[ !.)]*)?$/

const done =
  'vendue?s?|donnee?s?|partie?s?|prise?s?|reservee?s?|louee?s?|adoptee?s?|recuperee?s?|pretee?s?|rendue?s?|trouvee?s?|retrouvee?s?|rentree?s?|revenue?s?|reparee?s?|pourvue?s?|faite?s?|reglee?s?|terminee?s?|finie?s?|passee?s?|promise?s?|complete?s?|casee?s?|attribuee?s?|cedee?s?'
const isDone = new RegExp(
  `${opening}((?:le|la|les|l'|mon|ma|mes|notre|nos|ce|cette|ces) ?[^.,;!?\\n]{2,45}?) (?:est|sont|a ete|ont ete|vient d'etre|viennent d'etre|etait) (?:deja |bien |enfin |maintenant |tous |toutes )?(?:${done})\\b`,
)
const shortDone = new RegExp(
  `${opening}([a-z][a-z' -]{1,34}?),? (?:est |deja |bien )?(?:vendue?s?|donnee?s?|partie?s?|retrouvee?s?|reservee?s?|rendue?s?|adoptee?s?|recuperee?s?|pretee?s?|louee?s?)[ !.,)]*(?:merci[a-z ]*|plus dispo[a-z]*)?[ !.]*$`,
)
const simplyDone = open(
  `(?:c'est|tout est|voila c'est) (?:deja |bien |enfin |tout )?(?:bon|ok|fait|${done})(?:[ !.,)]|pour (?:moi|nous)|a tous)*(?:merci.*)?$|(?:ca y est|vendue?s?|donnee?s?|trouvee?s?|c'est bon|affaire conclue|annonce (?:terminee|a fermer|obsolete|perimee|close))[ !.,)]*(?:merci.*)?$`,
)
const aboutDone = open(`c'est (?:bon|ok|fait|regle|trouve|vendu|donne) pour ((?:le|la|les|l'|mon|ma|mes) ?[^.,;!?\\n]{2,40})`)
const found = open(
  "(?:j'ai|on a|nous avons|j'avais) (?:deja |enfin |bien |finalement |re)?trouve(?:e|s)?(?: (?:mon bonheur|preneur|quelqu'un|ce qu'il (?:me|nous) fa(?:ut|llait)|ce que je (?:cherchais|cherche|voulais)|chaussure a mon pied|une solution|la solution|mon affaire|merci.*|ailleurs))?[ ,!.)]*(?:merci.*|$)",
)
const foundThing =
  /\b(?:c'est bon|ca y est|finalement|merci)[ ,!.:]*(?:j'ai|on a|nous avons) (?:enfin )?(?:re)?trouvee?s? ((?:un|une|des|le|la|les|mon|ma|mes|l'|du|de la) ?[^.,;!?\n]{2,40})/
const didThing = open(
  "(?:j'ai|on a|nous avons) (?:deja |enfin |bien |finalement )?(?:vendue?s?|donnee?s?|pretee?s?|loue|retrouvee?s?|recuperee?s?|rendue?s?) ((?:le|la|les|l'|mon|ma|mes|notre|nos) ?[^.,;!?\\n]{2,40})",
)
const noNeed = open(
  "(?:je n'ai |j'ai |on n'a |nous n'avons |on a )?(?:n'ai )?plus besoin(?: d(?:e |'|u ))?([^.,;!?\\n]{0,40})|(?:je|on|nous) ne? ?(?:cherche|cherchons|recherche) plus (?:de |d'|le |la |les |un |une )?([^.,;!?\\n]{0,40})|(?:je|on) (?:cherche|recherche) plus (?:de |d'|le |la |un |une )([^.,;!?\\n]{0,40})",
)
const noLonger = open(
  "(?:(?:le|la|les|l'|mon|ma|mes) ?[^.,;!?\\n]{2,40}?) (?:n'est|ne sont|n'a|est|sont) plus (?:dispo|disponible|a vendre|a donner|a preter|d'actualite|la)|(?:ce )?n'est plus (?:dispo|disponible|d'actualite)|plus (?:dispo|disponible|d'actualite)|(?:c'est )?plus d'actualite",
)
const closing = open(
  "(?:tu peux |vous pouvez |peux-tu |je veux |je voudrais |merci de |il faut )?(?:ferme[rz]?|cloture[rz]?|clore|archive[rz]?|termine[rz]?) (?:l'annonce|mon annonce|le post|cette annonce|ma demande|mon post|l'annonce d[eu]|la demande|ca)(?: (?:du |de la |de l'|des |pour |sur )(.{2,40}))?",
)
const withdrawing = open(
  "(?:je |on |tu peux |vous pouvez |peux-tu |je veux |je voudrais |merci de |il faut )?(?:supprime[rz]?|retire[rz]?|enleve[rz]?|efface[rz]?|vire[rz]?|depublie[rz]?) (?:mon |ma |l'|le |la |cette |ce |mes )(?:annonces?|posts?|demandes?|offres?|publication|message)?(?: ?(?:du |de la |de l'|des |de |d'|pour |sur )?(.{2,40}))?",
)
/** Said after a reason: "j'ai trouvé une nounou, vous pouvez retirer ma demande". */
const wantsOff =
  /\b(?:pouvez|peux|faut|merci de|veux|voudrais) (?:la |l'|le )?(?:retirer|supprimer|fermer|enlever|cloturer|effacer) (?:mon |ma |l')(?:annonce|demande|post|offre)/
const noMore = open(
  "(?:je|on|nous) (?:ne |n')?(?:le |la |les |l')?(?:vends?|donne|prete|loue|vendons|donnons|pretons) (?:plus|pas finalement)(?! d)(?: (?:le|la|les|l'|mon|ma|mes|notre|nos) ?([^.,;!?\\n]{2,40}))?|j'ai change d'avis|(?:je|on) (?:le|la|les) garde|(?:finalement|en fait),? (?:je|on) garde (?:le|la|les|l'|mon|ma|mes) ?([^.,;!?\\n]{2,40})",
)
const cancelling = open(
  "(?:tu peux |vous pouvez |peux-tu |je veux |je voudrais |je dois |on |on doit )?(?:annule[rz]?|annulation)(?: tout| ca)?(?:(?: de| du| d')? ?(?:le |la |l'|les |mon |ma |de la )([^.,;!?\\n]{2,40}))?|(?:laisse|laissez|laisser) tomber|oublie[rz]?(?: ca| tout| mon (?:message|annonce))?[ !.]*$|non rien|rien finalement|abandonne[rz]?[ !.]*$|cancel|n'y (?:pense|pensez) plus|tant pis[ !.]*$|((?:le|la|l'|les|notre) ?[^.,;!?\\n]{2,40}?) (?:est|sont|a ete) (?:annulee?s?|reportee?s?)",
)

const tail =
  / (?:hier|ce (?:matin|midi|soir)|aujourd'hui|samedi|dimanche|maintenant|a (?:un|une|mon|ma|des|l')|merci|svp|stp|finalement|pour|car|depuis|donc|et |au final|chez|dans|en ligne|sur le bon).*$/
const articles =
  /^(?:les annonces?|l'annonce|mon annonce|annonce|le post) (?:du|de la|de l'|des|de|d'|pour le|pour la) ?|^(?:le|la|les|l'|mon|ma|mes|ton|ta|tes|notre|nos|une|un|des|du|de la|cette|ces|ce) ?/

const thing = (folded: Folded, said: string | undefined): string | null => {
  if (!said) return null
  const from = folded.text.lastIndexOf(said)
  const bare = said.replace(tail, '').trimEnd()
  let lead = 0
  for (let found = articles.exec(bare.slice(lead)); found && found[0] !== ''; found = articles.exec(bare.slice(lead))) {
    if (!/[' ]$/.test(found[0])) break
    lead += found[0].length
  }
  return asWritten(folded, from + lead, from + bare.length) || null
}

const isPast = /\b(?:hier|avant-hier|l'an dernier|la semaine derniere|le mois dernier|l'annee derniere|il y a)\b/

/** What a message does to posts that stand already; null when it does nothing of the kind. */
export const manageOf = (folded: Folded): Manage | null => {
  const { text } = folded
  if (text.length > 160) return null
  const as = (does: Manage['does'], ...groups: (string | undefined)[]): Manage => ({
    does,
    about: thing(
      folded,
      groups.find((group) => group),
    ),
  })
  if (stop.test(text)) return as('stop')
  const lent = loans.exec(text)
  if (lent) return as('list-loans', lent[1], lent[2])
  if (mine.test(text)) return as('list-mine')
  if (all.test(text)) return as('list-all')
  if (thanks.test(text)) return as('thanks')
  const isBack = isReturned.exec(text)
  if (isBack) return as('returned', isBack[1], isBack[2])
  const tests: [does: Manage['does'], pattern: RegExp][] = [
    ['close', foundThing],
    ['withdraw', wantsOff],
    ['close', aboutDone],
    ['close', simplyDone],
    ['close', found],
    ['cancel', cancelling],
    ['withdraw', withdrawing],
    ['withdraw', noMore],
    ['close', closing],
    ['close', noNeed],
    ['close', noLonger],
    ['close', isDone],
    ['close', shortDone],
  ]
  for (const [does, pattern] of tests) {
    const groups = pattern.exec(text)
    if (groups)
      return as(
        does,
        ...groups.slice(1),
        pattern === noLonger ? /(?:le|la|les|l'|mon|ma|mes) ?[^.,;!?\n]{2,40}?(?= (?:n'|ne |est |sont ))/.exec(text)?.[0] : undefined,
      )
  }
  const did = isPast.test(text) ? null : didThing.exec(text)
  return did ? as('close', did[1]) : null
}

export const readManage = (text: string): Manage | null => manageOf(fold(text))

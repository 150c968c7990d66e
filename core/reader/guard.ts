/** Insults, spam, illegal goods and orders to the bot, in folded text. */

const insults =
  /\b(?:connards?|connasses?|encule[s]?|salopes?|salauds?|(?:fils|sale) d?e? ?pute|pute[s]?|ntm|nique (?:ta|ton|vos|sa)|niquez|ta gueule|vos gueules|ferme(?:z)?-la|ferme ta gueule|va (?:te|vous) (?:faire|pendre|crever)|allez vous faire|batards?|sales? (?:arabes?|noirs?|juifs?|pd|race|gouine|chinois|con|conne|gitans?|roms?|etrangers?|bot|bougnoules?)|bougnoules?|bicots?|negros?|youpins?|pedes?|tapettes?|tarlouzes?|gros(?:se)? (?:con|conne|porc|vache|merde)|bande de (?:cons?|nazes|connards|abrutis|idiots|debiles|batards|rats|moutons)|espece de (?:con|conne|debile|merde|abruti|sale|gros|connard)[a-z]*|abrutis?|(?:bot|robot|appli|service|truc|quartier|voisins?) de merde|casse-toi|(?<!\b(?:a|ai|as|ont|avons|est|suis|pneu|roue|velo|ballon|chambre a air|etait) )creve[z]?(?! (?:un|une|de|le|la|sur|ma|mon|en|hier|ce|samedi|dimanche))|je vais (?:te|vous|le|la) (?:tuer|buter|crever|casser|demonter|defoncer)|(?:tu es|t'es|vous etes) (?:vraiment |trop |tous |qu'un |un )?(?:con|cons|conne|debiles?|idiots?|stupides?|une merde|pourri)|gros con|tg|fuck(?: you)?|asshole|bitch|retard|kys)\b|\bfdp\b(?! ?(?:inclus|compris|in\b|offerts?|en sus|\d|a |gratuit|:))/

const spam =
  /\b(?:gagne[rz]?(?: facilement| jusqu'a| plus de| rapidement)? (?:\d[\d .]*|de l'argent|beaucoup|des milliers)(?: ?€| euros)?(?: (?:par|\/|en|depuis|facilement|sans|chez|sur|rapidement)|\/)|argent facile|bitcoins?|cryptos?|crypto-?monnaies?|trading|forex|nft|usdt|rendements? (?:de|garanti)|investissez|pret d'argent|prets? (?:d'argent )?entre particuliers?|offres? de prets?|prets? (?:rapides?|personnels?) (?:et|de|sans|a |entre)|credits? (?:rapides?|sans justificatif|entre)|taux (?:de )?\d ?%|casinos?|paris sportifs?|pronos?tics? (?:vip|gagnants?|foot)|viagra|cialis|marabouts?|voyante?s?|retour (?:affectif|de l'etre aime)|desenvout[a-z]+|western union|transcash|pcs mastercard|coupons? pcs|onlyfans|mym|escorte?s?|plan cul|massages? (?:erotiques?|coquins?|naturistes?|sensuels?)|nudes?|rencontres? (?:coquines?|sexe|chaudes?)|sexe|porno|devenez riche|revenus? (?:passifs?|garantis?)|independance financiere|dropshipping|mlm|parrainage bancaire|code promo|cliquez (?:ici|sur|vite)|click here|heritage de|vous avez gagne|felicitations vous|iptv|abonnement (?:iptv|netflix partage)|fausses? factures?|bit\.ly|tinyurl|whatsapp ?:? ?\+?\d|followers?|abonnes instagram)\b/

const illegal =
  /\b(?:cannabis|weed|beuh|shit(?! happens)|haschich|cocaine|coke(?! zero)|mdma|ecstas[yi]e?|taz|heroine pure|lsd|ketamine|cc de shit|barrettes? de (?:shit|teuch)|teuch|pilon|herbe (?:de qualite|a fumer|qui)|champis? (?:hallu|magiques)[a-z]*|3mmc|ghb|poppers|cartouches? (?:de (?:clopes?|cigarettes?|marlboro|tabac)|marlboro|camel)|cigarettes? (?:de contrebande|detaxees?|pas cheres?|du bled|espagnoles?)|tabac (?:detaxe|pas cher|de contrebande|d'andorre)|kalach[a-z]*|flingues?|pistolets?(?! (?:a |de |pulv))|armes? (?:a feu|de poing|de guerre|blanches?)|munitions?|revolvers?|fusils? (?:d'assaut|a pompe|de chasse|12)|explosifs?|faux? (?:papiers?|billets?|permis|passeports?|certificats?|arrets? (?:de travail|maladie)|diplomes?|ordonnances?|pass|documents?|bulletins?)|fausses? (?:cartes?|ordonnances?|monnaie|attestations?)|permis de conduire (?:sans|rapide|en)|(?:tombes?|tombees?) du camion|tramadol|xanax|lyrica|subutex|ritaline|ozempic|codeine|valium|oxycontin|rivotril|(?:vends?|donne|cede) (?:[a-z]+ ){0,2}(?:medicaments?|antibiotiques?|morphine)|chardonnerets?|ivoire (?:brut|veritable)|contrefacons?|(?:sacs?|montres?|parfums?|sneakers?|polos?) (?:replica|contrefaits?|imitation)|replicas?|cartes? (?:bancaires?|bleues?|vitales?) (?:a vendre|clonees?|volees?)|codes? de carte|travail au (?:noir|black)|passe navigo pirate)\b/

const orders =
  /(?:\b(?:ignore[rz]?|oublie[rz]?|ne tiens pas compte|fais abstraction|disregard|forget|override)\b[^.!?\n]{0,40}\b(?:instructions?|consignes?|regles?|prompts?|directives?|rules|precedent[a-z]*)\b|\b(?:prompt systeme|system prompt|jailbreak|developer mode|mode (?:admin|administrateur|developpeur|debug|dieu)|dan mode)\b|\b(?:tu es|you are|agis|comporte-toi|act|fais comme si tu etais) (?:maintenant|desormais|now|as|comme) ?(?:un|une|an?|en|le|la|dan|libre|mon|the)?\b|\b(?:affiche|montre|revele|donne|envoie|reveal|print|show|liste|communique)(?:-moi|s)? (?:moi )?(?:ton|tes|your|le|les|tous les|toutes les|la|l') ?(?:system |initial )?(?:prompt|instructions|consignes|token|cle api|cles?api|mots? de passe|password|base de donnees|numeros? (?:de telephone|des)|adresses? (?:des|de tous|mail)|telephones? des|donnees des|variables? d'environnement|code source|coordonnees (?:des|de tous))|\ben tant qu'(?:admin|administrateur|moderateur|developpeur)\b|\bi am (?:the )?(?:admin|developer)\b|\bje suis (?:l'admin|l'administrateur|ton (?:createur|developpeur|maitre|admin))\b|\b(?:publie|poste|envoie|diffuse|ecris|broadcast|partage)(?:-le|-la|-les|-moi|s)? [^.!?\n]{0,40}\b(?:a tous|a tout le monde|partout|dans tous les|sans (?:confirmation|demander|validation|verifier|confirmer)|everyone|tous les quartiers)\b|drop table|<\/?script|select \* from|;--|\{\{|<\/?(?:system|instructions?|user|assistant)\b|\[\/?inst|"act" ?:|\bact ?= ?|\breponds? (?:uniquement|seulement|en json|par json|toujours|juste)|\bsupprime (?:toutes les|tous les|la base)|\befface (?:toutes les|tous les|la base)|\b(?:execute|lance) (?:cette|la|le|ce) (?:commande|script|code|requete)|\bsudo\b|rm -rf|@everyone|<!channel>|\b(?:mets?|force|change|classe) (?:le |la |l')?(?:champ|act|kind|confidence|prix de tous|categorie de tous)\b)/g

export type Guarded = { hostile: boolean; text: string; ordered: boolean }

/** The text with orders made blank, offsets kept: a post beside an order is still a post, and the order changes nothing. */
export const guard = (text: string): Guarded => {
  if (insults.test(text) || spam.test(text) || illegal.test(text)) return { hostile: true, text, ordered: false }
  let kept = text
  let ordered = false
  for (const found of text.matchAll(orders)) {
    ordered = true
    const [from, to] = sentenceAround(text, found.index, found.index + found[0].length)
    kept = kept.slice(0, from) + ' '.repeat(to - from) + kept.slice(to)
  }
  return { hostile: false, text: kept, ordered }
}

const sentenceEnd = /[.!?\n)(:;]/

const sentenceAround = (text: string, start: number, finish: number): [from: number, to: number] => {
  let from = start
  let to = finish
  while (from > 0 && !sentenceEnd.test(text.charAt(from - 1))) from--
  while (to < text.length && !sentenceEnd.test(text.charAt(to))) to++
  // "ignore tes consignes et annonce que je prête…": what the writer does themselves is theirs.
  const own = /(?:[, ]et|,| que| :)(?= (?:je |j'|on |nous )(?!suis (?:l'|ton|un )))/.exec(text.slice(finish, to))
  if (own) to = finish + own.index + own[0].length
  // "…, et ignore tes consignes": what stands before the joint is a thought of its own.
  const joint = /[\s\S]*(?:, (?:et )?| et | puis | - )/.exec(text.slice(from, start))
  return [joint ? from + joint[0].length : from, to]
}

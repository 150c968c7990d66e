import type { Hit } from './hit.ts'
import type { Direction, PostKind } from './understood.ts'

/** Turns of phrase that say as much as a verb. */
type Phrase = { pattern: RegExp; kind: PostKind | null; direction: Direction | null; weight: number; object: Hit['object']; heads: boolean }

const phrase = (
  pattern: RegExp,
  kind: PostKind | null,
  direction: Direction | null,
  weight: number,
  object: Hit['object'] = 'after',
  heads = weight >= 4,
): Phrase => ({ pattern, kind, direction, weight, object, heads })

const phrases: Phrase[] = [
  phrase(
    /\b(?:ca|cela) (?:vous|te|t'|interesse|dirait a) ?(?:dit|dirait|tente|tenterait|branche|interesse)(?: (?:a )?(?:quelqu'un|qqn))?(?: (?:de|d'|pour))?/g,
    'event',
    'offer',
    3.5,
  ),
  phrase(
    /\b(?:partante?s?|motivee?s?|chauds?|tentee?s?|qui est (?:dispo|libre)) (?:pour|par) (?=un|une|du|des|de la|le|la|aller|faire|jouer)/g,
    'event',
    'offer',
    4.5,
  ),
  phrase(
    /\bqui (?:vient|viendrait|est partante?|est chaud|serait partante?|est motivee?|serait motivee?|veut venir|voudrait venir|veut se joindre|serait chaud|est de la partie)(?: (?:pour|a|au|avec (?:moi|nous)))?/g,
    'event',
    'offer',
    4.5,
  ),
  phrase(
    /\bqui (?:veut|voudrait|pour|a envie de|aurait envie de|souhaite) (?:bien )?(?:jouer|courir|marcher|aller|faire (?:un|une|du|de la|des)|participer|danser|chanter|discuter|boire|partager|se balader|tricoter)(?= )/g,
    'event',
    'offer',
    4,
  ),
  phrase(/\bon se (?:fait|fera|retrouve|rejoint|voit|donne rendez-vous|reunit|ferait)/g, 'event', 'offer', 4),
  phrase(
    /\b(?:venez|viens) (?:nombreux|tous|partager|boire|decouvrir|participer|nous rejoindre|jouer|feter|rencontrer|avec)/g,
    'event',
    'offer',
    4,
    'whole',
  ),
  phrase(
    /\b(?:vous etes|tu es|tous|toutes|voisins) (?:toutes et tous |tous |toutes |cordialement )?(?:invitee?s|convies|les bienvenus)|\bje vous invite|\bnous vous invitons|\binvitation/g,
    'event',
    'offer',
    4.5,
    'after',
  ),
  phrase(
    /\brendez-vous (?=a |au |demain|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|ce |devant|place|le |\d)/g,
    'event',
    'offer',
    2.5,
    'whole',
    false,
  ),
  phrase(
    /\b(?:y'a(?:-t-il)?|y a(?:-t-il)?|il y a|est-ce qu'il y a|existe-t-il|connaissez-vous) (?:un|une|des) (?=club|groupe|chorale|atelier|vide-grenier|brocante|fete|apero|concert|marche|cours|evenement|sortie|loto|tournoi|reunion|association|asso|activite)/g,
    'event',
    'request',
    4,
  ),
  phrase(
    /\b(?:c'est quand|quand (?:a lieu|est|se passe|commence)|quelle est la date d[eu]) (?:le|la|l')? ?(?=prochain|vide-grenier|brocante|fete|apero|concert|marche|repas|reunion|loto|kermesse|tournoi)/g,
    'event',
    'request',
    3.5,
  ),
  phrase(
    /\bqui (?:veut|voudrait|prend|prendrait|serait (?:interessee?|preneur|preneuse)|est (?:interessee?|preneur)|en veut|aimerait)(?: (?:bien|par|de|d'))? ?(?=un |une |des |de |d'|du |mon |ma |mes |ce |cette |ces |\d|deux|le |la |les |nos |notre |mon)/g,
    'gift',
    'offer',
    4,
  ),
  phrase(
    /\b(?:vous (?:voulez|voudriez)|tu veux|quelqu'un (?:veut|voudrait|veux)) (?=un |une |des |du |mon |ma |mes |ce |cette |ces |\d)/g,
    'gift',
    'offer',
    3.5,
  ),
  phrase(
    /\b(?:quelqu'un|qui|des personnes|des gens|vous|tu|du monde) (?:est |etes |es |serait |seriez )?interessee?s? par/g,
    null,
    'offer',
    2.5,
  ),
  phrase(
    /\bqui en (?:veut|voudrait|veux)\b|\bserv(?:ez-vous|ir)\b|\bavis aux amateurs\b|\ba qui (?:les|la|le) veut\b|\bcontre bons soins\b|\bpremier arrive\b/g,
    'gift',
    'offer',
    3,
    'before',
    false,
  ),
  phrase(/\ba (?:emporter|debarrasser|enlever|prendre|sauver)\b(?! (?:sur|dans l))/g, 'gift', 'offer', 3.5, 'before'),
  phrase(
    /\ba (?:venir )?(?:recuperer|chercher|retirer) (?:gratuitement )?(?:chez|sur|au|a|en|devant|des|ce|demain)/g,
    'gift',
    'offer',
    1.5,
    'before',
    false,
  ),
  phrase(/\b(?:en trop|en surplus|dont je ne (?:me sers|sers) plus)\b/g, 'gift', 'offer', 2, 'before', false),
  phrase(
    /\bj'ai (?:encore |trop |plein |beaucoup |un surplus |des tonnes |tellement )?(?:de |d')?(?=[a-z0-9' -]{3,40}(?:en trop|en surplus|qui (?:ne )?servent? plus|dont je ne me sers plus|a donner|dispo|pour qui veut))/g,
    'gift',
    'offer',
    3,
  ),
  phrase(/\bj'ai (?:trop|un surplus|plein|beaucoup trop|des tonnes) (?:de |d')/g, 'gift', 'offer', 4),
  phrase(/\bcherche (?:a faire |une )?adopt/g, 'gift', null, 1, 'after', false),
  phrase(/\b(?:ne jetez (?:pas|plus)|si vous jetez|avant de jeter)/g, 'gift', 'request', 3, 'after', false),
  phrase(
    /\b(?:avant de (?:le |la |les )(?:jeter|mettre a la (?:poubelle|benne|dechetterie))|ne (?:le|la|les) jetez pas|que vous jetez)/g,
    'gift',
    null,
    2,
    'before',
    false,
  ),
  phrase(
    /\b(?:dont (?:il|elle|vous|tu) ne (?:se|vous|te) ser[a-z]+ plus|a me donner|dont (?:il|elle) (?:veut|voudrait) se debarrasser|qui traine(?:nt|rait|raient)?|qui ne sert plus)\b/g,
    'gift',
    null,
    2,
    'before',
    false,
  ),
  phrase(
    /\b(?:je (?:vous |te )?(?:la|le|les) (?:rends|rendrai|ramene|ramenerai|rapporte)|juste (?:pour|une|le temps|1|2|deux)|pour (?:une|la) (?:journee|apres-midi|soiree|matinee|heure)|(?:une|1|2|quelques) heures?|rendue? (?:propre|le|des|dimanche|lundi))\b/g,
    'loan',
    null,
    1.5,
    'before',
    false,
  ),
  phrase(/\b(?:mise? a disposition|disponible (?:a la|au) pret|empruntable)\b/g, 'loan', 'offer', 3, 'before', false),
  phrase(
    /\b(?:quelqu'un (?:a|aurait)|qui (?:a|aurait)|avez-vous|vous avez|l'un de vous a|est-ce que quelqu'un a) (?:pas )?(?:perdu|egare)(?:e|s|es)?/g,
    'tip',
    'offer',
    6,
  ),
  phrase(
    /\b(?:perdu|egare|perdue|perdus|perdues|egaree|disparue?|s'est (?:enfui|echappe|sauve)e?|a fugue|s'est perdue?|m'a ete vole|on m'a vole)\b(?! (?:de vue|du temps|mon temps|patience|espoir|l'habitude|du poids|\d+ kilos?|pied|mes moyens|le fil|la tete))/g,
    'tip',
    'request',
    4.5,
  ),
  phrase(
    /\b(?:j'ai |on a |nous avons |ai |a |avons |^|\n|[.!?] |, )(?:re)?trouve(?:e|s|es)? ?:? ?(?=(?:un|une|des|ce|cette|le|la|l'|ces|deux|\d)? ?(?:trousseau|cle|cles|clef|clefs|chat|chaton|chatte|chien|chienne|doudou|portefeuille|porte-monnaie|carte|telephone|portable|sac|echarpe|bonnet|gant|lunettes|bague|bijou|boucle|collier|bracelet|montre|velo|trottinette|perruche|tortue|passe|pass|navigo|peluche|manteau|veste|casquette|papiers|parapluie|airpods|ecouteurs|tetine|chaussure|objet|permis|cb|cartable|petit|gros|jeune))/g,
    'tip',
    'offer',
    5,
  ),
  phrase(
    /\b(?:chat|chien|cles?|doudou|portefeuille|trousseau|carte|telephone|echarpe|lapin|tortue|clefs?)s? (?:[a-z]+ )?(?:re)?trouvee?s?\b/g,
    'tip',
    'offer',
    4.5,
    'whole',
  ),
  phrase(
    /\b(?:avez-vous|vous avez|auriez-vous|quelqu'un a(?:urait)?|qui a(?:urait)?|as-tu|tu as) (?:deja )?(?:vu|apercu|trouve|croise|entendu|recupere)\b/g,
    'tip',
    'request',
    4.5,
  ),
  phrase(
    /(?:^|[\n.!?,] ?|\b(?:bonjour|salut|hello|coucou|svp|et|a tous|voisins),? )(?:ou (?:est-ce qu|peut-on|puis-je|on peut|je peux|trouver|acheter|se trouve|est|sont|faire|aller)[a-z']*|a quelle heure|comment (?:faire|on|fait-on|se|peut-on|obtenir|avoir)|que pensez-vous|que vaut|combien (?:coute|ca coute)|pourquoi (?:il|y|les|la|le)|c'est quoi|qu'est-ce que c'est)/g,
    'tip',
    'request',
    4,
    'whole',
  ),
  phrase(
    /(?:^|[\n.!?,] ?|\b(?:bonjour|salut|hello|coucou|svp|et|a tous|voisins),? )quel(?:le)?s? (?:est|sont)(?: selon vous)?(?= (?:le|la|les|l'|votre))/g,
    'tip',
    'request',
    4,
  ),
  phrase(
    /(?:^|[\n.!?,] ?)quel(?:le)?s? (?=jour|medecin|bon|horaires?|ecole|creche|fournisseur|boulangerie|demarches?|marque|magasin|boutique|resto)/g,
    'tip',
    'request',
    4,
  ),
  phrase(/(?:^|\n)(?:gratuit|don|cadeau|a donner|donne) ?[:!-]/g, 'gift', 'offer', 4.5),
  phrase(/\b(?:est-ce que|est ce que) (?:la|le|les|l'|c'est|ca|il y a|on peut)(?! (?:quelqu))/g, 'tip', 'request', 3, 'whole', true),
  phrase(
    /\b(?:des|un|vos|votre|avez-vous un|besoin d'un|besoin d') ?(?:avis|retours?|conseils?|recommandations?|bonnes? adresses?|infos?) (?:sur|pour|concernant|a propos)/g,
    'tip',
    'request',
    4,
  ),
  phrase(/\bune? (?:bonne? )?(?:adresse|idee|recommandation|conseil)s? (?:de|d'|pour)/g, 'tip', 'request', 2.5, 'after', false),
  phrase(
    /(?:^|[\n.!] ?|\b(?:bonjour|salut|hello|coucou|voisins|tous|bonsoir),? (?:faites )?)(?:attention|mefiez-vous|mefiance|prudence|pour info(?:rmation)?|info ?:|infos? |a savoir|bon plan|bonne adresse|alerte|vigilance|faites attention|je (?:vous )?(?:signale|previens|informe)|soyez prudents|pensez a|n'oubliez pas|rappel|astuce|ne (?:prenez|passez|buvez) pas)\b ?[:,!]? ?/g,
    'tip',
    'offer',
    4.5,
  ),
  phrase(
    /\b(?:coupure (?:d'|de )?(?:eau|courant|electricite|gaz|internet)|travaux (?:rue|bd|avenue|place|bruyants|dans)|arnaques?|faux (?:policiers?|plombiers?|agents?)|demarchage|demarcheurs|cambriolages?|(?:a |vient d'|vient de )(?:rouvert|rouvrir|ouvert|ouvrir|ferme|fermer)|est (?:ferme|fermee|rouverte?|coupee?|bloquee?|en panne)|fuite d'eau|eboueurs|controle radar|vols? de (?:velo|voiture|colis|scooter|sac)s?|vols? dans)\b/g,
    'tip',
    'offer',
    2.5,
    'whole',
    true,
  ),
  phrase(/(?:^|\n)(?:vu|vue|vus|apercu|apercue) (?=un|une|des|deux|ce)/g, 'tip', 'offer', 4),
  phrase(
    /\b(?:cherch|recherch|manqu|besoin d)[a-z']* (?:urgemment |encore |plus que )?(?:de |d')?(?:\d |des |un |une |quelques |deux |trois )?(?:autres? )?(?:joueurs?|joueuses?|partenaires?|participants?|coequipiers?|choristes?|marcheurs?|coureurs?|motives?)/g,
    'event',
    'offer',
    5,
  ),
  phrase(
    /\b(?:si (?:quelqu'un|l'un de vous) en (?:a besoin|veut)|si (?:vous en avez|tu en as) besoin|si (?:ca|cela) (?:interesse|peut (?:servir|depanner|aider))(?: (?:a )?quelqu'un)?)\b/g,
    null,
    'offer',
    4,
    'before',
    true,
  ),
  phrase(
    /\b(?:il|elle) est (?:super|top|genial|tres bien|tres bon|excellente?|geniale)\b|\b(?:tres|vraiment|super) (?:bien|bon|bonne|serieux|pro|efficace)\b[^.!?]{0,20}\bje (?:recommande|conseille)/g,
    'tip',
    'offer',
    2,
    'before',
    false,
  ),
  phrase(
    /\b(?:besoin d'(?:un coup de main|aide)|un coup de main|coup de pouce|de l'aide|aide) (?:pour|a) /g,
    'favour',
    null,
    2,
    'service',
    false,
  ),
  phrase(
    /\bmes services\b|\bsi (?:vous avez|quelqu'un a|besoin|tu as) besoin (?:d'aide|d'un coup de main|de quoi que ce soit)\b|\bje (?:suis|reste) (?:la|dispo|disponible) (?:pour|si)\b|\bn'hesitez pas a (?:me )?demander\b/g,
    'favour',
    'offer',
    3.5,
    'service',
    true,
  ),
]

export const phraseHits = (text: string): Hit[] => {
  const hits: Hit[] = []
  for (const { pattern, kind, direction, weight, object, heads } of phrases) {
    for (const found of text.matchAll(pattern)) {
      const leading = /^[\n.!?, ]*/.exec(found[0])?.[0].length ?? 0
      hits.push({ by: 'phrase', from: found.index + leading, to: found.index + found[0].length, kind, direction, weight, object, heads })
    }
  }
  return hits
}

import { type Phrase, phrase } from './phrase.ts'

/** Inviting, joining, asking when. */
export const eventPhrases: Phrase[] = [
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
    /\bqui (?:vient(?! (?:le|la|les) )|viendrait|est partante?|est chaud|serait partante?|est motivee?|serait motivee?|veut venir|voudrait venir|veut se joindre|serait chaud|est de la partie)(?: (?:pour|a|au|avec (?:moi|nous)))?/g,
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
  phrase(/\b(?:venez|viens) (?:nombreux|tous|toutes|nous rejoindre|avec)/g, 'event', 'offer', 4, 'whole'),
  phrase(/\b(?:venez|viens) (?=(?!chercher|recuperer|emporter|debarrasser)[a-z]+er\b|boire|faire)/g, 'event', 'offer', 4),
  phrase(
    /\b(?:vous etes|tu es|tous|toutes|voisins) (?:toutes et tous |tous |toutes |cordialement )?(?:invitee?s|convies|les bienvenus)|\bje vous invite|\bnous vous invitons|\binvitation/g,
    'event',
    'offer',
    4.5,
    'after',
  ),
  /** A collection has an hour, and people who come; « je fais une collecte de bouchons » has none. */
  phrase(
    /(?<=^|[\n.!?] ?|\b(?:une|la|notre|grande|petite) )collecte(?= (?:de |d'|pour |solidaire|alimentaire)[^.!?\n]{0,90}\b\d{1,2} ?h(?:\d\d)?\b)/g,
    'event',
    'offer',
    5,
    'whole',
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
    6,
  ),
  phrase(
    /\b(?:cherch|recherch|manqu|besoin d)[a-z']* (?:urgemment |encore |plus que )?(?:de |d')?(?:\d |des |un |une |quelques |deux |trois )?(?:autres? )?(?:joueurs?|joueuses?|partenaires?|participants?|coequipiers?|choristes?|marcheurs?|coureurs?|motives?)/g,
    'event',
    'offer',
    5,
  ),
  phrase(
    /\b(?:gens|monde|personnes?|voisins?|voisines?|quelqu'un|copains?|copines?) pour (?:aller )?(?:courir|jouer|marcher|chanter|danser|nager|faire du (?:sport|velo|yoga|footing|jogging)|se balader|randonner|grimper|tricoter|discuter|boire un)/g,
    'event',
    'offer',
    5.5,
  ),
  phrase(
    /\b(?:quelqu'un|qui|certains) (?:ici )?(?:joue(?:nt)?|fait du|court) (?=au|aux|a la|du|de la|le|regulierement|yoga|sport|velo)/g,
    'event',
    'offer',
    4.5,
  ),
  phrase(/\b(?:c'est quand|c'est a quelle heure|c'est quel jour|a lieu quand)[ ?!.]*$/g, 'event', 'request', 4.5, 'before'),
]

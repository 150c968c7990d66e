/** What things are, as far as it tells what neighbours do with them. Folded stems; each class is one test. */

const anyOf = (words: string): RegExp => new RegExp(`\\b(?:${words})(?:e?s|x)?\\b`)

/** Lent for a day and given back. */
export const tool = anyOf(
  "perceuse|visseuse|perfo|perforateur|echelle|escabeau|remorque|tondeuse|karcher|nettoyeur|kercher|ponceuse|scie|tronconneuse|taille-haie|debroussailleuse|decapeuse|decolleuse|betonniere|diable|brouette|outil|outillage|marteau|meuleuse|agrafeuse|cric|cable de demarrage|cables|pince|clef? a molette|cle a|booster|chargeur de batterie|gonfleur|pompe a velo|tente|duvet|sac de couchage|matelas gonflable|lit d'appoint|glaciere|valise|porte-velo|porte velo|coffre de toit|galerie|barres de toit|siege[- ]auto|rehausseur|lit parapluie|lit-parapluie|chaise haute|porte-bebe|friteuse|service a fondue|cocotte|wok|robot patissier|mixeur|balance|appareil a (?:raclette|fondue|croque|gaufre)|raclette|crepiere|plancha|barbecue|bbq|machine a (?:coudre|pain|gaufre|fumee|barbe a papa|popcorn)|shampouineuse|shampoineuse|injecteur|barnum|tonnelle|treteau|tables? et (?:bancs|chaises) pliantes?|videoprojecteur|video-projecteur|retroprojecteur|retro|enceinte|sono|luge|raquettes|kayak|paddle|velo cargo|camionnette|utilitaire|camion|fourgon|scanner|imprimante|costume|deguisement|appareil photo|sorbetiere|gaufrier|extracteur|deshumidificateur|motoculteur|broyeur|souffleur|rouleau|niveau laser|detecteur|furet|deboucheur|ventouse|fer a souder|rallonge|groupe electrogene|projecteur|perche|multimetre|jumelles|skis|combinaison|casque de ski",
)

/** Used up or passed on: asked for, it is a gift. */
export const consumable = anyOf(
  'carton|bocal|bocaux|pot (?:de|en) (?:yaourt|verre|confiture)|oeuf|farine|sucre|sel|levure|graine|plant|plants|bouture|semis|compost|terre|terreau|palette|tissu|chutes?|laine|vetement|habit|couches|tomate|courgette|legume|fruit|pomme|confiture|pain|levain|grains? de kefir|kefir|kombucha|surplus|reste|croquette|journaux|magazine|bouchon|timbre|coquille|papier bulle|polystyrene|sacs?|marc de cafe|bois de chauffage|planche|carrelage|fumier|paille|foin|rouleaux? de pq|capsules|vieux? (?:draps|journaux|jouets|livres|serviettes)|draps|serviettes|bouteilles|cagette|cagettes|caisses|chatons?|chiots?',
)

export const animal = anyOf('chat|chaton|chien|chiot|chienne|chatte|lapin|hamster|cochon d.inde|perruche|poule|poisson rouge|tortue')

/** People one finds in the neighbourhood to do something. */
export const helper = anyOf(
  "quelqu'un|nounou|baby-?sitt[a-z]+|babysitt[a-z]+|nourrice|femme de menage|homme de menage|aide[- ]menagere|aide a domicile|auxiliaire de vie|dame de compagnie|prof|professeur|bricoleur|jardinier|jardiniere|volontaire|benevole|dog-?sitter|pet-?sitter|cat-?sitter|etudiante?|lyceenne?|ado|voisine?|chauffeur|bras|gros bras|bonne ame|ame charitable|personne|jeune|covoitureur|covoiturage|garde d.enfant|retraitee?|promeneur|demenageur|mecano|mecanicien amateur|bricoleuse",
)
/** Services that neighbours do. */
export const service = anyOf(
  'garde|baby-?sitting|babysitting|menage|repassage|tonte|jardinage|bricolage|covoiturage|covoit|cours|soutien scolaire|aide aux devoirs|aide|coup de main|coups? de main|coup de pouce|courses|demenagement|traduction|depannage|arrosage|promenade de chien|coiffure|couture|retouche|relecture|montage|services?(?! a )|petits? travaux|tuteur|conversation|accompagnement|transport|sortie d.ecole|visite|compagnie|renfort',
)
/** Work that its writer wants to be given. */
export const job =
  /\b(?:petits? (?:boulots?|jobs?|travaux|services)|jobs?|heures? (?:de )?(?:menage|repassage|garde)|menages|baby-?sittings?|babysittings?|gardes? (?:d'enfants?|de chats?|d'animaux|de chiens?)|enfants? a garder|chats? a garder|chiens? a (?:promener|garder)|animaux a garder|jardins? a|pelouses? a|de l'argent|argent de poche|clients?|eleves?|missions?|du travail|taf|quelques heures|des heures)\b/
/** Professionals and addresses: asking for one is asking for advice. */
export const professional = anyOf(
  'dentiste|medecin|docteur|generaliste|kine|kinesitherapeute|osteo|osteopathe|plombier|electricien|garagiste|garage|veto|veterinaire|coiffeur|coiffeuse|ophtalmo|ophtalmologue|pediatre|dermato|dermatologue|gyneco|gynecologue|psy|psychologue|orthophoniste|orthodontiste|podologue|sage-femme|boulanger|boulangerie|boucher|boucherie|poissonnier|poissonnerie|fromager|resto|restaurant|pizzeria|traiteur|serrurier|chauffagiste|artisan|notaire|avocat|comptable|cordonnier|toiletteur|auto-ecole|reparateur|carreleur|macon|couvreur|menuisier|vitrier|ramoneur|assistante maternelle|ass mat|nutritionniste|opticien|adresse|adresses|avis|conseil|bon plan|bons plans|astuce|info|infos|renseignement|recommandation|recommandations|retour d.experience|retours|temoignage|salle de sport|ecole|creche|banque|assurance|fournisseur|operateur|tapissier|bijoutier|horloger|photographe|luthier|marchand|fleuriste|libraire|institut|estheticienne|tatoueur|peintre en batiment',
)

const eventNames =
  "cours d(?:e |')(?:yoga|pilates|zumba|danse|gym|cuisine|dessin|poterie|theatre|chant)|conseil (?:de quartier|d.ecole|municipal|citoyen)|permanence|ceremonie|commemoration|don du sang|feu d.artifice|messe|audition|initiation|apero|aperitif|pique-nique|piquenique|pic-nic|vide-greniers?|vide-dressing|brocante|fete|soiree|boum|repas (?:partage|de quartier|des voisins|commun)|auberge espagnole|diner|brunch|reunion|rendez-vous|rencontre|atelier|balade|ballade|rando|randonnee|promenade|marche|footing|jogging|sortie|course|tournoi|match|foot|petanque|belote|tarot|poker|jeux de societe|soiree jeux|concert|spectacle|projection|cine|cine-debat|expo|exposition|loto|kermesse|gouter|galette|chorale|repet|repetition|seance|yoga|zumba|pilates|conference|debat|assemblee|ag|collecte|nettoyage|ramassage|clean walk|bourse aux|braderie|portes? ouvertes?|cafe (?:rencontre|tricot|parents|des parents|voisins|philo|couture|blabla|papote)|bal|karaoke|club|visite|cours collectif|barbecue (?:partage|entre|de|des|du|au)|raclette (?:party|entre|partagee)|crepes party|crepes|chasse aux oeufs|chasse au tresor|carnaval|cafe|grillade|troc de|troc aux|gratiferia|repair cafe|defile|anniversaire|inauguration|pot (?:de depart|d'accueil|de bienvenue|des voisins|de noel)|partie|blind test|quiz|jeu de piste|cinema en plein air|dej|petit-dej|petit dejeuner|paddle collectif|badminton|basket|ping-pong|tennis|volley|running|velo-balade|sophro|meditation|scrabble|bridge|echecs|lecture|club de lecture|match d'impro|impro|reveillon|bbq|barbecue"
export const eventName = new RegExp(`\\b(?:${eventNames})s?\\b`)
/** Things made of event words that nobody attends: "jeux de société à donner", "table de ping-pong". */
export const eventThing =
  /\b(?:tables? de|chaussures? de|maillots? de|raquettes? de|ballons? de|tapis de|places? (?:de|pour|a|au)|billets? (?:de|pour)|robes? de|tenues? de|salle de|livres? de|instrument|garde|garder|service|machine a|appareil a|panier de|jeu de|jeux de|costume de|partition|velo de|sac de|balles? de|paniers? de) [a-z']*$/

/** The verbs by which neighbours do things with words, folded, in the forms they use. */

export type VerbClass =
  | 'give'
  | 'lend'
  | 'sell'
  | 'buy'
  | 'borrow'
  | 'rent'
  | 'recover'
  | 'adopt'
  | 'swap'
  | 'seek'
  | 'serve'
  | 'know'
  | 'hold'
  | 'organise'

export type Verb = { class: VerbClass; pattern: RegExp; infinitive: RegExp }

const verb = (name: VerbClass, forms: string, infinitives: string): Verb => ({
  class: name,
  pattern: new RegExp(`(?<!-)\\b(?:${forms}|${infinitives})(?:(?<=')|\\b)`, 'g'),
  infinitive: new RegExp(`^(?:${infinitives})$`),
})

export const serviceInfinitives =
  'garder|arroser|tondre|reparer|aider|monter|demonter|porter|deplacer|demenager|promener|sortir|nourrir|accompagner|conduire|emmener|amener|deposer|ramener|livrer|cuisiner|coudre|repasser|nettoyer|laver|jardiner|tailler|elaguer|peindre|poser|installer|fixer|accrocher|brancher|traduire|relire|corriger|expliquer|apprendre|enseigner|coiffer|couper|veiller|surveiller|relever|depanner|remplir|imprimer|bricoler|transporter|visiter|receptionner|remplacer|changer|faire|recoudre|recoller|regler|configurer|initier|former|tenir compagnie|jeter un oeil|donner un coup|donner des cours|donner cours|rendre service|rendre visite|passer|descendre|debarrasser|deboucher|ouvrir|recevoir|chercher les|chercher mes|chercher mon|chercher ma|aller chercher|prendre|raccompagner|entretenir|ramasser|heberger|loger|preter main|filer un coup|donner la main|tirer|scier|fendre|rentrer|vider|trier|ranger|remonter|descendre|demarrer'

export const verbs: Verb[] = [
  verb(
    'give',
    "donne|donnons|donnent|donnerais|donnerai|donnerait|offre|offrons|cede|cedons|refile|(?:me|se) debarrasse d(?:e|')|nous debarrassons d(?:e|')|(?:me|se) separe d(?:e|')|nous separons d(?:e|')|fais don de|fait don de|faisons don de|don de|dons de|laisse gratuitement|distribue|je partage",
    "donner|offrir|ceder|refiler|me debarrasser d(?:e|')|faire don de|liquider",
  ),
  verb(
    'lend',
    "prete|preteuse|pretons|pretent|preterais|preterai|preterait|pretez|pretes|mets? a (?:votre |la )?dispo(?:sition)?|met a dispo(?:sition)?|pret de|en pret|depanne(?:r|rait|z)? (?:d'|de |avec )",
    'preter',
  ),
  verb('rent', 'loue|louons|louent|louerais|location de|location', 'louer'),
  verb(
    'sell',
    'vends|vend|vendons|vendent|vendrais|vendez|brade|bradons|mets? en vente|en vente|vente de|vente|solde',
    'vendre|brader|ceder contre',
  ),
  verb(
    'buy',
    'achete|achetons|achetent|acheterais|acheterai|acheterait|rachete|rachetons|achat de|suis preneur|suis preneuse|suis acheteur|preneur de',
    'acheter|racheter',
  ),
  verb('borrow', 'emprunte|empruntons|emprunterais|emprunterai|emprunt de', 'emprunter'),
  verb(
    'recover',
    'recupere|recuperons|recupererais|recuperera|recupererai|collecte de|collectons|collecte|suis preneuse? de|debarrasse(?= (?:vos|tes|tou[ts]))|prends(?= (?:vos|tes|tou[ts]))|reprends|accepte(?= (?:vos|tous|toutes|tout|les dons))',
    'recuperer|collecter',
  ),
  verb('adopt', 'adopterais|adopte|adoption', 'adopter'),
  verb('swap', 'echange|echangeons|echangerais|troque|troc|troquons', 'echanger|troquer'),
  verb(
    'seek',
    "cherche|cherchons|cherchent|chercherais|cherchais|recherche|recherchons|recherchent|recherches|cherches|(?:ai |avons |aurais |aurions |as |a )?(?:grand |urgemment |vraiment |tres )?besoin (?:d'|de|du|urgent d'|urgent de)|il (?:me|nous) (?:faut|faudrait|manque)|(?:me|nous) manque|en quete d(?:e|')|a la recherche d(?:e|')|aimerais(?: bien)? (?:avoir|trouver)|voudrais(?: bien)? (?:avoir|trouver|un|une|des|du)|serai[st] (?:interessee?s?) par|suis interessee?s? par|(?:il )?manque",
    'rechercher|trouver',
  ),
  verb(
    'serve',
    "garde|arrose|tonds|tond|repare|reparons|aide|aidons|monte|promene|accompagne|conduis|emmene|depose|couds|repasse|nettoie|lave|jardine|bricole|peins|installe|traduis|relis|corrige|surveille|fais|faisons|enseigne|coiffe|depanne|propose|proposons|me propose|nous proposons|m'occupe|donne (?:des |vos |quelques )?cours|donne un (?:petit )?coup|donnons un coup|initie|visite|suis (?:disponible|dispo) pour|dispo pour|disponible pour|peux rendre|rends (?:de )?(?:petits )?services?|entretiens|heberge|taille vos|taille les|livre vos|cuisine pour|prepare vos",
    serviceInfinitives,
  ),
  verb(
    'know',
    "connaissez|connaitriez|connais|connait|connaitrait|connaissent|conseillez|conseille|recommande|recommandons|conseilleriez|recommandez|recommanderiez|sait|savez|sauriez|saurait|(?:a|as|avez|auriez|aurait)(?: [a-z']+)? (?:conseiller|recommander)",
    'connaitre|conseiller|recommander',
  ),
  verb(
    'hold',
    "a|ont|aurait|auriez|aurais|avez|auraient|as|possede|dispose(?:rait)? de|dispose(?:rait)? d'|a encore|utilise plus|reste(?:rait)?",
    'avoir',
  ),
  verb(
    'organise',
    'organise|organisons|organisent|anime|animons|accueille|accueillons|monte un groupe|lance|lancons|prepare une|prevois|prevoyons',
    'organiser|lancer un|lancer une|se retrouver|se reunir',
  ),
]

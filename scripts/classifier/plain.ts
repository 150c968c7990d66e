/**
 * The plainest sentences, made of a turn of phrase and a thing: what most neighbours write, and people who write examples do not,
 * since it teaches them nothing. Each turn goes with a few things, by turns, so that neither is learnt without the other.
 */

const things =
  'une perceuse|un canapé|mon vélo|une table|des chaises|un lit bébé|une tondeuse|une échelle|mes skis|une poussette|un aspirateur|des livres|une armoire|un frigo|une tente|une remorque|des jouets|une lampe|un piano|un ordinateur|une machine à coudre|des plantes|un barbecue|une valise|un escabeau|des vêtements|un micro-ondes|un bureau|une guitare|des bocaux|un tapis|une scie|une raclette|un matelas|une trottinette|des cartons|une commode|un ballon'.split(
    '|',
  )
const services =
  "garder mon chat|garder mes enfants|tondre la pelouse|monter un meuble|arroser mes plantes|promener mon chien|réparer mon vélo|porter des cartons|faire mes courses|m'aider à déménager|garder le bébé|installer une imprimante|relire une lettre|aller chercher un colis|peindre un mur|déboucher un évier|coudre un ourlet|m'emmener à la gare".split(
    '|',
  )
const helpers =
  'une babysitter|une femme de ménage|un prof de maths|une nounou|quelqu’un pour garder mon chat|un coup de main samedi|de l’aide pour déménager|un covoiturage pour Lyon'.split(
    '|',
  )
const skills =
  'cours de piano|baby-sitting|garde de chats|ménage|bricolage|cours d’anglais|tonte de pelouse|repassage|aide aux devoirs|dépannage informatique|promenade de chiens|couture'.split(
    '|',
  )
const addresses =
  'un bon dentiste|un plombier|un médecin|un garagiste|un bon resto|un coiffeur|un vétérinaire|une boulangerie ouverte le lundi|un électricien|un kiné|un serrurier|un pédiatre'.split(
    '|',
  )
const lost = 'mes clés|mon chat|un doudou|mon portefeuille|une écharpe rouge|mes lunettes|un téléphone|un bracelet'.split('|')
const news =
  'coupure d’eau demain|faux plombiers dans la rue|travaux rue Pasteur|la boulangerie est fermée|un pickpocket au marché|la fuite est réparée'.split(
    '|',
  )
const meetings =
  'apéro|pique-nique|vide-grenier|rando|fête des voisins|tournoi de pétanque|soirée jeux|brocante|concert|atelier couture|footing|goûter|loto|club de lecture|repas partagé'.split(
    '|',
  )
const days = 'samedi 19h|dimanche|demain soir|vendredi 20h|le 12 décembre|samedi après-midi'.split('|')

type Turns = readonly [label: string, turns: readonly string[], what: readonly string[]]

const bare = things.map((it) => it.replace(/^(?:une?|des|mon|ma|mes) /, ''))

const sorts: readonly Turns[] = [
  [
    'gift/offer',
    [
      'je donne {}',
      'donne {}',
      'j’ai {} à donner',
      'à donner : {}',
      'qui veut {} ?',
      'je me débarrasse de {}, gratuit',
      '{} gratuit à venir chercher',
    ],
    things,
  ],
  ['gift/request', ['qui aurait {} à donner ?', 'je cherche {} gratuitement', 'je récupère {}', 'quelqu’un donne {} ?'], things],
  ['sale/offer', ['je vends {}', 'vends {} 40 €', '{} à vendre', 'je vends {}, 30 euros', '{} 50€', 'à vendre {} 15 euros'], things],
  ['sale/request', ['j’achète {}', 'je cherche {} d’occasion', 'qui vend {} ?', 'je voudrais acheter {} pas cher'], things],
  [
    'loan/offer',
    ['je prête {}', 'prête {}', 'je peux prêter {}', '{} à prêter', 'je prête {} samedi', 'je loue {} 10 € la journée'],
    things,
  ],
  [
    'loan/request',
    [
      'je cherche {} à emprunter',
      'qui peut me prêter {} ?',
      'quelqu’un a {} à prêter ?',
      'j’aurais besoin de {} pour samedi',
      'je voudrais emprunter {}',
      'qui prête {} ?',
    ],
    things,
  ],
  ['favour/request', ['quelqu’un pour {} ?', 'qui peut {} ?', 'quelqu’un pourrait {} samedi ?', 'je cherche quelqu’un pour {}'], services],
  ['favour/request', ['je cherche {}', 'cherche {}', 'besoin de {}'], helpers],
  ['favour/offer', ['je propose {}', 'je donne des cours, {}', 'dispo pour {}', 'étudiante propose {}', 'je fais {}', '{} 10€/h'], skills],
  ['tip/request', ['vous connaissez {} ?', 'je cherche {}', '{} à me conseiller ?', 'quelqu’un connaît {} par ici ?', '{} ?'], addresses],
  ['tip/request', ['j’ai perdu {}', 'perdu {}', 'perdu {} rue Monge, merci'], lost],
  ['tip/offer', ['trouvé {}', 'j’ai trouvé {} devant l’école'], lost],
  ['tip/offer', ['attention, {}', 'info : {}', 'pour info {}', 'je recommande {}'], news],
  [
    'event/offer',
    ['{} @', '{} @ au square', 'j’organise un {} @', '{} @, venez nombreux', 'qui vient au {} @ ?', 'on fait un {} @'],
    meetings,
  ],
  [
    'event/request',
    ['c’est quand le {} ?', 'il y a un {} bientôt ?', 'qui organise un {} ?', 'je cherche un {} pour rencontrer du monde'],
    meetings,
  ],
]

const inTurn = <T>(all: readonly T[], at: number): T | undefined => all[at % all.length]

/** Of each turn of phrase, these many sentences. */
const each = 7

export const plainExamples = (): { text: string; label: string }[] =>
  sorts.flatMap(([label, turns, what], sort) =>
    turns.flatMap((turn, place) =>
      Array.from({ length: each }, (_, at) => {
        const step = sort * 5 + place * each + at
        const named = turn.startsWith('{}') || turn.includes(' : {}') ? (what === things ? bare : what) : what
        return { text: turn.replace('{}', inTurn(named, step) ?? '').replace('@', inTurn(days, step) ?? ''), label }
      }),
    ),
  )

import { command, rich } from '../chat/rich.ts'
import { categoryName } from '../tips/categories.ts'
import { ofPlace, ofPlaceBold, type Titled, thing } from './fr-pieces.ts'

type By = { author: string }
type Where = { quartier: string }

/** « en mars », « en avril » : no « le » before a month. */
const inMonth = (month: string): string => `en ${month}`

/** Good addresses, warnings, what was lost or found. */
export const tips = {
  command: () => 'Les bonnes adresses du quartier',
  commandRest: () => 'genre',
  commandWhich: () => 'Par exemple « dentiste ». Vide : toutes les adresses',

  sorts: { address: 'Bonne adresse', warning: 'À savoir', lost: 'Perdu', found: 'Trouvé' },
  by: {
    address: (p: By) => rich`recommandé par ${p.author}`,
    warning: (p: By) => rich`signalé par ${p.author}`,
    lost: (p: By) => rich`par ${p.author}`,
    found: (p: By) => rich`par ${p.author}`,
  },
  byName: (p: By) => rich`recommandé par ${p.author}`,
  bySince: (p: By & { month: string }) => rich`recommandé par ${p.author} ${inMonth(p.month)}`,
  whyName: () => 'Pourquoi :',
  answers: { address: 'Répondre', warning: 'Répondre', lost: 'Je l’ai vu', found: 'C’est à moi' },
  endings: {
    address: { done: 'N’est plus valable', withdrawn: 'N’est plus valable', expired: 'Plus confirmé depuis longtemps' },
    warning: { done: 'C’est terminé', withdrawn: 'Annonce retirée', expired: 'C’est terminé' },
    lost: { done: 'Retrouvé, merci !', withdrawn: 'Annonce retirée', expired: 'Recherche terminée' },
    found: { done: 'Rendu, merci !', withdrawn: 'Annonce retirée', expired: 'Annonce terminée' },
  },

  confirm: () => 'Je confirme',
  stale: () => 'Plus valable',
  confirmed: (p: { confirms: number; month: string }) =>
    p.confirms === 1
      ? rich`1 voisin confirme, ${inMonth(p.month)}`
      : rich`${p.confirms} voisins confirment, la dernière fois ${inMonth(p.month)}`,
  faded: (p: { month: string }) => rich`pas confirmé depuis ${p.month}`,
  doubted: () => rich`des voisins disent que ce n’est plus valable`,
  askVote: () => rich`Vous connaissez ? Dites-le à vos voisins.`,
  voted: {
    confirm: () => rich`Merci ! C’est noté : vous confirmez.`,
    stale: () => rich`Merci ! C’est noté : pour vous, ce n’est plus valable.`,
  },
  own: (p: Titled) => rich`${thing(p.title)} est votre propre bonne adresse : ce sont vos voisins qui la confirment.`,
  close: () => 'Plus valable',

  found: (p: Where & { asked: string }) => rich`${thing(p.asked)} : vos voisins ${ofPlace(p.quartier)} connaissent déjà`,
  more: () => rich`… et d’autres encore : ${command('adresses')}`,
  askAnyway: () => 'Demander quand même au quartier',

  categories: (p: Where) => rich`Les bonnes adresses ${ofPlaceBold(p.quartier)}. Que cherchez-vous ?`,
  category: (key: string | null): string => {
    const name = categoryName(key, 'fr') ?? 'autres adresses'
    return name.charAt(0).toUpperCase() + name.slice(1)
  },
  categoryAfter: (key: string | null): string | null => categoryName(key, 'fr'),
  all: () => 'Toutes les adresses',
  none: (p: Where) =>
    rich`Pas encore de bonne adresse ${ofPlace(p.quartier)}. Donnez la première : « Je recommande le docteur Martin, dentiste, très doux ».`,
  noneThere: (p: Where & { category: string | null }) =>
    rich`Pas encore d’adresse pour « ${categoryName(p.category, 'fr') ?? 'autres adresses'} ». Écrivez-moi ce que vous cherchez, je le demande à vos voisins.`,

  sayWhy: () => 'Dire pourquoi',
  changeWhy: () => 'Changer le pourquoi',
  whyLabel: () => 'Pourquoi est-ce une bonne adresse ?',
  whyHint: () => 'Par exemple « très doux avec les enfants ».',
  whyQuestion: (p: Titled) =>
    rich`Pourquoi recommandez-vous ${thing(p.title)} ? En quelques mots, par exemple « très doux avec les enfants ».`,
  keepAnswer: () => rich`Cette adresse peut servir à tout le quartier. Voulez-vous la garder pour vos voisins ?`,
  makeTip: () => 'En faire une bonne adresse',

  check: (p: Titled & { contested: boolean }) =>
    p.contested
      ? rich`Votre bonne adresse ${thing(p.title)} est-elle toujours bonne ? Des voisins n’en sont plus sûrs.`
      : rich`Votre bonne adresse ${thing(p.title)} est-elle toujours bonne ? Voilà six mois que personne ne l’a confirmée.`,
  yes: () => 'Oui',
  noMore: () => 'Plus maintenant',
  kept: (p: Titled) => rich`Merci ! ${thing(p.title)} reste dans les bonnes adresses du quartier.`,
  ended: (p: Titled) =>
    rich`Je retire ${thing(p.title)} des bonnes adresses : personne ne l’a confirmée depuis longtemps. Vous pouvez la redonner quand vous voulez.`,
  lostCheck: (p: Titled) => rich`${thing(p.title)} : l’avez-vous retrouvé ? Sans nouvelles de vous, je retire l’annonce dans trois jours.`,
  foundCheck: (p: Titled) => rich`${thing(p.title)} : l’avez-vous rendu ? Sans nouvelles de vous, je retire l’annonce dans trois jours.`,
  notYet: () => 'Pas encore',
}

import { rich } from '../chat/rich.ts'
import type { Goods } from '../sales/goods.ts'
import { dayText } from './format.ts'
import { type Titled, thing } from './fr-pieces.ts'

const why: Readonly<Record<Goods, string>> = {
  weapons: 'les armes et les munitions passent par un armurier, même entre voisins (code de la sécurité intérieure)',
  medicines:
    'les médicaments ne se donnent et ne se vendent qu’en pharmacie (code de la santé publique, art. L4211-1). Une pharmacie reprend ceux qui restent',
  drugs: 'la loi interdit de vendre ou de donner des stupéfiants (code pénal, art. 222-37)',
  papers: 'les papiers d’identité ne se cèdent pas (code pénal, art. 441-2 et suivants)',
  tobacco:
    'le tabac et les liquides à vapoter ne se cèdent pas entre voisins, c’est réservé aux commerces autorisés (code général des impôts, art. 568)',
  alcohol: 'pour vendre de l’alcool, il faut une licence (code de la santé publique, art. L3331-3). L’offrir entre adultes reste possible',
  fireworks:
    'les feux d’artifice et les pétards sont dangereux à revendre, et certains réservés aux professionnels (code de l’environnement, art. R557-6-13)',
  pets: 'seuls les élevages déclarés et les refuges peuvent vendre un chien ou un chat (code rural et de la pêche maritime, art. L214-8). Le donner reste possible',
  protected: 'cet animal est protégé, il ne se vend et ne se donne pas (code de l’environnement, art. L411-1)',
  counterfeits: 'la loi interdit de céder une contrefaçon, même d’occasion (code de la propriété intellectuelle, art. L716-10)',
  body: 'ce qui vient du corps humain ne se vend pas, et se donne seulement par un centre de santé (code civil, art. 16-1 et 16-6)',
}

/** What may not be sold or given here, and who sells too much for a neighbour. */
export const sales = {
  refused: (p: Titled & { goods: Goods }) =>
    p.title ? rich`Je ne peux pas publier ${thing(p.title)} : ${why[p.goods]}.` : rich`Je ne peux pas publier cela : ${why[p.goods]}.`,
  otherwise: () => rich`Si je me trompe, pardon : dites-moi autrement de quel objet il s’agit.`,
  notThat: () => 'Ce n’est pas cela',
  hints: {
    tickets: () =>
      rich`Pour votre information : une place de spectacle ou de match ne se revend pas plus cher que son prix d’achat sans l’accord de qui organise (code pénal, art. 313-6-2).`,
    kittens: () =>
      rich`Pour votre information : un chiot ou un chaton se donne à partir de huit semaines, identifié, avec un certificat du vétérinaire (code rural, art. L214-8).`,
  },
  trader: (p: Titled & { count: number; days: number; again: string }) =>
    rich`Vous avez déjà publié ${p.count} ventes en ${p.days} jours. Ici, on vend de temps en temps, entre particuliers : vendre régulièrement, c’est être professionnel, avec d’autres règles (code de commerce, art. L110-1 et L121-1). Je garde ${thing(p.title)} : vous pourrez le publier à partir du ${dayText(p.again, 'fr')}. Le donner reste possible dès maintenant.`,
  later: () => 'Publier ce jour-là',
}

import { bold, rich } from '../chat/rich.ts'
import { type Named, s, type Titled, thing } from './fr-pieces.ts'

type By = Titled & { author: string }
type Names = { names: readonly string[] }
const listed = (names: readonly string[]): string =>
  names.length > 1 ? `${names.slice(0, -1).join(', ')} et ${names.at(-1)}` : (names[0] ?? '')

/** Who organises an event beside its author. */
export const together = {
  door: () => 'Organiser à plusieurs',
  leave: () => 'Ne plus organiser',
  about: (p: Titled) =>
    rich`Vous pouvez organiser ${thing(p.title)} à plusieurs. L’autre personne verra qui vient, et pourra changer l’heure, le lieu ou le nombre de places.`,
  asked: (p: Titled & Named) => rich`C’est demandé à ${bold(p.name)}, pour ${thing(p.title)}. Je vous dirai sa réponse.`,
  agreed: (p: Names) => rich`Avec vous : ${listed(p.names)}.`,
  invited: (p: Names) => rich`En attente d’une réponse : ${listed(p.names)}.`,
  whom: () => rich`À qui le proposer, parmi les personnes qui viennent ?`,
  nobody: () => rich`Personne d’autre à qui le proposer pour l’instant : dès que quelqu’un vient, son prénom s’affiche ici.`,
  full: () => rich`Vous voilà déjà cinq, c’est une belle équipe !`,
  without: (p: Named) => `Continuer sans ${p.name}`,
  unasked: (p: Named) => `Ne plus demander à ${p.name}`,

  invitation: (p: By) => rich`${bold(p.author)} vous propose d’organiser ${thing(p.title)} ensemble.`,
  means: () => rich`Vous verriez qui vient, et vous pourriez changer l’heure, le lieu ou le nombre de places. Rien ne vous y oblige.`,
  yes: () => 'Oui',
  no: () => 'Non merci',
  toEvent: () => 'Voir le rendez-vous',

  mine: {
    yes: (p: By) => rich`Merci ! Vous organisez ${thing(p.title)} avec ${bold(p.author)}.`,
    no: (p: By) => rich`C’est noté : ${bold(p.author)} organise ${thing(p.title)} sans vous. Venez quand même !`,
    left: (p: By) => rich`C’est noté : vous n’organisez plus ${thing(p.title)}. Merci pour votre aide !`,
    ended: (p: By) =>
      rich`${bold(p.author)} continue d’organiser ${thing(p.title)}. Merci pour votre aide ! Pour le reste, rien ne change pour vous.`,
    withdrawn: (p: By) =>
      rich`${bold(p.author)} n’a plus besoin d’aide pour organiser ${thing(p.title)}. Pour le reste, rien ne change pour vous.`,
  },
  told: {
    yes: (p: Titled & Named) => rich`Bonne nouvelle : ${bold(p.name)} organise ${thing(p.title)} avec vous.`,
    no: (p: Titled & Named) => rich`Cette fois, ${bold(p.name)} préfère ne pas organiser ${thing(p.title)}. Ce n’est pas grave !`,
    left: (p: Titled & Named) => rich`${bold(p.name)} n’organise plus ${thing(p.title)} avec vous.`,
  },
}

/** Who comes, as a table. */
export const participants = {
  door: () => 'Liste des inscrits',
  fileName: () => 'inscrits.csv',
  heads: () => ['Prénom', 'Adultes', 'Enfants', 'Réponse'],
  states: { coming: 'vient', maybe: 'peut-être', waiting: 'attend' },
  list: (p: Titled & { when: string; lines: number }) =>
    rich`Voici la liste des inscrits pour ${thing(p.title)}${p.when ? `, ${p.when}` : ''} : ${p.lines} inscription${s(p.lines)}.`,
  only: () =>
    rich`Ces prénoms vous sont confiés pour ce rendez-vous seulement. Ne les transmettez pas, et jetez la liste ensuite : deux jours après, je l’efface aussi d’ici.`,
  none: (p: Titled) => rich`Personne n’est encore inscrit pour ${thing(p.title)}.`,
  erased: {
    over: () => rich`Effacé : la liste des inscrits n’a plus lieu d’être. Si vous l’avez gardée ailleurs, jetez-la, s’il vous plaît.`,
    left: () => rich`Effacé : vous n’organisez plus ce rendez-vous. Si vous avez gardé la liste ailleurs, jetez-la, s’il vous plaît.`,
    below: () => rich`Effacé : la liste à jour est plus bas.`,
  },
  forgotten: (p: Titled & { state: 'planned' | 'cancelled' | 'over' }) =>
    p.state === 'cancelled'
      ? rich`${thing(p.title)} n’a pas lieu : il n’y a plus de liste.`
      : rich`${thing(p.title)} est passé : je n’en garde que le nombre de personnes, sans les prénoms.`,
}

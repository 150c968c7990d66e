import { bold, rich } from '../chat/rich.ts'
import { type Named, type Titled, thing } from './fr-pieces.ts'

/** A loan: its thing, the other one's first name; its period, its end and a later end in words. */
type Lent = Titled & Named & { when: string; until: string; longer: string }
type Line = Titled & Named & { from: string; until: string }

/** A loan in its time: there, and back. */
export const lending = {
  command: () => 'Mes prêts et mes emprunts',

  /** To whoever lends. */
  lender: {
    agreed: (p: Lent) => rich`Vous prêtez ${thing(p.title)} à ${bold(p.name)}, ${bold(p.when)}.`,
    today: (p: Lent) => rich`C’est aujourd’hui : vous prêtez ${thing(p.title)} à ${bold(p.name)}, ${p.when}.`,
    lent: (p: Lent) => rich`C’est noté : ${thing(p.title)} est chez ${bold(p.name)}, jusqu’à ${bold(p.until)}.`,
    saysHas: (p: Lent) => rich`${bold(p.name)} dit avoir reçu ${thing(p.title)}. C’est bien cela ?`,
    notHanded: (p: Lent) => rich`${bold(p.name)} n’a pas encore reçu ${thing(p.title)}. Convenez du moment ensemble.`,
    day: (p: Lent) => rich`${bold(p.name)} doit vous rendre ${thing(p.title)} aujourd’hui : ${bold(p.until)}.`,
    saysBack: (p: Lent) => rich`${bold(p.name)} dit avoir rendu ${thing(p.title)}. C’est bien cela ?`,
    late: (p: Lent) => rich`${thing(p.title)}, chez ${bold(p.name)}, devait revenir ${p.until}. Que voulez-vous faire ?`,
    reminded: (p: Lent) => rich`C’est fait : je l’ai rappelé à ${p.name}. Je vous redemande dans quelques jours.`,
    organiserTold: (p: Lent) => rich`C’est fait : les personnes qui organisent le quartier sont prévenues pour ${thing(p.title)}.`,
    nobodyOrganises: (p: Lent) =>
      rich`J’ai écrit une dernière fois à ${p.name}. Personne d’autre n’organise ce quartier pour l’instant : parlez-en ensemble.`,
    extendAsked: (p: Lent) => rich`${bold(p.name)} voudrait garder ${thing(p.title)} jusqu’à ${bold(p.longer)}. D’accord ?`,
    extended: (p: Lent) => rich`C’est d’accord : ${p.name} garde ${thing(p.title)} jusqu’à ${bold(p.until)}.`,
    somebodyNext: (p: Lent) => rich`Ce n’est pas possible : quelqu’un d’autre attend ${thing(p.title)} juste après.`,
    unsaid: (p: Lent) => rich`Le prêt de ${thing(p.title)} à ${bold(p.name)} (${p.when}) s’est-il fait ?`,
    returned: (p: Lent) => rich`C’est bien revenu : ${thing(p.title)}. Merci d’avoir prêté !`,
    damaged: (p: Lent) =>
      rich`C’est noté : ${thing(p.title)} est revenu abîmé. Parlez-en avec ${bold(p.name)} ; au besoin, une personne qui organise le quartier peut aider.`,
    lost: (p: Lent) =>
      rich`C’est noté : ${thing(p.title)} ne reviendra pas. Parlez-en avec ${bold(p.name)} ; au besoin, une personne qui organise le quartier peut aider.`,
    over: (p: Lent) => rich`C’est terminé : le prêt de ${thing(p.title)} à ${p.name} ne s’est pas fait. Ce n’est pas grave.`,
  },

  /** To whoever has the thing, or will have it. */
  holder: {
    agreed: (p: Lent) => rich`Vous empruntez ${thing(p.title)} à ${bold(p.name)}, ${bold(p.when)}.`,
    today: (p: Lent) => rich`C’est aujourd’hui : vous empruntez ${thing(p.title)} à ${bold(p.name)}, ${p.when}.`,
    has: (p: Lent) => rich`C’est noté : vous avez ${thing(p.title)}, à rendre à ${bold(p.name)} : ${bold(p.until)}.`,
    saysHanded: (p: Lent) => rich`${bold(p.name)} dit vous avoir remis ${thing(p.title)}. C’est bien cela ?`,
    notHanded: (p: Lent) => rich`${bold(p.name)} dit que ce n’est pas encore fait, pour ${thing(p.title)}. Convenez du moment ensemble.`,
    tomorrow: (p: Lent) => rich`Petit rappel : ${thing(p.title)} est à rendre à ${bold(p.name)} demain, ${bold(p.until)}.`,
    soon: (p: Lent) => rich`Petit rappel : ${thing(p.title)} est à rendre à ${bold(p.name)} bientôt, ${bold(p.until)}.`,
    late: (p: Lent) => rich`${thing(p.title)} devait revenir chez ${bold(p.name)} ${p.until}. Est-ce déjà fait ?`,
    kind: (p: Lent) => rich`${bold(p.name)} pense à ${thing(p.title)}, à rendre ${p.until}. Pouvez-vous passer ces jours-ci ?`,
    firm: (p: Lent) => rich`${bold(p.name)} a besoin de ${thing(p.title)}, à rendre ${p.until}. Merci de passer, ou d’écrire un mot.`,
    organiser: (p: Lent) =>
      rich`${bold(p.name)} n’a pas revu ${thing(p.title)} et a demandé de l’aide au quartier. Un mot de votre part arrange souvent tout.`,
    howLong: (p: Lent) => rich`Combien de temps voulez-vous garder ${thing(p.title)} en plus ?`,
    extendAsked: (p: Lent) => rich`C’est demandé à ${p.name} : garder ${thing(p.title)} jusqu’à ${bold(p.longer)}.`,
    extended: (p: Lent) => rich`Vous avez plus de temps : ${thing(p.title)} est à rendre à ${bold(p.name)} ${bold(p.until)}.`,
    notExtended: (p: Lent) => rich`${bold(p.name)} en a besoin : ${thing(p.title)} est à rendre comme prévu, ${bold(p.until)}.`,
    somebodyNext: (p: Lent) => rich`Ce n’est pas possible : quelqu’un attend ${thing(p.title)} juste après. À rendre ${bold(p.until)}.`,
    unsaid: (p: Lent) => rich`L’emprunt de ${thing(p.title)} à ${bold(p.name)} (${p.when}) s’est-il fait ?`,
    saidBack: (p: Lent) => rich`Merci ! Je demande à ${p.name} de confirmer le retour de ${thing(p.title)}.`,
    notBack: (p: Lent) => rich`${bold(p.name)} n’a pas encore retrouvé ${thing(p.title)}. Écrivez-vous un mot, cela s’arrange vite.`,
    returned: (p: Lent) => rich`${bold(p.name)} a bien retrouvé ${thing(p.title)}. Merci d’en avoir pris soin !`,
    damaged: (p: Lent) =>
      rich`${bold(p.name)} a trouvé ${thing(p.title)} abîmé. Cela arrive : parlez-en ensemble ; au besoin, une personne qui organise le quartier peut aider.`,
    lost: (p: Lent) =>
      rich`${bold(p.name)} pense que ${thing(p.title)} est perdu. Parlez-en ensemble ; au besoin, une personne qui organise le quartier peut aider.`,
    found: (p: Lent) => rich`Bonne nouvelle : ${bold(p.name)} a retrouvé ${thing(p.title)}.`,
    over: (p: Lent) => rich`C’est terminé : l’emprunt de ${thing(p.title)} à ${p.name} ne s’est pas fait. Ce n’est pas grave.`,
  },

  late: (p: Titled & { owner: string; borrower: string; until: string }) =>
    rich`${bold(p.owner)} vous demande un coup de main : ${thing(p.title)}, prêté à ${bold(p.borrower)}, devait revenir ${p.until}. Un mot de votre part peut aider.`,

  handedOver: () => 'C’est remis',
  haveIt: () => 'Je l’ai',
  yes: () => 'Oui',
  yesHaveIt: () => 'Oui, je l’ai',
  no: () => 'Non',
  notYet: () => 'Non, pas encore',
  isBack: () => 'C’est rendu',
  received: () => 'Oui, bien reçu',
  damaged: () => 'Abîmé',
  lost: () => 'Perdu',
  found: () => 'Finalement retrouvé',
  fine: () => 'Finalement, tout va bien',
  keepLonger: () => 'Garder plus longtemps',
  day: () => '1 jour de plus',
  threeDays: () => '3 jours',
  week: () => '1 semaine',
  twoMore: () => 'Laisser encore 2 jours',
  remind: { kind: () => 'Rappeler gentiment', firm: () => 'Insister', organiser: () => 'Demander de l’aide' },
  lentAfterAll: () => 'Oui, je l’ai prêté',
  borrowedAfterAll: () => 'Oui, je l’ai emprunté',
  neverMind: () => 'Non, finalement',
  photo: () => 'Photo de l’état',
  photoAsk: (p: Titled) => rich`Envoyez ici une photo de ${thing(p.title)} : vous la verrez tous les deux.`,
  photoMine: (p: Titled) => rich`C’est gardé : l’état de ${thing(p.title)}.`,
  photoTheirs: (p: Titled & Named) => rich`L’état de ${thing(p.title)}, photographié par ${bold(p.name)}.`,

  lentTitle: () => rich`${bold('Ce que vous prêtez')}`,
  borrowedTitle: () => rich`${bold('Ce que vous empruntez')}`,
  freeTitle: () => rich`${bold('Libre en ce moment')}`,
  line: {
    agreed: (p: Line) => rich`• ${p.title} (${p.name}) : à partir de ${p.from}`,
    out: (p: Line) => rich`• ${p.title} (${p.name}) : jusqu’à ${p.until}`,
    late: (p: Line) => rich`• ${p.title} (${p.name}) : attendu ${p.until}`,
  },
  none: () => rich`Vous n’avez rien de prêté ni d’emprunté en ce moment.`,
  noneOut: () => rich`Je ne vois aucun prêt en cours qui pourrait être rendu.`,
  whichBack: () => rich`Qu’est-ce qui est revenu ?`,
}

import { bold, rich } from '../chat/rich.ts'
import { inPlace, inPlaceBold, type Named, ofPlace, ofPlaceBold, s } from './fr-pieces.ts'

type Two = { from: string; to: string }
const listed = (names: readonly string[]): string => names.join(', ')
const titles = (all: readonly string[]): string => all.map((it) => `« ${it} »`).join(', ')

/** Moving, and what lies around. */
export const moving = {
  /** On the desk, in the settings. */
  communes: () => 'Communes',
  moved: () => 'J’ai déménagé',
  look: () => 'Voir alentour',
  command: () => 'Vous avez déménagé',
  ask: (p: { quartier: string }) =>
    rich`Vous êtes dans le quartier ${bold(p.quartier)}. Où habitez-vous maintenant ? Rien ne change avant que vous l’ayez confirmé.`,
  sayWhere: () => 'Dire où j’habite',
  stay: () => 'Rester',
  here: (p: { quartier: string }) => rich`Vous êtes dans le quartier ${bold(p.quartier)}, et rien n’a changé.`,

  leaving: (p: Two) => rich`Vous quittez ${bold(p.from)} pour ${bold(p.to)}. Voici ce que cela change :`,
  becomes: {
    posts: (n: number) =>
      n > 1
        ? rich`• Vos ${n} annonces ouvertes seront retirées, et qui y a répondu sera prévenu.`
        : rich`• Votre annonce ouverte sera retirée, et qui y a répondu sera prévenu.`,
    answers: (n: number) =>
      n > 1
        ? rich`• Vos ${n} réponses et demandes en cours seront retirées, et qui les a reçues sera prévenu.`
        : rich`• Votre réponse ou demande en cours sera retirée, et qui l’a reçue sera prévenu.`,
    lasting: (n: number) =>
      n > 1 ? rich`• Vos ${n} prêts en cours continuent jusqu’au retour.` : rich`• Votre prêt en cours continue jusqu’au retour.`,
    series: (n: number) => rich`• Vos tours dans ${n} coup${s(n)} de main régulier${s(n)} iront aux autres.`,
    dates: (n: number) =>
      n > 1
        ? rich`• Vos ${n} inscriptions à des événements seront annulées, vos places iront aux suivants.`
        : rich`• Votre inscription à un événement sera annulée, votre place ira au suivant.`,
    associations: (n: number) => rich`• Vous ne parlerez plus au nom ${n > 1 ? `de ${n} associations` : 'de votre association'}.`,
    signed: (n: number) =>
      rich`• ${n > 1 ? `Les ${n} personnes que vous avez inscrites restent` : 'La personne que vous avez inscrite reste'} sur la liste des visites : vous pouvez toujours changer cela.`,
    role: () => rich`• Vous n’organiserez plus le quartier.`,
    listed: () => rich`• Votre nom sera retiré de la liste des visites.`,
  },
  guestThere: (p: Two) =>
    rich`Les annonces ${ofPlace(p.from)} ne vous seront plus montrées, et il faudra de nouveau vous faire reconnaître ${inPlace(p.to)}.`,
  neighbourThere: (p: Two) =>
    rich`Les annonces ${ofPlace(p.from)} ne vous seront plus montrées. Là-bas, vous serez tout de suite chez vous.`,
  yes: () => 'Déménager',
  done: (p: Two) => rich`C’est fait : vous avez quitté ${p.from}. Bienvenue ${inPlaceBold(p.to)} !`,
  toRecognise: (p: Two) => rich`Pour publier et répondre ${inPlace(p.to)}, il reste à vous y faire reconnaître.`,
  rules: (p: { rules: string }) => rich`Les règles du quartier : ${p.rules}`,

  blocked: (p: { to: string }) => rich`Avant de partir pour ${bold(p.to)}, il reste quelque chose à régler :`,
  stays: {
    events: (p: { titles: readonly string[] }) =>
      rich`• Vous organisez encore ${titles(p.titles)} : annulez les dates à venir, ou laissez l’organisation à d’autres.`,
    association: (p: { names: readonly string[] }) =>
      rich`• Vous êtes le contact ${p.names.length > 1 ? 'de ces associations' : 'de cette association'} : ${listed(p.names)}. Confiez-la à quelqu’un d’autre, ou fermez-la.`,
    organiser: (p: { quartier: string }) =>
      rich`• Personne d’autre n’organise ${bold(p.quartier)} : confiez d’abord cette tâche à quelqu’un du quartier.`,
    leads: () => rich`• Vous menez la tournée en cours : terminez-la, ou laissez-la à quelqu’un qui organise aussi le quartier.`,
    helps: () => rich`• Vous aidez dans la tournée en cours : dites d’abord que vous ne pouvez plus, pour qu’on cherche quelqu’un.`,
    much: () => rich`• Vous avez plus de cinquante annonces, réponses ou inscriptions en cours : terminez-en d’abord quelques-unes.`,
    often: () =>
      rich`• Vous avez déjà déménagé trois fois en trente jours. Réessayez dans quelques semaines, ou parlez-en à qui organise le quartier.`,
  },
  organiseNoMore: (p: { title: string }) => `Ne plus organiser « ${p.title} »`,
  seeRound: () => 'Voir la tournée',
  leaveRound: () => 'Je ne peux plus aider',

  aroundCommand: () => 'Les quartiers voisins que vous suivez',
  around: () => 'Alentour',
  followed: (p: { names: readonly string[] }) =>
    rich`Vous suivez ${bold(listed(p.names))} : vous y voyez ce qui est montré alentour, et rien d’autre. Touchez un nom pour ne plus le suivre.`,
  followsNone: (p: { quartier: string }) =>
    rich`Autour ${ofPlaceBold(p.quartier)}, vous ne suivez aucun quartier. En suivre un, c’est voir les annonces que ses habitants montrent alentour.`,
  nearby: () => rich`Tout près, vous pouvez suivre :`,
  nothingNear: () => rich`Je ne connais pas de quartier tout près. Vous pouvez en chercher un par son nom.`,
  notes: {
    followed: (p: Named) => rich`C’est noté : vous suivez ${bold(p.name)}.`,
    left: (p: Named) => rich`C’est noté : vous ne suivez plus ${bold(p.name)}.`,
    full: (p: Named & { most: number }) => rich`Vous suivez déjà ${p.most} quartiers : pour suivre ${bold(p.name)}, quittez-en un d’abord.`,
  },
  seePosts: () => 'Voir ce qu’on y montre',
  find: () => 'Chercher un quartier',
  findLabel: () => 'Son nom',
  findAsk: () => rich`Comment s’appelle ce quartier ?`,
  findAgain: () => rich`Au moins deux lettres de son nom, s’il vous plaît.`,
  found: () => rich`Voici ce que j’ai trouvé. Touchez un nom pour le suivre.`,
  foundNone: (p: Named) => rich`Je ne connais pas de quartier ouvert qui s’appelle « ${p.name} ».`,
  listTitle: () => rich`${bold('Alentour')}, dans les quartiers que vous suivez :`,
  listNone: () => rich`Rien d’ouvert alentour pour le moment.`,
  part: () => rich`${bold('Alentour')} :`,
  more: () => 'Tout voir alentour',
  of: (p: { from: string }) => rich`Dans le quartier voisin ${bold(p.from)}.`,

  alsoAround: () => 'Montrer aussi alentour',
  onlyHere: () => 'Seulement dans le quartier',
  shownAround: () => rich`Elle sera aussi montrée alentour, à qui suit votre quartier.`,

  grouped: (p: { quartier: string; names: readonly string[] }) => rich`Font aussi partie ${ofPlaceBold(p.quartier)} : ${listed(p.names)}.`,
  groupedNone: (p: { quartier: string }) =>
    rich`Aucune autre commune ne fait partie ${ofPlaceBold(p.quartier)}. De petites communes peuvent former un seul quartier.`,
  groupNotes: {
    added: (p: Named) => rich`C’est noté : ${bold(p.name)} fait partie du quartier. Qui s’y inscrit arrive chez vous.`,
    removed: (p: Named) => rich`C’est noté : ${bold(p.name)} ne fait plus partie du quartier. Qui est déjà là y reste.`,
    taken: (p: Named) => rich`${bold(p.name)} a déjà son quartier : je ne peux pas l’ajouter.`,
    full: (p: { most: number }) => rich`Votre quartier réunit déjà ${p.most} communes : c’est le plus que je peux suivre.`,
    here: (p: Named) => rich`${bold(p.name)} fait déjà partie de votre quartier.`,
  },
  ungroup: (p: Named) => `Sans ${p.name}`,
  addCommune: () => 'Ajouter une commune',
  communeLabel: () => 'Code postal et commune',
  communeHint: () => 'Par exemple « 26110 Nyons ».',
  communeAsk: () => rich`Quelle commune ? Son code postal et son nom, par exemple « 26110 Nyons ».`,
  communeAgain: () => rich`Je ne trouve pas cette commune. Son code postal et son nom, s’il vous plaît, par exemple « 26110 Nyons ».`,
  which: () => rich`Plusieurs communes y répondent. Laquelle ?`,
  only: (p: Named) => rich`Ajouter ${bold(p.name)} à votre quartier ?`,
  groupIt: (p: Named) => `Ajouter ${p.name}`,
  notThat: () => 'Non, revenir',
}

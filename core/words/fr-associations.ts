import { bold, command, rich } from '../chat/rich.ts'
import { de, type Named } from './fr-pieces.ts'

type Who = Named & { who: string }
type Sort = { kind: 'association' | 'municipality' }
const listed = (names: readonly string[]): string => names.join(', ')

/** Clubs of the quartier, and who posts in their name. */
export const association = {
  command: () => 'Les associations du quartier',
  commandCode: () => 'Le code qu’on vous a donné',
  asThem: (p: Named) => `Au nom ${de(p.name)}${p.name}`,
  asMyself: () => 'En mon nom',

  mine: () => rich`Voici les associations au nom desquelles vous publiez.`,
  none: () => rich`Vous ne publiez au nom d’aucune association.`,
  others: (p: { names: readonly string[] }) => rich`Dans le quartier : ${listed(p.names)}.`,
  howToJoin: () =>
    rich`Pour parler au nom d’une association déjà inscrite, demandez-lui un code, puis écrivez-moi ${command('association')} suivi de ce code.`,
  followed: (p: { names: readonly string[] }) => rich`Vous suivez : ${listed(p.names)}.`,
  all: () => 'Les associations',
  see: () => 'Voir l’association',
  register: () => 'Inscrire une association',
  registerMunicipality: () => 'Inscrire la mairie',
  kindLabel: () => 'C’est',
  kinds: { association: 'Association', municipality: 'Mairie ou service public' },
  nameLabel: () => 'Son nom',
  nameHint: () => 'Par exemple « Amicale des Tilleuls ».',
  aboutLabel: () => 'Ce qu’elle fait',
  aboutHint: () => 'En une phrase, sans adresse ni téléphone.',
  ask: {
    name: (p: Sort) =>
      p.kind === 'municipality'
        ? rich`Comment s’appelle la mairie, ou le service public ? Par exemple « Mairie du 20e ».`
        : rich`Comment s’appelle l’association ? Par exemple « Amicale des Tilleuls ».`,
    about: (p: Sort) =>
      p.kind === 'municipality'
        ? rich`Qu’annoncera-t-elle ici, en une phrase ? Sans adresse ni téléphone.`
        : rich`Que fait-elle, en une phrase ? Sans adresse ni téléphone.`,
  },
  again: {
    name: (p: { most: number }) => rich`Un nom de ${p.most} lettres au plus, s’il vous plaît, sans adresse, téléphone ni lien.`,
    about: (_p: { most: number }) => rich`Une phrase de 200 lettres au plus, s’il vous plaît, sans adresse, téléphone ni lien.`,
  },
  cannot: {
    taken: (p: Named) => rich`Une association s’appelle déjà ${bold(p.name)} dans le quartier. Si c’est la vôtre, demandez-lui un code.`,
    full: (_p: Named) => rich`Vous avez déjà inscrit cinq associations : c’est le plus que je peux suivre pour une personne.`,
    official: (p: Named) =>
      rich`${bold(p.name)} ressemble au nom d’une mairie ou d’un service public. Si vous parlez pour elle ou pour lui, touchez « Inscrire la mairie ». Sinon, choisissez un autre nom, s’il vous plaît : personne ne doit s’y tromper.`,
    second: (_p: Named) => rich`Une mairie parle déjà dans le quartier. Si c’est la vôtre, demandez-lui un code.`,
  },
  proposed: (p: Named) =>
    rich`Merci ! J’ai demandé à qui organise le quartier d’accepter l’association ${bold(p.name)}. Je vous préviens dès que c’est fait.`,
  nobodyOrganises: (p: Named) =>
    rich`Merci ! Personne n’organise encore ce quartier : l’association ${bold(p.name)} attendra que quelqu’un puisse l’accepter.`,
  asked: (p: Named & { by: string }) => rich`${bold(p.by)} voudrait publier au nom ${de(p.name)}${bold(p.name)} :`,
  checkOfficial: () => rich`Avant d’accepter, assurez-vous que cette personne parle bien pour la mairie ou le service public.`,
  second: (p: Named & { there: string }) =>
    rich`${bold(p.there)} parle déjà dans le quartier, et il n’y en a qu’une à la fois. Refusez ${bold(p.name)}, ou fermez d’abord l’autre.`,
  accept: () => 'Accepter',
  refuse: () => 'Refuser',
  judged: {
    yes: (p: Named & { by: string | null }) =>
      rich`C’est fait${p.by ? `, par ${p.by}` : ''} : l’association ${bold(p.name)} peut publier dans le quartier.`,
    no: (p: Named & { by: string | null }) =>
      rich`C’est noté${p.by ? `, par ${p.by}` : ''} : l’association ${bold(p.name)} n’est pas acceptée.`,
  },
  answered: {
    yes: (p: Named) =>
      rich`Bonne nouvelle : l’association ${bold(p.name)} est acceptée. Écrivez votre annonce comme d’habitude ; un bouton permet de la publier au nom de l’association.`,
    no: (p: Named) =>
      rich`L’inscription ${de(p.name)}${bold(p.name)} n’a pas été acceptée. Parlez-en avec les personnes qui organisent le quartier. Vous pouvez toujours publier en votre nom.`,
  },
  waits: () => rich`Les personnes qui organisent le quartier ne l’ont pas encore acceptée.`,
  speakers: (p: { names: readonly string[] }) => rich`Publient en son nom : ${listed(p.names)}.`,
  howToSpeak: (p: Named) =>
    rich`Écrivez votre annonce comme d’habitude, puis touchez « Au nom ${de(p.name)}${p.name} » avant de la publier.`,
  namesClosed: () => rich`Au nom d’une mairie ou d’un service public, on ne lit pas qui vient : seulement combien.`,
  followers: (n: number) => rich`${n} personnes la suivent.`,
  fewFollowers: {
    none: () => rich`Personne ne la suit encore.`,
    few: () => rich`Quelques personnes la suivent.`,
  },
  address: () => rich`Ses rendez-vous, à suivre dans un agenda. Cette adresse est publique, vous pouvez la donner :`,
  calendar: () => 'Une adresse pour son agenda',
  anotherAddress: () => 'Nouvelle adresse',
  invite: () => 'Inviter quelqu’un',
  follow: () => 'Suivre',
  unfollow: () => 'Ne plus suivre',
  youFollow: (p: Named) => rich`C’est noté : je vous préviens quand ${bold(p.name)} publie une annonce. Personne ne sait qui la suit.`,
  youUnfollow: (p: Named) => rich`C’est noté : je ne vous préviens plus des annonces ${de(p.name)}${bold(p.name)}.`,
  news: (p: Named) => rich`${bold(p.name)} a publié :`,
  seePost: () => 'Voir',

  hand: () => 'Passer la main',
  handTo: (p: Named) =>
    rich`À qui confier ${bold(p.name)} ? Il faudra son accord. Ensuite, c’est cette personne qui invite, fait partir ou ferme ; vous publierez toujours en son nom.`,
  handNobody: (p: Named) =>
    rich`Pour passer la main, il faut quelqu’un du voisinage qui publie déjà au nom ${de(p.name)}${bold(p.name)}. Invitez d’abord cette personne.`,
  offered: (p: Who) => rich`C’est proposé à ${bold(p.who)}, pour ${bold(p.name)}. Rien ne change avant son accord.`,
  takeBack: () => 'Retirer la proposition',
  keep: () => 'Garder la main',
  offer: (p: Named & { by: string }) =>
    rich`${bold(p.by)} vous propose de prendre la main sur ${bold(p.name)}. Vous pourrez inviter, changer l’adresse de l’agenda, et fermer l’association.`,
  noThanks: () => 'Non merci',
  youTook: {
    yes: (p: Who) => rich`Merci ! ${bold(p.name)} est désormais entre vos mains. ${bold(p.who)} publie toujours en son nom.`,
    no: (p: Who) => rich`C’est noté : ${bold(p.who)} garde la main sur ${bold(p.name)}. Vous publiez toujours en son nom.`,
  },
  theyTook: {
    yes: (p: Who) => rich`C’est fait : ${bold(p.who)} prend la main sur ${bold(p.name)}. Vous publiez toujours en son nom.`,
    no: (p: Who) => rich`Cette fois, ${bold(p.who)} préfère ne pas prendre la main sur ${bold(p.name)}. Ce n’est pas grave !`,
  },

  remove: (p: Named) => `Sans ${p.name}`,
  leave: () => 'Ne plus parler en son nom',
  close: () => 'Fermer l’association',
  code: (p: { code: string; name: string; hours: number }) =>
    rich`Donnez ce code à la personne : elle m’écrit ${bold(`/association ${p.code}`)} (sur Slack : ${bold(`/palier association ${p.code}`)}), et publie aussi au nom ${de(p.name)}${bold(p.name)}. Il sert une seule fois, pendant ${p.hours} heures.`,
  manySpeakers: (p: Named) => rich`Douze personnes publient déjà au nom ${de(p.name)}${bold(p.name)} : c’est le plus que je peux suivre.`,
  codeWrong: () => rich`Ce code ne sert plus, ou n’est pas le bon. Demandez-en un autre à l’association.`,
  youJoined: (p: Named) => rich`Vous pouvez maintenant publier au nom ${de(p.name)}${bold(p.name)}.`,
  theyJoined: (p: Who) => rich`${bold(p.who)} peut maintenant publier au nom ${de(p.name)}${bold(p.name)}.`,
  youLeft: (p: Named) => rich`C’est noté : vous ne publiez plus au nom ${de(p.name)}${bold(p.name)}. Vos annonces passées gardent son nom.`,
  theyLeft: (p: Who) => rich`${bold(p.who)} ne publie plus au nom ${de(p.name)}${bold(p.name)}.`,
  sure: (p: Named) =>
    rich`Fermer l’association ${bold(p.name)} ? Plus personne ne publiera en son nom, et son agenda s’arrêtera. Ses annonces restent.`,
  yesClose: () => 'Oui, la fermer',
  noClose: () => 'Non, la garder',
  closed: (p: Named) => rich`L’association ${bold(p.name)} est fermée. Ses annonces restent à leur place, sous son nom.`,
  gone: () => rich`Cela n’est plus possible, ou cette association n’est plus là.`,
}

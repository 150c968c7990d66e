import { bold, rich } from '../chat/rich.ts'
import type { RoundKind } from '../rounds/round.ts'
import { whenText } from './format.ts'
import { ofPlace, s, type Titled, thing } from './fr-pieces.ts'

type Round = { kind: RoundKind; quartier: string; until: string; visits: number; done: number; volunteers: number }
const kinds: Readonly<Record<RoundKind, string>> = { heat: 'Canicule', cold: 'Grand froid', outage: 'Coupure', flood: 'Inondation' }
const during: Readonly<Record<RoundKind, string>> = {
  heat: 'Il fait très chaud',
  cold: 'Il fait très froid',
  outage: 'Il y a une coupure',
  flood: 'L’eau monte',
}
/** Of Météo-France's words, with their article. */
const phenomena: Readonly<Record<RoundKind, string>> = {
  heat: 'la canicule',
  cold: 'le grand froid',
  outage: 'une coupure',
  flood: 'les inondations',
}
const at = (wall: string): string => whenText({ start: wall, end: null, vague: null }, 'fr') ?? ''
const sums = (p: Round): string =>
  `${p.done} visite${s(p.done)} faite${s(p.done)} sur ${p.visits}, ${p.volunteers} volontaire${s(p.volunteers)}`

/** Neighbours who look after one another. We never say that we have called for help. */
export const round = {
  emergency: () => rich`En cas d’urgence : 15, 18 ou 112 (ou 114 par SMS).`,
  command: () => 'La tournée de solidarité du quartier',
  vigilanceCommand: () => 'La vigilance météo que suit le quartier',
  department: () => 'département',
  departmentAbout: () => 'Le numéro du département, par exemple 75',
  kinds,
  untilName: () => 'Jusqu’à :',
  visitsName: () => 'Visites :',
  visitsDone: (p: Round) => `${p.done} sur ${p.visits}`,
  volunteersName: () => 'Volontaires :',
  listName: () => 'Sur la liste :',
  people: (n: number) => (n === 0 ? 'personne pour le moment' : `${n} personne${s(n)}`),
  callName: () => 'À appeler si besoin :',
  join: () => 'Je suis volontaire',
  joinAgain: () => 'Finalement, je peux',
  leave: () => 'Je ne peux plus',
  lead: () => 'Je mène la tournée',
  end: () => 'Terminer',
  endYes: () => 'Oui, terminer',
  endNo: () => 'Pas encore',
  launch: () => 'Lancer une tournée',
  board: () => 'Suivre la tournée',
  mine: () => 'Voir mes visites',
  card: (p: Round) =>
    rich`💛 ${bold(`Tournée de solidarité : ${kinds[p.kind].toLowerCase()}`)}. ${during[p.kind]} : allons voir nos voisins les plus fragiles, toujours à deux. Pouvez-vous donner une heure ?`,
  over: (p: Round) => rich`💛 La tournée est terminée : ${sums(p)}. Merci à toutes et à tous !`,
  start: () =>
    rich`Aucune tournée n’est en cours. Que se passe-t-il ? Je vous demande ensuite jusqu’à quand, et qui appeler en cas de besoin. Rien ne part sans votre accord.`,
  none: () =>
    rich`Aucune tournée n’est en cours dans le quartier. Vous pouvez déjà dire si vous aimeriez une visite ou un appel quand il fait trop chaud ou trop froid.`,
  gone: () => rich`Cette tournée n’est plus à changer, ou elle n’est pas la vôtre. Pour voir où on en est : /tournee.`,
  form: () => 'Lancer une tournée',
  until: () => 'Jusqu’à quand',
  untilHint: () => 'Par exemple « vendredi 20 h ».',
  contact: () => 'La personne à appeler',
  contactHint: () => 'Par exemple « Mme Roux, mairie ». Elle doit être d’accord.',
  phone: () => 'Son numéro',
  phoneHint: () => 'Il n’est gardé que le temps de la tournée.',
  ask: {
    until: () => rich`Jusqu’à quand dure la tournée ? Par exemple « vendredi 20 h ».`,
    contact: () =>
      rich`Qui peut-on appeler si quelqu’un ne répond pas ? Par exemple « Mme Roux, mairie ». Cette personne doit être d’accord.`,
    phone: () => rich`À quel numéro ? Je ne le garde que le temps de la tournée.`,
  },
  askAgain: {
    until: () => rich`Je n’ai pas bien compris la date. Par exemple « vendredi 20 h ».`,
    contact: () => rich`Je n’ai pas bien compris. Qui peut-on appeler ? Par exemple « Mme Roux, mairie ».`,
    phone: () => rich`Je n’ai pas reconnu de numéro. Par exemple « 01 40 00 00 00 ».`,
  },
  draft: (p: Round) =>
    rich`Voici la tournée ${bold(kinds[p.kind].toLowerCase())} que vous préparez. Rien n’est encore publié. Vous la mènerez : c’est vous que je préviens d’abord si quelque chose ne va pas.`,
  dropped: () => rich`C’est annulé : la tournée n’a pas été lancée.`,
  opened: (p: Round) =>
    rich`La tournée est lancée dans le quartier ${ofPlace(p.quartier)}. Je cherche des volontaires, deux par visite, et je vous préviens si quelque chose ne va pas.`,
  shown: {
    leader: (p: Round) =>
      rich`Vous menez cette tournée : ${sums(p)}. Elle dure jusqu’au ${at(p.until)}. Les noms ne sont pas écrits ici : appuyez sur une visite pour savoir de qui il s’agit.`,
    volunteer: (p: Round) => rich`Merci d’être volontaire ! Vos visites jusqu’ici :${p.visits === 0 ? ' aucune pour le moment.' : ''}`,
    neighbour: (p: Round) =>
      rich`💛 ${bold(`Tournée de solidarité : ${kinds[p.kind].toLowerCase()}`)}, jusqu’au ${at(p.until)} : ${sums(p)}. On va toujours à deux, et je vous propose une visite à la fois. Vous pouvez arrêter quand vous voulez.`,
  },
  more: (n: number) => rich`Et ${n} autre${s(n)}, moins pressée${s(n)}.`,
  joined: () =>
    rich`Merci, vous êtes volontaire ! Je vous propose une visite dès qu’il y en a une, toujours à deux. Pendant la tournée, je peux vous écrire à toute heure.`,
  left: () => rich`C’est noté, je ne vous propose plus de visite. Vos visites sont confiées à d’autres. Merci d’avoir prévenu !`,
  led: (p: { by: string }) => rich`${bold(p.by)} mène maintenant la tournée. Merci pour ce que vous avez fait !`,
  ending: (p: Round) =>
    rich`On termine la tournée ? ${sums(p)}. J’efface alors les visites, les regards sur les noms et le numéro à appeler ; seuls ces chiffres restent.`,
  ended: (p: Round) => rich`La tournée est terminée : ${sums(p)}. Ce qui concernait les personnes est effacé. Merci de l’avoir menée !`,
  thanks: (p: Round) => rich`La tournée est terminée : ${sums(p)}. Merci d’avoir pris soin des autres ! Gardez-vous bien aussi.`,
  proposed: (p: { kind: RoundKind; department: string; red: boolean; open: boolean }) =>
    p.open
      ? rich`Vigilance ${bold(p.red ? 'rouge' : 'orange')} pour ${phenomena[p.kind]} dans le département ${p.department}. Une tournée est déjà en cours.`
      : rich`Vigilance ${bold(p.red ? 'rouge' : 'orange')} pour ${phenomena[p.kind]} dans le département ${p.department}. Voulez-vous lancer une tournée ? Rien ne commence sans vous.`,
  vigilance: (p: { department: string | null; changed: boolean; organises: boolean; wrong: boolean }) => {
    if (p.wrong) return rich`Je n’ai pas reconnu ce département. Écrivez son numéro, par exemple « /vigilance 75 ».`
    if (p.changed && p.department)
      return rich`C’est noté : je suis la vigilance officielle du département ${bold(p.department)}. En orange ou en rouge, je vous propose une tournée ; je ne la lance jamais moi-même.`
    if (p.department) return rich`Le quartier suit la vigilance officielle du département ${bold(p.department)}.`
    return p.organises
      ? rich`Le quartier ne suit pas encore la vigilance. Écrivez par exemple « /vigilance 75 ».`
      : rich`Le quartier ne suit pas encore la vigilance. C’est aux personnes qui l’organisent de choisir le département.`
  },
}

export const urgent = {
  button: () => 'C’est urgent',
  ask: (p: { author: string }) => rich`${bold(p.author)} a besoin d’aide rapidement. Pouvez-vous ?`,
  called: (p: Titled & { asked: number; more: boolean }) => {
    if (p.asked === 0)
      return p.more
        ? rich`C’est noté : je demande tout de suite à quelques voisins pour ${thing(p.title)}, puis à d’autres, jusqu’à ce que quelqu’un dise oui.`
        : rich`Je n’ai trouvé personne à qui demander pour ${thing(p.title)}. L’annonce reste ouverte : on peut encore vous répondre.`
    return p.more
      ? rich`Pour ${thing(p.title)}, j’ai demandé à ${p.asked} personne${s(p.asked)}. Je continue jusqu’à ce que quelqu’un dise oui.`
      : rich`Pour ${thing(p.title)}, j’ai demandé à ${p.asked} personne${s(p.asked)}, et je m’arrête là. L’annonce reste ouverte : on peut encore vous répondre.`
  },
}

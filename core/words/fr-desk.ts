import type { Platform } from '../chat/inbound.ts'
import { bold, lines, type Rich, rich } from '../chat/rich.ts'
import type { Way } from '../joining/way.ts'
import type { Note } from '../quartiers/desk.ts'
import type { Figures } from '../quartiers/figure.ts'
import type { Language } from '../residents/resident.ts'
import { dayText, minuteText, shortDayText, spanText } from './format.ts'
import { de, type Named, s } from './fr-pieces.ts'
import { weekdays } from './fr-series.ts'

const hour = (minute: number): string => minuteText(minute, 'fr')
const everyDay = (weekday: number | null): string => (weekday === null ? 'chaque jour' : `chaque ${weekdays[weekday - 1]}`)
const number = (n: number): string => n.toLocaleString('fr-FR')
const neighbours = (n: number): string => (n === 0 ? 'aucun voisin' : n === 1 ? 'un voisin ou une voisine' : `${number(n)} voisins`)
/** What becomes what it is by them. */
const ways: Readonly<Record<Way, string>> = {
  approval: 'accord de l’équipe',
  sponsors: 'deux parrainages',
  poster: 'affiche d’immeuble',
  letter: 'lettre avec un code',
  proof: 'justificatif de domicile',
  open: 'porte ouverte',
}

/** What an organiser sees and sets. */
export const desk = {
  command: () => 'Votre quartier : son règlement, ses voisins, ses réglages',
  open: () => 'Le quartier',
  back: () => 'Retour au bureau',

  title: (p: Named) => rich`Le bureau ${de(p.name)}${bold(p.name)}. Touchez ce que vous voulez changer.`,
  saved: {
    hour: (p) => rich`C’est noté : le journal partira à ${hour(p.minute)}.`,
    sameDay: (p) => rich`C’est noté : le prochain journal part encore à l’ancienne heure, puis ce sera à ${hour(p.minute)}.`,
    language: () => rich`C’est noté : je parlerai cette langue dans le canal.`,
    rules: () => rich`C’est noté : le règlement est montré à chaque personne qui arrive.`,
    noRules: () => rich`C’est noté : il n’y a plus de règlement.`,
    opensAt: (p) => rich`C’est noté : le quartier ouvrira à ${neighbours(p.opensAt)}.`,
    opened: () => rich`C’est ouvert ! Vos voisins sont prévenus.`,
  } as Readonly<Record<Note, (p: { minute: number; opensAt: number }) => Rich>>,

  channelsName: () => 'Canaux :',
  channelsAre: (p: { here: readonly string[]; missing: readonly string[] }) =>
    p.here.length === 0 ? 'aucun encore' : `${p.here.join(', ')}${p.missing.length > 0 ? ` (pas encore ${p.missing.join(', ')})` : ''}`,
  pageName: () => 'Journal :',
  page: (p: { minute: number; weekday: number | null; language: Language }) =>
    `${everyDay(p.weekday)} à ${hour(p.minute)}, ${p.language === 'fr' ? 'en français' : 'en anglais'}`,
  joinName: () => 'Accueil par :',
  ways: (all: readonly Way[]) => all.map((it) => ways[it]).join(', '),
  rulesName: () => 'Règlement :',
  rulesNone: () => 'aucun',
  neighboursName: () => 'Voisins :',
  neighbours: (p: { neighbours: number; open: boolean; opensAt: number }) =>
    p.open ? number(p.neighbours) : `${p.neighbours}, le quartier ouvrira à ${p.opensAt}`,
  teamName: () => 'Équipe :',
  team: (p: { organisers: number; moderators: number }) =>
    [
      p.organisers > 1 ? `${p.organisers} personnes organisent` : 'une personne organise',
      p.moderators === 0 ? 'personne ne modère' : p.moderators > 1 ? `${p.moderators} modèrent` : 'une modère',
    ].join(', '),

  waiting: (p: { waiting: number }) => `Demandes en attente (${p.waiting})`,
  hour: () => 'Heure du journal',
  join: () => 'Façons de rejoindre',
  rules: () => 'Règlement',
  channels: () => 'Canaux',
  toLanguage: { fr: 'Canal en français', en: 'Canal en anglais' } as Readonly<Record<Language, string>>,
  posters: () => 'Affiches',
  letters: () => 'Lettres',
  staff: () => 'Équipe',
  figures: () => 'Chiffres',
  opening: () => 'Ouverture',

  channelsOf: (p: Named) => rich`Un quartier peut vivre sur plusieurs plateformes : partout, ${bold(p.name)} est un seul et même lieu.`,
  channelHere: () => 'a son canal',
  channelMissing: () => 'pas encore',
  addTo: {
    web: (p) => rich`Sur la page locale : écrivez ${bold(`/quartier ${p.name}`)} dans le canal.`,
    telegram: (p) => rich`Sur Telegram : ajoutez-moi à votre groupe et écrivez-y ${bold(`/quartier ${p.name}`)}.`,
    discord: (p) => rich`Sur Discord : ajoutez-moi à votre serveur et écrivez dans un salon ${bold(`/quartier ${p.name}`)}.`,
    slack: (p) => rich`Sur Slack : invitez-moi dans un canal et écrivez-y ${bold(`/palier quartier ${p.name}`)}.`,
  } as Readonly<Record<Platform, (p: Named) => Rich>>,
  linkFirst: () => rich`Reliez d’abord le compte que vous avez là-bas, pour que je vous y reconnaisse.`,
  channelsAll: () => rich`Toutes les plateformes configurées ont leur canal.`,

  hourNow: (p: Named & { minute: number; weekday: number | null }) =>
    rich`Le journal ${de(p.name)}${bold(p.name)} arrive ${everyDay(p.weekday)} à ${hour(p.minute)}. À quelle heure préférez-vous ?`,
  hourChoice: hour,
  otherHour: () => 'Une autre heure',
  days: () => 'Chaque jour ou chaque semaine',
  hourLabel: () => 'À quelle heure ?',
  hourHint: () => 'Par exemple « 8 h 15 », entre 5 h et 22 h.',
  askHour: () => rich`À quelle heure le journal doit-il partir ? Par exemple « 8 h 15 ».`,
  againHour: () => rich`Une heure entre 5 h et 22 h, s’il vous plaît, par exemple « 8 h 15 ».`,

  waysNow: (p: Named) => rich`Comment devient-on voisin à ${bold(p.name)} ? Touchez pour ajouter ou retirer un chemin.`,
  wayOpen: () => rich`« Porte ouverte » : quiconque rejoint est voisin d’office. Réservez-la à un groupe déjà fermé.`,
  wayNames: {
    approval: 'Accord de l’équipe',
    sponsors: 'Deux parrainages',
    poster: 'Affiche d’immeuble',
    letter: 'Lettre avec un code',
    proof: 'Justificatif de domicile',
    open: 'Porte ouverte',
  } as Readonly<Record<Way, string>>,
  wayNote: {
    saved: () => rich`C’est noté.`,
    last: () => rich`Il faut garder au moins un chemin : ajoutez-en d’abord un autre.`,
  },

  rulesNow: (p: Named) => rich`Le règlement ${de(p.name)}${bold(p.name)}, montré à chaque personne qui arrive :`,
  rulesEmpty: (p: Named) =>
    rich`${bold(p.name)} n’a pas de règlement. Quelques phrases suffisent : ce qui se fait entre vous, ce qui ne se fait pas.`,
  writeRules: () => 'Écrire le règlement',
  changeRules: () => 'Changer le règlement',
  removeRules: () => 'Retirer le règlement',
  publicPage: () => 'Ce que chacun voit',
  rulesLabel: () => 'Le règlement',
  rulesHint: () => '500 lettres au plus, sans adresse ni téléphone. Vide : aucun.',
  askRules: () => rich`Écrivez le règlement du quartier, en quelques phrases : 500 lettres au plus, sans adresse ni téléphone.`,
  againRules: () => rich`500 lettres au plus, s’il vous plaît, sans adresse, téléphone ni lien.`,

  openingNow: (p: Named & { neighbours: number; opensAt: number }) =>
    rich`${bold(p.name)} ouvrira à ${neighbours(p.opensAt)} ; aujourd’hui, il y en a ${p.neighbours}. Jusque-là on peut s’inscrire et préparer ses annonces. À combien ouvrir ?`,
  openAt: (n: number) => `À ${n}`,
  openNow: () => 'Ouvrir maintenant',

  waitingTitle: (p: Named) => rich`Ces personnes demandent à rejoindre ${bold(p.name)}. Touchez un prénom pour répondre.`,
  waitingMore: (p: { more: number }) => rich`Et ${p.more} autre${s(p.more)}, ensuite.`,
  withProof: (p: Named) => `${p.name} (justificatif)`,
  waitingNone: (p: Named) => rich`Aucune demande n’attend à ${bold(p.name)}.`,

  about: (p: Named & { neighbours: number | null }) =>
    p.neighbours === null ? rich`${bold(p.name)} : quelques voisins.` : rich`${bold(p.name)} : ${neighbours(p.neighbours)}.`,
  aboutNotOpen: () => rich`Le quartier ouvrira dès que nous serons assez nombreux.`,
  /** Above the rules, which are an organiser's words. */
  rulesAre: () => rich`Son règlement :`,
  aboutWays: (p: { ways: readonly Way[] }) =>
    p.ways.includes('open')
      ? rich`Quiconque rejoint y est voisin d’office.`
      : rich`On y devient voisin par : ${p.ways.map((it) => ways[it]).join(', ')}.`,
  aboutAssociations: (p: { names: readonly string[] }) => rich`Ses associations : ${p.names.join(', ')}.`,
  become: () => 'Devenir voisin ou voisine',
  toDesk: () => 'Le bureau',

  figuresOf: (p: Named, it: Figures) =>
    lines(
      rich`${bold(p.name)} en chiffres`,
      rich`• ${bold(neighbours(it.neighbours))}${it.guests > 0 ? `, et ${number(it.guests)} personne${s(it.guests)} à reconnaître` : ''}`,
      rich`• ${bold(`${number(it.open)} annonce${s(it.open)}`)} en cours, ${number(it.published)} publiée${s(it.published)} en un mois`,
      rich`• En trois mois : ${bold(`${number(it.posted)} annonce${s(it.posted)}`)}, dont ${number(it.fulfilled)} aboutie${s(it.fulfilled)}, et ${bold(`${number(it.answers)} réponse${s(it.answers)}`)}`,
      it.firstAnswer === null
        ? rich`• Aucune annonce n’a encore eu de réponse`
        : rich`• Première réponse : une fois sur deux, en moins de ${bold(spanText(it.firstAnswer, 'fr'))}`,
      rich`• ${bold(`${number(it.lent)} prêt${s(it.lent)}`)} en cours, ${number(it.returned)} rendu${s(it.returned)} en trois mois`,
      rich`• ${bold(`${number(it.dates)} rendez-vous`)} en trois mois, ${number(it.came)} participation${s(it.came)}`,
    ),

  chart: {
    title: () => 'Semaine après semaine',
    posts: () => 'Annonces publiées',
    answers: () => 'Réponses',
    day: (wall: string) => shortDayText(wall, 'fr'),
    file: () => 'palier-semaines.png',
    alt: (p: Named & { from: string; posts: readonly number[]; answers: readonly number[] }) =>
      `Par semaine à ${p.name}, pendant douze semaines à partir du ${dayText(p.from, 'fr')}. Annonces publiées : ${p.posts.join(', ')}. Réponses : ${p.answers.join(', ')}.`,
  },
}

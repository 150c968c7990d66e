import type { Platform } from '../chat/inbound.ts'
import { bold, command, rich } from '../chat/rich.ts'
import { inPlaceBold, ofPlace, ofPlaceBold, s } from './fr-pieces.ts'

type In = { quartier: string }
type Poster = { label: string; used: number; most: number; until: string }
const listed = (names: readonly string[]): string => names.join(', ')

/** Who lives together. */
export const household = {
  command: () => 'Inviter une personne de votre foyer',
  open: () => 'Inviter mon foyer',
  code: (p: { code: string; typed: string; days: number }) =>
    rich`Pour une personne qui vit avec vous : ${bold(p.code)}. Elle m’écrit ${command('code', p.typed)}, donne son prénom, et vous rejoint. Le code sert une fois, pendant ${p.days} jours.`,
  stands: () => rich`Le code que je vous ai donné est toujours bon. Je ne garde pas les codes : si vous l’avez perdu, prenez-en un autre.`,
  joined: (p: { names: readonly string[] }) => rich`Déjà avec vous : ${listed(p.names)}.`,
  full: () => rich`Votre foyer est au complet : je peux noter quatre invitations. Les autres peuvent s’inscrire par eux-mêmes.`,
  invited: () => rich`Votre foyer s’invite depuis le compte de la personne qui vous a invité chez elle.`,
  theyJoined: (p: { name: string }) => rich`${bold(p.name)} est là : votre invitation a servi.`,
}

/** Posters for halls, and what we say of them. */
export const posters = {
  all: () => 'Les affiches',
  make: () => 'Nouvelle affiche',
  another: () => 'Une autre affiche',
  none: (p: In) =>
    rich`Aucune affiche ${inPlaceBold(p.quartier)} pour l’instant. Une affiche dans le hall suffit : qui la lit habite là, et rejoint le quartier en photographiant son code.`,
  list: (p: In) => rich`Les affiches ${ofPlaceBold(p.quartier)} :`,
  line: (p: Poster) => rich`${bold(p.label)} : ${p.used} sur ${p.most}, jusqu’au ${p.until}`,
  notAWay: () => rich`Le quartier n’annonce pas encore les codes à ses nouveaux venus : cela se règle avec ${command('quartier')}.`,
  revoke: (p: { label: string }) => `Annuler ${p.label}`,
  formTitle: () => 'Nouvelle affiche',
  labelName: () => 'Un nom pour cet immeuble',
  labelHint: () => 'Par exemple « l’immeuble bleu » ou « bâtiment B ». Pas d’adresse.',
  homesName: () => 'Combien de logements ?',
  homesHint: () => 'À peu près ; 30 si vous ne savez pas.',
  ask: {
    label: () => rich`Comment appeler cet immeuble ? Par exemple « l’immeuble bleu » ou « bâtiment B ».`,
    homes: () =>
      rich`Combien de logements, à peu près ? Le code servira autant de fois. Si vous ne savez pas, écrivez « je ne sais pas » : ce sera 30.`,
  },
  again: {
    label: () =>
      rich`Un nom sans adresse, s’il vous plaît : je ne garde aucune adresse, même sur une affiche. Par exemple « l’immeuble bleu » ou « bâtiment B », en 60 lettres au plus.`,
    homes: () => rich`Un nombre de 1 à 200, s’il vous plaît, par exemple « 24 ». Ou « je ne sais pas ».`,
  },
  made: (p: { label: string; homes: number; days: number }) =>
    rich`Voici l’affiche pour ${bold(p.label)}, à imprimer en A4 et à accrocher à l’intérieur, là où seuls les habitants passent. Elle sert ${p.homes} fois, pendant ${p.days} jours. Gardez ce fichier : je ne pourrai pas le refaire avec le même code.`,
  taken: (p: { label: string }) =>
    rich`${bold(p.label)} a déjà son affiche. Si elle est perdue, une nouvelle la remplace, et l’ancienne ne servira plus.`,
  replace: () => 'Remplacer l’affiche',
  many: (p: { most: number }) => rich`Le quartier a déjà ${p.most} affiches : annulez-en une d’abord.`,
  sure: (p: { label: string; used: number }) =>
    rich`Annuler l’affiche de ${bold(p.label)} ? Son code ne servira plus. ${p.used > 0 ? `${p.used > 1 ? `Les ${p.used} personnes déjà venues restent` : 'La personne déjà venue reste'}.` : 'Personne n’est encore venu par elle.'}`,
  yesRevoke: () => 'Oui, l’annuler',
  keep: () => 'Non, la garder',
  revoked: (p: { label: string }) => rich`C’est fait : l’affiche de ${bold(p.label)} ne sert plus. Vous pouvez la décrocher.`,
  /** What stands on the paper itself. */
  paper: {
    title: () => 'Vous habitez ici ? Rejoignez vos voisins !',
    scan: () => 'Photographiez ce carré avec votre téléphone.',
    open: () => 'Écrivez à Palier, l’assistant du quartier, le code ci-dessous.',
    name: () => 'Dites votre prénom. Aucune adresse n’est demandée.',
    done: () => 'C’est fait : prêtez, donnez, demandez un coup de main.',
    code: () => 'Votre code',
    how: {
      telegram: () => 'Telegram : écrivez le code à Palier.',
      discord: () => 'Discord : tapez /code, puis le code.',
      slack: () => 'Slack : tapez /palier code, puis le code.',
      web: () => 'Sur la page de Palier : écrivez le code.',
    } as Readonly<Record<Platform, () => string>>,
    until: (p: { day: string }) => `Bon jusqu’au ${p.day}.`,
    alt: (p: In & { label: string; code: string }) =>
      `Sur l’affiche de « ${p.label} » : rejoindre les voisins ${ofPlace(p.quartier)} avec le code ${p.code}.`,
  },
}

/** Letters to drop by hand. */
export const letters = {
  open: () => 'Lettres à déposer',
  more: () => 'D’autres lettres',
  ask: (p: In & { days: number }) =>
    rich`Des lettres pour ${bold(p.quartier)}, à découper et à déposer vous-même dans les boîtes : personne ne nous donne d’adresse. Chacune a son code, qui sert une fois, pendant ${p.days} jours. Combien ?`,
  full: () => rich`Beaucoup de lettres attendent déjà leur lecteur. Laissez-leur quelques jours, et vous pourrez en faire d’autres.`,
  out: (p: { count: number }) => rich`${p.count} lettre${s(p.count)} encore bonne${s(p.count)}.`,
  made: (p: { days: number; pages: number }) =>
    rich`Voici vos lettres${p.pages > 1 ? `, en ${p.pages} pages` : ''} : imprimez, découpez, et déposez-les vous-même. Chaque code sert une fois, pendant ${p.days} jours.`,
  nextPage: (p: { page: number; pages: number }) => rich`Page ${p.page} sur ${p.pages}.`,
  file: (p: { page: number }) => `lettres-${p.page}.pdf`,
  alt: (p: In & { count: number }) =>
    `Sur la page : ${p.count} lettre${s(p.count)} à découper, chacune avec son code, pour rejoindre les voisins ${ofPlace(p.quartier)}.`,
  paper: {
    hello: () => 'Bonjour ! Rejoignez vos voisins.',
    scan: (p: { platforms: string }) =>
      `Photographiez ce carré, ou écrivez ce code à Palier${p.platforms ? ` (${p.platforms})` : ''}. Puis dites votre prénom.`,
    type: (p: { platforms: string }) =>
      `Écrivez ce code à Palier, l’assistant du quartier${p.platforms ? ` (${p.platforms})` : ''}. Puis dites votre prénom.`,
    once: (p: { day: string }) =>
      `Ce code sert une fois, jusqu’au ${p.day}. Il ne dit pas où vous habitez, et personne ne vous le demandera.`,
  },
}

/** Who organises and moderates. */
export const staff = {
  all: () => 'Qui organise',
  list: (p: In) => rich`Ils font vivre ${bold(p.quartier)} :`,
  line: {
    organiser: (p: { name: string; self: boolean }) => rich`${bold(p.name)}${p.self ? ' (vous)' : ''}, organisation`,
    moderator: (p: { name: string; self: boolean }) => rich`${bold(p.name)}${p.self ? ' (vous)' : ''}, modération`,
  },
  invite: { moderator: () => 'Inviter à modérer', organiser: () => 'Inviter à organiser' },
  remove: (p: { name: string }) => `Sans ${p.name}`,
  leave: { moderator: () => 'Ne plus modérer', organiser: () => 'Ne plus organiser' },
  code: {
    moderator: (p: In & { code: string; hours: number }) =>
      rich`Donnez ce code à un voisin ${ofPlaceBold(p.quartier)} : ${command('code', p.code)}. Je lui dirai ce que c’est que modérer, avant qu’il accepte. Il sert une fois, pendant ${p.hours} heures.`,
    organiser: (p: In & { code: string; hours: number }) =>
      rich`Donnez ce code à un voisin ${ofPlaceBold(p.quartier)} : ${command('code', p.code)}. Il pourra tout ce que vous pouvez ici, et choisir d’autres personnes. Le code sert une fois, pendant ${p.hours} heures.`,
  },
  many: () => rich`Le quartier a déjà autant de personnes que je peux suivre.`,
  offer: {
    moderator: (p: In) => rich`On vous propose d’aider à modérer ${bold(p.quartier)}.`,
    organiser: (p: In) => rich`On vous propose d’aider à organiser ${bold(p.quartier)}.`,
  },
  may: {
    moderator: () =>
      rich`Vous recevrez les signalements et les demandes des nouveaux venus, et vous déciderez avec les autres qui accueillir.`,
    organiser: () =>
      rich`Vous recevrez les signalements et les demandes, ferez les affiches et les lettres, choisirez les règles du quartier et qui d’autre aide.`,
  },
  mayNot: () => rich`Vous ne verrez ni adresse, ni téléphone, ni les conversations des voisins. Ce que vous apprenez ici reste ici.`,
  accept: () => 'J’accepte',
  decline: () => 'Non merci',
  already: {
    moderator: (p: In) => rich`Vous modérez déj${inPlaceBold(p.quartier)}.`,
    organiser: (p: In) => rich`Vous organisez déj${inPlaceBold(p.quartier)}.`,
  },
  youJoined: {
    moderator: (p: In) => rich`Merci ! Vous modérez maintenant ${bold(p.quartier)}.`,
    organiser: (p: In) => rich`Merci ! Vous organisez maintenant ${bold(p.quartier)}.`,
  },
  theyJoined: {
    moderator: (p: In & { who: string }) => rich`${bold(p.who)} modère maintenant ${bold(p.quartier)}.`,
    organiser: (p: In & { who: string }) => rich`${bold(p.who)} organise maintenant ${bold(p.quartier)}.`,
  },
  sure: {
    moderator: (p: In) => rich`Ne plus modérer ${bold(p.quartier)} ? Vous restez parmi les voisins.`,
    organiser: (p: In) => rich`Ne plus organiser ${bold(p.quartier)} ? Vous restez parmi les voisins.`,
  },
  sureThem: (p: { name: string }) => rich`${bold(p.name)} ne modérera plus le quartier. Est-ce bien cela ?`,
  yes: () => 'Oui',
  no: () => 'Non, laisser ainsi',
  youLeft: {
    moderator: (p: In) => rich`Vous ne modérez plus ${bold(p.quartier)}. Merci pour le temps donné !`,
    organiser: (p: In) => rich`Vous n’organisez plus ${bold(p.quartier)}. Merci pour le temps donné !`,
  },
  theyLeft: (p: { name: string }) => rich`C’est fait : ${bold(p.name)} ne modère plus le quartier.`,
  last: (p: In) =>
    rich`Il n’y a que vous pour organiser ${bold(p.quartier)} : invitez d’abord quelqu’un, puis vous pourrez laisser la main.`,
}

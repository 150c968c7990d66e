import { bold, lines, type Rich, rich } from '../chat/rich.ts'
import { clockOf } from '../series/when.ts'
import { dayText, hourText } from './format.ts'
import { de, type Named, type Titled, thing } from './fr-pieces.ts'

type By = Titled & { author: string }
type Turn = By & { day: string; minute: number | null }
type When = { weekdays: readonly number[]; minute: number | null }

/** Monday first. */
export const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche']
const and = (all: readonly string[]): string => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} et ${all.at(-1)}`)
const at = (minute: number | null): string => (minute === null ? '' : ` à ${hourText(clockOf(minute), 'fr')}`)
/** « mardi 1er décembre à 18 h » */
const on = (p: { day: string; minute: number | null }): string => `${dayText(p.day, 'fr')}${at(p.minute)}`
const days = (on: readonly number[]): string => {
  if (on.length === 7) return 'chaque jour'
  return on.join() === '1,2,3,4,5' ? 'du lundi au vendredi' : `chaque ${and(on.map((it) => weekdays[it - 1] ?? ''))}`
}
const every = (p: When): string => `${days(p.weekdays)}${at(p.minute)}`
const theirs = (author: string): string => `${de(author)}${author}`
/** Who comes, one or several. */
const come = (people: readonly string[], when: When): Rich =>
  people.length === 1
    ? rich`${bold(people[0] ?? '')} vient ${every(when)}.`
    : rich`${bold(and(people))} viennent à tour de rôle, ${every(when)}.`

/** Favours that come again each week, and whose turn it is. */
export const series = {
  command: () => 'Vos tours dans les coups de main réguliers',
  begun: (p: Titled & When) =>
    rich`Comme ${thing(p.title)} revient ${every(p)}, vous pouvez choisir plusieurs personnes : elles viendront à tour de rôle, et je m’occupe du calendrier.`,
  regular: (p: { names: readonly string[]; when: When; next: string | null }) =>
    rich`${come(p.names, p.when)}${p.next ? ` Prochaine fois : ${on({ day: p.next, minute: p.when.minute })}.` : ''} L’annonce reste ouverte pour d’autres.`,
  calendar: () => 'Voir le calendrier',
  mine: () => 'Voir mes tours',
  enrolled: (p: By & { when: When; alone: boolean; next: string | null }) =>
    rich`Bonne nouvelle : ${bold(p.author)} compte sur vous pour ${thing(p.title)}, ${every(p.when)}${p.alone ? '' : ', à tour de rôle avec d’autres'}.${p.next ? ` Votre premier tour : ${on({ day: p.next, minute: p.when.minute })}.` : ''} Je vous le rappellerai la veille.`,
  joined: (p: By & Named) => rich`${bold(p.name)} vient aussi pour ${thing(p.title)} (${p.author}) : vous viendrez à tour de rôle.`,
  moved: (p: By & { when: When }) =>
    rich`${bold(p.author)} a changé les jours pour ${thing(p.title)} : ${every(p.when)} maintenant. Vos tours sont à jour.`,
  ended: {
    done: (p: By) => rich`${thing(p.title)}, c’est terminé : il n’y a plus de tours. ${p.author} vous remercie de votre aide !`,
    over: (p: By) => rich`L’annonce ${thing(p.title)}, ${theirs(p.author)}, est terminée : il n’y a plus de tours. Merci pour votre aide !`,
    changed: (p: By) =>
      rich`${p.author} a changé ${thing(p.title)} : cela ne revient plus chaque semaine, il n’y a plus de tours. Merci pour votre aide !`,
  },
  thanks: (p: Titled & { names: readonly string[] }) =>
    p.names.length === 0
      ? rich`Il n’y a plus de tours pour ${thing(p.title)}. Tout le monde est prévenu.`
      : rich`Il n’y a plus de tours pour ${thing(p.title)}. Tout le monde est prévenu. Voulez-vous dire merci à ${and(p.names)} ?`,
  thank: (p: Named) => `Remercier ${p.name}`,
  leave: (p: By) => rich`Vous ne venez plus du tout pour ${thing(p.title)} (${p.author}) ? Vos prochains tours iront à d’autres.`,
  leaveYes: () => 'Oui, je ne viens plus',
  leaveNo: () => 'Non, je continue',
  left: (p: By) =>
    rich`C’est noté, vous n’avez plus de tours pour ${thing(p.title)}. ${p.author} est au courant. Merci pour ce que vous avez fait !`,
  regularLeft: (p: Titled & Named & { names: readonly string[] }) =>
    p.names.length === 0
      ? rich`${bold(p.name)} ne pourra plus venir pour ${thing(p.title)}, et il n’y a plus personne pour les prochaines fois. L’annonce est ouverte : choisissez quelqu’un dès qu’on vous répond.`
      : rich`${bold(p.name)} ne pourra plus venir pour ${thing(p.title)}. Les prochains tours sont pour ${and(p.names)}.`,
  shared: (p: By & Named & { alone: boolean }) =>
    p.alone
      ? rich`${bold(p.name)} ne vient plus pour ${thing(p.title)} (${p.author}) : ses prochains tours sont pour vous.`
      : rich`${bold(p.name)} ne vient plus pour ${thing(p.title)} (${p.author}) : les prochains tours sont partagés entre vous.`,
  leaveWhich: () => rich`Pour quoi ne venez-vous plus ?`,
  leaveOne: (p: Titled) => `Je ne viens plus : ${p.title}`,

  reminder: (p: Turn) => rich`C’est votre tour ${bold(on(p))}, pour ${thing(p.title)} (${p.author}).`,
  yes: () => 'J’y serai',
  no: () => 'Je ne peux pas',
  asked: (p: Turn) => rich`Il manque quelqu’un ${bold(on(p))}, pour ${thing(p.title)} (${p.author}). Pouvez-vous venir ?`,
  take: () => 'Je prends ce tour',
  afterAll: () => 'Finalement, je viens',
  yours: (p: Turn) => rich`C’est noté, merci ! Vous venez ${bold(on(p))}, pour ${thing(p.title)} (${p.author}).`,
  covered: (p: Turn & Named) => rich`${bold(p.name)} vient ${on(p)}, pour ${thing(p.title)}.`,
  released: (p: Turn & { asked: boolean }) =>
    p.asked
      ? rich`C’est noté pour ${on(p)} : je demande aux autres, et je préviens tout le monde. Ne vous inquiétez pas !`
      : rich`C’est noté pour ${on(p)} : ${p.author} est au courant. Merci d’avoir prévenu !`,
  uncovered: (p: Turn) => rich`Pour ${thing(p.title)}, personne n’est libre ${bold(on(p))}. Voulez-vous demander au quartier ?`,
  askQuartier: () => 'Demander au quartier',
  skipped: (p: Turn & { yours: boolean }) =>
    p.yours
      ? rich`C’est noté : pas besoin ${on(p)}, pour ${thing(p.title)}. Tout le monde est prévenu.`
      : rich`Pas besoin de venir ${on(p)}, pour ${thing(p.title)} : ${p.author} vous remercie quand même.`,
  gone: () => rich`Ce tour n’est plus à changer. Voici comment voir les vôtres :`,
  none: (p: { day: string | null }) =>
    p.day
      ? rich`Je ne vous vois pas de tour ${dayText(p.day, 'fr')}. Pour prévenir quelqu’un d’autre, répondez à son message.`
      : rich`Vous n’avez pas de tour prévu pour le moment.`,
  which: { cannot: () => rich`Quel jour ne pouvez-vous pas ?`, skip: () => rich`Quel jour n’avez-vous besoin de personne ?` },
  one: {
    cannot: (p: Turn) => rich`${bold(first(on(p)))}, pour ${thing(p.title)} : je préviens les autres ?`,
    skip: (p: Turn) => rich`${bold(first(on(p)))}, pour ${thing(p.title)} : je dis que vous n’avez besoin de personne ?`,
  },
  tell: () => 'Oui, prévenir',
  day: (p: { day: string }) => first(dayText(p.day, 'fr')),
  list: () => rich`Vos prochains tours :`,
  listFor: () => rich`Qui vient chez vous, ou pour vous :`,
  line: (p: Turn & { n: number }) => rich`${p.n}. ${on(p)} : ${p.title} (${p.author})`,
  lineFor: (p: Turn & { n: number; name: string | null; state: string }) =>
    rich`${p.n}. ${on(p)} : ${p.title} — ${p.name ?? (p.state === 'asking' ? 'je demande aux autres' : 'personne pour le moment')}`,
  cannot: (p: { n: number }) => `${p.n}. Je ne peux pas`,
  needless: (p: { n: number }) => `${p.n}. Pas besoin`,
  nothing: () => lines(rich`Vous n’avez pas de tour prévu pour le moment.`),
}
const first = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

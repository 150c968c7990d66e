import { bold, rich } from '../chat/rich.ts'
import { s, type Titled, thing } from './fr-pieces.ts'

type When = { when: string }
type By = Titled & { author: string }
type Nth = { n: number | null }

const numbered = (n: number | null, label: string): string => (n === null ? label : `${n}. ${label}`)
const told = (n: number): string =>
  n === 0 ? '' : n === 1 ? ' La personne inscrite est prévenue.' : ` Les ${n} personnes inscrites sont prévenues.`

/** The dates of an event: moved, cancelled, paused, and who comes to every one. */
export const dates = {
  see: () => 'Voir les dates',
  list: (p: By & { mine: boolean }) =>
    p.mine ? rich`Les prochaines dates de ${thing(p.title)} :` : rich`Les prochaines dates de ${thing(p.title)}, avec ${p.author} :`,
  none: (p: Titled) => rich`Il n’y a pas de date prévue pour ${thing(p.title)} en ce moment.`,
  line: (p: When & { n: number; place: string | null }) => (p.place ? rich`${p.n}. ${p.when}, ${p.place}` : rich`${p.n}. ${p.when}`),
  item: (p: When) => rich`• ${p.when}`,
  more: (p: { more: number }) => rich`… et ${p.more} autre${s(p.more)} plus tard.`,
  paused: () => rich`C’est en pause : pas de nouvelles dates pour le moment.`,
  move: (p: Nth) => numbered(p.n, 'Déplacer'),
  cancel: (p: Nth) => numbered(p.n, 'Annuler'),
  pause: () => 'Mettre en pause',
  resume: () => 'Reprendre',
  end: () => 'Arrêter',
  toFile: () => 'Ajouter à mon agenda',
  every: () => 'Je viens à chaque fois',
  everyOff: () => 'Ne plus venir à chaque fois',

  cancelTitle: () => 'Annuler cette date',
  reason: () => 'La raison',
  reasonHint: () => 'En quelques mots, par exemple « il va pleuvoir ».',
  askReason: (p: Titled & When) => rich`Vous annulez ${thing(p.title)}, ${bold(p.when)}. Pour quelle raison ?`,
  reasonSaid: () => rich`Les personnes inscrites la liront. Par exemple « il va pleuvoir ».`,
  keep: () => 'Ne rien changer',
  cancelled: (p: Titled & When & { told: number }) => rich`C’est annulé : ${thing(p.title)}, ${p.when}.${told(p.told)}`,

  moveTitle: () => 'Déplacer cette date',
  pick: (p: Titled & When) => rich`${thing(p.title)}, ${p.when} : que voulez-vous changer ?`,
  when: () => 'Le jour ou l’heure',
  hour: () => 'L’heure',
  place: () => 'Le lieu',
  whenHint: () => 'Écrivez le nouveau moment, par exemple « jeudi à 20 h », ou seulement « 20 h ».',
  placeHint: () => 'Écrivez le nouveau lieu, par exemple « salle des fêtes ».',
  past: () => rich`Ce moment est déjà passé. `,
  moved: (p: Titled & { told: number }) => rich`C’est noté pour ${thing(p.title)}.${told(p.told)}`,
  gone: () => rich`Cette date n’est plus à changer.`,

  pausedNow: {
    pause: (p: Titled) =>
      rich`${thing(p.title)} est en pause : il n’y a plus de nouvelles dates. Vous pourrez reprendre quand vous voudrez.`,
    end: (p: Titled) => rich`${thing(p.title)} s’arrête : il n’y aura plus de nouvelles dates. Merci pour tout !`,
  },
  stay: () => rich`Des personnes sont inscrites à ces dates, qui restent. Si l’une n’a pas lieu, annulez-la avec sa raison :`,
  rests: {
    pause: (p: By) =>
      rich`${thing(p.title)} (${p.author}) fait une pause. À la reprise, vous serez de nouveau sur la liste, sans rien faire.`,
    resume: (p: By) => rich`${thing(p.title)} (${p.author}) reprend, et vous êtes sur la liste.`,
    end: (p: By) => rich`${thing(p.title)} (${p.author}) s’arrête. Merci de votre fidélité !`,
  },

  everyTime: (p: By) => rich`C’est noté, vous venez à chaque fois pour ${thing(p.title)}. Je vous le rappellerai avant chaque date.`,
  nextOnes: () => rich`Vos prochaines dates :`,
  inLine: () => rich`C’est complet à ces dates, vous êtes sur la liste d’attente :`,
  neverAgain: (p: Titled) => rich`C’est noté, vous ne venez plus à chaque fois pour ${thing(p.title)}.`,
  stillDown: () =>
    rich`D’autres attendent une place à ces dates, où vous êtes encore sur la liste. Si vous ne venez pas, dites-le sur chacune :`,

  file: (p: Titled) => rich`Voici ${thing(p.title)} pour votre agenda : ouvrez le fichier, et acceptez.`,
  fileName: () => 'rendez-vous.ics',
}

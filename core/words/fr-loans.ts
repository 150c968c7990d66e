import { bold, type Rich, rich } from '../chat/rich.ts'
import type { Refusal } from '../loans/period.ts'
import { de, type Named, s, type Titled, thing } from './fr-pieces.ts'

/** A loan: its thing, the other one's first name, its period in words. */
type Loan = Titled & Named & { when: string }
const example = () => rich`Écrivez-le ici, par exemple « samedi de 10 h à 18 h » ou « du 12 au 15 ».`

/** Asking for a thing, agreeing, the calendar, the line. */
export const loan = {
  borrow: () => 'J’emprunte',
  calendar: () => 'Quand est-ce libre ?',
  wants: () => 'voudrait emprunter',

  form: {
    title: () => 'Emprunter',
    period: () => 'Le moment du prêt',
    from: () => 'À partir de quand ?',
    fromHint: () => '« samedi de 10 h à 18 h » ou « du 12 au 15 »',
    until: () => 'Jusqu’à quand ? (si vous voulez)',
    hour: () => 'À quelle heure ?',
    words: () => 'Un mot, si vous voulez',
    refuse: () => 'Pas possible',
    deposit: () => 'La caution',
    amount: () => 'Combien ?',
    amountHint: () => '« 20 € », ou « aucune »',
  },

  question: {
    ask: (p: Titled) => rich`Pour quand voulez-vous emprunter ${thing(p.title)} ? ${example()}`,
    lend: (p: Titled & Named) => rich`Pour quand prêtez-vous ${thing(p.title)} à ${p.name} ? ${example()}`,
    borrow: (p: Titled & Named) => rich`Pour quand empruntez-vous ${thing(p.title)} à ${p.name} ? ${example()}`,
    refuse: (p: Titled & Named) =>
      rich`Un mot pour ${p.name}, au sujet de ${thing(p.title)} ? Écrivez-le ici, je le transmets avec votre réponse.`,
    refuseSilently: () => 'Refuser sans un mot',
    deposit: (p: Titled) => rich`Quelle caution, pour ${thing(p.title)} ? Par exemple « 20 € ». Je la note, vous la voyez entre vous.`,
    again: () => rich`Je n’ai pas bien compris.`,
    busy: (when: string) => rich`Pas libre : ${bold(when)}.`,
  },
  why: {
    past: () => rich`Ce moment est déjà passé.`,
    backwards: () => rich`La fin vient avant le début.`,
    long: () => rich`C’est un peu long : un prêt dure 60 jours au plus.`,
    far: () => rich`C’est un peu loin : un prêt commence dans l’année qui vient.`,
    outside: (p: { offered: string }) => rich`L’annonce dit : ${bold(p.offered)}.`,
    taken: () => rich`Ce moment est déjà pris.`,
  } as { [R in Exclude<Refusal, 'outside'> | 'taken']: () => Rich } & { outside: (p: { offered: string }) => Rich },

  /** To whoever borrows, or would like to. */
  borrower: {
    asked: (p: Loan) =>
      rich`C’est transmis à ${p.name} : vous voudriez emprunter ${thing(p.title)}, ${bold(p.when)}. Je vous apporte sa réponse ici.`,
    claimed: (p: Loan) => rich`C’est noté. Je demande à ${p.name} : ${thing(p.title)}, ${bold(p.when)}. Je vous apporte sa réponse ici.`,
    waiting: (p: Loan & { place: number }) =>
      rich`${thing(p.title)} n’est pas libre à ce moment, ${p.when}. Vous êtes ${bold(`n° ${p.place}`)} dans la file : je vous écris si cela se libère.`,
    offered: (p: Loan & { until: string }) =>
      rich`Bonne nouvelle : ${thing(p.title)} est libre, ${bold(p.when)}. C’est votre tour, jusqu’à ${bold(p.until)}.`,
    agreed: (p: Loan) => rich`Bonne nouvelle : ${bold(p.name)} est d’accord. ${thing(p.title)} est à vous, ${bold(p.when)}.`,
    refused: (p: Loan) => rich`Ce n’est pas possible cette fois : ${p.name} ne peut pas prêter ${thing(p.title)}, ${p.when}.`,
    cancelled: (p: Loan) => rich`C’est annulé : ${thing(p.title)}, ${p.when}.`,
    withdrawn: (p: Loan) => rich`${bold(p.name)} ne peut finalement pas prêter ${thing(p.title)}, ${p.when}.`,
    silent: (p: Loan) =>
      rich`${p.name} n’a pas pu répondre à temps, pour ${thing(p.title)}, ${p.when}. Vous pouvez demander un autre moment.`,
    unclaimed: (p: Loan) =>
      rich`Le temps est passé : je ne garde plus ${thing(p.title)} pour vous, ${p.when}. Vous pouvez demander un autre moment.`,
    started: (p: Loan) =>
      rich`Cela ne s’est pas libéré : ${thing(p.title)}, ${p.when}. Merci d’avoir attendu ! Vous pouvez demander un autre moment.`,
    lapsed: (p: Loan) => rich`Cette demande est terminée : ${thing(p.title)}, ${p.when}.`,
    over: (p: Loan) => rich`Ce prêt a déjà commencé, ou il est terminé : ${thing(p.title)}, ${p.when}.`,
  },

  /** To whoever owns the thing. */
  owner: {
    asked: (p: Loan) => rich`${bold(p.name)} voudrait emprunter ${thing(p.title)}, ${bold(p.when)}.`,
    changed: (p: Loan) => rich`${bold(p.name)} préfère un autre moment, pour ${thing(p.title)} : ${bold(p.when)}.`,
    claimed: (p: Loan) => rich`${bold(p.name)} attendait son tour et voudrait emprunter ${thing(p.title)}, ${bold(p.when)}.`,
    again: (p: Loan) => rich`${bold(p.name)} attend votre réponse : ${thing(p.title)}, ${bold(p.when)}. Est-ce possible ?`,
    waiting: (p: Loan) => rich`${thing(p.title)} n’est plus libre à ce moment, ${p.when}. ${p.name} est dans la file : je m’en occupe.`,
    agreed: (p: Loan) => rich`C’est d’accord : vous prêtez ${thing(p.title)} à ${bold(p.name)}, ${bold(p.when)}.`,
    refused: (p: Loan) => rich`C’est dit à ${p.name}, gentiment : pas possible pour ${thing(p.title)}, ${p.when}.`,
    cancelled: (p: Loan) => rich`C’est annulé : ${thing(p.title)}, ${p.when}. Je l’ai dit à ${p.name}.`,
    withdrawn: (p: Loan) => rich`${bold(p.name)} n’a plus besoin de ${thing(p.title)}, ${p.when}.`,
    silent: (p: Loan) =>
      rich`La demande ${de(p.name)}${p.name} pour ${thing(p.title)}, ${p.when}, est terminée. Ce n’est pas grave : ${p.name} est au courant.`,
    lapsed: (p: Loan) => rich`Cette demande est terminée : ${thing(p.title)}, ${p.when}.`,
    over: (p: Loan) => rich`Ce prêt a déjà commencé, ou il est terminé : ${thing(p.title)}, ${p.when}.`,
  },

  depositName: () => 'Caution :',
  depositBetween: (amount: string) => `${amount}, à voir entre vous`,
  depositTold: (p: Titled & Named & { amount: string }) =>
    rich`${bold(p.name)} demande une caution pour ${thing(p.title)} : ${bold(p.amount)}, à voir entre vous.`,
  depositNone: (p: Titled & Named) => rich`${bold(p.name)} ne demande plus de caution pour ${thing(p.title)}.`,

  agree: () => 'D’accord',
  refuse: () => 'Pas possible',
  askDeposit: () => 'Demander une caution',
  changeDeposit: () => 'Changer la caution',
  addWords: () => 'Ajouter un mot',
  changePeriod: () => 'Changer le moment',
  otherPeriod: () => 'Un autre moment',
  cancelAsking: () => 'Annuler ma demande',
  cannot: () => 'Je ne peux plus',
  noNeed: () => 'Je n’en ai plus besoin',
  claim: () => 'Je prends',
  passBy: () => 'Laisser passer',
  joinLine: () => 'M’inscrire dans la file',
  leaveLine: () => 'Quitter la file',

  taken: (p: Titled) => rich`${thing(p.title)} n’est pas libre à ce moment :`,
  takenLine: (when: string) => rich`• ${when}`,
  freeFrom: (when: string) => rich`C’est libre à partir de : ${bold(when)}.`,
  freeNoMore: () => rich`Après, les dates de l’annonce sont passées.`,
  takenAsk: () => rich`Écrivez un autre moment, ou inscrivez-vous dans la file : je vous écris si cela se libère.`,
  claimTooLate: (p: Loan) => rich`C’est trop tard cette fois, pour ${thing(p.title)}, ${p.when}. Merci d’avoir attendu !`,

  calendarOf: (p: Titled) => rich`Quand ${thing(p.title)} est libre :`,
  calendarFree: (p: Titled) => rich`${thing(p.title)} est libre : aucun prêt n’est prévu pour l’instant.`,
  calendarTaken: (when: string) => rich`• pas libre : ${when}`,
  calendarNamed: (p: Named & { when: string }) => rich`• ${bold(p.name)} : ${p.when}`,
  calendarThen: () => rich`Le reste du temps, c’est libre.`,
  calendarLine: (n: number) => rich`${n} personne${s(n)} dans la file.`,

  itIs: (when: string) => rich`C’est noté : ${bold(when)}.`,
}

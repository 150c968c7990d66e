import { bold, rich } from '../chat/rich.ts'
import { de, type Named, s, type Titled, thing } from './fr-pieces.ts'

/** Answers to a post, and the conversation that follows. */
export const answer = {
  title: () => 'Répondre',
  label: () => 'Votre message',
  hint: () => 'Je le transmets. Votre numéro et votre nom restent cachés.',
  photo: () => 'Une photo, si vous voulez',
  question: (p: Titled & Named) =>
    rich`Que voulez-vous dire à ${p.name}, pour ${thing(p.title)} ? Écrivez-le ici, je transmets. Votre numéro et votre nom restent cachés.`,
  sent: (p: Titled & Named) => rich`C’est transmis à ${p.name}. Je vous apporte sa réponse en privé.`,
  cameFirst: (p: Titled & Named) => rich`${bold(p.name)} vous répond, pour ${thing(p.title)} :`,
  came: (p: Titled & Named) => rich`${bold(p.name)}, pour ${thing(p.title)} :`,
  reply: () => 'Répondre',
  block: () => 'Bloquer',
  blockNamed: (p: Named) => `Bloquer ${p.name}`,
  unblock: () => 'Débloquer',
  blocked: (p: Named) => rich`C’est fait : vous ne recevrez plus de messages ${de(p.name)}${p.name}. Cette personne n’en sait rien.`,
  unblocked: (p: Named) => rich`C’est fait : ${p.name} peut de nouveau vous écrire.`,
  report: () => 'Signaler',
  reportLabel: () => 'Que s’est-il passé ?',
  reportHint: () => 'Les personnes qui organisent le quartier le liront, avec vos deux prénoms.',
  reportQuestion: (p: Named) =>
    rich`Que s’est-il passé avec ${p.name} ? Écrivez-le ici : les personnes qui organisent le quartier le liront, avec vos deux prénoms.`,
  reportSent: () => rich`Merci de l’avoir dit. Les personnes qui organisent le quartier sont prévenues.`,
  reportKept: () => rich`Merci de l’avoir dit, c’est noté. Pour l’instant, personne d’autre n’organise ce quartier : bloquer est plus sûr.`,
  reported: (p: Titled & { reporter: string; about: string }) =>
    rich`${bold(p.reporter)} vous signale ${bold(p.about)}, à propos de ${thing(p.title)} :`,
  choose: (p: Named) => `Choisir ${p.name}`,
  thank: () => 'Dire merci',
  own: (p: Titled) => rich`${thing(p.title)} est votre propre annonce.`,
  lookAfter: () => 'M’en occuper',
  tooLatePromised: (p: Titled & { author: string }) =>
    rich`${thing(p.title)} vient d’être promis à quelqu’un. Merci d’avoir pensé à ${p.author} !`,
  tooLate: (p: Titled) => rich`L’annonce ${thing(p.title)} est terminée. Merci d’y avoir pensé !`,
  chosen: (p: Titled & { author: string }) =>
    rich`Bonne nouvelle : ${bold(p.author)} a retenu votre réponse pour ${thing(p.title)}. Convenez du moment ensemble, ici.`,
  write: (p: Named) => `Écrire à ${p.name}`,
  promised: (p: Named & { others: boolean }) => rich`C’est promis à ${bold(p.name)}.${p.others ? ' Les autres sont prévenus.' : ''}`,
  declined: {
    promised: (p: Titled & { author: string }) =>
      rich`${p.author} a trouvé quelqu’un pour ${thing(p.title)}. Merci d’avoir proposé, c’était gentil !`,
    done: (p: Titled & { author: string }) => rich`${thing(p.title)}, c’est fait. ${p.author} vous remercie d’avoir répondu.`,
    withdrawn: (p: Titled & { author: string }) => rich`${p.author} a retiré ${thing(p.title)}. Merci d’avoir répondu !`,
    expired: (p: Titled & { author: string }) =>
      rich`${thing(p.title)}, l’annonce ${de(p.author)}${p.author}, est terminée. Merci d’avoir répondu !`,
    reopened: (p: Titled & { author: string }) => rich`Pour ${thing(p.title)}, ${p.author} a finalement changé d’avis. Merci quand même !`,
  },
  list: (p: Titled) => rich`Les réponses à ${thing(p.title)} :`,
  listNone: (p: Titled) => rich`Personne n’a encore répondu à ${thing(p.title)}. Je vous préviens tout de suite quand ça arrive.`,
  more: (n: number) => rich`… et ${n} autre${s(n)}.`,
  isChosen: () => 'retenue',
  isDeclined: () => 'non retenue',
  thanked: (p: Named) => rich`${p.name} a reçu vos remerciements.`,
  thanks: (p: { author: string; title: string }) => rich`${bold(p.author)} vous dit merci pour ${thing(p.title)} !`,
}

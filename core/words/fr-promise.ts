import { bold, rich } from '../chat/rich.ts'
import type { Phrase } from '../residents/reliability.ts'
import { inPlace, type Named, s, type Titled, thing } from './fr-pieces.ts'

type Both = Titled & Named

/** What follows a promise: an appointment, how it went, thanks. */
export const promise = {
  fix: () => 'Fixer un rendez-vous',
  another: () => 'Proposer un autre moment',
  when: () => 'Le jour et l’heure',
  whenHint: () => 'Par exemple « samedi à 10 h ».',
  place: () => 'Le lieu',
  placeHint: () => 'Par exemple « devant la boulangerie », ou « à voir ».',
  askWhen: (p: Both) =>
    rich`Quand voulez-vous retrouver ${p.name}, pour ${thing(p.title)} ? Écrivez le jour et l’heure, par exemple « samedi à 10 h ».`,
  askWhenAgain: () => rich`Il me faut un jour et une heure à venir, par exemple « samedi à 10 h ».`,
  askPlace: (p: Named) => rich`Où retrouvez-vous ${p.name} ? Par exemple « devant la boulangerie ».`,
  noPlace: () => 'On verra ensemble',
  sent: (p: Both) => rich`C’est proposé à ${p.name}, pour ${thing(p.title)}. Je vous apporte sa réponse.`,
  proposed: (p: Both) => rich`${bold(p.name)} vous propose un rendez-vous, pour ${thing(p.title)} :`,
  instead: (p: { when: string }) => rich`(À la place du rendez-vous du ${p.when}.)`,
  agree: () => 'D’accord',
  agreed: (p: Both) => rich`C’est entendu avec ${bold(p.name)}, pour ${thing(p.title)}.`,
  willRemind: () => rich`Je vous le rappellerai.`,
  reminder: (p: Both) => rich`Petit rappel : vous retrouvez ${bold(p.name)}, pour ${thing(p.title)}.`,
  over: (p: Both) => rich`Votre rendez-vous avec ${bold(p.name)}, pour ${thing(p.title)} : c’est fait ?`,
  passed: (p: Both) => rich`Ce moment est déjà passé. Proposez-en un autre à ${p.name}, pour ${thing(p.title)}.`,
  cannot: () => 'Je ne peux plus',
  absent: (p: Named) => `${p.name} n’était pas là`,
  howWasIt: (p: Both) => rich`Votre rendez-vous avec ${bold(p.name)}, pour ${thing(p.title)} : ça s’est bien passé ?`,
  isItDone: (p: Both) => rich`${thing(p.title)} était promis à ${bold(p.name)} : est-ce que c’est fait ?`,
  saidDone: (p: Both) => rich`${bold(p.name)} me dit que c’est fait, pour ${thing(p.title)}. Vous confirmez ?`,
  notYet: () => 'Ce n’est pas encore fait',
  later: (p: Both) => rich`Très bien, ${thing(p.title)} reste promis à ${p.name}. Je vous redemanderai dans deux semaines.`,
  doneHeard: (p: Both) => rich`Merci ! Je demande à ${p.name} de le confirmer, pour ${thing(p.title)}.`,
  noShowNoted: (p: Both) => rich`C’est noté : ${thing(p.title)} n’est plus promis à ${p.name}.`,
  noShowNotedOther: (p: Both) => rich`C’est noté. Vous pouvez écrire à ${p.name}, ou proposer un autre moment pour ${thing(p.title)}.`,
  noShowTold: (p: Both & { when: string }) =>
    rich`Le rendez-vous du ${p.when} avec ${p.name}, pour ${thing(p.title)}, n’a pas eu lieu. Vous y étiez ? Dites-le simplement.`,
  wasThere: () => 'J’y étais',
  wasThereNoted: () => rich`Merci de l’avoir dit. Rien n’est retenu : cela arrive à tout le monde de se manquer.`,
  doneTogether: (p: Titled & { author: string }) =>
    rich`${thing(p.title)}, c’est fait : ${p.author} vient de le noter. Un mot pour ${p.author} ?`,
  thankTitle: () => 'Dire merci',
  thankLabel: () => 'Votre mot',
  thankHint: () => 'Une phrase ou deux, je les transmets.',
  thankQuestion: (p: Named) => rich`Quel mot voulez-vous dire à ${p.name} ? Une phrase ou deux, je les transmets.`,
  ready: { much: () => 'Merci beaucoup !', perfect: () => 'C’était parfait' },
  ownWords: () => 'Écrire un mot',
}

const phrases: Readonly<Record<Phrase['say'], (n: number) => string>> = {
  helped: (n) => `${n} coup${s(n)} de main`,
  lends: () => 'prête volontiers',
  returns: () => 'a toujours rendu',
  gives: () => 'donne souvent',
  new: () => 'nouveau visage du quartier',
  hindered: () => 'a eu quelques empêchements ces derniers mois',
}

/** What a resident is known for. */
export const known = {
  phrases: (all: readonly Phrase[]): string => all.map((it) => phrases[it.say](it.n)).join(', '),
  command: () => 'Ce que vos voisins savent de vous',
  profile: (p: Named & { quartier: string }) => rich`${bold(p.name)}, ${inPlace(p.quartier)}. Voici ce que vos voisins voient de vous :`,
  said: (p: Named & { known: string }) => rich`${p.name} : ${p.known}.`,
  nothing: () => rich`Votre prénom, et rien d’autre pour l’instant.`,
  thanks: (n: number) => (n === 0 ? rich`Vous n’avez pas encore reçu de merci.` : rich`Vous avez reçu ${n} merci${s(n)}.`),
  how: () => rich`Un coup de main, un prêt, un don : cela s’ajoute tout seul, quand c’est fait.`,
  home: (p: { known: string }) => rich`Ce que vos voisins voient de vous : ${p.known}.`,
}

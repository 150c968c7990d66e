import { bold, lines, quote, type Rich, rich } from '../chat/rich.ts'
import type { Listed } from '../rounds/listed.ts'
import type { VisitState } from '../rounds/visit.ts'
import { dayText, whenText } from './format.ts'

type Visit = { nth: number; how: 'visit' | 'call'; before: string; state: VisitState }
type Person = Pick<Listed, 'name' | 'consent' | 'how' | 'hour' | 'wish' | 'keep'> & { on: string; note: 'new' | 'changed' | null }

const at = (wall: string): string => whenText({ start: wall, end: null, vague: null }, 'fr') ?? ''
const and = (all: readonly string[]): string => (all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} et ${all.at(-1)}`)
const what = (p: Pick<Visit, 'how'>): string => (p.how === 'call' ? 'un appel' : 'une visite')
const name = (p: Pick<Visit, 'nth'>): Rich => rich`${bold(`visite n°\u00a0${p.nth}`)}`
const hows: Readonly<Record<Listed['how'], string>> = { visit: 'Visite', call: 'Appel' }
const hours: Readonly<Record<Listed['hour'], string>> = {
  any: 'à toute heure',
  morning: 'Le matin',
  afternoon: 'L’après-midi',
  evening: 'Le soir',
}
const agreed: Readonly<Record<Listed['consent'], string>> = {
  self: 'vous-même',
  spoken: 'de vive voix',
  phone: 'par téléphone',
  family: 'par sa famille',
}
const states: Readonly<Record<VisitState, string>> = {
  open: 'personne encore',
  half: 'une personne, on cherche la deuxième',
  paired: 'deux personnes y vont',
  missed: 'pas encore de nouvelles',
  well: 'tout va bien',
  silent: 'pas de réponse',
  help: 'besoin d’aide',
  settled: 'prise en main',
  withdrawn: 'retirée',
}
const pairOf = (pair: readonly string[]): Rich => (pair.length === 0 ? rich`` : rich` Qui devait y aller : ${and(pair)}.`)

/** The list, and one visit. */
export const visit = {
  command: () => 'Demander une visite ou un appel quand il fait trop chaud ou trop froid',
  hows,
  hours,
  toList: () => 'Voir la liste',
  list: (p: { self: boolean; people: readonly object[] }) =>
    p.people.length === 0
      ? rich`Quand il fait trop chaud ou trop froid, pendant une coupure ou une inondation, deux voisins peuvent passer vous voir, ou vous appeler. Le voulez-vous, pour vous ou pour quelqu’un qui est d’accord ?`
      : rich`Voici qui vous avez inscrit pour une visite ou un appel${p.self ? ', y compris vous' : ''}. Pour quelqu’un d’autre, son accord est nécessaire : comment l’a-t-on donné ?`,
  whoReads: () =>
    rich`Qui verra ce nom ? La personne qui mène la tournée et les deux voisins de la visite, personne d’autre. Chaque regard est noté, et vous pouvez tout retirer à tout moment.`,
  official: () =>
    rich`La mairie tient le registre officiel des personnes fragiles (article L121-6-1 du code de l’action sociale) : cette liste n’en est pas un. Pensez à vous y inscrire aussi.`,
  wantVisits: () => 'Je voudrais des visites',
  wantCalls: () => 'Je voudrais des appels',
  other: { spoken: 'Pour un proche, de vive voix', phone: 'Par téléphone', family: 'Par sa famille' },
  otherTitle: () => 'Inscrire quelqu’un',
  otherName: () => 'Son prénom',
  otherNameHint: () => 'Le prénom seulement : ni nom, ni adresse, ni numéro.',
  otherOn: () => 'Quand a-t-on dit oui ?',
  otherOnHint: () => 'Par exemple « aujourd’hui » ou « hier ».',
  otherAsk: {
    name: () => rich`Quel est son prénom ? Le prénom seulement : ni nom, ni adresse, ni numéro.`,
    on: () => rich`Quand cette personne a-t-elle dit oui ? Par exemple « aujourd’hui » ou « hier ».`,
  },
  otherAgain: {
    name: () => rich`Je ne garde qu’un prénom, sans adresse ni numéro. Quel est le sien ?`,
    on: () => rich`Je n’ai pas bien compris le jour. Par exemple « aujourd’hui » ou « hier ».`,
  },
  full: (p: { n: number }) =>
    rich`Vous avez déjà inscrit ${p.n} personnes : c’est beaucoup pour une seule. Demandez à quelqu’un d’autre de vous aider.`,
  gone: () => rich`Cette inscription n’est plus là, ou elle n’est pas la vôtre.`,
  me: (p: Person) =>
    rich`${p.note === 'new' ? 'C’est noté, vous êtes sur la liste.' : 'Vous êtes sur la liste.'} Pendant une tournée, deux voisins viendront vers vous.`,
  someone: (p: Person) =>
    rich`${bold(p.name)} est sur la liste. Son accord : ${agreed[p.consent]}, ${dayText(p.on, 'fr')}, noté par vous.${p.keep ? '' : ' Son nom s’efface à la fin de la prochaine tournée, sauf si vous le gardez.'}`,
  howName: () => 'Comment :',
  wishName: () => 'Ce qui aiderait :',
  keep: () => 'Garder après la tournée',
  unlist: () => 'Retirer',
  unlisted: (p: { self: boolean }) =>
    p.self ? rich`C’est fait : votre nom est retiré partout.` : rich`C’est fait : ce nom est retiré partout.`,
  wishTitle: () => 'Dire ce qui aiderait',
  wishLabel: () => 'Ce qui aiderait',
  wishHint: () => 'Par exemple « apporter de l’eau fraîche ».',
  wishAsk: () => rich`Qu’est-ce qui aiderait ? En quelques mots, par exemple « apporter de l’eau fraîche » ou « fermer les volets ».`,
  wishAgain: () =>
    rich`Je ne garde ni adresse, ni étage, ni numéro, ni âge, ni maladie. Les deux voisins demanderont le chemin le moment venu. Qu’est-ce qui aiderait, en quelques mots ?`,
  roundBegins: () =>
    rich`Une tournée commence dans le quartier. Les voisins peuvent vous demander le chemin pour qui vous avez inscrit. À la fin, j’efface ces noms, sauf ceux que vous gardez.`,
  purged: (p: { n: number }) =>
    p.n === 1
      ? rich`La tournée est finie : j’ai effacé le nom que vous aviez inscrit. Pour le réinscrire, demandez à nouveau son accord.`
      : rich`La tournée est finie : j’ai effacé les ${p.n} noms que vous aviez inscrits. Pour les réinscrire, demandez à nouveau leur accord.`,
  still: (p: { self: boolean; days: number }) =>
    p.self
      ? rich`Voulez-vous rester sur la liste des visites ? Sans réponse d’ici ${p.days} jours, j’efface votre inscription.`
      : rich`Vous avez inscrit quelqu’un pour des visites il y a un an. Cette personne le veut-elle encore ? Sans réponse d’ici ${p.days} jours, j’efface son nom.`,
  stillYes: () => 'Oui, on garde',
  lapsed: (p: { self: boolean }) =>
    p.self
      ? rich`Sans réponse, j’ai effacé votre inscription. Vous pouvez revenir quand vous voulez.`
      : rich`Sans réponse, j’ai effacé ce nom de la liste.`,
  whoSaw: () => 'Qui a vu ce nom ?',
  saw: (p: { self: boolean; looks: readonly object[] }) => {
    if (p.looks.length === 0) return p.self ? rich`Personne n’a encore vu votre nom.` : rich`Personne n’a encore vu ce nom.`
    return p.self ? rich`Qui a vu votre nom pendant cette tournée :` : rich`Qui a vu ce nom pendant cette tournée :`
  },
  sawLine: (p: { name: string; at: string }) => rich`• ${p.name}, ${at(p.at)}`,

  number: (p: { nth: number }) => `Visite n°\u00a0${p.nth}`,
  line: (p: Visit) => rich`• Visite n°\u00a0${p.nth}, avant ${at(p.before)} : ${states[p.state]}`,
  offer: (p: Visit & { with: string | null; until: string }) =>
    p.with === null
      ? rich`Pouvez-vous faire ${what(p)} avant ${bold(at(p.before))} ? C’est la ${name(p)}. Je cherche une deuxième personne : on y va toujours à deux. Répondez avant ${at(p.until)}, s’il vous plaît.`
      : rich`${bold(p.with)} cherche quelqu’un pour ${what(p)} à deux, avant ${bold(at(p.before))}. C’est la ${name(p)}. Répondez avant ${at(p.until)}, s’il vous plaît.`,
  take: () => 'Je prends cette visite',
  pass: () => 'Pas cette fois',
  offerOver: {
    passed: (p: Pick<Visit, 'nth'>) => rich`La visite n°\u00a0${p.nth} est proposée à quelqu’un d’autre. Merci quand même !`,
    taken: (p: Pick<Visit, 'nth'>) => rich`La visite n°\u00a0${p.nth} n’est plus à prendre.`,
  },
  alone: (p: Visit) =>
    rich`Merci ! La ${name(p)}, avant ${at(p.before)}, est à vous. Je cherche une deuxième personne : attendez-la. Je vous dis le nom quand vous êtes deux.`,
  yours: (p: Visit & { partner: string }) =>
    rich`${bold(p.partner)} et vous faites la ${name(p)} : ${what(p)}, avant ${bold(at(p.before))}. Dites-moi ensuite comment cela s’est passé.`,
  who: () => 'Voir qui',
  askWay: () => 'Demander le chemin',
  leave: () => 'Je ne peux plus',
  settle: () => 'Je m’en occupe',
  named: (p: Visit & { name: string; wish: string; hour: Listed['hour']; signer: string | null; mine: boolean }) =>
    lines(
      rich`Visite n°\u00a0${p.nth} : ${bold(p.name)}. ${p.how === 'call' ? 'Un appel' : 'Une visite'}, avant ${at(p.before)}.`,
      ...(p.hour === 'any' ? [] : [rich`De préférence : ${hours[p.hour].toLowerCase()}.`]),
      ...(p.wish ? [rich`Ce qui aiderait : ${quote(p.wish)}`] : []),
      p.signer === null ? rich`Cette personne s’est inscrite elle-même.` : rich`Inscrite par ${p.signer}, avec son accord.`,
      rich`Ce nom est entre vous : ne le notez pas, ne le transmettez pas. Votre regard est noté.`,
    ),
  checks: { well: 'Tout va bien', silent: 'Pas de réponse', help: 'Besoin d’aide' },
  check: {
    soon: (p: Visit) => rich`La ${name(p)} est à faire avant ${bold(at(p.before))}. Dites-moi ensuite comment cela s’est passé.`,
    due: (p: Visit) => rich`L’heure de la ${name(p)} est passée, et je n’ai pas de nouvelles. Comment cela s’est-il passé ?`,
  },
  state: (p: Visit) => {
    if (p.state === 'well') return rich`Merci ! Visite n°\u00a0${p.nth} : tout va bien. Si cela change, dites-le-moi.`
    if (p.state === 'silent')
      return rich`C’est noté : pas de réponse à la visite n°\u00a0${p.nth}. La personne qui mène la tournée le sait. Réessayez si vous le pouvez.`
    if (p.state === 'help')
      return rich`C’est noté : besoin d’aide à la visite n°\u00a0${p.nth}. La personne qui mène la tournée le sait. Si c’est urgent, appelez vous-même maintenant.`
    return rich`Visite n°\u00a0${p.nth} : ${states[p.state]}.`
  },
  stateBy: (p: Visit & { by: string }) =>
    p.state === 'settled'
      ? rich`${bold(p.by)} s’occupe de la visite n°\u00a0${p.nth}. Merci !`
      : rich`${bold(p.by)} l’a dit pour la visite n°\u00a0${p.nth} : ${states[p.state]}.`,
  alarm: {
    alone: (p: Visit) =>
      rich`La ${name(p)}, à faire avant ${bold(at(p.before))}, n’a pas encore ses deux voisins. Pouvez-vous trouver quelqu’un ?`,
    missed: (p: Visit & { pair: readonly string[] }) =>
      rich`Pas de nouvelles de la ${name(p)}, à faire avant ${bold(at(p.before))}. Voyez ce qu’il en est.${pairOf(p.pair)}`,
    silent: (p: Visit & { pair: readonly string[] }) => rich`Personne ne répond à la ${name(p)}. Voyez ce qu’il en est.${pairOf(p.pair)}`,
    help: (p: Visit & { pair: readonly string[] }) => rich`On a besoin d’aide à la ${name(p)}, maintenant.${pairOf(p.pair)}`,
  },
  call: (p: { name: string; phone: string }) => rich`Appelez ${bold(p.name)} : ${bold(p.phone)}.`,
  left: (p: Pick<Visit, 'nth'>) => rich`C’est noté, la visite n°\u00a0${p.nth} est confiée à quelqu’un d’autre. Merci d’avoir prévenu !`,
  off: (p: Pick<Visit, 'nth'>) => rich`La visite n°\u00a0${p.nth} n’a plus lieu : la personne ne le souhaite plus. Merci quand même !`,
  erased: {
    over: () => rich`Effacé : la tournée est finie.`,
    left: () => rich`Effacé : cette visite n’est plus la vôtre, ou vous n’êtes plus deux.`,
    withdrawn: () => rich`Effacé : la personne l’a souhaité.`,
    below: () => rich`Effacé : la suite est plus bas.`,
  },
  wayAsked: (p: Visit & { self: boolean; names: readonly string[] }) =>
    p.self
      ? rich`${bold(and(p.names))} ${p.how === 'call' ? 'vont vous appeler' : 'viennent vous voir'} avant ${at(p.before)}, et demandent comment vous trouver. Je leur transmets votre réponse sans la garder. Vous pouvez aussi le leur dire en personne.`
      : rich`${bold(and(p.names))} font ${what(p)} pour quelqu’un que vous avez inscrit (n°\u00a0${p.nth}), et demandent comment trouver cette personne. Je leur transmets votre réponse sans la garder. Vous pouvez aussi le leur dire en personne.`,
  wayAsking: (p: Visit & { name: string }) => rich`Je demande le chemin à ${bold(p.name)} pour la visite n°\u00a0${p.nth}.`,
  wayTitle: () => 'Dire le chemin',
  wayLabel: () => 'Comment y aller, ou appeler',
  wayHint: () => 'Seuls les deux voisins le liront. Je ne le garde pas.',
  wayQuestion: (p: Visit) =>
    rich`Comment trouver cette personne, ou comment l’appeler (visite n°\u00a0${p.nth}) ? Seuls les deux voisins le liront. Je ne le garde pas.`,
  wayTold: (p: Visit & { name: string; words: string }) =>
    lines(rich`${bold(p.name)} vous dit le chemin pour la visite n°\u00a0${p.nth} :`, rich`${quote(p.words)}`),
  waySent: (p: Visit & { to: readonly string[] }) =>
    p.to.length === 0
      ? rich`Plus personne n’attend le chemin de la visite n°\u00a0${p.nth} : je n’ai rien transmis.`
      : rich`C’est transmis à ${and(p.to)}, et je ne l’ai pas gardé.`,
}

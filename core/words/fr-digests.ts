import { bold, type Rich, rich } from '../chat/rich.ts'
import type { Line } from '../digests/line.ts'
import type { Month, Newcomers, Notice, Thanks } from '../digests/news.ts'
import type { RoundKind } from '../rounds/round.ts'
import { dayText, listed, monthText } from './format.ts'
import { ofPlaceBold, s, thing } from './fr-pieces.ts'
import { weekdays } from './fr-series.ts'

type Counts = { meetings: number; things: number; favours: number; tips: number; requests: number }

/** Without any post, the page is there for a round. */
const counted = (n: Counts): string =>
  listed(
    [
      [n.meetings, 'rendez-vous'],
      [n.things, `chose${s(n.things)} à partager`],
      [n.favours, `coup${s(n.favours)} de main proposé${s(n.favours)}`],
      [n.tips, `info${s(n.tips)} à savoir`],
      [n.requests, `demande${s(n.requests)}`],
    ],
    'et',
  ) || 'des nouvelles de la tournée'
/** What follows « la tournée » and « à cause ». */
const kinds: Readonly<Record<RoundKind, string>> = {
  heat: 'de la canicule',
  cold: 'du grand froid',
  outage: 'de la coupure',
  flood: 'de l’inondation',
}
const past = (weekly: boolean): string => (weekly ? 'Ces sept derniers jours' : 'Hier')
const together = (all: readonly Rich[]): Rich => all.flatMap((it, i) => (i === 0 ? it : [i === all.length - 1 ? ' et ' : ', ', ...it]))
const month: { readonly [K in keyof Month]: (n: number) => string } = {
  helped: (n) => `coup${s(n)} de main`,
  returned: (n) => `prêt${s(n)} rendu${s(n)}`,
  gave: (n) => `objet${s(n)} donné${s(n)}`,
  attended: (n) => `personne${s(n)} aux rendez-vous`,
  thanked: (n) => `merci${s(n)}`,
  joined: (n) => (n > 1 ? 'nouveaux voisins' : 'nouveau voisin'),
}

/** The morning page, in the channel and for oneself, and the picture of a month. */
export const digest = {
  title: (p: { quartier: string; day: string }) => rich`Bonjour ${bold(p.quartier)} ! Nous sommes ${dayText(p.day, 'fr')}.`,
  intro: (n: Counts, weekly: boolean) => (weekly ? `Cette semaine : ${counted(n)}.` : `Ce matin : ${counted(n)}.`),
  private: (p: { quartier: string; day: string }, n: Counts) =>
    rich`Votre journal ${ofPlaceBold(p.quartier)}, ${dayText(p.day, 'fr')} : ${counted(n)}.`,
  sections: {
    yours: 'Pour vous',
    fits: 'Cela va avec vos annonces',
    urgent: 'C’est pour bientôt',
    today: 'Aujourd’hui',
    new: 'Nouveau',
    week: 'Cette semaine',
    open: 'Toujours d’actualité',
  },
  left: (n: number) => (n === 0 ? 'complet, liste d’attente' : `il reste ${n} place${s(n)}`),
  coming: (n: number) => (n === 1 ? 'une personne vient' : `${n} personnes viennent`),
  over: { cancelled: 'annulé', promised: 'déjà promis', done: 'c’est fait', ended: 'terminé' } as Readonly<
    Record<NonNullable<Line['over']>, string>
  >,
  waiting: (n: number) => (n === 1 ? 'une réponse vous attend' : `${n} réponses vous attendent`),
  more: (n: number) => rich`… et ${n} autre${s(n)} annonce${s(n)}.`,
  open: () => 'Voir et répondre',

  notice: (p: Notice): Rich => {
    if (p.about === 'round-over')
      return rich`La tournée ${kinds[p.kind]} est terminée : ${p.visits} visite${s(p.visits)} par ${p.volunteers} volontaire${s(p.volunteers)}. Merci !`
    return p.wanted > 0
      ? rich`Une tournée est en cours à cause ${kinds[p.kind]} : ${p.wanted} visite${s(p.wanted)} ${p.wanted > 1 ? 'attendent' : 'attend'} encore des volontaires.`
      : rich`Une tournée est en cours à cause ${kinds[p.kind]}. Merci aux volontaires !`
  },
  thanks: ({ count, some }: Thanks, weekly: boolean): Rich => {
    const few = some.map(({ name, title }) => rich`${count > 1 ? 'un ' : ''}${name ? `à ${name} ` : ''}pour ${thing(title)}`)
    const which = few.length === 0 ? [] : rich`${count === 1 ? ', ' : ', dont '}${together(few)}`
    return rich`${past(weekly)}, ${count} merci${s(count)} entre voisins${which}.`
  },
  newcomers: ({ count, names }: Newcomers, weekly: boolean): Rich => {
    const others = count - names.length
    if (names.length === 0)
      return rich`${past(weekly)}, ${count} personne${s(count)} ${count > 1 ? 'ont' : 'a'} rejoint le quartier. Bienvenue !`
    const rest = others > 0 ? [rich`${others} autre${s(others)} personne${s(others)}`] : []
    return rich`Bienvenue à ${together([...names.map((name) => [bold(name)]), ...rest])} !`
  },

  month: {
    title: (p: { quartier: string; month: string }) =>
      rich`Ce que ${bold(p.quartier)} a fait ensemble en ${monthText(`${p.month}-01`, 'fr')}`,
    when: (it: string) => `Ensemble, en ${monthText(`${it}-01`, 'fr')}`,
    kinds: month,
    unit: (n: number) => `Un dessin compte pour ${n}.`,
    thanks: () => 'Merci à toutes et à tous !',
  },

  journal: {
    command: () => 'Recevoir le journal du quartier, ou changer son jour',
    rest: () => 'rythme',
    which: () => '« quotidien », « hebdo », « hebdo vendredi » ou « jamais »',
    about: (p: { quartier: string }) =>
      rich`Le journal ${ofPlaceBold(p.quartier)} : les rendez-vous, ce qui se prête et se donne, ce que vos voisins cherchent. Je peux aussi vous l’envoyer ici, rangé pour vous, le matin après vos heures calmes.`,
    mine: () => 'Pour vous :',
    channel: () => 'Dans le canal :',
    every: (it: 'never' | 'day' | 'week', weekday: number) =>
      it === 'never' ? 'jamais' : it === 'day' ? 'chaque jour' : `chaque semaine, le ${weekdays[weekday - 1]}`,
    never: () => 'Jamais',
    day: () => 'Chaque jour',
    week: () => 'Chaque semaine',
    on: (weekday: number) => `Le ${weekdays[weekday - 1]}`,
    channelDay: () => 'Canal : chaque jour',
    channelWeek: () => 'Canal : chaque semaine',
    channelOn: (weekday: number) => `Canal : le ${weekdays[weekday - 1]}`,
    open: () => 'Le journal, pour moi',
    namedName: () => 'Votre prénom dans le journal :',
    named: { yes: 'oui, à votre arrivée et quand on vous remercie', no: 'non' },
    nameMe: () => 'Mon prénom dans le journal : oui',
    nameMeNot: () => 'Mon prénom dans le journal : non',
  },
}

import { bold, type Rich, rich } from '../chat/rich.ts'
import type { Direction, PostKind } from '../posts/post.ts'
import { dayText, hourText } from './format.ts'
import { de, type Named, s, type Titled, thing } from './fr-pieces.ts'

type Sorted = { kind: PostKind; direction: Direction }
type Authored = Titled & { author: string }

/** « mercredi 25 novembre à 14 h » */
const moment = (wall: string): string => `${dayText(wall, 'fr')} à ${hourText(wall.slice(11), 'fr')}`
/** What each sort of post is answered with: a thing to have, a hand to lend, or something else that helps. */
const bySort = <T>({ kind, direction }: Sorted, it: { thing: T; hand: T; lesson: T; help: T }): T => {
  if (direction === 'offer') return kind === 'favour' ? it.lesson : it.thing
  return kind === 'favour' ? it.hand : it.help
}

/** A yes in one tap, the line behind it, and what is said to those who wait. */
export const line = {
  take: (p: Sorted): string => bySort(p, { thing: 'Je prends', hand: 'Je m’en occupe', lesson: 'Ça m’intéresse', help: 'Je peux aider' }),
  join: () => 'M’inscrire au cas où',
  ask: (p: Sorted & Authored): Rich =>
    bySort(p, {
      thing: rich`C’est pour vous ? Je le dis tout de suite à ${p.author}.`,
      hand: rich`Vous vous en occupez ? Je le dis à ${p.author}, qui choisit.`,
      lesson: rich`Cela vous intéresse ? Je le dis à ${p.author}.`,
      help: rich`Vous pouvez aider ${p.author} ? Je le lui dis.`,
    }),
  askJoin: (p: { ahead: number }) =>
    p.ahead === 0
      ? rich`C’est promis à quelqu’un. Je vous inscris au cas où cela changerait ?`
      : rich`C’est promis à quelqu’un, et ${p.ahead} personne${s(p.ahead)} attend${p.ahead > 1 ? 'ent' : ''} déjà. Je vous inscris au cas où ?`,
  yes: (p: Sorted): string =>
    bySort(p, { thing: 'Oui, je prends', hand: 'Oui, je m’en occupe', lesson: 'Oui, ça m’intéresse', help: 'Oui, je peux aider' }),
  yesJoin: () => 'Oui, m’inscrire',
  askFirst: () => 'Écrire d’abord un mot',
  no: () => 'Non',
  theirs: (p: Authored) => rich`C’est pour vous : ${thing(p.title)} ! Je l’ai dit à ${bold(p.author)}. Convenez du moment ensemble, ici.`,
  noted: (p: Authored) => rich`C’est noté pour ${thing(p.title)} : je l’ai dit à ${p.author}. Vous aurez une réponse dans les trois jours.`,
  cannot: () => 'Je ne peux plus',
  afterAllNot: () => 'Finalement non',
  place: (p: Titled & { place: number }) =>
    rich`${thing(p.title)} : c’est promis à quelqu’un. Vous êtes n° ${p.place} dans la file, je vous écris si c’est votre tour.`,
  leave: () => 'Quitter la file',
  turn: (p: Titled & { until: string }) =>
    rich`C’est votre tour pour ${thing(p.title)} ! C’est à vous si vous le dites avant ${moment(p.until)}. Après, je propose à la personne suivante.`,
  pass: () => 'Laisser passer',
  missed: (p: Titled & { join: string | null }) =>
    rich`Le délai est passé, pour ${thing(p.title)}.${p.join ? ' Rien de grave : dites-moi si cela vous intéresse encore.' : ''}`,
  still: () => 'Ça m’intéresse encore',
  gaveUp: (p: Authored) => rich`C’est noté pour ${thing(p.title)}, merci d’avoir prévenu. Je le dis à ${p.author}.`,
  left: (p: Titled) => rich`C’est noté : vous n’attendez plus pour ${thing(p.title)}.`,

  taken: (p: Titled & Named) => rich`${bold(p.name)} prend ${thing(p.title)} : c’est le premier oui. Convenez du moment ensemble, ici.`,
  takenNext: (p: Titled & Named) => rich`${bold(p.name)} prend la suite, pour ${thing(p.title)}. Convenez du moment ensemble, ici.`,
  another: () => 'Choisir quelqu’un d’autre',
  yesCame: (p: Sorted & Titled & Named): Rich =>
    bySort(p, {
      thing: rich`${bold(p.name)} voudrait bien ${thing(p.title)}.`,
      hand: rich`${bold(p.name)} veut bien s’en occuper : ${thing(p.title)}.`,
      lesson: rich`${thing(p.title)} intéresse ${bold(p.name)}.`,
      help: rich`${bold(p.name)} peut vous aider, pour ${thing(p.title)}.`,
    }),
  yesWithdrawn: (p: Titled & Named) => rich`Finalement, ${p.name} ne peut pas, pour ${thing(p.title)}.`,
  sure: (p: Titled & Named & { instead: string }) =>
    rich`${thing(p.title)}, c’est pour ${bold(p.instead)} en ce moment. Choisir ${bold(p.name)} à la place ? Je préviens ${p.instead}.`,
  yesSure: (p: Named) => `Oui, choisir ${p.name}`,
  leftWhy: {
    'gave-up': (p: Titled & Named) => rich`${p.name} ne peut plus, pour ${thing(p.title)}.`,
    passed: (p: Titled & Named) => rich`${p.name} laisse passer son tour, pour ${thing(p.title)}.`,
    lapsed: (p: Titled & Named) => rich`Pas de nouvelles ${de(p.name)}${p.name}, pour ${thing(p.title)}.`,
    reopened: (p: Titled & Named) =>
      p.name ? rich`C’est noté : ${thing(p.title)} n’est plus pour ${p.name}.` : rich`C’est noté, pour ${thing(p.title)}.`,
    'no-show': (p: Titled & Named) => rich`C’est noté : ${p.name} ne viendra pas, pour ${thing(p.title)}.`,
  },
  offeredTo: (p: Named & { until: string }) => rich`Je propose maintenant à ${bold(p.name)}, jusqu’à ${moment(p.until)}.`,
  openAgain: () => rich`Personne d’autre n’attend : l’annonce est de nouveau ouverte.`,
  free: (p: Authored) =>
    rich`Du nouveau pour ${thing(p.title)}, l’annonce ${de(p.author)}${p.author} : c’est de nouveau possible. Cela vous intéresse toujours ?`,
  isOffered: () => 'je lui ai proposé',
  saidYes: () => 'a dit oui',
  more: () => 'Voir la suite',

  oneWaits: (p: Titled & Named) =>
    rich`${bold(p.name)} attend votre réponse, pour ${thing(p.title)}. Sans nouvelles de vous, je lui dirai de ne plus attendre.`,
  manyWait: (p: Titled & { count: number }) =>
    rich`${p.count} personnes attendent votre réponse, pour ${thing(p.title)}. Sans nouvelles de vous, je leur dirai de ne plus attendre.`,
  lapsed: (p: Authored) =>
    rich`${p.author} n’a pas encore donné suite, pour ${thing(p.title)}. Ne l’attendez plus : si cela change, je vous le dis.`,
  instead: () => rich`Peut-être ceci à la place :`,
}

import { bold, rich } from '../chat/rich.ts'
import { type Named, s, type Titled, thing } from './fr-pieces.ts'

type Counts = { coming: number; maybe: number; waiting: number }
type Mine = Titled & {
  guests: number
  children: number
  place: number
  until: string
  free: number
  /** In all, where there is a limit. */
  places: number
  tally: Counts
  /** The reminder that is still to come. */
  remind: 'day' | 'hour' | null
}

const people = (n: number): string => (n === 1 ? '1 personne' : `${n} personnes`)
/** « avec 1 personne et 2 enfants »; nothing when they come alone. */
const withWhom = ({ guests, children }: Pick<Mine, 'guests' | 'children'>): string => {
  const all = [...(guests > 0 ? [people(guests)] : []), ...(children > 0 ? [`${children} enfant${s(children)}`] : [])]
  return all.length > 0 ? `, avec ${all.join(' et ')}` : ''
}

const reminder = ({ remind }: Pick<Mine, 'remind'>): string =>
  remind === 'day' ? ' Je vous le rappellerai la veille.' : remind === 'hour' ? ' Je vous le rappellerai une heure avant.' : ''

/** Events: who comes, who waits, and what those who organise them see. */
export const event = {
  placesName: () => 'Places :',
  places: (n: number) => String(n),
  come: () => 'Je viens',
  maybe: () => 'Peut-être',
  no: () => 'Non',
  several: () => 'Nous sommes plusieurs',
  plusOne: () => '+ 1 personne',
  joinLine: () => 'Liste d’attente',
  leaveLine: () => 'Quitter la liste',
  notComing: () => 'Je ne viens pas',
  noMore: () => 'Je ne viens plus',
  claim: () => 'Oui, je viens',
  passBy: () => 'Laisser passer',
  still: () => 'Oui, je viens',
  showName: () => 'Montrer mon prénom',
  hideName: () => 'Cacher mon prénom',

  counts: ({ coming, maybe }: Counts) =>
    coming === 0
      ? rich`Peut-être ${people(maybe)}.`
      : rich`${people(coming)} ${coming > 1 ? 'viennent' : 'vient'}${maybe > 0 ? `, ${maybe} peut-être` : ''}.`,
  left: (n: number) => rich`Il reste ${n} place${s(n)}.`,
  full: ({ waiting }: Counts) => (waiting > 0 ? rich`C’est complet : ${people(waiting)} en liste d’attente.` : rich`C’est complet.`),
  isCancelled: () => rich`✕ Annulé.`,
  isOver: ({ coming }: Counts) => (coming > 0 ? rich`✓ C’était bien : ${people(coming)} de la partie.` : rich`✓ C’est passé.`),

  hasMoved: (p: { was: string }) => rich`Attention, cela a changé. C’était ${p.was}.`,

  mine: {
    ask: (_p: Mine) => rich`Vous venez ?`,
    coming: (p: Mine) => rich`C’est noté : vous venez${withWhom(p)}.${reminder(p)}`,
    maybe: (p: Mine) => rich`C’est noté : peut-être. Aucune place n’est retenue pour vous.${p.remind === 'day' ? reminder(p) : ''}`,
    declined: (_p: Mine) => rich`C’est noté : vous ne venez pas. Une autre fois !`,
    waiting: (p: Mine) =>
      rich`${p.free > 0 ? `Il ne reste que ${p.free} place${s(p.free)}, et vous êtes ${1 + p.guests + p.children}` : 'C’est complet'}. Vous êtes ${p.place === 1 ? 'la première personne' : `numéro ${p.place}`} de la liste d’attente${withWhom(p)} : si une place se libère, je vous écris.`,
    offered: (p: Mine) => rich`Bonne nouvelle : une place s’est libérée ! Elle est à vous jusqu’à ${bold(p.until)}${withWhom(p)}.`,
    lapsed: (p: Mine) =>
      p.free > 0
        ? rich`Sans réponse de votre part, je ne garde plus de place pour vous à ${thing(p.title)}. Il en reste, si vous voulez venir.`
        : rich`Sans réponse de votre part, j’ai proposé la place pour ${thing(p.title)} à quelqu’un d’autre. Ce n’est pas grave !`,
    full: (p: Mine) =>
      p.free > 0
        ? rich`Il ne reste que ${p.free} place${s(p.free)} : je garde ce que vous aviez dit${withWhom(p)}.`
        : rich`C’est complet : je garde ce que vous aviez dit${withWhom(p)}.`,
    day: (p: Mine) => rich`C’est demain. Vous venez toujours${withWhom(p)} ?`,
    /** To who was asleep, or could not be told, the day before. */
    today: (p: Mine) => rich`C’est aujourd’hui. Vous venez toujours${withWhom(p)} ?`,
    unavailable: (_p: Mine) => rich`Désolé, il n’y a plus de place disponible.`,
    hour: (p: Mine) => rich`C’est dans une heure${withWhom(p)}. À tout à l’heure !`,
    changed: (p: Mine) => rich`Vous venez toujours${withWhom(p)} ?`,
    cancelled: (_p: Mine) => rich`C’est annulé.`,
    over: (_p: Mine) => rich`C’est passé.`,
    missed: (_p: Mine) => rich`C’est passé : il n’y a pas eu de place cette fois. À une prochaine !`,
    tooMany: (p: Mine) => rich`Il n’y a que ${p.places} place${s(p.places)} en tout. Viendriez-vous moins nombreux ?`,
  },

  whoComes: () => 'Qui vient ?',
  names: (p: { coming: readonly string[] }) => rich`Viennent : ${p.coming.join(', ')}.`,
  namesMore: (n: number) => rich`Et ${n} autre${s(n)}.`,
  nobody: () => rich`Personne pour le moment.`,
  unsure: (n: number) => rich`${people(n)} ${n > 1 ? 'n’ont' : 'n’a'} pas encore redit oui depuis le changement.`,
  setPlaces: () => 'Nombre de places',
  noLimit: () => 'Sans limite',
  placesNow: (p: { places: number | null; post: Titled }) =>
    p.places === null
      ? rich`C’est noté : ${thing(p.post.title)} est sans limite de places.`
      : rich`C’est noté : ${p.places} place${s(p.places)} pour ${thing(p.post.title)}.`,
  placesFall: ({ coming }: Counts) =>
    rich`${people(coming)} ${coming > 1 ? 'ont' : 'a'} déjà leur place : personne ne la perd. Ce nombre baissera quand quelqu’un renoncera.`,

  organised: (p: Titled & Counts) =>
    p.coming > 0
      ? rich`${thing(p.title)} est passé : ${people(p.coming)} ${p.coming > 1 ? 'étaient attendues' : 'était attendue'}. Merci d’avoir réuni le quartier !`
      : rich`${thing(p.title)} est passé. Merci d’avoir essayé de réunir le quartier !`,
  thankAll: () => 'Remercier tout le monde',
  thanked: ({ coming }: Counts) => rich`C’est fait : ${people(coming)} ${coming > 1 ? 'ont' : 'a'} vos remerciements.`,
  thanksFrom: (p: Titled & Named) => rich`${bold(p.name)} vous dit merci d’être de la partie pour ${thing(p.title)} !`,
  absent: () => 'Des absents ?',
  absentNoted: (p: Titled & { absent: number }) =>
    p.absent === 0
      ? rich`Tant mieux : tout le monde était là.`
      : rich`C’est noté, sans aucun nom : ${people(p.absent)} ${p.absent > 1 ? 'manquaient' : 'manquait'} à l’appel.`,

  form: {
    party: () => 'Nous sommes plusieurs',
    guests: () => 'Adultes avec vous',
    guestsHint: () => 'Combien, sans vous compter ? Par exemple 1.',
    children: () => 'Enfants avec vous',
    childrenHint: () => 'Combien ? Par exemple 2, ou aucun.',
    guestsAsk: (p: Titled) =>
      rich`Pour ${thing(p.title)} : combien d’adultes viennent avec vous, sans vous compter ? Par exemple « 1 » ou « aucun ».`,
    childrenAsk: () => rich`Et combien d’enfants ? Par exemple « 2 » ou « aucun ».`,
    again: () => rich`Je n’ai pas bien compris.`,
    places: () => 'Nombre de places',
    placesHint: () => 'Par exemple 20, ou « sans limite ».',
    placesAsk: (p: Titled) => rich`Combien de personnes peuvent venir à ${thing(p.title)} ? Par exemple « 20 ».`,
    absent: () => 'Combien manquaient ?',
    absentHint: () => 'Un nombre, sans aucun nom.',
    absentAsk: (p: Titled) =>
      rich`Combien de personnes attendues à ${thing(p.title)} ne sont pas venues ? Un nombre seulement, sans aucun nom.`,
  },
}

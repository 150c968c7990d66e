import { bold, type Rich, rich } from '../chat/rich.ts'
import { type Named, s, type Titled, thing } from './fr-pieces.ts'

type Count = { label: string; held: number; wanted: number }
const people = (n: number): string => (n === 1 ? '1 personne' : `${n} personnes`)

/** Who brings what to an event: things, and tasks with places. */
export const things = {
  bring: () => 'J’apporte quelque chose',
  doIt: () => 'Je donne un coup de main',
  mine: () => 'Ce que j’apporte',
  make: () => 'À apporter, à faire',
  change: () => 'Changer la liste',
  see: () => 'Voir ce rendez-vous',
  back: () => 'Ma réponse',
  some: ({ label, held, wanted }: Count) => `${label} (${held} sur ${wanted})`,
  bringNoMore: (label: string) => `Je n’apporte plus : ${label}`,
  doNoMore: (label: string) => `Je ne peux plus : ${label}`,

  /** `missing` of each, where it is more than one. */
  needed: (p: { some: readonly { label: string; missing: number }[]; more: number }): Rich => {
    const named = p.some.map(({ label, missing }) => (missing > 1 ? `${label} (${missing})` : label)).join(', ')
    return p.more > 0
      ? rich`On cherche encore : ${named}, et ${p.more} autre${s(p.more)} chose${s(p.more)}.`
      : rich`On cherche encore : ${named}.`
  },
  bringing: (labels: readonly string[]) => rich`Vous apportez : ${bold(labels.join(', '))}.`,
  doing: (labels: readonly string[]) => rich`Vous vous chargez de : ${bold(labels.join(', '))}.`,
  whoBrings: ({ label, held, wanted, names }: Count & { names: readonly string[] }) =>
    names.length > 0 ? rich`• ${label}, ${held} sur ${wanted} : ${names.join(', ')}` : rich`• ${label} : ${held} sur ${wanted}`,

  stillNeeded: () => rich`On cherche encore :`,
  count: ({ label, held, wanted }: Count) => rich`${label} : ${held} sur ${wanted}`,
  allFound: () => rich`Tout est trouvé, merci à tous !`,
  noList: () => rich`Il n’y a rien à apporter.`,
  news: {
    ask: (_p: { label: string; task: boolean }) => rich``,
    given: (_p: { label: string; task: boolean }) => rich`C’est noté, merci !`,
    taken: (p: { label: string; task: boolean }) =>
      rich`Merci d’y avoir pensé ! Pour « ${p.label} », d’autres ont déjà dit oui : il y en aura assez.`,
    left: (p: { label: string; task: boolean }) =>
      p.task
        ? rich`C’est noté : on ne compte plus sur vous pour « ${p.label} ». Ce n’est pas grave !`
        : rich`C’est noté : vous n’apportez plus « ${p.label} ». Ce n’est pas grave !`,
  },

  set: (p: Titled) => rich`C’est noté. Pour ${thing(p.title)}, on cherche :`,
  cleared: (p: Titled) => rich`C’est noté : il n’y a plus rien à apporter à ${thing(p.title)}.`,
  keepsAll: ({ label, held }: Count) =>
    rich`Pour « ${label} », ${people(held)} ont déjà dit oui : personne n’est écarté. Ce nombre baissera quand quelqu’un renoncera.`,
  dropped: (p: Titled & { author: string; labels: readonly string[] }) =>
    rich`Pour ${thing(p.title)}, la liste a changé : plus besoin de ${bold(p.labels.join(', '))}. Merci d’y avoir pensé !`,

  form: {
    title: () => 'À apporter, à faire',
    label: () => 'La liste',
    hint: () => 'Chips, 2 jus de fruits, gants x 10, tenir la buvette',
    ask: (p: Titled) =>
      rich`Que faut-il apporter, ou faire, pour ${thing(p.title)} ? Écrivez la liste, par exemple « Chips, 2 jus de fruits, gants x 10, tenir la buvette ». Pour ne plus rien demander, écrivez « rien ».`,
    stands: () => rich`La liste d’aujourd’hui, à recopier et à changer. Ce qui garde son nom garde qui l’apporte :`,
    again: () => rich`Je n’ai pas bien compris. Douze choses au plus, quelques mots pour chacune (40 lettres), et 50 au plus de la même.`,
  },
}

/** What came of an event. */
export const results = {
  tell: () => 'Raconter',
  correct: () => 'Corriger',
  noPhoto: () => 'Retirer la photo',
  mind: () => 'Cela me gêne',
  mindIt: (name: string) => `Prévenir ${name}`,
  photo: () => 'Une photo, si tous sont d’accord',
  removed: () => 'La photo a été retirée',

  card: (p: Titled & { words: string }) => rich`📣 ${thing(p.title)} : ${bold(p.words)}`,
  came: (n: number) => rich`${people(n)} ${n > 1 ? 'étaient' : 'était'} là. Merci !`,
  by: (p: Named) => rich`Raconté par ${p.name}`,
  told: (p: { changed: boolean }) =>
    p.changed
      ? rich`C’est corrigé dans le canal.`
      : rich`C’est raconté : vos voisins le lisent dans le canal, et dans le prochain journal. Si quelqu’un préfère ne pas y paraître, je vous le dirai.`,
  noPhotoNow: () => rich`C’est fait : la photo n’est plus dans le canal. Vos mots y restent.`,
  seen: (p: Named) =>
    rich`Vous préférez ne pas y paraître, ou quelque chose vous gêne ? Je peux prévenir ${bold(p.name)}, qui pourra retirer la photo ou corriger ses mots.`,
  minded: (p: Named) => rich`C’est fait : ${bold(p.name)} est au courant, et peut retirer la photo ou corriger ses mots.`,
  mindedBy: (p: Titled & Named & { photo: boolean }) =>
    p.photo
      ? rich`${bold(p.name)} préfère ne pas paraître dans ce que vous avez raconté de ${thing(p.title)}. Retirez la photo si on l’y voit, ou corrigez vos mots. Merci !`
      : rich`${bold(p.name)} préfère ne pas paraître dans ce que vous avez raconté de ${thing(p.title)}. Vous pouvez corriger vos mots. Merci !`,
  page: (p: Titled & { words: string; came: number }) =>
    p.came > 0 ? rich`${thing(p.title)} : ${p.words} (${people(p.came)}).` : rich`${thing(p.title)} : ${p.words}.`,

  form: {
    title: () => 'Raconter',
    words: () => 'En une ligne',
    hint: () => 'Par exemple : 12 sacs ramassés',
    ask: (p: Titled) =>
      rich`Qu’a donné ${thing(p.title)} ? Une ligne suffit, avec des chiffres si vous en avez : « 12 sacs ramassés ». Tout le quartier la lira. Vous pouvez envoyer une photo avec : il faut que chaque personne qu’on y reconnaît soit d’accord.`,
    withPhoto: (p: Titled) => rich`J’ai votre photo. Il me manque encore votre ligne sur ${thing(p.title)} : « 12 sacs ramassés ».`,
    stands: (p: Titled) => rich`Vous avez déjà raconté ${thing(p.title)}. Ce que vous écrivez maintenant prendra sa place :`,
    again: () => rich`Je ne peux pas publier cela. Une seule ligne, de 200 lettres au plus.`,
  },
}

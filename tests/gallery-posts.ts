import type { PostView } from '../core/posts/post-view.ts'
import { idOfName } from '../core/quartiers/quartier.ts'

/** Ids as `randomId` makes them: what a button can carry depends on their length. */
const idOf = (name: string): string => name.padEnd(16, '0').slice(0, 16)
export const ids = { answer: idOf('answerA'), other: idOf('answerB'), third: idOf('answerC'), loan: idOf('loanA') }

const quartier = 'Goutte d’Or, Château Rouge, La Chapelle et Marx-Dormoy, Nord'
/** The longest that each may be: see titleMax, placeMax, nameMax, quartierNameMax, idOfName and the schema of `vague`. */
export const longest = {
  title: 'Grande armoire normande en chêne massif, trois portes avec miroir, démontée, à venir chercher au 4e étage sans ascenseur',
  place: 'dans la cour du 14 bis, rue de la Goutte d’Or, derrière le local à vélos, porte verte, le code est donné par message, ok',
  name: 'Marie-Antoinette-Joséphine-Charlotte-Ève',
  quartier,
  quartierId: idOfName(quartier),
  vague: 'tous les mardis et jeudis soir, sauf pendant les vacances scolaires, dès 19 h 30',
}

const post = (id: string, more: Partial<PostView>): PostView => ({
  kind: 'loan',
  direction: 'offer',
  title: 'perceuse',
  price: null,
  start: null,
  end: null,
  vague: null,
  place: null,
  photo: null,
  id: idOf(id),
  rev: 3,
  state: 'open',
  outcome: null,
  author: 'Léa',
  ...more,
})

export const posts = {
  drill: post('drill', { start: '2026-11-28', end: '2026-11-29' }),
  bike: post('bike', {
    kind: 'sale',
    title: 'vélo d’enfant',
    price: 12.5,
    place: 'square Alban-Satragne',
    photo: 'photo-bike',
    author: 'Paul',
  }),
  cat: post('cat', {
    kind: 'favour',
    direction: 'request',
    title: 'garder mon chat',
    start: '2026-12-12',
    end: '2026-12-18',
    author: 'Inès',
  }),
  sofa: post('sofa', { kind: 'gift', title: 'canapé trois places', start: '2026-11-28T18:30', end: '2026-11-28T20:00' }),
  party: post('party', { kind: 'event', title: 'apéro de la cour', start: '2026-12-31T19:00', end: '2027-01-01T02:00', place: 'la cour' }),
  baker: post('baker', { kind: 'tip', direction: 'request', title: 'un bon boulanger ouvert le lundi', vague: 'le lundi', author: 'Noé' }),
  ladder: post('ladder', { direction: 'request', title: 'échelle', end: '2026-11-30', author: 'Jean-Baptiste' }),
  stroller: post('stroller', { kind: 'sale', direction: 'request', title: 'poussette', price: 999_999, author: 'Zoé' }),
  untitled: post('untitled', { kind: 'gift', title: '' }),
  huge: post('huge', {
    kind: 'favour',
    direction: 'request',
    title: longest.title,
    price: 1234.5,
    vague: longest.vague,
    place: longest.place,
    author: longest.name,
  }),
  hugePhoto: post('hugePhoto', {
    kind: 'sale',
    title: longest.title,
    price: 450,
    start: '2026-11-28T09:15',
    end: '2026-12-18T18:45',
    place: longest.place,
    photo: 'photo-huge',
    author: longest.name,
  }),
  promised: post('promised', { state: 'promised', title: 'échelle double' }),
  done: post('done', { state: 'closed', outcome: 'done', kind: 'gift', title: 'lit bébé', photo: 'photo-done' }),
  withdrawn: post('withdrawn', { state: 'closed', outcome: 'withdrawn', kind: 'sale', title: 'table basse', price: 40 }),
  expired: post('expired', { state: 'expired', kind: 'favour', title: 'cours de guitare' }),
} as const satisfies Record<string, PostView>

const titles = [
  'perceuse',
  'vélo',
  'chat à garder',
  'canapé',
  'apéro',
  'boulanger',
  'scie',
  'jouets',
  'courses',
  'livres',
  'loto',
  'plombier',
]

/** As many different posts as wanted, up to twelve. */
export const several = (count: number, more: Partial<PostView> = {}): PostView[] =>
  titles.slice(0, count).map((title, n) => {
    const like = [posts.drill, posts.bike, posts.cat, posts.sofa, posts.party, posts.baker][n % 6] ?? posts.drill
    return { ...like, title, ...more, id: idOf(`several${String(n).padStart(2, '0')}x`), photo: null }
  })

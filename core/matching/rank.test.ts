import { expect, test } from 'vitest'
import type { Post } from '../posts/post.ts'
import { matchOf } from './rank.ts'

const today = '2026-11-25T10:00'
const post = (id: string, more: Partial<Post>): Post => ({
  kind: 'loan',
  direction: 'offer',
  title: '',
  price: null,
  start: null,
  end: null,
  vague: null,
  place: null,
  photo: null,
  id,
  quartier: 'q',
  author: id,
  state: 'open',
  outcome: null,
  rev: 0,
  replaces: null,
  publishedAt: null,
  changedAt: new Date('2026-11-20T10:00:00Z'),
  checkAt: null,
  askedAt: null,
  matchAt: null,
  cleared: false,
  ...more,
})
type Kind = Post['kind']
/** The score of a request with an offer; 0 when it is below what is told. */
const score = (wanted: Partial<Post>, given: Partial<Post>): number =>
  matchOf(post('a', { ...wanted, direction: 'request' }), { post: post('b', given), author: 'B' }, today)?.score ?? 0

const fits: readonly [Kind, string, string][] = [
  ['loan', 'perceuse', 'perceuse à percussion Bosch'],
  ['loan', 'de quoi percer un trou dans du béton', 'perceuse'],
  ['loan', 'escabeau pour changer une ampoule', 'échelle télescopique 4 m'],
  ['loan', 'echele', 'échelle double'],
  ['loan', 'perceusse', 'perceuse'],
  ['loan', 'bicyclette', 'vélos'],
  ['loan', 'remorque pour transporter un canapé', 'petite remorque bâchée'],
  ['loan', 'appareil à raclette pour 8', 'raclette 8 personnes'],
  ['loan', 'lit parapluie pour mon petit-fils', 'lit bébé pliant'],
  ['loan', 'de quoi décoller du papier peint', 'décolleuse vapeur'],
  ['loan', 'quelque chose pour nettoyer ma terrasse', 'karcher'],
  ['loan', 'machine à coudre', 'machine a coudre singer'],
  ['loan', 'matelas d’appoint', 'matelas gonflable 2 places'],
  ['loan', 'ponceuse', 'perceuse, ponceuse et scie sauteuse'],
  ['gift', 'canapé', 'sofa gris 3 places'],
  ['gift', 'vaisselle pour étudiant', 'assiettes et couverts'],
  ['gift', 'pots de confiture vides', 'bocaux en verre'],
  ['sale', 'vélo enfant 16 pouces', 'vélo fille 16 pouces rose'],
  ['favour', 'monter une armoire', 'bricolage à domicile'],
  ['favour', 'garder Minou pendant les vacances', 'garde de chat'],
  ['favour', 'garder mon chat', 'garde d’animaux'],
  ['favour', 'cours de maths niveau collège', 'soutien scolaire'],
  ['favour', 'cours de piano pour débutant', 'leçons de piano tous niveaux'],
  ['favour', 'porter une machine à laver au 3e', 'bras pour déménagement'],
  ['favour', 'quelqu’un pour tondre la pelouse', 'jardinage, tonte'],
  ['favour', 'baby-sitter samedi soir', 'garde d’enfants'],
  ['favour', 'ordinateur très lent', 'aide informatique'],
  ['favour', 'faire un ourlet à un pantalon', 'couture et retouches'],
  ['favour', 'remplir mon dossier CAF', 'aide aux démarches administratives'],
  ['tip', 'dentiste', 'cabinet dentaire qui prend des nouveaux patients'],
  ['tip', 'clés perdues', 'trousseau de clés trouvé devant le 12'],
  ['tip', 'chat tigré disparu', 'chat gris trouvé rue des Lilas'],
  ['event', 'sortie rando', 'balade en forêt'],
  ['event', 'réveillon du 31', 'réveillon partagé à la salle'],
  ['event', 'jeux de société', 'soirée jeux au café'],
]
test.each(fits)('%s: « %s » is served by « %s »', (kind, wanted, given) => {
  expect(score({ kind, title: wanted }, { kind, title: given })).toBeGreaterThan(0)
})

const apart: readonly [Kind, string, string][] = [
  ['loan', 'remorque pour transporter un canapé', 'canapé 3 places'],
  ['loan', 'skis enfant 5 ans', 'skis adulte 170'],
  ['loan', 'table de ping-pong', 'table basse en verre'],
  ['loan', 'tondeuse', 'taille-haie'],
  ['loan', 'casque de vélo', 'vélo rouge'],
  ['loan', 'vélo', 'antivol de vélo'],
  ['loan', 'perceuse', 'perceuse jouet'],
  ['gift', 'table de chevet', 'chaise de bureau'],
  ['gift', 'vêtements bébé', 'vêtements femme taille 40'],
  ['gift', 'livres pour enfants', 'étagère à livres'],
  ['sale', 'vélo', 'vélo d’appartement'],
  ['favour', 'garder mes enfants mercredi', 'garde de chats'],
  ['favour', 'garder mon chien', 'garde de chat'],
  ['favour', 'cours de piano', 'cours de guitare'],
  ['favour', 'cours d’anglais', 'cours d’espagnol'],
  ['favour', 'réparer mon vélo', 'réparation de machine à laver'],
  ['favour', 'tondre la pelouse', 'tonte de chiens'],
  ['tip', 'chat perdu', 'vétérinaire sympa'],
  ['tip', 'clés perdues', 'serrurier pas cher'],
  ['tip', 'bon plombier', 'bon dentiste'],
  ['event', 'cours de yoga', 'tournoi de foot'],
  ['event', 'concert', 'vide-grenier'],
]
test.each(apart)('%s: « %s » is not served by « %s »', (kind, wanted, given) => {
  expect(score({ kind, title: wanted }, { kind, title: given })).toBe(0)
})

test('what is given or sold serves who would borrow or buy it, after what is lent; what is lent serves no buyer', () => {
  const drill = { title: 'perceuse' }
  const asked = (kind: Kind, given: Kind): number => score({ kind, ...drill }, { kind: given, ...drill })
  expect(asked('loan', 'loan')).toBeGreaterThan(asked('loan', 'gift'))
  expect(asked('loan', 'gift')).toBeGreaterThan(asked('loan', 'sale'))
  expect(asked('sale', 'gift')).toBeGreaterThan(0)
  expect(asked('gift', 'sale')).toBeGreaterThan(0)
  expect(asked('sale', 'loan')).toBe(0)
  expect(asked('gift', 'loan')).toBe(0)
  expect(asked('favour', 'loan')).toBe(0)
})

test('dates must not exclude each other', () => {
  const at = (start: string | null, end: string | null) => ({ title: 'tente', start, end })
  const saturday = at('2026-11-28', '2026-11-28')
  expect(score(saturday, at(null, '2026-11-26'))).toBe(0)
  expect(score(saturday, at(null, '2026-11-28'))).toBeGreaterThan(0)
  expect(score(saturday, at('2026-11-29', null))).toBe(0)
  expect(score(saturday, at('2026-11-20', null))).toBeGreaterThan(0)
  expect(score(saturday, at(null, null))).toBeGreaterThan(0)
  expect(score(at(null, null), at(null, '2026-11-24'))).toBe(0)
  expect(score(at('2026-11-28T18:00', '2026-11-28T20:00'), at('2026-11-28T14:00', '2026-11-28T17:00'))).toBe(0)
  const event = (start: string) => ({ kind: 'event' as const, title: 'concert', start })
  expect(score(event('2026-11-28'), event('2026-11-28T20:00'))).toBeGreaterThan(0)
  expect(score(event('2026-11-28'), event('2026-11-29T20:00'))).toBe(0)
})

test('a price far above a budget is none', () => {
  const bike = (price: number | null) => ({ kind: 'sale' as const, title: 'vélo', price })
  expect(score(bike(60), bike(75))).toBeGreaterThan(0)
  expect(score(bike(60), bike(200))).toBe(0)
  expect(score(bike(null), bike(200))).toBeGreaterThan(0)
})

test('never one’s own, of another quartier, or of the same direction', () => {
  const request = post('a', { direction: 'request', title: 'perceuse' })
  const offer = { post: post('b', { title: 'perceuse' }), author: 'B' }
  expect(matchOf(request, offer, today)).not.toBeNull()
  expect(matchOf(request, { ...offer, post: { ...offer.post, author: 'a' } }, today)).toBeNull()
  expect(matchOf(request, { ...offer, post: { ...offer.post, quartier: 'r' } }, today)).toBeNull()
  expect(matchOf(request, { ...offer, post: { ...offer.post, direction: 'request' } }, today)).toBeNull()
})

test('the reason says whether it is the word itself, and whether the dates go together', () => {
  const why = (title: string, start: string | null) =>
    matchOf(
      post('a', { direction: 'request', title: 'échelle', start: '2026-11-28' }),
      { post: post('b', { title, start }), author: 'B' },
      today,
    )?.why
  expect(why('échelle', null)).toEqual({ link: 'same', dates: false })
  expect(why('escabeau', '2026-11-28')).toEqual({ link: 'like', dates: true })
})

test('an embedding tips the balance, and never brings in what the rules exclude', () => {
  const request = post('a', { direction: 'request', title: 'échelle' })
  const offer = { post: post('b', { title: 'escabeau' }), author: 'B' }
  const plain = matchOf(request, offer, today)?.score ?? 0
  expect(matchOf(request, offer, today, { b: 0.9 })?.score).toBeGreaterThan(plain)
  expect(matchOf(request, offer, today, { b: 0.1 })?.score ?? 0).toBeLessThan(plain)
  expect(matchOf(request, { ...offer, post: { ...offer.post, direction: 'request' } }, today, { b: 1 })).toBeNull()
})

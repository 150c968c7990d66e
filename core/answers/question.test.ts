import { describe, expect, test } from 'vitest'
import type { Post } from '../posts/post.ts'
import { questionIn, says, type Topic } from './question.ts'

const title = 'canapé bleu trois places'
const asked = (words: string): Topic | null => questionIn(words, title, ['Léa', 'Paul'])

const asks: Readonly<Record<Topic, readonly string[]>> = {
  open: [
    ...['c’est toujours dispo ?', 'Bonjour, c’est toujours disponible ?', 'toujours dispo ?', 'Dispo ?', 'encore disponible ? merci'],
    ...[
      'Bonjour Léa, est-ce que c’est encore disponible svp ?',
      'Le canapé est toujours disponible ?',
      'le canapé bleu est encore dispo ?',
    ],
    ...[
      'Il est toujours à vendre ?',
      'Est-il toujours disponible ?',
      'vous l’avez toujours ?',
      'Vous avez encore le canapé ?',
      'tjs dispo ?',
    ],
    ...['C’est déjà pris ?', 'déjà parti ?', 'trop tard ?', 'est-ce toujours d’actualité ?', 'l’offre tient toujours ?', 'il en reste ?'],
    ...['Is it still available?', 'still available?', 'Hi, is this still available please?', 'Do you still have it?'],
    ...['Has it gone?', 'cest tjrs dispo ?', 'c est dispo ?', 'BONJOUR C’EST TOUJOURS DISPO ???'],
  ],
  price: [
    ...[
      'c’est combien ?',
      'combien ?',
      'Bonjour, c’est à combien ?',
      'ça coûte combien ?',
      'quel prix ?',
      'Quel est le prix ?',
      'c’est quoi le prix svp',
    ],
    ...['prix ?', 'vous le vendez combien ?', 'Vous en voulez combien ?', 'C’est gratuit ?', 'est-ce gratuit', 'c’est payant ?', 'cb ?'],
    ...['How much is it?', 'how much?', 'What’s the price?', 'Is it free?', 'how much do you want for it?', 'Combien coûte le canapé ?'],
  ],
  place: [
    ...['c’est où ?', 'où ?', 'Bonsoir, c’est où exactement ?', 'c’est à quel endroit ?', 'quelle adresse ?', 'C’est quoi l’adresse svp ?'],
    ...['où est-ce ?', 'ça se passe où ?', 'Where is it?', 'What’s the address?', 'où est-ce qu’on le récupère ?'],
  ],
  when: [
    'c’est quand ?',
    'Quand ?',
    'c’est quel jour ?',
    'quelle date ?',
    'C’est pour quand ?',
    'When is it?',
    'which day?',
    'ça commence quand ?',
  ],
  hour: ['à quelle heure ?', 'C’est à quelle heure ?', 'ça commence à quelle heure ?', 'what time?', 'What time does it start?'],
  photo: [
    ...['il y a une photo ?', 'une photo ?', 'Vous auriez une photo svp ?', 'avez-vous une photo ?', 'y a-t-il une photo ?', 'photo ?'],
    ...['Serait-il possible d’avoir une photo ?', 'Do you have a photo?', 'any pictures?', 'Peut-on avoir une photo du canapé ?'],
  ],
}

/** Nearly, and for the author. */
const nearMisses: readonly string[] = [
  ...[
    'c’est combien de kilos ?',
    'combien de places ?',
    'combien pour les deux ?',
    'c’est combien la livraison ?',
    'combien mesure-t-il ?',
  ],
  ...[
    'Combien de temps faut-il ?',
    'à combien vous me le laissez si je viens ce soir ?',
    'le prix est négociable ?',
    'quel prix pour les coussins ?',
  ],
  ...[
    'dernier prix ?',
    'prix ferme ?',
    'c’est gratuit pour les enfants ?',
    'how much does it weigh?',
    'how much for the table?',
    'how many?',
  ],
  ...['combien il pèse ?', 'combien d’années a-t-il ?', '40 € c’est possible ?', 'je le prends à 30 €', 'c’est cher', 'c’est gratuit'],
  ...[
    'c’est toujours dispo samedi ?',
    'toujours dispo en bleu ?',
    'vous êtes dispo demain ?',
    'vous êtes toujours dispo ?',
    'Dispo !',
    'Je suis disponible',
  ],
  ...[
    'c’est dispo, je peux passer ce soir ?',
    'toujours dispo ? Je peux venir à 18 h',
    'le fauteuil est toujours disponible ?',
    'la table est dispo ?',
  ],
  ...['c’est toujours en bon état ?', 'il est encore sous garantie ?', 'vous l’avez depuis longtemps ?', 'vous avez encore la notice ?'],
  ...[
    'is it still working?',
    'is it still in good condition?',
    'is the table still available?',
    'still available tomorrow?',
    'do you still have the box?',
  ],
  ...[
    'il en reste combien ?',
    'déjà essayé ?',
    'trop tard pour demain ?',
    'réservé à mon nom ?',
    'c’est parti !',
    'Vendu !',
    'je le réserve',
  ],
  ...[
    'c’est où que vous l’avez acheté ?',
    'vous habitez où ?',
    'c’est où par rapport au métro ?',
    'c’est à quel étage ?',
    'quelle taille ?',
  ],
  ...['où peut-on se garer ?', 'where did you buy it?', 'quelle marque ?', 'quelle couleur ?', 'il y a un ascenseur ?', 'quel code ?'],
  ...[
    'quand puis-je venir ?',
    'quand êtes-vous là ?',
    'vous êtes là quand ?',
    'quel jour vous arrange ?',
    'quand l’avez-vous acheté ?',
    'c’est quand vous voulez',
  ],
  ...[
    'à quelle heure puis-je passer ?',
    'what time can I come?',
    'when can I pick it up?',
    'jusqu’à quelle heure ?',
    'samedi à quelle heure ?',
  ],
  ...[
    'une autre photo ?',
    'une photo de l’arrière ?',
    'plus de photos ?',
    'une photo des pieds svp',
    'avec la photo ?',
    'belle photo !',
    'la photo est récente ?',
  ],
  ...[
    'Je le prends',
    'Bonjour',
    'Merci',
    'oui',
    'ok',
    'il est propre ?',
    'il se démonte ?',
    'peut-on le livrer ?',
    'je suis intéressé',
    '?',
    '',
  ],
  'Bonjour, c’est toujours dispo ? Je cherche exactement ça pour mon salon et je peux venir avec une camionnette dès que vous voulez, merci',
]

describe('what a post may say is asked', () => {
  const all = Object.entries(asks).flatMap(([topic, words]) => words.map((it) => [topic, it] as const))
  test('there are enough of them', () => expect(all.length).toBeGreaterThanOrEqual(60))
  test.each(all)('%s: %j', (topic, words) => expect(asked(words)).toBe(topic))
})

describe('what is nearly so is for the author', () => {
  test('there are enough of them', () => expect(new Set(nearMisses).size).toBeGreaterThanOrEqual(60))
  test.each(nearMisses)('%j', (words) => expect(asked(words)).toBeNull())
})

test('a post says only what stands in it', () => {
  const post: Post = {
    id: 'p',
    quartier: 'q',
    author: 'a',
    kind: 'sale',
    direction: 'offer',
    title,
    price: null,
    start: null,
    end: null,
    vague: null,
    place: null,
    photo: null,
    state: 'open',
    outcome: null,
    rev: 1,
    replaces: null,
    publishedAt: null,
    changedAt: new Date(0),
    checkAt: null,
    askedAt: null,
    matchAt: null,
    cleared: false,
  }
  const said = (more: object): Topic[] =>
    (['open', 'price', 'place', 'when', 'hour', 'photo'] as const).filter((it) => says({ ...post, ...more }, it))
  expect(said({})).toEqual(['open'])
  expect(said({ state: 'promised' })).toEqual([])
  expect(said({ kind: 'loan' }), 'it may be lent just now').toEqual([])
  expect(said({ kind: 'loan', start: '2026-11-28' })).toEqual(['open', 'when'])
  expect(said({ price: 0, place: 'la cour', photo: 'p' })).toEqual(['open', 'price', 'place', 'photo'])
  expect(said({ kind: 'gift' })).toEqual(['open', 'price'])
  expect(said({ start: '2026-11-28T18:30' })).toEqual(['open', 'when', 'hour'])
  expect(said({ vague: 'le mardi' })).toEqual(['open', 'when'])
})

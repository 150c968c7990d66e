import { ids, longest, posts } from './gallery-posts.ts'

const tilleuls = { id: ids.answer, name: 'Amicale des Tilleuls' }
const about = 'Un jardin partagé, ouvert le mercredi.'
const long = { id: ids.other, name: 'Association des riveraines et riverains de la rue des Tilleul' }
const longAbout = `${'Un jardin partagé, ouvert le mercredi et le samedi. '.repeat(4)}`.slice(0, 200).trim()
const speaker = (n: number, name: string, more: object = {}) => ({
  id: `${ids.third.slice(0, -1)}${n}`,
  name,
  self: false,
  first: false,
  ...more,
})
const shown = {
  ...tilleuls,
  about,
  state: 'open' as const,
  part: null,
  contact: 'Léa',
  speakers: [speaker(1, 'Léa', { first: true }), speaker(2, 'Paul')],
  address: null,
  calendars: true,
  followed: false,
  followers: null,
}
const townHall = { id: ids.third, name: 'Mairie du 20e' }
const address = 'https://palier.example.org/calendar/0123456789abcdef0123456789abcdef'

const club = { kind: 'association' as const, most: 60 }
const official = { kind: 'municipality' as const, most: 51 }

export const associationGallery = {
  associations: {
    none: { mine: [], others: [], followed: [] },
    some: { mine: [tilleuls], others: [{ id: ids.other, name: 'Les Vélos de Belleville' }], followed: ['Les Vélos de Belleville'] },
    'longest names': { mine: [long], others: [{ ...long, id: ids.third, name: `${long.name.slice(0, -1)}s` }], followed: [long.name] },
  },
  associationQuestion: {
    name: { field: 'name' as const, ...club, again: false },
    'name again': { field: 'name' as const, ...club, again: true },
    about: { field: 'about' as const, ...club, again: false },
    'about again': { field: 'about' as const, ...club, again: true },
    'name of a town hall': { field: 'name' as const, ...official, again: false },
    'name of a town hall again': { field: 'name' as const, ...official, again: true },
    'about a town hall': { field: 'about' as const, ...official, again: false },
  },
  associationRefused: {
    taken: { name: tilleuls.name, why: 'taken' as const },
    full: { name: tilleuls.name, why: 'full' as const },
    official: { name: 'Police du quartier', why: 'official' as const },
    second: { name: townHall.name, why: 'second' as const },
  },
  associationProposed: { asked: { ...tilleuls, asked: true }, 'nobody organises': { ...tilleuls, asked: false } },
  associationAsked: {
    usual: { ...tilleuls, about, by: 'Léa', official: false },
    'a town hall': { ...townHall, about, by: 'Léa', official: true },
    'longest names': { ...long, about: longAbout, by: longest.name, official: true },
  },
  associationSecond: { usual: { ...townHall, there: 'Ville de Belleville (mairie)' } },
  associationJudged: {
    yes: { ...tilleuls, answer: 'yes' as const, by: null },
    'no, by another': { ...tilleuls, answer: 'no' as const, by: 'Anne' },
  },
  associationAnswered: { yes: { ...tilleuls, answer: 'yes' as const }, no: { ...tilleuls, answer: 'no' as const } },
  associationShown: {
    'to a neighbour': { ...shown, address },
    'to a neighbour who follows it': { ...shown, followed: true },
    'to who registered it': {
      ...shown,
      part: 'contact' as const,
      speakers: [speaker(1, 'Léa', { self: true, first: true }), speaker(2, 'Paul')],
    },
    'with a calendar': { ...shown, part: 'contact' as const, address, followers: 12 },
    'to who speaks for it': {
      ...shown,
      part: 'speaker' as const,
      followers: 'none' as const,
      speakers: [speaker(1, 'Léa', { first: true }), speaker(2, 'Paul', { self: true })],
    },
    'without calendars': { ...shown, part: 'contact' as const, calendars: false, followers: 'few' as const },
    'to an organiser': { ...shown, part: 'organiser' as const },
    'not yet accepted': {
      ...shown,
      state: 'proposed' as const,
      part: 'contact' as const,
      speakers: [speaker(1, 'Léa', { self: true, first: true })],
    },
    'longest names': {
      ...shown,
      ...long,
      about: longAbout,
      part: 'contact' as const,
      address,
      speakers: Array.from({ length: 12 }, (_, n) => ({ ...speaker(0, longest.name), id: `speaker0000000${String(n).padStart(2, '0')}` })),
    },
  },
  associationCode: { usual: { ...tilleuls, code: 'ABCD2345', hours: 24 }, full: { ...tilleuls, code: null, hours: 24 } },
  associationCodeWrong: { usual: {} },
  associationJoined: { 'to them': { ...tilleuls, who: null }, 'to who registered it': { ...tilleuls, who: 'Paul' } },
  associationLeft: { 'to them': { ...tilleuls, who: null }, 'to who registered it': { ...tilleuls, who: 'Paul' } },
  associationFollowed: { followed: { ...tilleuls, followed: true }, 'no more': { ...tilleuls, followed: false } },
  associationNews: {
    usual: { ...tilleuls, post: { ...posts.drill, author: tilleuls.name } },
    'longest names': { ...long, post: { ...posts.huge, author: long.name } },
  },
  associationHand: {
    'to whom': {
      ...tilleuls,
      self: ids.loan,
      offered: null,
      able: [
        { id: ids.other, name: 'Paul' },
        { id: ids.third, name: 'Inès' },
      ],
    },
    nobody: { ...tilleuls, self: ids.loan, offered: null, able: [] },
    offered: { ...tilleuls, self: ids.loan, offered: 'Paul', able: [] },
    'longest names': { ...long, self: ids.loan, offered: null, able: [{ id: ids.other, name: longest.name }] },
  },
  associationOffered: { usual: { ...tilleuls, by: 'Léa' }, 'longest names': { ...long, by: longest.name } },
  associationTaken: {
    'they took it': { ...tilleuls, answer: 'yes' as const, who: 'Paul', mine: false },
    'they did not': { ...tilleuls, answer: 'no' as const, who: 'Paul', mine: false },
    taken: { ...tilleuls, answer: 'yes' as const, who: 'Léa', mine: true },
    'not taken': { ...tilleuls, answer: 'no' as const, who: 'Léa', mine: true },
  },
  associationClose: { usual: tilleuls },
  associationClosed: { usual: tilleuls },
  associationGone: { usual: {} },
} as const

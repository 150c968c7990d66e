import { ids, longest } from './gallery-posts.ts'

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
}
const address = 'https://palier.example.org/calendar/0123456789abcdef0123456789abcdef'

export const associationGallery = {
  associations: {
    none: { mine: [], others: [] },
    some: { mine: [tilleuls], others: [{ id: ids.other, name: 'Les Vélos de Belleville' }] },
    'longest names': { mine: [long], others: [{ ...long, id: ids.third, name: `${long.name.slice(0, -1)}s` }] },
  },
  associationQuestion: {
    name: { field: 'name' as const, again: false },
    'name again': { field: 'name' as const, again: true },
    about: { field: 'about' as const, again: false },
    'about again': { field: 'about' as const, again: true },
  },
  associationRefused: { taken: { name: tilleuls.name, why: 'taken' as const }, full: { name: tilleuls.name, why: 'full' as const } },
  associationProposed: { asked: { ...tilleuls, asked: true }, 'nobody organises': { ...tilleuls, asked: false } },
  associationAsked: { usual: { ...tilleuls, about, by: 'Léa' }, 'longest names': { ...long, about: longAbout, by: longest.name } },
  associationJudged: {
    yes: { ...tilleuls, answer: 'yes' as const, by: null },
    'no, by another': { ...tilleuls, answer: 'no' as const, by: 'Anne' },
  },
  associationAnswered: { yes: { ...tilleuls, answer: 'yes' as const }, no: { ...tilleuls, answer: 'no' as const } },
  associationShown: {
    'to a neighbour': { ...shown, address },
    'to who registered it': {
      ...shown,
      part: 'contact' as const,
      speakers: [speaker(1, 'Léa', { self: true, first: true }), speaker(2, 'Paul')],
    },
    'with a calendar': { ...shown, part: 'contact' as const, address },
    'to who speaks for it': {
      ...shown,
      part: 'speaker' as const,
      speakers: [speaker(1, 'Léa', { first: true }), speaker(2, 'Paul', { self: true })],
    },
    'without calendars': { ...shown, part: 'contact' as const, calendars: false },
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
  associationClose: { usual: tilleuls },
  associationClosed: { usual: tilleuls },
  associationGone: { usual: {} },
} as const

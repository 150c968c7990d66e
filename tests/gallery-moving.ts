import type { Counts } from '../core/moving/views.ts'
import { ids, longest, posts } from './gallery-posts.ts'

const two = { from: 'Belleville', to: 'Ménilmontant' }
const longName = longest.title.slice(0, 60)
const nothing: Counts = {
  posts: 0,
  answers: 0,
  lasting: 0,
  series: 0,
  dates: 0,
  associations: 0,
  role: false,
  listed: false,
  signed: 0,
}
const sure = { ...two, quartier: 'x-menilmontant', by: 'geocoder' as const, n: '1z141z3', neighbour: false }
const everything: Counts = {
  posts: 50,
  answers: 50,
  lasting: 12,
  series: 10,
  dates: 50,
  associations: 5,
  role: true,
  listed: true,
  signed: 20,
}
const event = { post: posts.party.id, title: 'apéro des voisins', date: `${posts.party.id}-20261128`, own: true }
const menil = { id: 'x-menilmontant', name: 'Ménilmontant' }
const charonne = { id: '7512080', name: 'Charonne' }
const many = Array.from({ length: 10 }, (_, n) => ({ id: `75120${n}0`, name: `Quartier ${n}` }))
const longQuartier = { id: `x-${'q'.repeat(26)}`, name: longName }
const around = { quartier: 'Belleville', followed: [], nearby: [], most: 10, note: null, name: '' }
const from = 'Ménilmontant'
const areas = [
  { area: '26220', name: 'Nyons' },
  { area: '26348', name: 'Venterol' },
]
const grouping = { quartier: 'Pays de Nyons', areas: [], most: 20, note: null, name: '' }
const noted = (note: 'added' | 'removed' | 'taken' | 'full' | 'here') => ({ ...grouping, areas, note, name: 'Venterol' })

export const movingGallery = {
  moveAsk: { usual: { quartier: 'Belleville' } },
  moveHere: { usual: { quartier: 'Belleville' } },
  moveBlocked: {
    'organises an event': { quartier: 'Belleville', to: 'Ménilmontant', stays: [{ why: 'events' as const, events: [event] }] },
    everything: {
      quartier: 'Belleville',
      to: 'Ménilmontant',
      stays: [
        { why: 'much' as const },
        { why: 'organiser' as const },
        { why: 'events' as const, events: [event, { ...event, title: longest.title, own: false }] },
        { why: 'association' as const, associations: [{ id: ids.answer, name: 'Amicale des Tilleuls' }] },
        { why: 'round' as const, round: ids.other, leads: true },
      ],
    },
    'helps in a round': { quartier: 'Belleville', to: 'Ménilmontant', stays: [{ why: 'round' as const, round: ids.other, leads: false }] },
    'too often': { quartier: 'Belleville', to: 'Ménilmontant', stays: [{ why: 'often' as const }] },
  },
  moveSure: {
    nothing: { ...nothing, ...sure },
    'one of some': { ...nothing, ...sure, posts: 1, answers: 1, lasting: 1, dates: 1, series: 1, associations: 1, signed: 1 },
    everything: { ...everything, ...sure },
    'a neighbour there at once, longest names': {
      ...nothing,
      ...sure,
      posts: 2,
      from: longName,
      to: longName,
      quartier: longQuartier.id,
      neighbour: true,
    },
  },
  moved: {
    'a guest': { ...two, neighbour: false, ways: ['approval' as const, 'sponsors' as const], lasting: 0, rules: null },
    'a neighbour, a loan goes on': {
      ...two,
      neighbour: true,
      ways: ['open' as const],
      lasting: 1,
      rules: 'Pas de publicité, merci, et bonjour à tout le monde.',
    },
  },
  around: {
    'follows none': { ...around, nearby: [menil, charonne] },
    'nothing near': around,
    'has followed one': { ...around, followed: [menil], nearby: [charonne], note: 'followed' as const, name: 'Ménilmontant' },
    left: { ...around, nearby: [menil], note: 'left' as const, name: 'Ménilmontant' },
    full: { ...around, followed: many, nearby: many.slice(0, 8), note: 'full' as const, name: 'Ménilmontant' },
    'longest names': { ...around, quartier: longName, followed: [longQuartier], nearby: [longQuartier] },
  },
  aroundFind: { asked: { again: false }, again: { again: true } },
  aroundFound: { some: { name: 'Ménil', found: [menil] }, none: { name: 'Xyz', found: [] } },
  aroundList: {
    usual: {
      posts: [
        { ...posts.drill, from },
        { ...posts.cat, from },
      ],
      page: 0,
      more: false,
    },
    'in the middle': { posts: Array.from({ length: 6 }, () => ({ ...posts.huge, from: longName })), page: 1, more: true },
    none: { posts: [], page: 0, more: false },
  },
  group: {
    none: grouping,
    some: { ...grouping, areas },
    most: { ...noted('full'), areas: Array.from({ length: 20 }, (_, n) => ({ area: `262${n + 10}`, name: `Saint-Martin-${n}` })) },
    added: noted('added'),
    removed: noted('removed'),
    taken: noted('taken'),
    'there already': noted('here'),
  },
  groupAsk: { asked: { again: false }, again: { again: true } },
  groupWhich: {
    one: { communes: [{ area: '26220', name: 'Nyons' }] },
    several: { communes: areas },
  },
}

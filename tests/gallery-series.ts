import { goods } from '../core/sales/goods.ts'
import type { salesViews } from '../core/sales/views.ts'
import type { NamedTurn } from '../core/series/reads.ts'
import type { seriesViews } from '../core/series/views.ts'
import { ids, longest, posts } from './gallery-posts.ts'

type Cases<Views extends Record<string, (data: never, t: never) => unknown>> = {
  readonly [V in keyof Views]: Readonly<Record<string, Parameters<Views[V]>[0]>>
}

const { answer, other, third } = ids
const { huge } = posts
const title = 'promenade du chien de Mme Lopez'
const turn = 'turn000000000000'
const dog = { ...posts.cat, title, start: null, end: null, vague: 'chaque mardi à 18 h', author: 'Rosa' }
const by = { title, author: 'Rosa' }
const byLong = { title: longest.title, author: longest.name }
const tuesday = { weekdays: [2], minute: 18 * 60 }
const often = { weekdays: [1, 3, 6], minute: 9 * 60 + 30 }
const working = { weekdays: [1, 2, 3, 4, 5], minute: null }
const daily = { weekdays: [1, 2, 3, 4, 5, 6, 7], minute: 12 * 60 }
const day = '2026-12-01'
const usual = { ...by, turn, day, minute: 18 * 60 }
const noHour = { ...usual, day: '2026-12-02', minute: null }
const long = { ...byLong, turn, day: '2026-09-30', minute: 18 * 60 + 45 }
const listed = (n: number, more: Partial<NamedTurn> = {}): NamedTurn => ({
  ...usual,
  id: `turn${String(n).padStart(12, '0')}`,
  day: `2026-12-${String(n + 1).padStart(2, '0')}`,
  state: 'planned',
  name: 'Inès',
  post: dog.id,
  ...more,
})
const six = (more: Partial<NamedTurn> = {}, from = 0) => Array.from({ length: 6 }, (_, n) => listed(from + n, more))
const one = { post: dog.id, ...by }

export const seriesGallery: Cases<typeof seriesViews> = {
  seriesBegun: {
    usual: { title, ...tuesday },
    'several days, no hour': { title, ...working },
    'longest title': { title: longest.title, ...often },
  },
  seriesRegular: {
    'the first': { post: dog, name: 'Inès', names: ['Inès'], answer, when: tuesday, next: day },
    'in turn': { post: dog, name: 'Noé', names: ['Inès', 'Paul', 'Noé'], answer, when: working, next: null },
    'longest names': { post: huge, name: longest.name, names: [longest.name, 'Inès'], answer, when: often, next: '2026-09-30' },
  },
  seriesEnrolled: {
    alone: { ...by, answer, when: tuesday, alone: true, next: day },
    'in turn': { ...by, answer, when: daily, alone: false, next: null },
    'longest names': { ...byLong, answer, when: often, alone: false, next: '2026-09-30' },
  },
  seriesJoined: { usual: { ...by, name: 'Paul' }, 'longest names': { ...byLong, name: longest.name } },
  seriesMoved: { usual: { ...by, when: often } },
  seriesEnded: {
    done: { ...by, why: 'done' },
    over: { ...by, author: 'Inès', why: 'over' },
    changed: { ...by, why: 'changed' },
    'longest names': { ...byLong, why: 'over' },
  },
  seriesThanks: {
    some: {
      title,
      regulars: [
        { answer, name: 'Inès' },
        { answer: other, name: 'Paul' },
        { answer: third, name: longest.name },
      ],
    },
    'nobody left to thank': { title, regulars: [] },
  },
  seriesLeave: { usual: one, 'longest names': { ...byLong, post: huge.id } },
  seriesLeft: { usual: by, 'longest names': byLong },
  regularLeft: {
    'others come': { ...one, name: 'Inès', names: ['Paul', 'Noé'] },
    'nobody is left': { ...one, name: 'Inès', names: [] },
    'longest names': { ...byLong, post: huge.id, name: longest.name, names: [longest.name] },
  },
  seriesShared: { alone: { ...by, name: 'Inès', alone: true }, several: { ...by, name: 'Inès', alone: false } },
  leaveWhich: { one: { series: [one] }, two: { series: [one, { post: huge.id, title: longest.title }] } },
  turnReminder: { usual, 'no hour': noHour, 'longest names': long },
  turnAsked: { usual, 'no hour': noHour, 'longest names': long },
  turnYours: { usual, 'longest names': long },
  turnCovered: { usual: { ...usual, name: 'Paul' }, 'longest names': { ...long, name: longest.name } },
  turnReleased: { 'the others are asked': { ...usual, asked: true }, 'nobody to ask': { ...noHour, asked: false } },
  turnUncovered: { usual, 'no hour': noHour, 'longest names': long },
  turnSkipped: { 'by whom': { ...usual, yours: true }, 'who would have come': { ...usual, yours: false } },
  turnGone: { usual: {} },
  turnNone: { 'that day': { day }, 'at all': { day: null } },
  turnWhich: {
    'one, cannot': { does: 'cannot', turns: [listed(0)] },
    'one, no need': { does: 'skip', turns: [listed(0)] },
    several: { does: 'cannot', turns: [listed(0), listed(0, { id: 'turn999999999999', title: longest.title })] },
    'six, longest': { does: 'skip', turns: six({ title: longest.title }) },
    none: { does: 'skip', turns: [] },
  },
  turns: {
    none: { mine: [], forMe: [], series: [] },
    'a regular': { mine: [listed(0), listed(14, { minute: null })], forMe: [], series: [one] },
    'who is helped': {
      mine: [],
      forMe: [listed(0), listed(7, { name: null, state: 'asking' }), listed(14, { name: null, state: 'uncovered' })],
      series: [],
    },
    'a regular without a turn yet': { mine: [], forMe: [], series: [one] },
    'as much as can be': {
      mine: six({ title: longest.title, author: longest.name }),
      forMe: six({ title: longest.title, name: longest.name }, 10),
      series: [one, { post: huge.id, ...byLong }],
    },
  },
}

const bike = { ...posts.bike, state: 'draft' as const, photo: null }
export const salesGallery: Cases<typeof salesViews> = {
  goodsRefused: {
    ...Object.fromEntries(goods.map((it) => [it, { goods: it, title: 'objet', post: null }])),
    'it may be something else': { goods: 'alcohol', title: 'whisky', post: bike.id },
    'only said': { goods: 'weapons', title: '', post: null },
    'longest title': { goods: 'pets', title: longest.title, post: bike.id },
  },
  goodsHint: { tickets: { hint: 'tickets' }, kittens: { hint: 'kittens' } },
  saleTrader: {
    usual: { post: bike, count: 5, days: 30, again: '2026-12-18' },
    'longest title': { post: { ...posts.hugePhoto, rev: 1234 }, count: 5, days: 30, again: '2027-01-01' },
  },
}

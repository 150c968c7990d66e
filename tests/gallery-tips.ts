import { type About, whyMax } from '../core/tips/tip.ts'
import type { Gallery } from './gallery.ts'
import { ids, longest, posts, several } from './gallery-posts.ts'

const quartier = 'Belleville'
const why = 'très doux avec les enfants'
const longWhy =
  'Patient, ponctuel, honnête, pas cher, ouvert le samedi, au rez-de-chaussée, il explique tout et rappelle toujours, même le soir, et il aime tous les chiens, oui'
if (longWhy.length !== whyMax) throw new Error(`The longest reason has ${longWhy.length} characters, not ${whyMax}.`)

const address = (more: Partial<About> = {}): About => ({ sort: 'address', category: 'dentist', why: null, ...more })
const { drill, huge, hugePhoto } = posts
const like = { ...drill, kind: 'tip', direction: 'offer', start: null, end: null } as const
const dentist = { ...like, title: 'docteur Martin', place: 'rue Rébeval', tip: address({ why }) }
const yoga = { ...like, title: 'cours de yoga de Sophie', tip: address({ category: 'yoga' }) }
const cat = {
  ...like,
  direction: 'request',
  title: 'chat gris',
  place: 'square de la Roquette',
  tip: { sort: 'lost', category: null, why: null },
} as const
const keys = { ...like, title: 'trousseau de clés', tip: { sort: 'found', category: null, why: null } } as const
const water = {
  ...like,
  title: 'coupure d’eau',
  start: '2026-11-26T08:00',
  end: '2026-11-26T12:00',
  tip: { sort: 'warning', category: null, why: null },
} as const
const longAddress = { ...huge, kind: 'tip', direction: 'offer', tip: address({ why: longWhy }) } as const
const longPhoto = { ...hugePhoto, kind: 'tip', direction: 'offer', tip: address({ why: longWhy }) } as const

const last = '2027-03-04'
const fresh = { confirms: 0, last: '2026-11-25', faded: false, doubted: false }
const one = { ...fresh, confirms: 1, last }
const three = { ...fresh, confirms: 3, last }
const faded = { ...three, faded: true }
const doubted = { ...fresh, doubted: true }

const all = [
  { post: dentist, standing: three },
  { post: { ...dentist, title: 'cabinet des Lilas', place: null, author: 'Inès', tip: address() }, standing: fresh },
  { post: { ...dentist, title: 'docteur Nguyen', tip: address() }, standing: faded },
]
const many = several(6).map((it) => ({
  post: { ...longAddress, id: it.id, title: longest.title, tip: address({ why: longWhy }) },
  standing: faded,
}))

export const tipGallery = {
  tipCard: {
    new: { post: dentist, standing: fresh },
    'nobody said why': { post: yoga, standing: null },
    'one confirms': { post: dentist, standing: one },
    'three confirm': { post: dentist, standing: three },
    'not confirmed for long': { post: dentist, standing: faded },
    doubted: { post: dentist, standing: doubted },
    'no longer valid': { post: { ...dentist, state: 'closed', outcome: 'withdrawn' }, standing: null },
    'closed by time': { post: { ...dentist, state: 'expired' }, standing: null },
    'as long as can be': { post: longAddress, standing: faded },
    'as long as can be, with a photo': { post: longPhoto, standing: faded },
    'a warning': { post: water, standing: null },
    'a warning that is over': { post: { ...water, state: 'expired' }, standing: null },
    lost: { post: cat, standing: null },
    'lost and found again': { post: { ...cat, state: 'closed', outcome: 'done' }, standing: null },
    found: { post: keys, standing: null },
    'found and given back': { post: { ...keys, state: 'closed', outcome: 'done' }, standing: null },
  },
  tipShown: {
    'to vote on': { post: dentist, standing: three, own: false, said: null },
    confirmed: { post: dentist, standing: three, own: false, said: 'confirm' },
    'no longer valid, says its reader': { post: dentist, standing: three, own: false, said: 'stale' },
    'one’s own': { post: dentist, standing: three, own: true, said: null, answers: 2 },
    'one’s own, without a reason': { post: yoga, standing: fresh, own: true, said: null },
    'as long as can be': { post: longPhoto, standing: faded, own: false, said: 'confirm' },
    lost: { post: cat },
    found: { post: keys },
    'a warning': { post: water },
  },
  tipOwn: { usual: { title: dentist.title, post: dentist.id }, 'longest title': { title: longest.title, post: huge.id } },
  tipsFound: {
    several: { quartier, asked: 'dentiste', addresses: all, more: false, draft: drill.id },
    one: { quartier, asked: 'yoga', addresses: [{ post: yoga, standing: one }], more: false, draft: drill.id },
    'as long as can be': { quartier: longest.quartier, asked: longest.title, addresses: many, more: true, draft: huge.id },
  },
  tipCategories: {
    none: { quartier, categories: [], page: 0 },
    several: {
      quartier,
      categories: [
        { category: 'dentist', key: 'dentist', count: 3 },
        { category: 'plumber', key: 'plumber', count: 1 },
        { category: 'bikes', key: 'bikes', count: 12 },
        { category: null, key: 'other', count: 2 },
      ],
      page: 0,
    },
    'a page in between': {
      quartier: longest.quartier,
      categories: Array.from({ length: 45 }, (_, n) => ({ category: null, key: `k${n}`, count: n })),
      page: 1,
    },
  },
  tipList: {
    'the first page': { quartier, category: 'dentist', key: 'dentist', addresses: all, page: 0, more: true },
    'the last page': { quartier, category: null, key: 'other', addresses: all.slice(0, 1), page: 2, more: false },
    none: { quartier, category: 'plumber', key: 'plumber', addresses: [], page: 0, more: false },
    'as long as can be': { quartier: longest.quartier, category: 'appliances', key: 'appliances', addresses: many, page: 1, more: true },
  },
  tipWhyQuestion: { usual: { title: dentist.title, post: dentist.id }, 'longest title': { title: longest.title, post: huge.id } },
  tipFromAnswer: { usual: { answer: ids.answer } },
  tipCheck: {
    'nobody confirmed it': { title: dentist.title, post: dentist.id, contested: false },
    'neighbours doubt it': { title: dentist.title, post: dentist.id, contested: true },
    'longest title': { title: longest.title, post: huge.id, contested: false },
  },
  tipKept: { usual: { title: dentist.title }, 'longest title': { title: longest.title } },
  tipEnded: { usual: { post: dentist }, 'longest title': { post: longAddress } },
  tipSought: { lost: { post: cat }, found: { post: keys } },
} satisfies Partial<Gallery>

import type { Gallery } from './gallery.ts'
import { ids, longest, posts, several } from './gallery-posts.ts'

const { answer } = ids
const { bike, cat, sofa, stroller, huge, hugePhoto } = posts
const promised = { ...sofa, state: 'promised' } as const
const lessons = { ...cat, direction: 'offer', title: 'cours de guitare' } as const
const usual = { title: sofa.title, name: 'Inès', author: 'Léa' }
const long = { title: longest.title, name: longest.name, author: longest.name }
const until = '2026-11-25T14:00'

/** What those see who say yes, who wait in line, and who gave the thing. */
export const lineGallery = {
  takeAsk: {
    'a gift': { post: sofa, ahead: null },
    'a sale, with a photo': { post: bike, ahead: null },
    'a favour': { post: cat, ahead: null },
    'something sought': { post: stroller, ahead: null },
    'a lesson': { post: lessons, ahead: null },
    'promised, nobody in line': { post: promised, ahead: 0 },
    'promised, one in line': { post: promised, ahead: 1 },
    'promised, many in line': { post: promised, ahead: 49 },
    'as long as can be': { post: hugePhoto, ahead: 12 },
  },
  takeDone: { usual: { post: sofa, answer }, 'longest names': { post: hugePhoto, answer } },
  takeNoted: { usual: { post: cat, answer }, 'nothing to take back': { post: cat, answer: null }, 'longest names': { post: huge, answer } },
  linePlace: {
    usual: { post: promised, answer, place: 3 },
    'the next one': { post: promised, answer, place: 1 },
    'longest title': { post: huge, answer, place: 89 },
  },
  lineTurn: {
    'a thing': { post: promised, answer, until },
    'a favour, until the next morning': { post: { ...cat, state: 'promised' }, answer, until: '2026-12-01T09:30' },
    'longest title': { post: huge, answer, until },
  },
  lineMissed: {
    'may say so again': { title: sofa.title, join: sofa.id },
    'all is over': { title: sofa.title, join: null },
    'longest title': { title: longest.title, join: huge.id },
  },
  lineLeft: {
    'gave up': { ...usual, what: 'gave-up' },
    'left the line': { ...usual, what: 'left' },
    'longest names': { ...long, what: 'gave-up' },
  },
  postTaken: {
    'the first yes': { post: promised, name: 'Inès', answer, first: true },
    'the next in line': { post: promised, name: 'Inès', answer, first: false },
    'longest names': { post: huge, name: longest.name, answer, first: true },
  },
  yesCame: {
    'a thing that they had let go': { post: sofa, name: 'Inès', answer },
    'a favour': { post: cat, name: 'Paul', answer },
    'something sought': { post: stroller, name: 'Paul', answer },
    'a lesson': { post: lessons, name: 'Paul', answer },
    'longest names': { post: huge, name: longest.name, answer },
  },
  yesWithdrawn: { usual, 'longest names': long },
  chooseSure: { usual: { ...usual, instead: 'Paul', answer }, 'longest names': { ...long, instead: longest.name, answer } },
  linePassed: {
    'gave up, the next is asked': { post: promised, left: { name: 'Inès', why: 'gave-up' }, next: { name: 'Paul', until } },
    'gave up, nobody left': { post: sofa, left: { name: 'Inès', why: 'gave-up' }, next: null },
    'let it pass': { post: promised, left: { name: 'Inès', why: 'passed' }, next: { name: 'Paul', until } },
    'did not answer': { post: sofa, left: { name: 'Inès', why: 'lapsed' }, next: null },
    'the author changed their mind': { post: promised, left: { name: 'Inès', why: 'reopened' }, next: { name: 'Paul', until } },
    'did not come': { post: sofa, left: { name: 'Inès', why: 'no-show' }, next: null },
    'longest names': { post: huge, left: { name: longest.name, why: 'lapsed' }, next: { name: longest.name, until } },
  },
  answerFree: {
    'a thing': { post: sofa },
    'a favour': { post: cat },
    'a loan, without a yes': { post: posts.drill },
    'longest names': { post: huge },
  },
  answersWait: {
    one: { title: sofa.title, post: sofa.id, count: 1, name: 'Paul' },
    many: { title: sofa.title, post: sofa.id, count: 3, name: 'Paul' },
    'longest names': { title: longest.title, post: huge.id, count: 1, name: longest.name },
  },
  answerLapsed: {
    'nothing instead': { ...usual, there: [] },
    'two others instead': { ...usual, there: several(2) },
    'longest names': { ...long, there: [huge, hugePhoto] },
  },
} as const satisfies Partial<Gallery>

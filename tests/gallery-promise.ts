import { meetingPlaceMax } from '../core/answers/appointment.ts'
import type { Meeting, Stage } from '../core/answers/say-appointment.ts'
import { cut } from '../core/chat/text.ts'
import type { views } from '../core/views.ts'
import { ids, longest, posts } from './gallery-posts.ts'

const { answer } = ids
const { sofa, huge } = posts
const meeting: Meeting = {
  answer,
  post: sofa.id,
  title: sofa.title,
  name: 'Paul',
  side: 'author',
  when: '2026-11-28T10:00',
  place: 'devant la boulangerie',
  loan: false,
}
const theirs: Meeting = { ...meeting, name: 'Inès', side: 'neighbour' }
const anywhere: Meeting = { ...meeting, place: null }
const loan: Meeting = { ...meeting, title: 'perceuse', loan: true }
const long: Meeting = {
  ...theirs,
  post: huge.id,
  title: longest.title,
  name: longest.name,
  when: '2027-09-22T18:45',
  place: cut(longest.place, meetingPlaceMax),
}
const longMine: Meeting = { ...long, side: 'author' }
const at = '1795867200000'
const thanks = { author: 'Léa', title: sofa.title, ready: null, words: '', back: null }
const words = `${'Merci pour tout, le canapé a trouvé sa place et les enfants sont ravis. '.repeat(3)}`.slice(0, 199).trim()

type AllStages = { readonly [name: string]: Meeting & Stage }
const stages: AllStages = {
  'sent, to who proposed': { ...meeting, stage: 'sent', instead: null },
  'sent, instead of another': { ...theirs, stage: 'sent', instead: '2026-11-27T18:30' },
  proposed: { ...meeting, stage: 'proposed', at, instead: null },
  'proposed to the neighbour, instead of another, anywhere': { ...theirs, place: null, stage: 'proposed', at, instead: '2026-12-01T18:00' },
  'proposed, a loan': { ...loan, stage: 'proposed', at, instead: null },
  'proposed, as long as can be': { ...long, stage: 'proposed', at, instead: '2027-09-22T18:45' },
  'agreed, the author': { ...meeting, stage: 'agreed', reminds: true },
  'agreed, the neighbour, in half an hour': { ...theirs, stage: 'agreed', reminds: false },
  'agreed, a loan': { ...loan, stage: 'agreed', reminds: true },
  'reminder, the author': { ...meeting, stage: 'reminder' },
  'reminder, the neighbour': { ...theirs, stage: 'reminder' },
  'reminder, a loan': { ...loan, stage: 'reminder' },
  'over, the author': { ...anywhere, stage: 'over' },
  'over, as long as can be': { ...long, stage: 'over' },
  'agreed too late': { ...meeting, stage: 'passed' },
}

type PromiseView =
  | 'appointQuestion'
  | 'meeting'
  | 'outcomeAsk'
  | 'outcomeLater'
  | 'doneHeard'
  | 'noShowNoted'
  | 'noShowTold'
  | 'wasThere'
  | 'doneTogether'
  | 'thankQuestion'
  | 'thanked'
  | 'thanks'
  | 'profile'

export const promiseGallery: { readonly [V in PromiseView]: Readonly<Record<string, Parameters<(typeof views)[V]>[0]>> } = {
  appointQuestion: {
    when: { answer, title: sofa.title, name: 'Paul', field: 'when', again: false },
    'when, not understood': { answer, title: sofa.title, name: 'Paul', field: 'when', again: true },
    where: { answer, title: sofa.title, name: 'Paul', field: 'place', again: false },
    'longest names': { answer, title: longest.title, name: longest.name, field: 'when', again: false },
  },
  meeting: stages,
  outcomeAsk: {
    'after an appointment': { ...meeting, agreed: true, said: false },
    'after an appointment, longest names': { ...longMine, agreed: true, said: false },
    'without one': { ...meeting, when: null, place: null, agreed: false, said: false },
    'the neighbour says it is done': { ...meeting, agreed: true, said: true },
  },
  outcomeLater: { usual: meeting, 'longest names': longMine },
  doneHeard: { usual: { title: sofa.title, name: 'Léa' }, 'longest names': { title: longest.title, name: longest.name } },
  noShowNoted: { 'the author': meeting, 'the neighbour': theirs, 'a loan': loan, 'longest names': long },
  noShowTold: { 'the neighbour': { ...theirs, name: 'Léa' }, 'the author': meeting, 'longest names': long },
  wasThere: { usual: {} },
  doneTogether: {
    usual: { answer, title: sofa.title, author: 'Léa' },
    'longest names': { answer, title: longest.title, author: longest.name },
  },
  thankQuestion: { usual: { answer, name: 'Paul' }, 'longest name': { answer, name: longest.name } },
  thanked: { usual: { name: 'Paul' }, 'longest name': { name: longest.name } },
  thanks: {
    'without a word': thanks,
    'ready words': { ...thanks, ready: 'much' },
    'ready words, to thank back': { ...thanks, ready: 'perfect', back: answer },
    'own words': { ...thanks, words: 'Le canapé est déjà dans le salon !' },
    'as long as can be': { author: longest.name, title: longest.title, ready: null, words, back: answer },
  },
  profile: {
    nothing: { name: 'Léa', quartier: 'Belleville', known: [], thanks: 0 },
    new: { name: 'Léa', quartier: 'Belleville', known: [{ say: 'new', n: 0 }], thanks: 0 },
    usual: {
      name: 'Léa',
      quartier: 'Belleville',
      known: [
        { say: 'helped', n: 12 },
        { say: 'lends', n: 3 },
      ],
      thanks: 5,
    },
    'first steps': {
      name: 'Inès',
      quartier: 'Belleville',
      known: [
        { say: 'helped', n: 1 },
        { say: 'returns', n: 3 },
      ],
      thanks: 1,
    },
    'some setbacks': {
      name: longest.name,
      quartier: longest.quartier,
      known: [
        { say: 'gives', n: 4 },
        { say: 'hindered', n: 0 },
      ],
      thanks: 230,
    },
  },
}

import type { listViews } from '../core/rounds/list-views.ts'
import type { roundViews } from '../core/rounds/views.ts'
import type { visitViews } from '../core/rounds/visit-views.ts'
import type { urgentViews } from '../core/urgent/views.ts'
import { ids, longest, posts } from './gallery-posts.ts'

type All = typeof listViews & typeof visitViews & typeof roundViews & typeof urgentViews
type Cases = { readonly [V in keyof All]: Readonly<Record<string, Parameters<All[V]>[0]>> }

const round = {
  round: 'round00000000000',
  kind: 'heat',
  quartier: 'Belleville',
  until: '2026-07-03T20:00',
  visits: 40,
  done: 12,
  volunteers: 25,
  over: false,
} as const
const longRound = { ...round, kind: 'flood', quartier: longest.quartier } as const
const visit = { visit: 'visit00000000000', nth: 3, how: 'visit', before: '2026-07-02T18:00', state: 'paired' } as const
const call = { ...visit, nth: 12, how: 'call' } as const
const listed = 'listed0000000000'
const person = {
  listed,
  name: 'Rosa',
  self: false,
  consent: 'spoken',
  on: '2026-06-28',
  how: 'visit',
  hour: 'any',
  wish: '',
  keep: false,
  note: null,
} as const
const named = { ...visit, listed, name: 'Rosa', wish: '', hour: 'any', signer: 'Claire', mine: true, leads: false } as const
const longWish =
  'Apporter de l’eau fraîche, fermer les volets et rester un moment pour parler : les après-midi sont longs quand il fait si chaud dehors'
const pair = ['Paul', 'Inès']
const number = { name: 'Mme Roux, mairie', phone: '01 40 00 00 00' }
const alarm = { ...visit, state: 'missed', what: 'missed', leads: true, takeOver: null, pair, call: null } as const

export const roundGallery: Cases = {
  roundCard: {
    heat: round,
    'just begun': { ...round, kind: 'cold', visits: 0, done: 0, volunteers: 0 },
    over: { ...round, over: true },
    longest: longRound,
  },
  roundStart: { usual: {} },
  roundNone: { usual: {} },
  roundGone: { usual: {} },
  roundAsked: {
    until: { field: 'until', again: false },
    contact: { field: 'contact', again: false },
    phone: { field: 'phone', again: false },
    'the number again': { field: 'phone', again: true },
    'the date again': { field: 'until', again: true },
    'the person again': { field: 'contact', again: true },
  },
  roundDraft: {
    usual: { ...round, contact: number.name, phone: number.phone, people: 7, wall: '2026-07-01T10:00' },
    'nobody on the list': { ...longRound, contact: number.name, phone: '115', people: 0, wall: '2026-07-01T10:00' },
  },
  roundDropped: { usual: {} },
  roundOpened: { usual: round },
  roundShown: {
    leader: {
      ...round,
      you: 'leader',
      helps: false,
      organises: true,
      board: [
        visit,
        { ...call, state: 'open' },
        { ...visit, nth: 4, state: 'half' },
        { ...visit, nth: 5, state: 'silent' },
        { ...visit, nth: 6, state: 'well' },
      ],
    },
    volunteer: { ...round, you: 'volunteer', helps: true, organises: false, board: [visit] },
    'an organiser who does not lead': { ...round, you: 'neighbour', helps: false, organises: true, board: [] },
    neighbour: { ...longRound, you: 'neighbour', helps: false, organises: false, board: [] },
    'forty visits': {
      ...round,
      you: 'leader',
      helps: true,
      organises: true,
      board: Array.from({ length: 40 }, (_, n) => ({
        ...visit,
        visit: `visit${String(n).padStart(11, '0')}`,
        nth: n + 1,
        state: 'half' as const,
      })),
    },
  },
  roundJoined: { usual: round },
  roundLeft: { usual: round },
  roundLed: { usual: { ...round, by: 'Karim' } },
  roundEnd: { usual: round },
  roundOver: { leader: { ...round, leads: true }, volunteer: { ...round, leads: false } },
  roundProposed: {
    orange: { kind: 'heat', department: '75', red: false, open: false },
    red: { kind: 'flood', department: '2A', red: true, open: false },
    'a round is on': { kind: 'cold', department: '974', red: false, open: true },
  },
  vigilance: {
    none: { department: null, changed: false, organises: true, wrong: false },
    'for a neighbour': { department: null, changed: false, organises: false, wrong: false },
    set: { department: '75', changed: true, organises: true, wrong: false },
    shown: { department: '75', changed: false, organises: false, wrong: false },
    wrong: { department: null, changed: false, organises: true, wrong: true },
  },

  visitOffer: {
    'the first': { ...visit, state: 'open', with: null, until: '2026-07-02T12:00' },
    'the second': { ...call, state: 'half', with: 'Paul', until: '2026-07-02T12:00' },
    'longest name': { ...visit, state: 'half', with: longest.name, until: '2026-07-02T12:00' },
  },
  visitOfferOver: { passed: { visit: visit.visit, nth: 3, why: 'passed' }, taken: { visit: visit.visit, nth: 3, why: 'taken' } },
  visitYours: {
    two: { ...visit, partner: 'Paul' },
    call: { ...call, partner: longest.name },
    alone: { ...visit, state: 'half', partner: null },
    well: { ...visit, state: 'well', partner: 'Paul' },
    silent: { ...visit, state: 'silent', partner: 'Paul' },
    help: { ...visit, state: 'help', partner: 'Paul' },
  },
  visitNamed: {
    'to one of two': named,
    'with all that helps': { ...named, wish: longWish, hour: 'afternoon' },
    'to the leader': { ...named, mine: false, leads: true, signer: null },
    'longest name': { ...named, name: longest.name, signer: longest.name, leads: true },
  },
  visitCheck: { soon: { ...visit, when: 'soon' }, due: { ...visit, state: 'missed', when: 'due' } },
  visitChecked: {
    well: { ...visit, state: 'well', by: null },
    silent: { ...visit, state: 'silent', by: null },
    help: { ...visit, state: 'help', by: null },
    'the other said it': { ...visit, state: 'well', by: 'Paul' },
    settled: { ...visit, state: 'settled', by: 'Karim' },
  },
  visitAlarm: {
    'nobody yet': { ...alarm, state: 'open', what: 'alone', pair: [] },
    missed: alarm,
    silent: { ...alarm, state: 'silent', what: 'silent' },
    help: { ...alarm, state: 'help', what: 'help', call: number },
    'to the two, with the number': { ...alarm, leads: false, pair: ['Paul'], call: number },
    'to another organiser': { ...alarm, leads: false, takeOver: round.round },
    'longest names': { ...alarm, pair: [longest.name, longest.name], call: number },
  },
  visitLeft: { usual: { visit: visit.visit, nth: 3 } },
  visitOff: { usual: { visit: visit.visit, nth: 3 } },
  visitErased: {
    over: { visit: visit.visit, nth: 3, why: 'over' },
    left: { visit: visit.visit, nth: 3, why: 'left' },
    withdrawn: { visit: visit.visit, nth: 3, why: 'withdrawn' },
    below: { visit: visit.visit, nth: 3, why: 'below' },
  },
  wayAsked: { self: { ...visit, self: true, names: pair }, other: { ...call, self: false, names: [longest.name, 'Inès'] } },
  wayAsking: { usual: { ...visit, name: 'Claire' } },
  wayQuestion: { usual: visit },
  wayTold: { usual: { ...visit, name: 'Claire', words: 'Sonnez en bas chez Claire, je vous ouvre.' } },
  waySent: { usual: { ...visit, to: pair }, 'nobody waits': { ...visit, to: [] } },

  listShown: {
    nobody: { self: false, people: [] },
    several: {
      self: true,
      people: [
        { id: listed, name: 'Léa' },
        { id: 'listed0000000001', name: longest.name },
      ],
    },
  },
  listOtherAsked: {
    name: { field: 'name', again: false },
    day: { field: 'on', again: false },
    'the name again': { field: 'name', again: true },
    'the day again': { field: 'on', again: true },
  },
  listFull: { usual: { n: 20 } },
  listGone: { usual: {} },
  listedShown: {
    'oneself, new': { ...person, name: 'Léa', self: true, consent: 'self', keep: true, note: 'new' },
    'another, new': { ...person, note: 'new' },
    'by their family, kept': { ...person, name: longest.name, consent: 'family', wish: longWish, hour: 'evening', how: 'call', keep: true },
    'changed, by phone': { ...person, consent: 'phone', hour: 'morning', note: 'changed' },
  },
  listedRound: { usual: round },
  listedGone: { one: { n: 1 }, several: { n: 3 } },
  listedAsk: { self: { listed, self: true, days: 30 }, other: { listed, self: false, days: 30 } },
  listedLapsed: { self: { self: true }, other: { self: false } },
  unlisted: { self: { self: true }, other: { self: false } },
  wishAsked: { usual: { listed, again: false }, again: { listed, again: true } },
  whoSaw: {
    nobody: { listed, self: true, looks: [] },
    other: { listed, self: false, looks: [] },
    several: {
      listed,
      self: true,
      looks: [
        { name: 'Paul', at: '2026-07-02T16:10' },
        { name: longest.name, at: '2026-07-02T16:05' },
      ],
    },
    'of another': { listed, self: false, looks: [{ name: 'Paul', at: '2026-07-02T16:10' }] },
  },

  urgentAsk: { usual: { post: posts.cat }, 'longest names': { post: posts.huge } },
  urgentCalled: {
    begun: { post: ids.answer, title: posts.cat.title, asked: 0, more: true },
    going: { post: ids.answer, title: posts.cat.title, asked: 3, more: true },
    ended: { post: ids.answer, title: longest.title, asked: 21, more: false },
    nobody: { post: ids.answer, title: posts.cat.title, asked: 0, more: false },
    one: { post: ids.answer, title: posts.cat.title, asked: 1, more: true },
  },
}

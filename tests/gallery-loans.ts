import type { BorrowerNews, LoanView, OwnerNews } from '../core/loans/views.ts'
import { ids, longest, posts } from './gallery-posts.ts'

const { drill } = posts
const words = 'Bonjour ! C’est pour monter une étagère, j’y ferai bien attention.'
const weekend = { start: '2026-11-28T10:00', end: '2026-11-29T20:00' }
const day = { start: '2026-11-28T10:00', end: '2026-11-28T18:30' }
const later = { start: '2026-12-12T09:00', end: '2026-12-15T20:00' }
const loan: LoanView = {
  id: ids.loan,
  post: drill.id,
  answer: ids.answer,
  deposit: null,
  direction: 'offer',
  title: drill.title,
  name: 'Léa',
  ...weekend,
}
const toLea: LoanView = { ...loan, name: 'Paul' }
const request: LoanView = { ...loan, direction: 'request', title: 'échelle', ...day }
const long: LoanView = { ...loan, title: longest.title, name: longest.name, deposit: 1234.5 }

const borrower = (what: BorrowerNews, more: object = {}) => ({ ...loan, what, ...more })
const owner = (what: OwnerNews, more: object = {}) => ({ ...toLea, what, ...more })

const question = {
  form: 'ask-loan',
  ids: { post: drill.id },
  title: drill.title,
  name: 'Léa',
  of: 'ask',
  whole: null,
  busy: [],
  why: null,
  offered: null,
} as const
const dates = { start: '2026-11-28', end: '2026-11-29' }
const whole = { ...dates, at: '2611280900-2611292000' }
const chosen = { ...question, form: 'loan-period', ids: { answer: ids.answer }, name: 'Paul' } as const

export const loanGallery = {
  loanQuestion: {
    'a standing offer': question,
    'a dated offer, by one tap': { ...question, whole },
    'taken already': { ...question, busy: [day, weekend, later] },
    'not understood': { ...question, why: 'again' as const },
    past: { ...question, why: 'past' as const },
    backwards: { ...question, why: 'backwards' as const },
    long: { ...question, why: 'long' as const },
    far: { ...question, why: 'far' as const },
    'outside of the offer': { ...question, whole, offered: dates },
    'to whom the author lends': { ...chosen, of: 'lend' as const },
    'taken, to whom the author lends': { ...chosen, of: 'lend' as const, busy: [weekend], why: 'taken' as const },
    'from whom the author borrows': { ...chosen, of: 'borrow' as const, title: 'échelle' },
    'longest names': { ...chosen, of: 'borrow' as const, title: longest.title, name: longest.name },
  },
  loanBorrower: {
    asked: borrower('asked'),
    'asked, by day, with a deposit': borrower('asked', { ...day, deposit: 20 }),
    'asked, a number kept back': borrower('asked', { kept: 'phone' }),
    claimed: borrower('claimed'),
    waiting: borrower('waiting', { place: 2 }),
    offered: borrower('offered', { until: '2026-11-25T14:00' }),
    agreed: borrower('agreed'),
    'agreed, with a deposit': borrower('agreed', { deposit: 12.5 }),
    refused: borrower('refused'),
    'refused, with a word': borrower('refused', { words: 'Désolée, je m’en sers ce jour-là. Une autre fois !' }),
    cancelled: borrower('cancelled'),
    withdrawn: borrower('withdrawn'),
    'withdrawn from who looked for it': { ...request, what: 'withdrawn' as const },
    silent: borrower('silent'),
    unclaimed: borrower('unclaimed'),
    started: borrower('started', day),
    lapsed: borrower('lapsed'),
    over: borrower('over'),
    'longest names': { ...long, what: 'waiting' as const, place: 49 },
    'longest names, their turn': { ...long, what: 'offered' as const, until: '2026-11-25T14:00' },
  },
  loanOwner: {
    asked: owner('asked'),
    'asked, with a word and a deposit': owner('asked', { ...day, words, deposit: 20 }),
    changed: owner('changed', day),
    claimed: owner('claimed'),
    again: owner('again'),
    waiting: owner('waiting'),
    agreed: owner('agreed'),
    'agreed, with a deposit': owner('agreed', { deposit: 20 }),
    refused: owner('refused'),
    'refused, a link kept back': owner('refused', { kept: 'link' }),
    cancelled: owner('cancelled'),
    withdrawn: owner('withdrawn'),
    silent: owner('silent', { name: 'Inès' }),
    lapsed: owner('lapsed'),
    over: owner('over'),
    'longest names': { ...long, what: 'asked' as const, words: `${words} `.repeat(16).slice(0, 999) },
  },
  loanTaken: {
    'free afterwards': { post: drill.id, title: drill.title, asked: day, taken: [weekend], free: '2026-11-29T21:00' },
    'free no more': { post: drill.id, title: drill.title, asked: day, taken: [weekend], free: null },
    'several, the longest title': {
      post: drill.id,
      title: longest.title,
      asked: later,
      taken: [day, weekend, later],
      free: '2026-12-15T21:00',
    },
  },
  loanTooLate: { usual: loan, 'longest names': long },
  loanRefusing: { usual: toLea, 'longest names': long },
  loanDepositAsked: { usual: { ...toLea, again: false }, 'not understood': { ...toLea, again: true } },
  loanDepositTold: { usual: { ...loan, deposit: 20 }, none: loan, 'longest names': long },
  loanCalendar: {
    free: { post: drill.id, title: drill.title, taken: [], inLine: 0, mine: false },
    'twice lent, somebody in line': {
      post: drill.id,
      title: drill.title,
      taken: [
        { ...weekend, name: null },
        { ...later, name: null },
      ],
      inLine: 1,
      mine: false,
    },
    'to its owner': {
      post: drill.id,
      title: drill.title,
      taken: [
        { ...day, name: 'Paul' },
        { ...later, name: 'Inès' },
      ],
      inLine: 2,
      mine: true,
    },
    'as long as can be': {
      post: drill.id,
      title: longest.title,
      taken: Array.from({ length: 12 }, () => ({ ...weekend, name: longest.name })),
      inLine: 49,
      mine: true,
    },
  },
}

import type { HolderNews, LenderNews } from '../core/loans/lending-views.ts'
import { fr } from '../core/words/fr.ts'
import { ids, longest, posts } from './gallery-posts.ts'

const { drill } = posts
const weekend = { start: '2026-11-28T10:00', end: '2026-11-29T20:00' }
const loan = {
  id: ids.loan,
  post: drill.id,
  answer: ids.answer,
  deposit: null,
  direction: 'offer',
  title: drill.title,
  name: 'Léa',
  extendTo: null,
  overdue: null,
  ...weekend,
} as const
const toLea = { ...loan, name: 'Paul' }
const long = { ...loan, title: longest.title, name: longest.name, extendTo: '2026-12-06T20:00' }
const asked = { ...loan, extendTo: '2026-12-02T20:00' }

/** Each thing that is said to one side, by its name. */
const cases = <News extends string, View extends object>(all: readonly News[], usual: View): Record<string, View & { what: News }> =>
  Object.fromEntries(all.map((what) => [what, { ...usual, what }]))

const line = { ...loan, state: 'handed-over', late: false } as const
export const lending = {
  lender: {
    ...cases(Object.keys(fr.lending.lender) as LenderNews[], { ...toLea, extendTo: asked.extendTo, overdue: null }),
    'late, once reminded': { ...toLea, what: 'late', overdue: 'kind' },
    'late, twice reminded': { ...toLea, what: 'late', overdue: 'firm' },
    'late, everybody asked': { ...toLea, what: 'late', overdue: 'organiser' },
    'longest names': { ...long, what: 'extendAsked' },
  },
  holder: {
    ...cases(Object.keys(fr.lending.holder) as HolderNews[], { ...asked, overdue: null }),
    'longest names': { ...long, what: 'organiser' },
  },
  loanLate: {
    usual: { title: drill.title, owner: 'Léa', borrower: 'Paul', end: weekend.end },
    'longest names': { title: longest.title, owner: longest.name, borrower: longest.name, end: weekend.end },
  },
  loanPhotoAsked: { usual: loan, 'longest names': long },
  loanPhoto: {
    mine: { ...loan, photo: 'photo-drill', mine: true },
    theirs: { ...toLea, photo: 'photo-drill', mine: false },
    'longest names': { ...long, photo: 'photo-drill', mine: false },
  },
  myLoans: {
    none: { lent: [], borrowed: [], free: [], back: false },
    'nothing is out': { lent: [], borrowed: [], free: [], back: true },
    'both sides': {
      lent: [
        { ...line, name: 'Paul' },
        { ...line, name: 'Inès', state: 'agreed' },
      ],
      borrowed: [{ ...line, title: 'échelle', late: true }],
      free: [{ post: posts.bike.id, title: 'tente' }],
      back: false,
    },
    'which is back': { lent: [{ ...line, name: 'Paul' }], borrowed: [{ ...line, title: 'échelle' }], free: [], back: true },
    'as many as can be': {
      lent: Array.from({ length: 8 }, () => ({ ...long, ...{ state: 'handed-over' as const, late: true } })),
      borrowed: Array.from({ length: 8 }, () => ({ ...long, ...{ state: 'agreed' as const, late: false } })),
      free: Array.from({ length: 8 }, () => ({ post: posts.bike.id, title: longest.title })),
      back: false,
    },
  },
} as const

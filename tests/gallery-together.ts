import type { Participant } from '../core/events/say-participants.ts'
import type { DateView } from '../core/events/views.ts'
import { ids, longest, posts } from './gallery-posts.ts'

const { party } = posts
const date = party.id
const about = { title: party.title, author: 'Léa', date, start: '2026-11-28T19:00', end: null, place: 'au square' }
const long = { ...about, title: longest.title, author: longest.name }
const person = (n: number, name: string) => ({ id: `${ids.answer.slice(0, -1)}${n}`, name })
const [paul, ines, noe] = [person(1, 'Paul'), person(2, 'Inès'), person(3, 'Noé')]
const none = { ...about, asked: null, full: false, agreed: [], invited: [], could: [] }
const open: DateView = {
  post: { ...party, places: 20 },
  date,
  state: 'planned',
  reason: null,
  tally: { coming: 5, maybe: 1, waiting: 0 },
  free: 15,
}
const rows: readonly Participant[] = [
  { name: 'Paul', adults: 2, children: 1, state: 'coming' as const },
  { name: 'Inès', adults: 1, children: 0, state: 'maybe' as const },
]

export const togetherGallery = {
  together: {
    'nobody to ask': none,
    'some to ask, two of one name': { ...none, could: [paul, ines, person(4, 'Paul')] },
    'one was just asked, one agreed': { ...none, asked: 'Inès', agreed: [paul], invited: [ines], could: [noe] },
    full: { ...none, full: true, agreed: [paul, ines, noe, person(4, 'Zoé')] },
    'longest names': {
      ...none,
      title: longest.title,
      asked: longest.name,
      agreed: [person(1, longest.name)],
      invited: [person(2, longest.name), person(3, longest.name)],
      could: Array.from({ length: 8 }, (_, n) => person(n, longest.name)),
    },
  },
  togetherInvited: { usual: about, 'longest names': long },
  togetherMine: {
    yes: { ...about, what: 'yes' as const },
    no: { ...about, what: 'no' as const },
    left: { ...about, what: 'left' as const },
    ended: { ...about, what: 'ended' as const },
    withdrawn: { ...about, what: 'withdrawn' as const },
    'longest names': { ...long, what: 'ended' as const },
  },
  togetherTold: {
    yes: { ...about, name: 'Paul', what: 'yes' as const },
    no: { ...about, name: 'Paul', what: 'no' as const },
    left: { ...about, name: 'Paul', what: 'left' as const },
    'longest names': { ...long, name: longest.name, what: 'no' as const },
  },
  participants: {
    usual: { ...open, rows },
    nobody: { ...open, rows: [] },
    'longest names': {
      ...open,
      post: { ...open.post, title: longest.title },
      rows: rows.map((it) => ({ ...it, name: longest.name })),
    },
  },
  participantsErased: { over: { why: 'over' as const }, left: { why: 'left' as const }, below: { why: 'below' as const } },
  eventForgotten: {
    over: { ...open, state: 'over' as const },
    cancelled: { ...open, state: 'cancelled' as const },
  },
} as const

import type { DateView, MyNews } from '../core/events/views.ts'
import { longest, posts } from './gallery-posts.ts'
import { list, longList } from './gallery-things.ts'

const { party } = posts
const date = party.id
const counted = { coming: 12, maybe: 3, waiting: 0 }
const open: DateView = { post: { ...party, places: 20 }, date, state: 'planned', reason: null, tally: counted, free: 8 }
const fullUp: DateView = { ...open, tally: { coming: 20, maybe: 0, waiting: 4 }, free: 0 }
const unlimited: DateView = { ...open, post: party, tally: { coming: 1, maybe: 0, waiting: 0 }, free: null }
const empty: DateView = { ...unlimited, tally: { coming: 0, maybe: 0, waiting: 0 } }
const long: DateView = { ...fullUp, post: { ...fullUp.post, title: longest.title, author: longest.name } }
const mine = (what: MyNews, more: object = {}) => ({
  ...open,
  what,
  guests: 0,
  children: 0,
  named: false,
  was: null,
  helps: false,
  place: null,
  until: null,
  remind: 'day' as const,
  ...more,
})
const until = '2026-11-25T14:00'
const { title } = party

export const eventGallery = {
  eventCard: {
    'nobody yet, without a limit': empty,
    'one comes': unlimited,
    'places left': open,
    'one place left': { ...open, free: 1 },
    full: fullUp,
    'full, nobody in line': { ...fullUp, tally: { ...fullUp.tally, waiting: 0 } },
    'only maybe': { ...empty, tally: { coming: 0, maybe: 2, waiting: 0 } },
    cancelled: { ...open, state: 'cancelled' as const, reason: 'Il pleuvra des cordes. On remet cela au printemps !' },
    over: { ...open, state: 'over' as const },
    'over, nobody came': { ...empty, state: 'over' as const },
    'longest names': long,
    'with what is needed': { ...open, things: list },
    'with all that a list can hold': { ...long, things: longList },
  },
  eventMine: {
    asked: mine('ask'),
    'asked, full': { ...mine('ask'), ...fullUp },
    coming: mine('coming'),
    'coming, with what is needed': mine('coming', { things: list }),
    'coming, bringing something': mine('coming', { things: list, yours: ['Chips', 'tenir la buvette'] }),
    'coming, only tasks': mine('coming', { things: list.filter(({ label }) => label === 'tenir la buvette') }),
    'the evening before, bringing something': mine('day', { things: list, yours: ['Chips'] }),
    'coming, with others': mine('coming', { guests: 1, children: 2, named: true }),
    'coming, today': mine('coming', { remind: 'hour' }),
    'coming, in a moment': mine('coming', { remind: null }),
    'coming, and organises it too': mine('coming', { helps: true }),
    maybe: mine('maybe'),
    declined: mine('declined'),
    'in line, first': { ...mine('waiting', { place: 1 }), ...fullUp },
    'in line, with others': { ...mine('waiting', { place: 4, guests: 1 }), ...fullUp },
    offered: { ...mine('offered', { until }), ...fullUp },
    'in line, at another time': { ...mine('waiting', { place: 2, was: { start: party.start, end: party.end, place: null } }), ...fullUp },
    'offered, at another time': { ...mine('offered', { until, was: { start: party.start, end: party.end, place: null } }), ...fullUp },
    'in line, too many for what is left': { ...mine('waiting', { place: 1, guests: 2, children: 1 }), ...fullUp, free: 2 },
    'more than there are seats': mine('tooMany'),
    'over, without a seat': mine('missed', { state: 'over' }),
    lapsed: { ...mine('lapsed'), ...fullUp },
    'lapsed, nobody in line': mine('lapsed'),
    'held, and no room for more': { ...mine('full', { until }), ...fullUp },
    unavailable: mine('unavailable'),
    'no room for more': { ...mine('full', { guests: 1 }), free: 1 },
    'no room at all': { ...mine('full'), ...fullUp },
    'the evening before': mine('day', { guests: 1 }),
    'on the day': mine('today'),
    'an hour before': mine('hour'),
    changed: mine('changed', { was: { start: '2026-12-30T19:00', end: null, place: 'au square' } }),
    cancelled: mine('cancelled', { state: 'cancelled', reason: 'Il pleuvra des cordes.' }),
    over: mine('over', { state: 'over' }),
    'longest names': { ...mine('offered', { until, guests: 5, children: 8 }), ...long },
  },
  partyAsk: {
    guests: { date, title, field: 'guests' as const, again: false },
    children: { date, title, field: 'children' as const, again: false },
    again: { date, title, field: 'children' as const, again: true },
  },
  whoComes: {
    'for whoever organises': { ...open, coming: ['Paul', 'Inès (+1)', 'Zoé (+3)'], more: 0, unsure: 2, mine: true, helps: false },
    'for who organises it too': { ...open, coming: ['Paul', 'Inès (+1)'], more: 0, unsure: 0, mine: true, helps: true },
    'for whoever organised, later': { ...open, state: 'over' as const, coming: [], more: 0, unsure: 0, mine: true, helps: false },
    'for who comes': { ...open, coming: ['Paul'], more: 0, unsure: 0, mine: false, helps: false },
    'with who brings what': {
      ...open,
      ...{ coming: ['Paul', 'Inès'], more: 0, unsure: 0, mine: true, helps: false },
      brought: list.map((it) => ({ ...it, names: ['Paul', 'Inès', 'Zoé'].slice(0, it.held) })),
    },
    'for the town hall': { ...open, coming: [], more: 0, unsure: 0, mine: true, closed: true, helps: false },
    nobody: { ...empty, coming: [], more: 0, unsure: 0, mine: true, helps: false },
    many: { ...long, coming: Array.from({ length: 60 }, () => longest.name), more: 140, unsure: 0, mine: true, helps: false },
  },
  placesAsk: { usual: { post: party.id, title, again: false }, again: { post: party.id, title, again: true } },
  placesSet: {
    twenty: { ...open, places: 20, falls: false },
    'no limit': { ...unlimited, places: null, falls: false },
    'fewer than come': { ...open, places: 10, falls: true },
  },
  eventOver: {
    usual: { ...open, state: 'over' as const, thanked: false },
    thanked: { ...open, state: 'over' as const, thanked: true },
    'nobody came': { ...empty, state: 'over' as const, thanked: false },
  },
  eventThanks: { usual: { title, name: 'Léa' } },
  absentAsk: { usual: { date, title, again: false }, again: { date, title, again: true } },
  absentNoted: { none: { title, absent: 0 }, one: { title, absent: 1 }, some: { title, absent: 3 } },
} as const

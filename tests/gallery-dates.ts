import type { calendarViews } from '../core/calendars/views.ts'
import type { dateViews } from '../core/events/date-views.ts'
import { longest, posts } from './gallery-posts.ts'

type Cases<Views extends Record<string, (data: never, t: never) => unknown>> = {
  readonly [V in keyof Views]: Readonly<Record<string, Parameters<Views[V]>[0]>>
}

const post = posts.party.id
const by = { post, title: 'atelier vélo', author: 'Léa' }
const byLong = { post: posts.huge.id, title: longest.title, author: longest.name }
/** As planned.ts makes ids: the post's, and the day. */
const on = (day: number, more: object = {}) => ({
  date: `${post}-202612${String(day).padStart(2, '0')}`,
  title: by.title,
  author: by.author,
  start: `2026-12-${String(day).padStart(2, '0')}T18:00`,
  end: `2026-12-${String(day).padStart(2, '0')}T20:00`,
  place: null,
  ...more,
})
const long = (day: number) => on(day, { title: longest.title, author: longest.name, place: longest.place })
const five = [1, 8, 15, 22, 29]
const list = { ...by, mine: true, regular: false, recurs: 'runs' as const, dates: five.map((day) => on(day)), more: 3 }
const whole = on(5, { start: '2026-12-05', end: null, place: 'square' })

export const datesGallery: Cases<typeof dateViews> = {
  eventDates: {
    'who organises it': list,
    'one date, to look after': { ...list, recurs: 'once', dates: [whole], more: 0 },
    'in a pause, nothing planned': { ...list, recurs: 'paused', dates: [], more: 0 },
    'in a pause, a date stays': { ...list, recurs: 'paused', dates: [on(1)], more: 0 },
    'the last dates': { ...list, recurs: 'ended', dates: [on(1), on(8)], more: 0 },
    'a neighbour': { ...list, mine: false, dates: [on(1), on(8, { place: 'salle des fêtes' })], more: 1 },
    'who comes every time': { ...list, mine: false, regular: true },
    'as long as can be': { ...list, ...byLong, dates: five.map(long) },
  },
  dateReason: { usual: on(1), 'longest names': long(30) },
  dateCancelled: {
    'nobody to tell': { ...on(1), told: 0 },
    'one is told': { ...on(1), told: 1 },
    'several are told': { ...on(1), told: 12 },
    'longest names': { ...long(30), told: 120 },
  },
  datePick: { usual: { ...on(1), field: 'when' }, 'longest names': { ...long(30), field: 'when' } },
  dateQuestion: {
    when: { ...on(1), field: 'when', why: null },
    'when, again': { ...on(1), field: 'when', why: 'again' },
    'when, it has passed': { ...on(1), field: 'when', why: 'past' },
    place: { ...on(1), field: 'place', why: null },
  },
  dateMoved: {
    'another time': { ...on(3), told: 4 },
    'another place': { ...on(1, { place: 'salle des fêtes' }), told: 0 },
    'longest names': { ...long(30), told: 120 },
  },
  dateGone: { usual: {} },
  eventPaused: {
    'a pause': { post, title: by.title, how: 'pause', stay: [] },
    'a pause, dates stay': { post, title: by.title, how: 'pause', stay: [on(1), on(8)] },
    'the end': { post, title: by.title, how: 'end', stay: [] },
    'longest names': { post: byLong.post, title: longest.title, how: 'end', stay: five.map(long) },
  },
  eventRests: {
    'a pause': { ...by, how: 'pause' },
    'it starts again': { ...by, how: 'resume' },
    'the end': { ...by, how: 'end' },
    'longest names': { ...byLong, how: 'pause' },
  },
  everyDate: {
    usual: { ...by, coming: [on(1), on(8), on(15)], waiting: [] },
    'some are full': { ...by, coming: [on(8)], waiting: [on(1), on(15)] },
    'nothing planned yet': { ...by, coming: [], waiting: [] },
    'longest names': { ...byLong, coming: five.map(long), waiting: five.map(long) },
  },
  everyDateOff: {
    usual: { ...by, stay: [] },
    'others wait': { ...by, stay: [on(1)] },
    'longest names': { ...byLong, stay: five.map(long) },
  },
  eventFile: { usual: { title: by.title, text: 'BEGIN:VCALENDAR' }, 'longest title': { title: longest.title, text: 'BEGIN:VCALENDAR' } },
}

const address = 'https://palier.example.org/calendar/Zk3JvQx10Lr8TtYbN2mC0aWd5e1HgUoi'
const where = { quartier: 'Belleville' }
export const calendarGallery: Cases<typeof calendarViews> = {
  calendarLink: {
    'a resident': { ...where, organiser: false, address, replaces: false },
    'an organiser, a new one': { ...where, organiser: true, address, replaces: true },
    'longest name': { quartier: longest.quartier, organiser: true, address, replaces: false },
  },
  calendarKnown: {
    'a resident': { ...where, organiser: false, since: '2026-11-01T10:00' },
    'an organiser': { ...where, organiser: true, since: '2026-11-25T10:00' },
  },
  calendarOff: { 'a resident': { organiser: false }, 'an organiser': { organiser: true } },
  calendarRenew: { nobody: { ...where, count: 0 }, one: { ...where, count: 1 }, several: { ...where, count: 48 } },
  calendarRenewed: { usual: { ...where, count: 48 } },
  calendarEnded: { usual: where },
}

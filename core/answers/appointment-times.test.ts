import { describe, expect, test } from 'vitest'
import type { Post } from '../posts/post.ts'
import { type Resident, usualQuiet } from '../residents/resident.ts'
import { momentOf, type Quiet } from '../time.ts'
import type { Answer } from './answer.ts'
import type { Appointment } from './appointment.ts'
import { afterAgreement, askAfter, askLater, promiseOf, reminderFor, remindNow, type Sides } from './appointment-times.ts'
import { readMeeting } from './meeting-words.ts'

const never: Quiet = null
const person = (quiet: Quiet) => ({ quiet }) as Resident
const sides = (author: Quiet, neighbour: Quiet): Sides => ({ author: person(author), neighbour: person(neighbour) })
const post = (more: Partial<Post> = {}) => ({ kind: 'gift', start: null, end: null, ...more }) as Post
const iso = (at: Date | null): string | null => at?.toISOString().slice(0, 16) ?? null

describe('an hour before, outside of quiet hours (21:00 to 8:00), as clocks show it there', () => {
  test.each([
    /** In the nights when clocks change: the meeting, its hour, the reminder. */
    ['Europe/Paris', '2027-03-27T10:00', never, '2027-03-27T09:00', '2027-03-27T08:00'],
    ['Europe/Paris', '2027-03-28T10:00', never, '2027-03-28T08:00', '2027-03-28T07:00'],
    ['Europe/Paris', '2027-03-28T03:30', never, '2027-03-28T01:30', '2027-03-28T00:30'],
    ['Europe/Paris', '2027-03-28T08:30', usualQuiet, '2027-03-28T06:30', '2027-03-28T06:00'],
    ['Europe/Paris', '2027-03-28T07:30', usualQuiet, '2027-03-28T05:30', '2027-03-27T19:59'],
    ['Europe/Paris', '2027-10-31T10:00', never, '2027-10-31T09:00', '2027-10-31T08:00'],
    ['Europe/Paris', '2027-10-31T03:00', never, '2027-10-31T02:00', '2027-10-31T01:00'],
    ['Europe/Paris', '2027-10-31T08:15', usualQuiet, '2027-10-31T07:15', '2027-10-31T07:00'],
    ['Europe/Paris', '2027-10-31T07:30', usualQuiet, '2027-10-31T06:30', '2027-10-30T18:59'],
    ['Indian/Reunion', '2027-03-28T10:00', usualQuiet, '2027-03-28T06:00', '2027-03-28T05:00'],
    ['Indian/Reunion', '2027-03-28T08:30', usualQuiet, '2027-03-28T04:30', '2027-03-28T04:00'],
    ['Indian/Reunion', '2027-10-31T22:30', usualQuiet, '2027-10-31T18:30', '2027-10-31T16:59'],
    ['Pacific/Noumea', '2027-10-31T10:00', usualQuiet, '2027-10-30T23:00', '2027-10-30T22:00'],
  ])('%s, %s', (zone, when, quiet, at, reminder) => {
    expect(iso(momentOf(when, zone))).toBe(at)
    expect(iso(reminderFor(when, zone, quiet))).toBe(reminder)
  })
})

const zone = 'Europe/Paris'
const when = '2026-11-28T07:30'
const agreed = (next: Appointment['next']): Appointment => ({
  answer: 'a',
  when,
  place: null,
  by: 'p',
  at: new Date(0),
  agreed: true,
  next,
  dueAt: new Date(0),
})

test('two who sleep differently are reminded one after the other, each once, then it is over an hour after its beginning', () => {
  const both = sides(usualQuiet, never)
  const first = afterAgreement(when, both, new Date('2026-11-25T09:00Z'), zone)
  expect([first.next, iso(first.dueAt)]).toEqual(['both', '2026-11-27T19:59'])
  const evening = remindNow(agreed('both'), when, both, new Date('2026-11-27T19:59Z'), zone)
  expect([evening.told, evening.next.next, iso(evening.next.dueAt)]).toEqual([['author'], 'neighbour', '2026-11-28T05:30'])
  const morning = remindNow(agreed('neighbour'), when, both, new Date('2026-11-28T05:30Z'), zone)
  expect([morning.told, morning.next.next, iso(morning.next.dueAt)]).toEqual([['neighbour'], 'over', '2026-11-28T07:30'])
})

test('after a night without power both are reminded at once, and once it has begun nobody is', () => {
  const both = sides(usualQuiet, never)
  expect(remindNow(agreed('both'), when, both, new Date('2026-11-28T05:45Z'), zone).told).toEqual(['author', 'neighbour'])
  expect(remindNow(agreed('both'), when, both, new Date('2026-11-28T06:30Z'), zone)).toMatchObject({ told: [], next: { next: 'over' } })
})

test('agreed on when the time for a reminder has passed, nobody is reminded', () => {
  const now = new Date('2026-11-28T05:45Z')
  expect(afterAgreement(when, sides(never, never), now, zone)).toMatchObject({ next: 'over' })
  expect(afterAgreement(when, sides(usualQuiet, never), new Date('2026-11-27T22:00Z'), zone)).toMatchObject({ next: 'neighbour' })
})

test.each([
  ['a gift', post(), '2026-11-28T09:00'],
  ['a gift for a day', post({ start: '2026-12-05T18:30', end: '2026-12-05T20:00' }), '2026-12-06T09:00'],
  ['a gift until a day', post({ end: '2026-12-18' }), '2026-11-28T09:00'],
  ['a favour for a week', post({ kind: 'favour', start: '2026-12-12', end: '2026-12-18' }), '2026-12-19T09:00'],
  ['a favour before a day', post({ kind: 'favour', end: '2026-12-02' }), '2026-12-03T09:00'],
  ['a favour for a day that is over', post({ kind: 'favour', start: '2026-11-20' }), '2026-11-28T09:00'],
  ['a loan', post({ kind: 'loan', start: '2026-11-28', end: '2026-11-29' }), null],
])('without an appointment, %s is asked about in three days, or the morning after it', (_what, it, at) => {
  const made = promiseOf({ id: 'a', neighbour: 'p' } as Answer, it, person(usualQuiet), new Date('2026-11-25T09:00Z'), zone)
  expect([made.when, made.agreed, iso(made.dueAt)]).toEqual([null, false, at])
})

test('the morning after is at ten on the clocks of that day, and later for who sleeps then', () => {
  const at = (day: string, quiet: Quiet = never) => iso(askAfter(`${day}T18:00`, sides(quiet, never), zone).dueAt)
  expect([at('2027-03-27'), at('2027-10-30'), at('2027-10-30', { from: 0, to: 12 * 60 })]).toEqual([
    '2027-03-28T08:00',
    '2027-10-31T09:00',
    '2027-10-31T11:00',
  ])
  expect(iso(askLater(post(), sides(never, never), new Date('2027-03-25T10:00Z'), zone).dueAt)).toBe('2027-03-29T08:00')
})

test.each([
  ['samedi à 10 h', '2026-11-28T10:00'],
  ['demain 18h30', '2026-11-26T18:30'],
  ['samedi entre 10h et 11h', '2026-11-28T10:00'],
  ['samedi à midi', '2026-11-28T12:00'],
  ['samedi matin à dix heures', '2026-11-28T10:00'],
  ['vers 18 h', '2026-11-25T18:00'],
  ['9h30', '2026-11-26T09:30'],
  ['dans une heure', '2026-11-25T11:00'],
  ['Saturday at 10am', '2026-11-28T10:00'],
  ['tomorrow noon', '2026-11-26T12:00'],
  ['2026-11-28T10:00', '2026-11-28T10:00'],
  ['2027-11-26T09:00', '2027-11-26T09:00'],
  ['2027-11-27T09:00', null],
  ['2026-11-25T10:00', null],
  ['2026-11-28', null],
  ['samedi', null],
  ['samedi matin', null],
  ['ce soir', null],
  ['le 28 novembre au soir', null],
  ['dans deux ans à 10h', null],
  ['hier à 10h', null],
  ['avant samedi 10h', null],
  ['je ne sais pas encore', null],
  ['', null],
])('« %s » on Wednesday 25 November at ten: %s', (words, moment) => {
  expect(readMeeting(words, '2026-11-25T10:00')).toBe(moment)
})

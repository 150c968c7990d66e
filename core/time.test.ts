import { expect, test } from 'vitest'
import { addAwakeHours, afterQuiet, instantOf, nextAt, remindAt, wallOf } from './time.ts'

const paris = 'Europe/Paris'

test.each([
  ['an ordinary morning', '2026-11-25T12:00:00Z', paris, '2026-11-26T07:00:00.000Z'],
  ['the night when clocks go forward', '2027-03-27T12:00:00Z', paris, '2027-03-28T06:00:00.000Z'],
  ['the night when clocks go back', '2027-10-30T12:00:00Z', paris, '2027-10-31T07:00:00.000Z'],
  ['Réunion, without summer time', '2026-11-25T12:00:00Z', 'Indian/Reunion', '2026-11-26T04:00:00.000Z'],
  ['Marquises, at half past', '2026-11-25T12:00:00Z', 'Pacific/Marquesas', '2026-11-25T17:30:00.000Z'],
  ['Miquelon, with American dates', '2027-03-13T18:00:00Z', 'America/Miquelon', '2027-03-14T10:00:00.000Z'],
])('eight o’clock: %s', (_name, now, zone, expected) => {
  expect(nextAt(new Date(now), 480, zone).toISOString()).toBe(expected)
})

test('half past two on a night without one is half past three; on a night with two, the first', () => {
  expect(instantOf('2027-03-28', 150, paris).toISOString()).toBe('2027-03-28T01:30:00.000Z')
  expect(instantOf('2027-10-31', 150, paris).toISOString()).toBe('2027-10-31T00:30:00.000Z')
})

test('wall-clock time is the zone’s, whatever the machine’s', () => {
  expect(wallOf(new Date('2026-11-25T23:30:00Z'), paris)).toBe('2026-11-26T00:30')
})

test.each([
  ['in the evening', '2026-11-25T20:30:00Z', '2026-11-26T07:00:00.000Z'],
  ['after midnight', '2026-11-26T02:00:00Z', '2026-11-26T07:00:00.000Z'],
  ['at the very end', '2026-11-26T07:00:00Z', '2026-11-26T07:00:00.000Z'],
  ['by day', '2026-11-25T12:00:00Z', '2026-11-25T12:00:00.000Z'],
])('quiet hours from 21 to 8, %s', (_name, now, expected) => {
  expect(afterQuiet(new Date(now), { from: 1260, to: 480 }, paris).toISOString()).toBe(expected)
})
test('without quiet hours everything comes at once', () => {
  const night = new Date('2026-11-26T02:00:00Z')
  expect(afterQuiet(night, null, paris)).toBe(night)
})

test('every quarter of an hour around a change of clocks is the zone’s', () => {
  for (let ms = Date.parse('2027-03-28T00:00:00Z'); ms < Date.parse('2027-03-28T03:00:00Z'); ms += 300_000)
    expect(wallOf(new Date(ms), paris)).toBe(
      new Intl.DateTimeFormat('sv-SE', { timeZone: paris, dateStyle: 'short', timeStyle: 'short' }).format(ms).replace(' ', 'T'),
    )
})

const quiet = { from: 1260, to: 480 }
test.each([
  ['by day', '2026-11-25T12:00:00Z', '2026-11-25T14:00:00.000Z'],
  ['an hour before they begin', '2026-11-25T19:00:00Z', '2026-11-26T08:00:00.000Z'],
  ['in the night', '2026-11-26T01:00:00Z', '2026-11-26T09:00:00.000Z'],
  ['on the evening before the clocks go forward', '2027-03-27T19:00:00Z', '2027-03-28T07:00:00.000Z'],
])('two hours that they are awake, %s', (_name, from, until) => {
  expect(addAwakeHours(new Date(from), 2, quiet, paris).toISOString()).toBe(until)
})
test('more waking hours than a day has go on the day after', () => {
  expect(addAwakeHours(new Date('2026-11-25T12:00:00Z'), 20, quiet, paris).toISOString()).toBe('2026-11-26T19:00:00.000Z')
  expect(addAwakeHours(new Date('2026-11-25T12:00:00Z'), 20, null, paris).toISOString()).toBe('2026-11-26T08:00:00.000Z')
})
test.each([
  ['by day: then', '2026-11-26T14:00:00Z', '2026-11-26T16:00:00Z', '2026-11-26T14:00:00.000Z'],
  ['early, for something later: when they wake', '2026-11-26T06:30:00Z', '2026-11-26T08:30:00Z', '2026-11-26T07:00:00.000Z'],
  ['early, for something before they wake: the evening before', '2026-11-26T04:00:00Z', '2026-11-26T06:00:00Z', '2026-11-25T19:59:00.000Z'],
  ['late, for something in the night: before they are quiet', '2026-11-25T21:00:00Z', '2026-11-25T23:00:00Z', '2026-11-25T19:59:00.000Z'],
])('a reminder %s', (_name, wanted, deadline, at) => {
  expect(remindAt(new Date(wanted), new Date(deadline), quiet, paris).toISOString()).toBe(at)
})

import { describe, expect, test } from 'vitest'
import type { Loan } from './loan.ts'
import { loanOf } from './loan-of.ts'
import { heldOf, isWhollyLent, packedPeriod, packPeriod, periodOf, refusalOf, unpackPeriod, wholeOf, windowOf } from './period.ts'
import { freeFrom, passOn, placeOf } from './queue.ts'
import type { NamedLoan } from './reads.ts'

/** Wednesday 25 November 2026, 10:20. */
const wall = '2026-11-25T10:20'
const weekend = { start: '2026-11-28', end: '2026-11-29' }

describe('what was said, as a period', () => {
  test.each([
    ['a day', '2026-11-28', null, '2026-11-28T09:00', '2026-11-28T20:00'],
    ['from an hour', '2026-11-28T14:00', null, '2026-11-28T14:00', '2026-11-28T20:00'],
    ['late', '2026-11-28T20:30', null, '2026-11-28T20:30', '2026-11-29T20:00'],
    ['today', '2026-11-25', null, '2026-11-25T11:00', '2026-11-25T20:00'],
    ['until a day', null, '2026-11-27', '2026-11-25T11:00', '2026-11-27T20:00'],
    ['both hours', '2026-11-28T10:00', '2026-11-29T08:30', '2026-11-28T10:00', '2026-11-29T08:30'],
  ])('%s', (_name, start, end, from, until) => {
    expect(periodOf({ start, end }, wall)).toEqual({ start: from, end: until })
  })
  test('usual hours keep to those of the offer', () => {
    const offer = { start: '2026-11-28T14:00', end: '2026-11-29T12:00' }
    expect(periodOf(weekend, wall, windowOf(offer))).toEqual({ start: '2026-11-28T14:00', end: '2026-11-29T12:00' })
    expect(refusalOf({ start: '2026-11-28T13:00', end: '2026-11-29T12:00' }, wall, windowOf(offer))).toBe('outside')
  })
  test('at the hour itself, it begins now', () => {
    expect(periodOf({ start: '2026-11-25', end: null }, '2026-11-25T15:00')).toEqual({ start: '2026-11-25T15:00', end: '2026-11-25T20:00' })
  })
  test('no date is no period', () => expect(periodOf({ start: null, end: null }, wall)).toBeNull())
  test('what is over cannot be asked for as a whole', () => {
    expect(wholeOf({ start: '2026-11-24', end: null }, wall)).toBeNull()
    expect(wholeOf({ start: null, end: null }, wall)).toBeNull()
    expect(wholeOf(weekend, '2026-11-29T09:30')).toEqual({ start: '2026-11-29T10:00', end: '2026-11-29T20:00' })
  })
  test('a button carries it', () => {
    const it = { start: '2026-11-28T09:05', end: '2027-01-02T20:00' }
    expect(packPeriod(it)).toMatch(packedPeriod)
    expect(unpackPeriod(packPeriod(it))).toEqual(it)
  })
})

describe('wholly lent', () => {
  const lent = (...all: (readonly [string, string])[]) => all.map(([start, end]) => ({ start, end }))
  test.each([
    ['nothing is lent', lent(), false],
    ['both days', lent(['2026-11-28T09:00', '2026-11-29T20:00']), true],
    ['one of two', lent(['2026-11-28T09:00', '2026-11-28T20:00']), false],
    [
      'each by itself, the night between is no use',
      lent(['2026-11-28T09:00', '2026-11-28T20:00'], ['2026-11-29T09:00', '2026-11-29T20:00']),
      true,
    ],
    ['two hours are left', lent(['2026-11-28T11:00', '2026-11-29T18:00']), true],
    ['three hours are left', lent(['2026-11-28T09:00', '2026-11-29T17:00']), false],
    ['three hours are left in the midst', lent(['2026-11-28T09:00', '2026-11-28T14:00'], ['2026-11-28T17:00', '2026-11-29T20:00']), false],
  ])('%s', (_name, all, is) => expect(isWhollyLent(weekend, all, wall)).toBe(is))
  test('days gone by do not count', () => {
    expect(isWhollyLent(weekend, lent(['2026-11-29T09:00', '2026-11-29T20:00']), '2026-11-29T08:00')).toBe(true)
  })
  test('a standing offer never is', () =>
    expect(isWhollyLent({ start: null, end: null }, lent(['2026-11-28T09:00', '2026-11-29T20:00']), wall)).toBe(false))
  test('two hours that are offered are two hours', () => {
    const offer = { start: '2026-11-28T10:00', end: '2026-11-28T12:00' }
    expect(isWhollyLent(offer, lent(['2026-11-29T10:00', '2026-11-29T12:00']), wall)).toBe(false)
    expect(isWhollyLent(offer, lent(['2026-11-28T10:00', '2026-11-28T12:00']), wall)).toBe(true)
  })
})

/** The buffer of an hour is an hour, whatever the clocks do in it. */
test.each([
  ['Europe/Paris', '2027-03-28T01:30', '2027-03-28T00:30:00.000Z', '2027-03-28T19:00:00.000Z'],
  ['Europe/Paris', '2027-10-31T01:30', '2027-10-30T23:30:00.000Z', '2027-10-31T20:00:00.000Z'],
  ['Indian/Reunion', '2027-03-28T01:30', '2027-03-27T21:30:00.000Z', '2027-03-28T17:00:00.000Z'],
  ['Pacific/Noumea', '2027-03-28T01:30', '2027-03-27T14:30:00.000Z', '2027-03-28T10:00:00.000Z'],
])('in %s, %s until 20:00 is held %s', (zone, start, fromAt, untilAt) => {
  const held = heldOf({ start, end: `${start.slice(0, 10)}T20:00` }, zone)
  expect([held.fromAt.toISOString(), held.untilAt.toISOString()]).toEqual([fromAt, untilAt])
})

describe('the line', () => {
  const now = new Date('2026-11-25T09:00:00Z')
  const quiet = { from: 1260, to: 480 }
  const loan = (id: string, state: Loan['state'], start: string, end: string, minute = 0): NamedLoan => ({
    loan: {
      ...loanOf({ id, post: 'p', answer: id, owner: 'o', borrower: id, state, period: { start, end }, zone: 'Europe/Paris', now }),
      at: new Date(now.getTime() + minute * 60_000),
    },
    owner: { name: 'o', quiet },
    borrower: { name: id, quiet },
  })
  test('free again after all that follows without a gap', () => {
    const live = [
      loan('a', 'agreed', '2026-11-28T09:00', '2026-11-28T20:00'),
      loan('b', 'agreed', '2026-11-28T21:00', '2026-11-29T10:00'),
      loan('c', 'agreed', '2026-11-30T09:00', '2026-11-30T10:00'),
    ]
    const asked = heldOf({ start: '2026-11-28T12:00', end: '2026-11-28T14:00' }, 'Europe/Paris')
    expect(freeFrom(asked, live).toISOString()).toBe('2026-11-29T10:00:00.000Z')
    expect(freeFrom(asked, []).toISOString()).toBe(asked.fromAt.toISOString())
  })
  test('the first whose time fits is offered it, others for other times too, until two hours that they are awake', () => {
    const live = [
      loan('firm', 'agreed', '2026-11-28T09:00', '2026-11-28T12:00'),
      loan('second', 'waiting', '2026-11-28T14:00', '2026-11-28T16:00', 2),
      loan('first', 'waiting', '2026-11-28T10:00', '2026-11-28T16:00', 1),
      loan('third', 'waiting', '2026-11-28T15:00', '2026-11-28T18:00', 3),
      loan('monday', 'waiting', '2026-11-30T15:00', '2026-11-30T18:00', 4),
      loan('begun', 'waiting', '2026-11-25T09:00', '2026-11-25T18:00', 5),
    ]
    const offered = passOn(live, now, 'Europe/Paris')
    expect(offered.map((it) => it.loan.id)).toEqual(['second', 'monday'])
    expect(offered[0]?.loan.claimUntil?.toISOString()).toBe('2026-11-25T11:00:00.000Z')
    const evening = passOn(live, new Date('2026-11-25T19:30:00Z'), 'Europe/Paris')
    expect(evening[0]?.loan.claimUntil?.toISOString()).toBe('2026-11-26T08:30:00.000Z')
    const third = live[3]
    if (third) expect(placeOf(third.loan, live)).toBe(3)
  })
})

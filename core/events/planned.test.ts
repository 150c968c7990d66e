import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { samplePost } from '../../tests/sample-post.ts'
import { zones } from '../../tests/zones.ts'
import type { Post } from '../posts/post.ts'
import { addDays, dayOf, type Wall, wallOf } from '../time.ts'
import type { EventDate } from './event.ts'
import { type AnsweredDate, type Before, checkAfterDates, datesOf, planned } from './planned.ts'

const zone = 'Europe/Paris'
/** Wednesday 25 November 2026, 10:00 in Paris. */
const now = new Date('2026-11-25T09:00:00Z')
const post = (more: Partial<Post> = {}): Post => samplePost(now, more)
const first = (of: Post, at: { zone?: string; now?: Date } = {}) => planned(of, null, { zone, now, ...at })
const startsOf = (dates: readonly EventDate[]): Wall[] => dates.map(({ start }) => start)
const stood = (of: Post, answers: Readonly<Record<string, number>> = {}, change: (it: EventDate) => EventDate = (it) => it): Before => {
  const { events, eventDates } = first(of)
  const [event] = events
  if (!event) throw new Error('no event')
  const dates = eventDates.map(change).map((it): AnsweredDate => ({ ...it, answers: answers[it.day] ?? 0 }))
  return { post: of, event, dates }
}
const changed = (of: Post, was: Before, more: { now?: Date } = {}) => planned(of, was, { zone, now, ...more })

describe('what is published for the first time', () => {
  test('takes place once: one date, at its hour', () => {
    const it = first(post({ start: '2026-11-28T19:00', end: '2026-11-28T22:00', places: 20 }))
    expect(it.events).toEqual([{ post: 'post000000000000', rrule: null, since: null, paused: false, dueAt: null }])
    expect(it.eventDates).toEqual([
      {
        id: 'post000000000000-20261128',
        post: 'post000000000000',
        quartier: 'x-belleville',
        day: '2026-11-28',
        start: '2026-11-28T19:00',
        end: '2026-11-28T22:00',
        place: 'square',
        fromAt: new Date('2026-11-28T18:00:00Z'),
        untilAt: new Date('2026-11-28T21:00:00Z'),
        state: 'planned',
        reason: null,
        places: 20,
        wanted: 20,
        sequence: 0,
        absent: null,
        thanked: false,
        came: null,
        next: 'day',
        dueAt: new Date('2026-11-27T18:00:00Z'),
      },
    ])
  })

  test('a whole day, several days, and an hour without an end', () => {
    const spans = (more: Partial<Post>) =>
      first(post(more)).eventDates.map(({ fromAt, untilAt }) => [fromAt.toISOString(), untilAt.toISOString()])
    expect(spans({ start: '2026-11-28' })).toEqual([['2026-11-27T23:00:00.000Z', '2026-11-28T23:00:00.000Z']])
    expect(spans({ start: '2026-11-28', end: '2026-11-29' })).toEqual([['2026-11-27T23:00:00.000Z', '2026-11-29T23:00:00.000Z']])
    expect(spans({ start: '2026-11-28T19:00' })).toEqual([['2026-11-28T18:00:00.000Z', '2026-11-28T20:00:00.000Z']])
    expect(spans({ start: '2026-12-31T19:00', end: '2027-01-01T02:00' })).toEqual([
      ['2026-12-31T18:00:00.000Z', '2027-01-01T01:00:00.000Z'],
    ])
  })

  test('what begins within the hour is reminded of no more, only closed', () => {
    const next = (start: string) => first(post({ start })).eventDates.map((it) => [it.next, it.dueAt?.toISOString()])
    expect(next('2026-11-25T19:00')).toEqual([['hour', '2026-11-25T17:00:00.000Z']])
    expect(next('2026-11-25T10:30')).toEqual([['over', '2026-11-25T11:30:00.000Z']])
    expect(next('2026-11-27')).toEqual([['day', '2026-11-26T17:00:00.000Z']])
  })

  test('every Tuesday: eight weeks of dates, and the next one is planned when it comes within them', () => {
    const it = first(post({ vague: 'tous les mardis de 18h à 20h' }))
    expect(startsOf(it.eventDates)).toEqual(
      ['2026-12-01', '2026-12-08', '2026-12-15', '2026-12-22', '2026-12-29', '2027-01-05', '2027-01-12', '2027-01-19'].map(
        (day) => `${day}T18:00`,
      ),
    )
    expect(it.events).toEqual([
      {
        post: 'post000000000000',
        rrule: 'FREQ=WEEKLY;BYDAY=TU',
        since: '2026-12-01T18:00',
        paused: false,
        dueAt: new Date('2026-12-01T02:00:00Z'),
      },
    ])
    expect(checkAfterDates(it.eventDates, now, zone)).toEqual(new Date('2027-01-20T09:00:00Z'))
  })

  test('today still counts while its hour is ahead', () => {
    expect(startsOf(first(post({ vague: 'tous les mercredis à 19h' })).eventDates)[0]).toBe('2026-11-25T19:00')
    expect(startsOf(first(post({ vague: 'tous les mercredis à 9h' })).eventDates)[0]).toBe('2026-12-02T09:00')
    expect(startsOf(first(post({ vague: 'tous les mercredis' })).eventDates)[0]).toBe('2026-11-25')
  })

  test('every other Tuesday begins on the next one, and goes on in step', () => {
    const it = first(post({ vague: 'un mardi sur deux à 14h' }))
    expect(startsOf(it.eventDates)).toEqual(['2026-12-01T14:00', '2026-12-15T14:00', '2026-12-29T14:00', '2027-01-12T14:00'])
  })

  test('from a day on, until a day, so many times', () => {
    const days = (more: Partial<Post>) => first(post(more)).eventDates.map(({ day }) => day)
    expect(days({ vague: 'tous les jeudis à 20h', start: '2026-12-17' })[0]).toBe('2026-12-17')
    const until = first(post({ vague: 'tous les samedis à 10h', end: '2026-12-19' }))
    expect(until.eventDates.map(({ day }) => day)).toEqual(['2026-11-28', '2026-12-05', '2026-12-12', '2026-12-19'])
    expect(until.events[0]).toMatchObject({ rrule: 'FREQ=WEEKLY;BYDAY=SA;UNTIL=20261219T225959Z', dueAt: null })
    expect(first(post({ vague: 'tous les samedis', end: '2026-12-19' })).events[0]?.rrule).toBe('FREQ=WEEKLY;BYDAY=SA;UNTIL=20261219')
    expect(days({ vague: 'chaque lundi à 10h, 3 séances' })).toEqual(['2026-11-30', '2026-12-07', '2026-12-14'])
  })

  test('the fourteenth of July, every year: its first date is planned however far it is', () => {
    const it = first(post({ vague: 'tous les ans', start: '2027-07-14T10:00', end: '2027-07-14T12:00' }))
    expect(it.eventDates.map(({ start, end }) => [start, end])).toEqual([['2027-07-14T10:00', '2027-07-14T12:00']])
    expect(it.events[0]?.rrule).toBe('FREQ=YEARLY')
  })

  test('the last of a month that is short, and the thirty-first, which some have not', () => {
    const days = (vague: string) => first(post({ vague }), { now: new Date('2027-01-20T09:00:00Z') }).eventDates.map(({ day }) => day)
    expect(days('le dernier jour du mois')).toEqual(['2027-01-31', '2027-02-28'])
    expect(days('le 31 de chaque mois')).toEqual(['2027-01-31'])
    expect(days('le dernier dimanche du mois à 11h')).toEqual(['2027-01-31', '2027-02-28'])
  })

  test('words that say no day plan nothing, and what is looked for is no event of ours', () => {
    expect(first(post({ vague: 'bientôt' }))).toMatchObject({ events: [{ rrule: null }], eventDates: [] })
    expect(first(post({ direction: 'request', start: '2026-11-28' })).events).toEqual([])
  })

  test('ids fit a button', () => {
    expect(first(post({ vague: 'tous les jours' })).eventDates.every(({ id }) => id.length <= 26)).toBe(true)
  })
})

describe('a post that is changed', () => {
  const tuesdays = post({ vague: 'tous les mardis à 18h' })

  test('what takes place once moves with it, and is the same date', () => {
    const was = stood(post({ start: '2026-11-28T19:00' }), { '2026-11-28': 3 })
    const it = changed(post({ start: '2026-11-29T18:00' }), was)
    expect(it.eventDates).toMatchObject([{ id: 'post000000000000-20261128', day: '2026-11-28', start: '2026-11-29T18:00', sequence: 1 }])
    expect(it.changed.map(({ was, date }) => [was.start, date.start])).toEqual([['2026-11-28T19:00', '2026-11-29T18:00']])
    expect(it.gone).toEqual([])
  })

  test('another title changes no date', () => {
    const it = changed({ ...tuesdays, title: 'vélos' }, stood(tuesdays, { '2026-12-01': 2 }))
    expect(it).toMatchObject({ eventDates: [], gone: [], changed: [] })
    expect(it.events).toEqual(first(tuesdays).events)
  })

  test('another hour, or another place: every date follows but those that were moved by themselves; who answered is told', () => {
    const own = (it: EventDate): EventDate => (it.day === '2026-12-08' ? { ...it, start: '2026-12-09T10:00', sequence: 1 } : it)
    const was = stood(tuesdays, { '2026-12-01': 2, '2026-12-08': 1 }, own)
    const later = changed({ ...tuesdays, vague: 'tous les mardis à 19h' }, was)
    expect(later.eventDates).toHaveLength(7)
    expect(later.eventDates.every(({ start, sequence }) => start.endsWith('T19:00') && sequence === 1)).toBe(true)
    expect(later.changed.map(({ date }) => date.day)).toEqual(['2026-12-01'])
    expect(later.events[0]?.since).toBe('2026-12-01T19:00')
    const elsewhere = changed({ ...tuesdays, place: 'salle des fêtes' }, was)
    expect(elsewhere.eventDates.map(({ place }) => place)).toEqual(Array(8).fill('salle des fêtes'))
    expect(elsewhere.eventDates[1]).toMatchObject({ start: '2026-12-09T10:00', sequence: 2 })
  })

  test('other days: dates that nobody answered go, the others are cancelled and told, none disappears silently', () => {
    const it = changed({ ...tuesdays, vague: 'tous les jeudis à 18h' }, stood(tuesdays, { '2026-12-08': 4 }))
    expect(it.gone).toHaveLength(7)
    expect(it.changed).toMatchObject([{ date: { day: '2026-12-08', state: 'cancelled', next: null, dueAt: null } }])
    const fresh = it.eventDates.filter(({ state }) => state === 'planned')
    expect(fresh.map(({ day }) => day).slice(0, 2)).toEqual(['2026-11-26', '2026-12-03'])
    expect(it.events[0]).toMatchObject({ since: '2026-11-26T18:00', dueAt: now })
  })

  test('from once to every week, and back', () => {
    const once = post({ start: '2026-12-01T18:00' })
    const weekly = changed(tuesdays, stood(once, { '2026-12-01': 1 }))
    expect(weekly.changed).toEqual([])
    expect(weekly.eventDates).toHaveLength(7)
    const back = changed(once, stood(tuesdays, { '2026-12-01': 1, '2026-12-15': 1 }))
    expect(back.gone).toHaveLength(6)
    expect(back.changed.map(({ date }) => [date.day, date.state])).toEqual([['2026-12-15', 'cancelled']])
  })

  test('a cancelled day stays cancelled', () => {
    const cancelled = (it: EventDate): EventDate => (it.day === '2026-12-08' ? { ...it, state: 'cancelled' } : it)
    const it = changed({ ...tuesdays, vague: 'tous les mardis à 19h' }, stood(tuesdays, {}, cancelled))
    expect(it.eventDates.map(({ day }) => day)).not.toContain('2026-12-08')
  })

  test('it is no event any more: dates go, or are cancelled and told', () => {
    const it = changed({ ...tuesdays, kind: 'tip' }, stood(tuesdays, { '2026-12-01': 1 }))
    expect(it.gone).toHaveLength(7)
    expect(it.changed).toHaveLength(1)
    expect(it.events).toMatchObject([{ dueAt: null }])
  })
})

/** Each with the days that are expected, found without the library: day by day through the calendar. */
const rules: readonly [string, string | null, (day: Temporal.PlainDate) => boolean][] = [
  ['tous les mardis à 19h', '19:00', (day) => day.dayOfWeek === 2],
  ['tous les dimanches à 2h30', '02:30', (day) => day.dayOfWeek === 7],
  ['tous les jours à 2h30', '02:30', () => true],
  ['chaque samedi de 23h à 3h', '23:00', (day) => day.dayOfWeek === 6],
  ['chaque premier samedi du mois de 9h à 12h', '09:00', (day) => day.dayOfWeek === 6 && day.day <= 7],
  ['le dernier dimanche du mois à 2h15', '02:15', (day) => day.dayOfWeek === 7 && day.day + 7 > day.daysInMonth],
  ['le 29 de chaque mois à 18h', '18:00', (day) => day.day === 29],
  ['un mardi sur deux à 0h30', '00:30', (day) => day.dayOfWeek === 2 && Temporal.PlainDate.from('2026-12-01').until(day).days % 14 === 0],
  ['les lundis et jeudis', null, (day) => day.dayOfWeek === 1 || day.dayOfWeek === 4],
]

test.each(zones)('a year in %s, planned night by night: none missed, none doubled, none at the wrong hour', (zone) => {
  for (const [vague, hour, isDay] of rules) {
    const it = post({ vague })
    const from = new Date('2026-11-30T12:00:00Z')
    const start = planned(it, null, { zone, now: from })
    let [event] = start.events
    const dates = [...start.eventDates]
    for (let n = 1; n <= 372; n++) {
      const now = new Date(from.getTime() + n * 86_400_000)
      if (!event?.dueAt || event.dueAt > now) continue
      const more = datesOf(
        event,
        it,
        dates.map(({ day }) => day),
        { zone, now },
      )
      dates.push(...more.dates)
      event = { ...event, dueAt: more.dueAt }
    }
    const [begin, end] = [dayOf(wallOf(from, zone)), addDays(dayOf(wallOf(from, zone)), 372 + 55)]
    const expected: Wall[] = []
    for (let day = Temporal.PlainDate.from(begin); day.toString() <= end; day = day.add({ days: 1 }))
      if (isDay(day)) expected.push(day.toString())
    const ahead = expected.filter(
      (day) => !hour || Temporal.PlainDateTime.from(`${day}T${hour}`).toZonedDateTime(zone).epochMilliseconds > from.getTime(),
    )
    expect([vague, dates.map(({ day }) => day).filter((day) => day <= end)]).toEqual([vague, ahead])
    expect(new Set(dates.map(({ id }) => id)).size).toBe(dates.length)
    /** In the night when an hour is left out it begins an hour later, else when the clock shows it. */
    const left = zone === 'Europe/Paris' ? '2027-03-28' : zone === 'America/Miquelon' ? '2027-03-14' : null
    const shownOn = (day: Wall): Wall => `${day}T${day === left && hour?.startsWith('02:') ? `03${hour.slice(2)}` : (hour ?? '00:00')}`
    const wrong = dates.filter(
      (it) => it.start !== (hour ? `${it.day}T${hour}` : it.day) || wallOf(it.fromAt, zone) !== shownOn(it.day) || it.untilAt <= it.fromAt,
    )
    expect(wrong).toEqual([])
  }
})

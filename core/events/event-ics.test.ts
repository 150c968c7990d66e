import fc from 'fast-check'
import ICAL from 'ical.js'
import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { samplePost } from '../../tests/sample-post.ts'
import { zones } from '../../tests/zones.ts'
import type { Post } from '../posts/post.ts'
import { addDays, dayOf, hourOf, type Wall, wallOf } from '../time.ts'
import type { EventDate } from './event.ts'
import { eventIcs } from './event-ics.ts'
import { cancelledDate, movedTo, planned } from './planned.ts'
import type { Schedule } from './schedule.ts'

/** Wednesday 25 November 2026, 10:00 in Paris. */
const now = new Date('2026-11-25T09:00:00Z')
const post = (more: Partial<Post> = {}): Post => samplePost(now, more)
const scheduled = (of: Post, zone: string, change: (it: EventDate) => EventDate = (it) => it): Schedule => {
  const { events, eventDates } = planned(of, null, { zone, now })
  const [event] = events
  if (!event) throw new Error('no event')
  const dates = eventDates.map(change).map((it) => ({ ...it, answers: 0, taken: 0, waits: false }))
  return { found: { post: of, author: 'Léa' }, event, zone, dates, organisers: [] }
}
const icsOf = (it: Schedule): string => {
  const text = eventIcs(it, now)
  if (text === null) throw new Error('no calendar')
  return text
}

/** As an independent program reads it, with the zones of the file alone. */
const opened = (text: string): { calendar: ICAL.Component; events: ICAL.Event[] } => {
  const calendar = new ICAL.Component(ICAL.parse(text))
  ICAL.TimezoneService.reset()
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone))
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((it) => new ICAL.Event(it)) }
}
const instant = (at: ICAL.Time): string => at.toJSDate().toISOString()

/** The starts that it reads, those of moved dates in their new place. */
const startsIn = (text: string, most: number): string[] => {
  const { events } = opened(text)
  const [master] = events.filter((it) => !it.isRecurrenceException())
  if (!master) throw new Error('no event')
  for (const it of events) if (it.isRecurrenceException()) master.relateException(it)
  const found: string[] = []
  const all = master.iterator()
  for (let at = all.next(); at && found.length < most; at = all.next()) found.push(instant(master.getOccurrenceDetails(at).startDate))
  return found
}

/** Lines as RFC 5545 wants them: CRLF, 75 octets at most, no control but those. */
const badLines = (text: string): string[] =>
  text
    .split('\r\n')
    .slice(0, -1)
    .filter((line) => Buffer.byteLength(line) > 75 || /\p{Cc}/u.test(line) || /[\u2028\u2029]/.test(line) || !line.isWellFormed())
/** The names of all properties, by component. */
const namesIn = (it: ICAL.Component): string[] => [
  ...it.getAllProperties().map(({ name }) => `${it.name}.${name}`),
  ...it.getAllSubcomponents().flatMap(namesIn),
]

describe('what takes place once', () => {
  test('is one event, with its zone', () => {
    const text = icsOf(scheduled(post({ start: '2026-11-28T19:00', end: '2026-11-28T22:00' }), 'Europe/Paris'))
    const { events } = opened(text)
    expect(badLines(text)).toEqual([])
    expect(events).toHaveLength(1)
    const [it] = events
    expect(it).toMatchObject({ uid: 'post000000000000@palier', summary: 'atelier vélo', location: 'square', sequence: 0 })
    expect(it && [instant(it.startDate), instant(it.endDate)]).toEqual(['2026-11-28T18:00:00.000Z', '2026-11-28T21:00:00.000Z'])
    expect(it?.startDate.zone?.tzid).toBe('Europe/Paris')
    expect(it?.component.getFirstPropertyValue('status')).toBe('CONFIRMED')
    expect(String(it?.component.getFirstPropertyValue('dtstamp'))).toBe('2026-11-25T09:00:00Z')
  })

  test('whole days end the day after', () => {
    const text = icsOf(scheduled(post({ start: '2026-11-28', end: '2026-11-29' }), 'Europe/Paris'))
    const [it] = opened(text).events
    expect([it?.startDate.toString(), it?.endDate.toString(), it?.startDate.isDate]).toEqual(['2026-11-28', '2026-11-30', true])
    expect(text).not.toContain('VTIMEZONE')
  })

  test('cancelled is said, and outdoes what was sent before', () => {
    const text = icsOf(scheduled(post({ start: '2026-11-28T19:00' }), 'Europe/Paris', (it) => cancelledDate(it, 'il pleut')))
    const [it] = opened(text).events
    expect([it?.component.getFirstPropertyValue('status'), it?.sequence]).toEqual(['CANCELLED', 1])
  })
})

describe('what comes again', () => {
  const tuesdays = post({ vague: 'tous les mardis de 18h à 20h' })

  test('is one event with its rule; cancelled days are out, moved ones are elsewhere', () => {
    const change = (it: EventDate): EventDate =>
      it.day === '2026-12-08'
        ? cancelledDate(it, 'il pleut')
        : it.day === '2026-12-15'
          ? movedTo(it, { start: '2026-12-16T19:30', end: '2026-12-16T21:30', place: 'salle des fêtes' }, { zone: 'Europe/Paris', now })
          : it
    const text = icsOf(scheduled(tuesdays, 'Europe/Paris', change))
    expect(badLines(text)).toEqual([])
    expect(text).toContain('RRULE:FREQ=WEEKLY;BYDAY=TU\r\n')
    expect(text).toContain('EXDATE;TZID=Europe/Paris:20261208T180000\r\n')
    expect(text).toContain('RECURRENCE-ID;TZID=Europe/Paris:20261215T180000\r\n')
    expect(startsIn(text, 4)).toEqual([
      '2026-12-01T17:00:00.000Z',
      '2026-12-16T18:30:00.000Z',
      '2026-12-22T17:00:00.000Z',
      '2026-12-29T17:00:00.000Z',
    ])
    const moved = opened(text).events.find((it) => it.isRecurrenceException())
    expect(moved).toMatchObject({ uid: 'post000000000000@palier', location: 'salle des fêtes', sequence: 1 })
  })

  test('a pause ends it with its last date, for now', () => {
    const it = scheduled(tuesdays, 'Europe/Paris')
    const text = icsOf({ ...it, event: { ...it.event, paused: true, dueAt: null }, dates: it.dates.slice(0, 2) })
    expect(startsIn(text, 9)).toEqual(['2026-12-01T17:00:00.000Z', '2026-12-08T17:00:00.000Z'])
  })

  test('days of a pause that is over are out', () => {
    const it = scheduled(tuesdays, 'Europe/Paris')
    const text = icsOf({ ...it, dates: it.dates.filter(({ day }) => day < '2026-12-08' || day > '2026-12-22') })
    expect(startsIn(text, 2)).toEqual(['2026-12-01T17:00:00.000Z', '2026-12-29T17:00:00.000Z'])
  })
})

/** The time that two programs agree on, over two years of clock changes: the file's own zone, and the IANA database. */
test.each(zones)('an independent program that knows no zone reads two years in %s as we do', (zone) => {
  for (const [vague, hour] of [
    ['tous les mardis à 19h', '19:00'],
    ['tous les dimanches à 5h', '05:00'],
    ['tous les lundis à 0h30', '00:30'],
  ] as const) {
    const it = scheduled(post({ vague }), zone)
    const text = icsOf(it)
    const read = startsIn(text, 104)
    const first = dayOf(it.dates[0]?.start ?? '')
    const expected = Array.from({ length: 104 }, (_, n) =>
      new Date(Temporal.PlainDateTime.from(`${addDays(first, n * 7)}T${hour}`).toZonedDateTime(zone).epochMilliseconds).toISOString(),
    )
    expect(read).toEqual(expected)
  }
})

test('clock changes come again by a rule, where they have one', () => {
  const zone = (of: string): string => icsOf(scheduled(post({ vague: 'tous les mardis à 19h' }), of)).split('BEGIN:VEVENT')[0] ?? ''
  expect(zone('Europe/Paris')).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU')
  expect(zone('Europe/Paris')).toContain('RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU')
  expect(zone('America/Miquelon')).toContain('RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU')
  expect(zone('America/Miquelon')).toContain('RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=1SU')
  expect(zone('Indian/Reunion')).toContain('TZOFFSETFROM:+0400\r\nTZOFFSETTO:+0400')
  expect(zone('Indian/Reunion')).not.toContain('RRULE')
})

/** What somebody may type who means harm, or does not know what a calendar is. */
const hostile = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc
    .array(
      fc.constantFrom(
        'x\r\nATTENDEE:mailto:a@b.c',
        '\nEND:VEVENT\nBEGIN:VEVENT\n',
        '\r\nX-EVIL:1\r\n',
        '\0',
        '\u2028',
        '\\n',
        '\\',
        ';',
        ',',
        ':',
        '"',
        '\t',
        '\u0085',
        '\u000b',
        '\ufeff',
        '\ud800',
        '👩‍👩‍👧‍👦',
        'é'.repeat(80),
        '\u202e',
        '=?utf-8?q?',
        'VALUE=DATE',
      ),
      { maxLength: 12 },
    )
    .map((parts) => parts.join('')),
)
const wall = fc
  .record({ day: fc.integer({ min: 0, max: 3000 }), minute: fc.integer({ min: 0, max: 1439 }), whole: fc.boolean() })
  .map(({ day, minute, whole }): Wall => {
    const on = addDays('2026-11-26', day)
    return whole ? on : `${on}T${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
  })
/** What no calendar can hold is a space there; all else comes back as it was. */
const kept = (words: string): string =>
  words
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n]|[\u2028\u2029\ufeff]/gu, ' ')

test('whatever is typed comes back as it was, and nothing else comes with it', () => {
  fc.assert(
    fc.property(hostile, hostile, wall, fc.constantFrom(...zones), (title, place, start, zone) => {
      const text = icsOf(scheduled(post({ title, place: place || null, start }), zone))
      const { calendar, events } = opened(text)
      expect(badLines(text)).toEqual([])
      expect(events).toHaveLength(1)
      expect(events[0]?.summary).toBe(kept(title))
      expect(events[0]?.location).toBe(place ? kept(place) : null)
      const at = events[0]?.startDate
      expect(at?.isDate).toBe(hourOf(start) === null)
      expect(`${dayOf(start)}${hourOf(start) ? `T${hourOf(start)}` : ''}`).toBe(at?.isDate ? at.toString() : at?.toString().slice(0, 16))
      expect(new Set(namesIn(calendar).filter((it) => it.startsWith('vevent') || it.startsWith('vcalendar')))).toEqual(
        new Set([
          ...['version', 'prodid', 'calscale'].map((it) => `vcalendar.${it}`),
          ...['uid', 'dtstamp', 'last-modified', 'sequence', 'dtstart', 'summary', 'status', ...(place ? ['location'] : [])].map(
            (it) => `vevent.${it}`,
          ),
        ]),
      )
      /** Written again by the other program and read by it, it says the same. */
      const again = opened(calendar.toString())
      expect(again.events[0]?.summary).toBe(events[0]?.summary)
      expect(at && again.events[0] && instant(again.events[0].startDate)).toBe(at && instant(at))
    }),
    { numRuns: 400 },
  )
})

test('an instant that is read is the one that we mean, in every zone, in nights when clocks change', () => {
  fc.assert(
    fc.property(wall, fc.constantFrom(...zones), (start, zone) => {
      const it = scheduled(post({ start }), zone)
      const read = opened(icsOf(it)).events[0]?.startDate
      const date = it.dates[0]
      /** An hour that does not exist, or twice, programs read each in their way. */
      if (!date || !read || wallOf(date.fromAt, zone) !== start || read.isDate) return
      const twice = wallOf(new Date(date.fromAt.getTime() + 3_600_000), zone) === start
      if (!twice) expect(instant(read)).toBe(date.fromAt.toISOString())
    }),
    { numRuns: 400 },
  )
})

import { eventLines, uidOf } from '../events/event-ics.ts'
import type { ListedDate } from '../events/reads.ts'
import type { Quartier } from '../quartiers/quartier.ts'
import { hourOf } from '../time.ts'
import { wordsOf } from '../views.ts'
import { calendarOf, textValue } from './ics.ts'
import { zoneLines } from './ics-zone.ts'

/** A feed holds what was on for a month, and what is planned for a year. */
export const feedPastDays = 31
export const feedAheadDays = 366
export const feedMost = 500
/** How often a program may look, in the words of each format. */
const everyHours = 4

/** What a feed says of a date: titles, times, places. No resident, not even its author. */
type Entry = {
  id: string
  title: string
  start: string
  end: string | null
  place: string | null
  cancelled: boolean
  sequence: number
  changedAt: Date
  publishedAt: Date
}

/** Only what is public: events, as they stand in the channel. */
export const entriesOf = (dates: readonly ListedDate[]): Entry[] =>
  dates.flatMap(({ date, found: { post } }) =>
    post.kind === 'event' && post.publishedAt
      ? [
          {
            id: date.id,
            title: post.title,
            start: date.start,
            end: date.end,
            place: date.place,
            cancelled: date.state === 'cancelled' || post.outcome === 'withdrawn',
            sequence: date.sequence,
            changedAt: post.changedAt,
            publishedAt: post.publishedAt,
          },
        ]
      : [],
  )

/** The quartier's calendar as programs subscribe to it: each date by itself, so that one that is cancelled is shown so. */
export const feedIcs = (quartier: Pick<Quartier, 'name' | 'zone'>, entries: readonly Entry[], since: Date): string =>
  calendarOf([
    'METHOD:PUBLISH',
    `X-WR-CALNAME:${textValue(quartier.name)}`,
    `X-WR-TIMEZONE:${quartier.zone}`,
    `REFRESH-INTERVAL;VALUE=DURATION:PT${everyHours}H`,
    `X-PUBLISHED-TTL:PT${everyHours}H`,
    ...(entries.some(({ start }) => hourOf(start)) ? zoneLines(quartier.zone, since) : []),
    ...entries.flatMap((it) => eventLines({ ...it, uid: uidOf(it.id), state: it.cancelled ? 'cancelled' : 'planned' }, quartier.zone)),
  ])

/** Characters that XML 1.0 does not have, however they are written (2.2). */
const unwritable = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu
const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
const xml = (words: string): string =>
  words
    .toWellFormed()
    .replace(unwritable, ' ')
    .replace(/[&<>"']/g, (it) => named[it] ?? '')

const latest = (entries: readonly Entry[], usual: Date): Date =>
  entries.reduce((last, { changedAt }) => (changedAt > last ? changedAt : last), usual)

/** The same for a feed reader (RFC 4287), in the quartier's language. `host` makes its ids its own (RFC 4151). */
export const feedAtom = (quartier: Pick<Quartier, 'id' | 'name' | 'language'>, entries: readonly Entry[], host: string): string => {
  const t = wordsOf[quartier.language]
  const tag = `tag:${host},2026:`
  const facts = ({ start, end, place }: Entry): string =>
    [`${t.post.whenName()} ${t.when({ start, end, vague: null }) ?? ''}`, ...(place ? [`${t.post.placeName()} ${place}`] : [])].join('\n')
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${quartier.language}">`,
    `<id>${xml(`${tag}${quartier.id}`)}</id>`,
    `<title>${xml(t.calendar.feedTitle({ quartier: quartier.name }))}</title>`,
    `<author><name>${xml(quartier.name)}</name></author>`,
    `<updated>${latest(entries, new Date(0)).toISOString()}</updated>`,
    ...entries.map((it) =>
      [
        '<entry>',
        `<id>${xml(`${tag}${it.id}`)}</id>`,
        `<title>${xml(it.cancelled ? t.calendar.feedCancelled({ title: it.title }) : it.title)}</title>`,
        `<published>${it.publishedAt.toISOString()}</published>`,
        `<updated>${it.changedAt.toISOString()}</updated>`,
        `<content type="text">${xml(facts(it))}</content>`,
        '</entry>',
      ].join('\n'),
    ),
    '</feed>',
    '',
  ].join('\n')
}

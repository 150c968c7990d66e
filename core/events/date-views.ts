import type { Button, Card } from '../chat/card.ts'
import { lines, type Rich } from '../chat/rich.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'
import type { DatedView } from './dated.ts'
import type { Recurs } from './say-dates.ts'

type By = { post: string; title: string; author: string }

const whenOf = (it: { start: Wall; end: Wall | null }, t: Words): string => t.when({ ...it, vague: null }) ?? ''
const numbered = (dates: readonly DatedView[], t: Words): Rich[] =>
  dates.map((it, i) => t.dates.line({ n: i + 1, when: whenOf(it, t), place: it.place }))
const bare = (dates: readonly DatedView[], t: Words): Rich[] => dates.map((it) => t.dates.item({ when: whenOf(it, t) }))
const toFile = (post: string, t: Words): Button => ({ label: t.dates.toFile(), press: { do: 'event-ics', post } })
const toDates = (post: string, t: Words): Button => ({ label: t.dates.see(), press: { do: 'event-dates', post } })
const never = (post: string, t: Words): Button => ({ label: t.dates.everyOff(), press: { do: 'every-date', post, on: 'no' } })

const lookingAfter = (p: { post: string; recurs: Recurs; dates: readonly DatedView[] }, t: Words): Button[][] => [
  ...p.dates.map((it, i): Button[] => {
    const n = p.dates.length > 1 ? i + 1 : null
    return [
      { label: t.dates.move({ n }), form: 'move-date', ids: { date: it.date } },
      { label: t.dates.cancel({ n }), tone: 'danger', form: 'cancel-date', ids: { date: it.date } },
    ]
  }),
  ...(p.recurs === 'runs' || p.recurs === 'paused'
    ? [
        [
          p.recurs === 'paused'
            ? { label: t.dates.resume(), tone: 'go' as const, press: { do: 'pause-event' as const, post: p.post, to: 'resume' as const } }
            : { label: t.dates.pause(), press: { do: 'pause-event' as const, post: p.post, to: 'pause' as const } },
          { label: t.dates.end(), tone: 'danger' as const, press: { do: 'pause-event' as const, post: p.post, to: 'end' as const } },
        ],
      ]
    : []),
]

export const dateViews = {
  eventDates: (p: By & { mine: boolean; regular: boolean; recurs: Recurs; dates: readonly DatedView[]; more: number }, t: Words): Card => {
    const coming: Button[] = p.regular
      ? [never(p.post, t)]
      : p.recurs === 'runs'
        ? [{ label: t.dates.every(), tone: 'go', press: { do: 'every-date', post: p.post, on: 'yes' } }]
        : []
    return {
      text: lines(
        p.dates.length > 0 ? t.dates.list(p) : t.dates.none(p),
        ...numbered(p.dates, t),
        ...(p.more > 0 ? [t.dates.more(p)] : []),
        ...(p.recurs === 'paused' ? [t.dates.paused()] : []),
      ),
      buttons: [
        ...(p.mine ? lookingAfter(p, t) : []),
        [...(p.mine ? [] : coming), ...(p.dates.length > 0 ? [toFile(p.post, t)] : [])],
      ].filter((row) => row.length > 0),
    }
  },

  dateReason: (p: DatedView, t: Words): Card => ({
    text: lines(t.dates.askReason({ title: p.title, when: whenOf(p, t) }), t.dates.reasonSaid()),
    fill: { label: t.draft.answer(), form: 'cancel-date', ids: { date: p.date } },
    buttons: [[{ label: t.dates.keep(), press: { do: 'cancel' } }]],
  }),
  /** `told`: how many were told. */
  dateCancelled: (p: DatedView & { told: number }, t: Words): Card => ({
    text: t.dates.cancelled({ title: p.title, when: whenOf(p, t), told: p.told }),
    buttons: [[{ label: t.resident.toHome(), press: { do: 'home' } }]],
  }),

  datePick: (p: DatedView & { field: 'when' | 'place' }, t: Words): Card => ({
    text: t.dates.pick({ title: p.title, when: whenOf(p, t) }),
    buttons: [
      [
        { label: t.dates.when(), form: 'move-date', ids: { date: p.date, field: 'when' } },
        { label: t.dates.place(), form: 'move-date', ids: { date: p.date, field: 'place' } },
        { label: t.dates.keep(), press: { do: 'cancel' } },
      ],
    ],
  }),
  dateQuestion: (p: DatedView & { field: 'when' | 'place'; why: 'again' | 'past' | null }, t: Words): Card => ({
    text: [
      ...(p.why === 'again' ? t.edit.again() : p.why === 'past' ? t.dates.past() : []),
      p.field === 'when' ? t.dates.whenHint() : t.dates.placeHint(),
    ],
    fill: { label: t.draft.answer(), form: 'move-date', ids: { date: p.date, field: p.field } },
  }),
  dateMoved: (p: DatedView & { told: number }, t: Words): Card => {
    const facts: [string, string][] = [
      [t.post.whenName(), whenOf(p, t)],
      ...(p.place ? [[t.post.placeName(), p.place] as [string, string]] : []),
    ]
    return { text: t.dates.moved(p), facts, buttons: [[{ label: t.event.whoComes(), press: { do: 'who-comes', date: p.date } }]] }
  },
  dateGone: (_p: object, t: Words): Card => ({ text: t.dates.gone(), buttons: [[{ label: t.resident.toHome(), press: { do: 'home' } }]] }),

  /** To who organises it: what stays, and is to be cancelled date by date. */
  eventPaused: (p: { post: string; title: string; how: 'pause' | 'end'; stay: readonly DatedView[] }, t: Words): Card => ({
    text: lines(t.dates.pausedNow[p.how](p), ...(p.stay.length > 0 ? [t.dates.stay(), ...bare(p.stay, t)] : [])),
    buttons: [
      p.how === 'pause'
        ? [{ label: t.dates.resume(), press: { do: 'pause-event', post: p.post, to: 'resume' } }, toDates(p.post, t)]
        : [p.stay.length > 0 ? toDates(p.post, t) : { label: t.resident.toHome(), press: { do: 'home' } }],
    ],
  }),
  /** To who comes every time. */
  eventRests: (p: By & { how: 'pause' | 'resume' | 'end' }, t: Words): Card => ({
    text: t.dates.rests[p.how](p),
    ...(p.how === 'end' ? {} : { buttons: [[toDates(p.post, t), never(p.post, t)]] }),
  }),

  everyDate: (p: By & { coming: readonly DatedView[]; waiting: readonly DatedView[] }, t: Words): Card => ({
    text: lines(
      t.dates.everyTime(p),
      ...(p.coming.length > 0 ? [t.dates.nextOnes(), ...bare(p.coming, t)] : []),
      ...(p.waiting.length > 0 ? [t.dates.inLine(), ...bare(p.waiting, t)] : []),
    ),
    buttons: [[never(p.post, t), toFile(p.post, t)]],
  }),
  everyDateOff: (p: By & { stay: readonly DatedView[] }, t: Words): Card => ({
    text: lines(t.dates.neverAgain(p), ...(p.stay.length > 0 ? [t.dates.stillDown(), ...bare(p.stay, t)] : [])),
    buttons: [[toDates(p.post, t)]],
  }),

  eventFile: (p: { title: string; text: string }, t: Words): Card => ({
    text: t.dates.file(p),
    file: { name: t.dates.fileName(), type: 'text/calendar', text: p.text },
  }),
}

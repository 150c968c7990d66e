import { type Button, type Card, rowsIfAny } from '../chat/card.ts'
import type { Opening } from '../chat/press.ts'
import { lines, quote, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { factsOf, fromLine, headOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Wall } from '../time.ts'
import type { Words } from '../words/fr.ts'
import type { EventDate } from './event.ts'
import type { Tally } from './reads.ts'
import type { ThingView } from './thing.ts'
import { type Brought, bringRow, broughtLine, broughtLines, neededLine, toList } from './thing-views.ts'

/** An event at one of its dates: the post carries that date's time, place and number of places. `free` is null without a limit. */
export type DateView = { post: PostView; date: string; tally: Tally; free: number | null; things?: readonly ThingView[] } & Pick<
  EventDate,
  'state' | 'reason'
>

/** Where somebody stands, or what has just become of them. */
export type MyNews = keyof Words['event']['mine']

type Mine = DateView & {
  what: MyNews
  guests: number
  children: number
  named: boolean
  /** When and where it was, where that has just changed. */
  was: Pick<EventDate, 'start' | 'end' | 'place'> | null
  /** They organise it beside the author. */
  helps: boolean
  /** In line: 1 is who comes next. */
  place: number | null
  /** Until when a seat is held for them. */
  until: Wall | null
  /** The reminder that is still to come. */
  remind: 'day' | 'hour' | null
  /** What they bring. */
  yours?: readonly string[]
}

/** « samedi 28 novembre à 19 h, la cour » */
const wasAt = ({ start, end, place }: NonNullable<Mine['was']>, t: Words): string =>
  [t.when({ start, end, vague: null }) ?? '', ...(place ? [place] : [])].join(', ')
const at = (wall: Wall, t: Words): string => t.when({ start: wall, end: null, vague: null }) ?? ''

/** « 12 personnes viennent, 3 peut-être. Il reste 8 places. » */
const countsOf = ({ tally, free }: Pick<DateView, 'tally' | 'free'>, t: Words): Rich[] => [
  ...(tally.coming + tally.maybe > 0 ? [t.event.counts(tally)] : []),
  ...(free === null ? [] : [free > 0 ? t.event.left(free) : t.event.full(tally)]),
]

const rsvp = (p: DateView, label: string, to: 'yes' | 'maybe' | 'no', tone?: 'go', guests?: number): Button => ({
  label,
  ...(tone ? { tone } : {}),
  press: { do: 'rsvp', date: p.date, to, ...(guests === undefined ? {} : { guests }) },
})
const several = (p: DateView, t: Words): Button => ({ label: t.event.several(), form: 'party', ids: { date: p.date } })
const whoComes = (p: DateView, t: Words): Button => ({ label: t.event.whoComes(), press: { do: 'who-comes', date: p.date } })
const writeTo = (p: DateView, t: Words): Button => ({
  label: cut(t.answer.write({ name: p.post.author }), 40),
  form: 'answer-post',
  ids: { post: p.post.id },
})

const held = (p: Mine, t: Words): Button[][] => [[rsvp(p, t.event.claim(), 'yes', 'go'), rsvp(p, t.event.passBy(), 'no')]]

const mineButtons = (p: Mine, t: Words): Button[][] => {
  switch (p.what) {
    case 'ask':
    case 'declined':
    case 'lapsed':
    case 'tooMany':
      return [
        [rsvp(p, p.free === 0 ? t.event.joinLine() : t.event.come(), 'yes', 'go'), several(p, t)],
        [rsvp(p, t.event.maybe(), 'maybe'), ...(p.what === 'declined' ? [] : [rsvp(p, t.event.no(), 'no')]), writeTo(p, t)],
      ]
    case 'maybe':
      return [
        [rsvp(p, p.free === 0 ? t.event.joinLine() : t.event.come(), 'yes', 'go'), several(p, t)],
        [rsvp(p, t.event.notComing(), 'no'), writeTo(p, t)],
        ...bringRow(p, t),
      ]
    case 'full':
    case 'coming':
      /** A seat is held for them, and not for as many as they wished. */
      if (p.until) return held(p, t)
      return [
        [...(p.guests + p.children === 0 ? [rsvp(p, t.event.plusOne(), 'yes', undefined, 1)] : []), several(p, t)],
        [
          { label: p.named ? t.event.hideName() : t.event.showName(), press: { do: 'name-me', date: p.date, on: p.named ? 'n' : 'y' } },
          rsvp(p, t.event.noMore(), 'no'),
        ],
        [{ label: t.dates.toFile(), press: { do: 'event-ics', post: p.post.id } }, writeTo(p, t)],
        ...bringRow(p, t),
      ]
    case 'waiting':
      return [[several(p, t), rsvp(p, t.event.leaveLine(), 'no')]]
    case 'offered':
      return held(p, t)
    case 'day':
    case 'today':
    case 'hour':
    case 'changed':
      return [[rsvp(p, t.event.still(), 'yes', 'go'), rsvp(p, t.event.noMore(), 'no')], [writeTo(p, t)], ...bringRow(p, t)]
    case 'unavailable':
    case 'cancelled':
    case 'over':
    case 'missed':
      return []
    default:
      return p.what satisfies never
  }
}

const opening = (p: DateView): Opening => ({ press: { do: 'ask-rsvp', date: p.date } })

/** Where a card says what they bring, and what is still needed. */
const bringing: readonly MyNews[] = ['coming', 'full', 'maybe', 'day', 'today', 'hour', 'changed']
const asking: readonly MyNews[] = ['coming', 'maybe', 'day', 'today']

export const eventViews = {
  /** In the channel, edited as neighbours answer. */
  eventCard: (p: DateView, t: Words): Card => {
    const isOver = p.state !== 'planned'
    return {
      text: lines(
        headOf(p.post, t),
        rich`${t.post.by(p.post)}`,
        ...fromLine(p.post, t),
        ...(p.state === 'cancelled' ? [t.event.isCancelled(), ...(p.reason ? [[quote(p.reason)]] : [])] : []),
        ...(p.state === 'over' ? [t.event.isOver(p.tally)] : []),
        ...(isOver ? [] : [...countsOf(p, t), ...neededLine(p, t)]),
      ),
      facts: factsOf(p.post, t),
      photo: p.post.photo ?? undefined,
      ...rowsIfAny(
        isOver
          ? []
          : [
              [
                { label: p.free === 0 ? t.event.joinLine() : t.event.come(), open: opening(p) },
                { label: t.event.maybe(), open: opening(p) },
                { label: t.event.no(), open: opening(p) },
              ],
            ],
      ),
    }
  },

  /** To somebody who answered, or is asked: where they stand. */
  eventMine: (p: Mine, t: Words): Card => ({
    text: lines(
      headOf(p.post, t),
      ...(p.was ? [t.event.hasMoved({ was: wasAt(p.was, t) })] : []),
      t.event.mine[p.what]({
        ...p,
        until: p.until ? at(p.until, t) : '',
        place: p.place ?? 1,
        free: p.free ?? 0,
        places: p.post.places ?? 0,
        title: p.post.title,
      }),
      ...(p.reason && p.what === 'cancelled' ? [[quote(p.reason)]] : []),
      ...(p.what === 'ask' ? countsOf(p, t) : []),
      ...(bringing.includes(p.what) ? broughtLine(p.yours ?? [], t) : []),
      ...(asking.includes(p.what) ? neededLine(p, t) : []),
    ),
    facts: factsOf(p.post, t).filter(([name]) => name !== t.event.placesName()),
    ...rowsIfAny([...mineButtons(p, t), ...(p.helps && p.state === 'planned' ? [[whoComes(p, t)]] : [])]),
  }),

  partyAsk: (p: { date: string; title: string; field: 'guests' | 'children'; again: boolean }, t: Words): Card => ({
    text: lines(...(p.again ? [t.event.form.again()] : []), p.field === 'guests' ? t.event.form.guestsAsk(p) : t.event.form.childrenAsk()),
    fill: { label: t.draft.answer(), form: 'party', ids: { date: p.date } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),

  /** To whoever organises: who comes. Names are for them alone. */
  whoComes: (
    p: DateView & {
      coming: readonly string[]
      more: number
      unsure: number
      mine: boolean
      helps: boolean
      /** It is the town hall's: nobody reads the names. */
      closed?: boolean
      brought?: readonly Brought[]
    },
    t: Words,
  ): Card => ({
    text: lines(
      headOf(p.post, t),
      ...(p.state === 'over' ? [t.event.isOver(p.tally)] : countsOf(p, t)),
      ...(p.unsure > 0 ? [t.event.unsure(p.unsure)] : []),
      ...(p.closed
        ? [t.association.namesClosed()]
        : p.coming.length > 0
          ? [t.event.names(p), ...(p.more > 0 ? [t.event.namesMore(p.more)] : [])]
          : p.tally.coming === 0 || p.state === 'planned'
            ? [t.event.nobody()]
            : []),
      ...broughtLines(p.brought ?? [], t),
    ),
    facts: factsOf(p.post, t),
    ...rowsIfAny(
      p.mine && p.state === 'planned'
        ? [
            [
              { label: t.poster.door(), press: { do: 'poster', date: p.date, as: 'pdf' } },
              { label: t.dates.see(), press: { do: 'event-dates', post: p.post.id } },
            ],
            [
              { label: t.event.setPlaces(), form: 'set-places', ids: { post: p.post.id } },
              p.helps
                ? { label: t.together.leave(), press: { do: 'co-leave', date: p.date } }
                : { label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post.id } },
            ],
            ...(p.closed
              ? []
              : [
                  [
                    { label: t.participants.door(), press: { do: 'participants' as const, date: p.date } },
                    ...(p.helps ? [] : [{ label: t.together.door(), press: { do: 'co-ask' as const, date: p.date } }]),
                  ],
                ]),
            [toList(p.post.id, (p.brought ?? []).length > 0, t)],
          ]
        : [[{ label: t.resident.toHome(), press: { do: 'home' } }]],
    ),
  }),

  placesAsk: (p: { post: string; title: string; again: boolean }, t: Words): Card => ({
    text: lines(...(p.again ? [t.event.form.again()] : []), t.event.form.placesAsk(p)),
    fill: { label: t.draft.answer(), form: 'set-places', ids: { post: p.post } },
    buttons: [
      [
        { label: t.event.noLimit(), press: { do: 'set-places', post: p.post, places: 0 } },
        { label: t.draft.cancel(), press: { do: 'cancel' } },
      ],
    ],
  }),
  placesSet: (p: DateView & { places: number | null; falls: boolean }, t: Words): Card => ({
    text: lines(t.event.placesNow(p), ...(p.falls ? [t.event.placesFall(p.tally)] : [])),
    buttons: [[{ label: t.event.whoComes(), press: { do: 'who-comes', date: p.date } }]],
  }),
}

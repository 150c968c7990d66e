import { write } from '../answers/reply-buttons.ts'
import { type Button, type Card, inTwos } from '../chat/card.ts'
import { lines, type Rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { headOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { SeriesWhen } from './enrol.ts'
import type { NamedTurn } from './reads.ts'
import type { TurnView } from './say-turn.ts'
import type { Turns } from './turns.ts'

type By = { title: string; author: string }

const toTurns = (label: string): Button[][] => [[{ label, press: { do: 'turns' } }]]
const leaving = (it: { post: string; title: string }, t: Words): Button => ({
  label: cut(t.series.leaveOne(it), 40),
  press: { do: 'leave-series', post: it.post, sure: 'no' },
})
const press = { cannot: 'turn-cannot', skip: 'turn-skip' } as const

export const seriesViews = {
  seriesBegun: (p: { title: string } & SeriesWhen, t: Words): Card => ({ text: t.series.begun(p) }),
  seriesRegular: (
    p: { post: PostView; name: string; names: readonly string[]; answer: string; when: SeriesWhen; next: string | null },
    t: Words,
  ): Card => ({
    text: lines(headOf(p.post, t), t.series.regular(p)),
    buttons: [
      [write(p, t)],
      [
        { label: t.series.calendar(), press: { do: 'turns' } },
        { label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post.id } },
      ],
    ],
  }),
  seriesEnrolled: (p: By & { answer: string; when: SeriesWhen; alone: boolean; next: string | null }, t: Words): Card => ({
    text: t.series.enrolled(p),
    buttons: [[write({ answer: p.answer, name: p.author }, t)], ...toTurns(t.series.mine())],
  }),
  seriesJoined: (p: By & { name: string }, t: Words): Card => ({ text: t.series.joined(p), buttons: toTurns(t.series.mine()) }),
  seriesMoved: (p: By & { when: SeriesWhen }, t: Words): Card => ({ text: t.series.moved(p), buttons: toTurns(t.series.mine()) }),
  seriesEnded: (p: By & { why: 'done' | 'over' | 'changed' }, t: Words): Card => ({ text: t.series.ended[p.why](p) }),
  seriesThanks: (p: { title: string; regulars: readonly { answer: string; name: string }[] }, t: Words): Card => ({
    text: t.series.thanks({ title: p.title, names: p.regulars.map(({ name }) => name) }),
    ...(p.regulars.length > 0
      ? { buttons: p.regulars.map((it): Button[] => [{ label: cut(t.series.thank(it), 40), press: { do: 'thank', answer: it.answer } }]) }
      : {}),
  }),
  seriesLeave: (p: By & { post: string }, t: Words): Card => ({
    text: t.series.leave(p),
    buttons: [
      [
        { label: t.series.leaveYes(), tone: 'danger', press: { do: 'leave-series', post: p.post, sure: 'yes' } },
        { label: t.series.leaveNo(), press: { do: 'turns' } },
      ],
    ],
  }),
  seriesLeft: (p: By, t: Words): Card => ({ text: t.series.left(p) }),
  regularLeft: (p: { post: string; title: string; name: string; names: readonly string[] }, t: Words): Card => ({
    text: t.series.regularLeft(p),
    buttons: [
      [
        { label: t.series.calendar(), press: { do: 'turns' } },
        { label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post } },
      ],
    ],
  }),
  seriesShared: (p: By & { name: string; alone: boolean }, t: Words): Card => ({
    text: t.series.shared(p),
    buttons: toTurns(t.series.mine()),
  }),
  leaveWhich: (p: { series: readonly { post: string; title: string }[] }, t: Words): Card => ({
    text: t.series.leaveWhich(),
    buttons: [...p.series.map((it) => [leaving(it, t)]), [{ label: t.series.leaveNo(), press: { do: 'turns' } }]],
  }),

  turnReminder: (p: TurnView, t: Words): Card => ({
    text: t.series.reminder(p),
    buttons: [
      [
        { label: t.series.yes(), tone: 'go', press: { do: 'turn-yes', turn: p.turn } },
        { label: t.series.no(), press: { do: 'turn-cannot', turn: p.turn } },
      ],
    ],
  }),
  turnAsked: (p: TurnView, t: Words): Card => ({
    text: t.series.asked(p),
    buttons: [[{ label: t.series.take(), tone: 'go', press: { do: 'turn-take', turn: p.turn } }]],
  }),
  /** It can still be that they cannot. */
  turnYours: (p: TurnView, t: Words): Card => ({
    text: t.series.yours(p),
    buttons: [[{ label: t.series.no(), press: { do: 'turn-cannot', turn: p.turn } }]],
  }),
  turnCovered: (p: TurnView & { name: string }, t: Words): Card => ({ text: t.series.covered(p) }),
  turnReleased: (p: TurnView & { asked: boolean }, t: Words): Card => ({
    text: t.series.released(p),
    buttons: [[{ label: t.series.afterAll(), press: { do: 'turn-take', turn: p.turn } }]],
  }),
  turnUncovered: (p: TurnView, t: Words): Card => ({
    text: t.series.uncovered(p),
    buttons: [[{ label: t.series.askQuartier(), tone: 'go', press: { do: 'turn-ask', turn: p.turn } }]],
  }),
  turnSkipped: (p: TurnView & { yours: boolean }, t: Words): Card => ({ text: t.series.skipped(p) }),
  turnGone: (_p: object, t: Words): Card => ({ text: t.series.gone(), buttons: toTurns(t.series.mine()) }),
  turnNone: (p: { day: string | null }, t: Words): Card => ({ text: t.series.none(p) }),
  /** Said in words, done by a press: the one day that is meant, or which of them. */
  turnWhich: (p: { does: 'cannot' | 'skip'; turns: readonly NamedTurn[] }, t: Words): Card => {
    const [only, another] = p.turns
    const no: Button = { label: t.draft.cancel(), press: { do: 'cancel' } }
    if (!only) return { text: t.series.none({ day: null }) }
    if (!another)
      return {
        text: t.series.one[p.does](only),
        buttons: [[{ label: t.series.tell(), tone: 'go', press: { do: press[p.does], turn: only.id } }, no]],
      }
    return {
      text: t.series.which[p.does](),
      buttons: [
        ...p.turns.map((it, i): Button[] => [
          { label: cut(`${i + 1}. ${t.series.day(it)} : ${it.title}`, 40), press: { do: press[p.does], turn: it.id } },
        ]),
        [no],
      ],
    }
  },

  turns: (p: Turns, t: Words): Card => {
    if (p.mine.length + p.forMe.length + p.series.length === 0) return { text: t.series.nothing() }
    const numbered = p.forMe.map((it, i) => ({ ...it, n: p.mine.length + i + 1 }))
    const text: Rich[] = [
      ...(p.mine.length > 0 ? [t.series.list(), ...p.mine.map((it, i) => t.series.line({ ...it, n: i + 1 }))] : []),
      ...(numbered.length > 0 ? [t.series.listFor(), ...numbered.map((it) => t.series.lineFor(it))] : []),
    ]
    return {
      text: text.length > 0 ? lines(...text) : t.series.nothing(),
      buttons: [
        ...inTwos(p.mine.map((it, i): Button => ({ label: t.series.cannot({ n: i + 1 }), press: { do: 'turn-cannot', turn: it.id } }))),
        ...inTwos(numbered.map((it): Button => ({ label: t.series.needless(it), press: { do: 'turn-skip', turn: it.id } }))),
        ...p.series.slice(0, 3).map((it): Button[] => [leaving(it, t)]),
      ],
    }
  },
}

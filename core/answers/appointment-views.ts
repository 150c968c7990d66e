import type { Button, Card } from '../chat/card.ts'
import { lines, quote } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'
import { write } from './reply-buttons.ts'
import type { Meeting, Stage } from './say-appointment.ts'
import { type ReadyThanks, thanksButtons } from './thanks.ts'

/** Opens the form that asks when and where. */
export const appointButton = (answer: string, label: string): Button => ({ label, form: 'appoint', ids: { answer } })
/** What is said of them must fit on the button too. */
const nameMost = 24
const absent = ({ answer, name }: Meeting, t: Words): Button => ({
  label: t.promise.absent({ name: cut(name, nameMost) }),
  press: { do: 'no-show', answer },
})
/** The author closes the post; the neighbour says so, and the author confirms. */
const done = (it: Meeting, t: Words): Button[] => {
  if (it.loan) return []
  return [
    it.side === 'author'
      ? { label: t.mine.done(), tone: 'go', press: { do: 'close-post', post: it.post, outcome: 'done' } }
      : { label: t.mine.done(), tone: 'go', press: { do: 'said-done', answer: it.answer } },
  ]
}
/** It will not be, after all. */
const leave = (it: Meeting, t: Words): Button[] => {
  if (it.loan) return []
  return [
    it.side === 'author'
      ? { label: t.mine.reopen(), press: { do: 'reopen', post: it.post } }
      : { label: t.promise.cannot(), press: { do: 'give-up', answer: it.answer } },
  ]
}
const factsOf = ({ when, place }: Meeting, t: Words): (readonly [string, string])[] => [
  ...(when ? [[t.post.whenName(), t.when({ start: when, end: null, vague: null }) ?? ''] as const] : []),
  ...(place ? [[t.post.placeName(), place] as const] : []),
]
const moment = (when: string | null, t: Words): string => (when && t.when({ start: when, end: null, vague: null })) || ''
const rows = (...all: readonly (readonly Button[])[]): readonly (readonly Button[])[] => all.filter(({ length }) => length > 0)

export const appointmentViews = {
  appointQuestion: (p: { answer: string; title: string; name: string; field: 'when' | 'place'; again: boolean }, t: Words): Card => ({
    text: p.field === 'place' ? t.promise.askPlace(p) : p.again ? t.promise.askWhenAgain() : t.promise.askWhen(p),
    fill: { label: t.promise.fix(), form: 'appoint', ids: { answer: p.answer } },
    buttons: [
      [
        ...(p.field === 'place' ? [{ label: t.promise.noPlace(), press: { do: 'appoint' as const, answer: p.answer } }] : []),
        { label: t.draft.cancel(), press: { do: 'cancel' as const } },
      ],
    ],
  }),

  meeting: (p: Meeting & Stage, t: Words): Card => {
    const facts = factsOf(p, t)
    const another = appointButton(p.answer, t.promise.another())
    switch (p.stage) {
      case 'sent':
        return {
          text: lines(t.promise.sent(p), ...(p.instead ? [t.promise.instead({ when: moment(p.instead, t) })] : [])),
          facts,
          buttons: [[write(p, t), another]],
        }
      case 'proposed':
        return {
          text: lines(t.promise.proposed(p), ...(p.instead ? [t.promise.instead({ when: moment(p.instead, t) })] : [])),
          facts,
          buttons: [
            [{ label: t.promise.agree(), tone: 'go', press: { do: 'agree', answer: p.answer, at: p.at } }, another],
            [write(p, t), ...leave(p, t)],
          ],
        }
      case 'agreed':
        return {
          text: lines(t.promise.agreed(p), ...(p.reminds ? [t.promise.willRemind()] : [])),
          facts,
          buttons: rows([write(p, t), another], leave(p, t)),
        }
      case 'reminder':
        return { text: t.promise.reminder(p), facts, buttons: rows([...done(p, t), ...leave(p, t)], [write(p, t), another]) }
      case 'over':
        return { text: t.promise.over(p), facts, buttons: rows([...done(p, t), absent(p, t)], [write(p, t), another]) }
      case 'passed':
        return { text: t.promise.passed(p), facts, buttons: [[another, write(p, t)]] }
      default:
        return p satisfies never
    }
  },

  /** `agreed`: there was an appointment, at which somebody may have been missing. */
  outcomeAsk: (p: Meeting & { agreed: boolean; said: boolean }, t: Words): Card => ({
    text: p.said ? t.promise.saidDone(p) : p.agreed ? t.promise.howWasIt(p) : t.promise.isItDone(p),
    ...(p.agreed ? { facts: factsOf({ ...p, place: null }, t) } : {}),
    buttons: rows(
      [...done(p, t), { label: t.promise.notYet(), press: { do: 'not-yet', answer: p.answer } }],
      p.agreed ? [absent(p, t)] : [],
    ),
  }),
  outcomeLater: (p: Meeting, t: Words): Card => ({
    text: t.promise.later(p),
    buttons: [
      [appointButton(p.answer, t.promise.fix()), write(p, t)],
      [...done(p, t), ...leave(p, t)],
    ],
  }),
  doneHeard: (p: { title: string; name: string }, t: Words): Card => ({ text: t.promise.doneHeard(p) }),

  noShowNoted: (p: Meeting, t: Words): Card => ({
    text: p.side === 'author' && !p.loan ? t.promise.noShowNoted(p) : t.promise.noShowNotedOther(p),
    buttons:
      p.side === 'author' && !p.loan ? [[write(p, t)]] : rows([appointButton(p.answer, t.promise.another()), write(p, t)], leave(p, t)),
  }),
  noShowTold: (p: Meeting, t: Words): Card => ({
    text: t.promise.noShowTold({ ...p, when: moment(p.when, t) }),
    buttons: rows(
      [{ label: t.promise.wasThere(), press: { do: 'was-there', answer: p.answer } }, write(p, t)],
      p.side === 'author' || p.loan ? [appointButton(p.answer, t.promise.another())] : [],
    ),
  }),
  wasThere: (_p: object, t: Words): Card => ({ text: t.promise.wasThereNoted() }),

  doneTogether: (p: { answer: string; title: string; author: string }, t: Words): Card => ({
    text: t.promise.doneTogether(p),
    buttons: [thanksButtons(p.answer, t)],
  }),
  thankQuestion: (p: { answer: string; name: string }, t: Words): Card => ({
    text: t.promise.thankQuestion(p),
    fill: { label: t.promise.ownWords(), form: 'thank', ids: { answer: p.answer } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  thanked: (p: { name: string }, t: Words): Card => ({ text: t.answer.thanked(p) }),
  /** `back`: the answer for which its reader may say thanks too. */
  thanks: (p: { author: string; title: string; ready: ReadyThanks | null; words: string; back: string | null }, t: Words): Card => {
    const words = p.ready ? t.promise.ready[p.ready]() : p.words
    return {
      text: lines(t.answer.thanks(p), ...(words ? [[quote(words)]] : [])),
      ...(p.back ? { buttons: [thanksButtons(p.back, t)] } : {}),
    }
  },
}

import type { Button, Card } from '../chat/card.ts'
import type { Ids } from '../chat/press.ts'
import { lines, quote, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { headOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Answer } from './answer.ts'

type May = 'choose' | 'thank' | null
const reply = (answer: string, label: string): Button => ({ label, form: 'reply-answer', ids: { answer } })
const mayButtons = (answer: string, name: string, may: May, t: Words): Button[] => {
  if (may === 'choose') return [{ label: cut(t.answer.choose({ name }), 40), tone: 'go', press: { do: 'choose', answer } }]
  return may === 'thank' ? [{ label: t.answer.thank(), press: { do: 'thank', answer } }] : []
}

const guards = (answer: string, t: Words): Button[] => [
  { label: t.answer.block(), press: { do: 'block', answer, undo: 'no' } },
  { label: t.answer.report(), form: 'report', ids: { answer } },
]

export const answerViews = {
  answerQuestion: (p: { title: string; name: string; form: 'answer-post' | 'reply-answer'; ids: Ids }, t: Words): Card => ({
    text: t.answer.question(p),
    fill: { label: t.answer.reply(), form: p.form, ids: p.ids },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  answerSent: (p: { title: string; name: string }, t: Words): Card => ({ text: t.answer.sent(p) }),

  /** A neighbour's words, carried: their first name, the post, their words set apart. */
  answerCame: (
    p: { answer: string; title: string; name: string; words: string; photo: string | null; first: boolean; may: May },
    t: Words,
  ): Card => ({
    text: lines(p.first ? t.answer.cameFirst(p) : t.answer.came(p), ...(p.words ? [[quote(p.words)]] : [])),
    photo: p.photo ?? undefined,
    buttons: [
      [reply(p.answer, t.answer.reply()), ...mayButtons(p.answer, p.name, p.may, t)],
      /** Once in a conversation is enough for its author, who finds it at the first words. */
      ...(p.first || p.may === null ? [guards(p.answer, t)] : []),
    ],
  }),

  blocked: (p: { name: string; answer: string; undone: boolean }, t: Words): Card => ({
    text: p.undone ? t.answer.unblocked(p) : t.answer.blocked(p),
    ...(p.undone ? {} : { buttons: [[{ label: t.answer.unblock(), press: { do: 'block', answer: p.answer, undo: 'yes' } }]] }),
  }),
  reportQuestion: (p: { answer: string; name: string }, t: Words): Card => ({
    text: t.answer.reportQuestion(p),
    fill: { label: t.answer.report(), form: 'report', ids: { answer: p.answer } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  reportSent: (p: { answer: string; name: string; told: boolean }, t: Words): Card => ({
    text: p.told ? t.answer.reportSent() : t.answer.reportKept(),
    buttons: [[{ label: cut(t.answer.blockNamed(p), 40), press: { do: 'block', answer: p.answer, undo: 'no' } }]],
  }),
  reported: (p: { reporter: string; about: string; title: string; words: string }, t: Words): Card => ({
    text: lines(t.answer.reported(p), ...(p.words ? [[quote(p.words)]] : [])),
  }),

  answerOwn: (p: { title: string; post: string }, t: Words): Card => ({
    text: t.answer.own(p),
    buttons: [[{ label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post } }]],
  }),
  answerTooLate: (p: { title: string; author: string; promised: boolean }, t: Words): Card => ({
    text: p.promised ? t.answer.tooLatePromised(p) : t.answer.tooLate(p),
    buttons: [[{ label: t.list.all(), press: { do: 'posts', page: 0 } }]],
  }),
  answerChosen: (p: { title: string; author: string; answer: string }, t: Words): Card => ({
    text: t.answer.chosen(p),
    buttons: [[reply(p.answer, cut(t.answer.write({ name: p.author }), 40))]],
  }),
  answerDeclined: (
    p: { title: string; author: string; why: 'promised' | 'done' | 'withdrawn' | 'expired' | 'reopened' },
    t: Words,
  ): Card => ({ text: t.answer.declined[p.why](p) }),

  postPromised: (p: { post: PostView; name: string; answer: string; others: boolean }, t: Words): Card => ({
    text: lines(headOf(p.post, t), t.answer.promised(p)),
    buttons: [
      [reply(p.answer, cut(t.answer.write(p), 40))],
      [
        { label: t.mine.done(), tone: 'go', press: { do: 'close-post', post: p.post.id, outcome: 'done' } },
        { label: t.mine.reopen(), press: { do: 'reopen', post: p.post.id } },
      ],
    ],
  }),

  answerList: (
    p: {
      title: string
      post: string
      answers: readonly { id: string; name: string; words: string; state: Answer['state']; may: May }[]
      more: number
    },
    t: Words,
  ): Card => {
    if (p.answers.length === 0) return { text: t.answer.listNone(p) }
    const said = p.answers.map((it, i) => {
      const state = it.state === 'chosen' ? ` (${t.answer.isChosen()})` : it.state === 'declined' ? ` (${t.answer.isDeclined()})` : ''
      return rich`${i + 1}. ${it.name}${state} : ${quote(cut(it.words, 200))}`
    })
    return {
      text: lines(t.answer.list(p), ...said, ...(p.more > 0 ? [t.answer.more(p.more)] : [])),
      buttons: p.answers.map((it) => [reply(it.id, cut(t.answer.write(it), 40)), ...mayButtons(it.id, it.name, it.may, t)]),
    }
  },

  thanked: (p: { name: string }, t: Words): Card => ({ text: t.answer.thanked(p) }),
  thanks: (p: { author: string; title: string }, t: Words): Card => ({ text: t.answer.thanks(p) }),
}

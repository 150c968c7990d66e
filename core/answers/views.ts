import type { Button, Card } from '../chat/card.ts'
import { lines, quote, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Period } from '../loans/period.ts'
import { headOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Phrase } from '../residents/reliability.ts'
import type { Words } from '../words/fr.ts'
import type { Answer } from './answer.ts'
import { appointButton } from './appointment-views.ts'
import { write } from './reply-buttons.ts'

export type May = 'choose' | 'thank' | null
export const mayButtons = (answer: string, name: string, may: May, t: Words): Button[] => {
  if (may === 'choose') return [{ label: cut(t.answer.choose({ name }), 40), tone: 'go', press: { do: 'choose', answer, sure: 'no' } }]
  return may === 'thank' ? [{ label: t.answer.thank(), press: { do: 'thank', answer } }] : []
}

const joining = (post: string | null, t: Words): Button[][] => (post ? [[{ label: t.line.join(), press: { do: 'take', post } }]] : [])

type ListedAnswer = {
  id: string
  name: string
  words: string
  state: Answer['state']
  yes: boolean
  about: readonly Phrase[]
  may: May
}

/** "2. Inès (a dit oui, 12 coups de main) : Bonjour…" */
const lineOfAnswer = (it: ListedAnswer, number: number, t: Words): Rich => {
  const state =
    it.state === 'chosen'
      ? t.answer.isChosen()
      : it.state === 'declined'
        ? t.answer.isDeclined()
        : it.state === 'offered'
          ? t.line.isOffered()
          : it.yes
            ? t.line.saidYes()
            : null
  const known = [state, t.known.phrases(it.about)].filter((said) => said)
  const start = rich`${number}. ${it.name}${known.length > 0 ? ` (${known.join(', ')})` : ''}`
  return it.words ? rich`${start}${t.colon}${quote(cut(it.words, 200))}` : start
}
const handOver = (loan: string, lends: boolean, t: Words): Button => ({
  label: lends ? t.lending.handedOver() : t.lending.haveIt(),
  press: { do: 'hand-over', loan },
})
const noted = (period: Period | undefined, t: Words): Rich[] => (period ? [t.loan.itIs(t.when({ ...period, vague: null }) ?? '')] : [])

export const answerViews = {
  answerOwn: (p: { title: string; post: string }, t: Words): Card => ({
    text: t.answer.own(p),
    buttons: [[{ label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post } }]],
  }),
  answerTooLate: (p: { title: string; author: string; promised: boolean; join: string | null }, t: Words): Card => ({
    text: p.promised ? t.answer.tooLatePromised(p) : t.answer.tooLate(p),
    buttons: [...joining(p.join, t), [{ label: t.list.all(), press: { do: 'posts', page: 0 } }]],
  }),
  /** `leave`: they may say that they cannot any more. `loan`: what was agreed with it. */
  answerChosen: (
    p: { title: string; author: string; answer: string; leave: boolean; loan?: Period & { id: string; lends: boolean } },
    t: Words,
  ): Card => ({
    text: lines(t.answer.chosen(p), ...noted(p.loan, t)),
    buttons: [
      [write({ answer: p.answer, name: p.author }, t), appointButton(p.answer, t.promise.fix())],
      ...(p.leave ? [[{ label: t.line.cannot(), press: { do: 'give-up' as const, answer: p.answer } }]] : []),
      ...(p.loan
        ? [[handOver(p.loan.id, p.loan.lends, t), { label: t.loan.cannot(), press: { do: 'cancel-loan' as const, loan: p.loan.id } }]]
        : []),
    ],
  }),
  /** `join`: the post, where they may still be in line for it. */
  answerDeclined: (
    p: { title: string; author: string; why: 'promised' | 'done' | 'withdrawn' | 'expired' | 'reopened'; join: string | null },
    t: Words,
  ): Card => ({ text: t.answer.declined[p.why](p), ...(p.join ? { buttons: joining(p.join, t) } : {}) }),

  /** `loan`: what was agreed with it. */
  postPromised: (p: { post: PostView; name: string; answer: string; others: boolean; loan?: Period & { id: string } }, t: Words): Card => ({
    text: lines(headOf(p.post, t), t.answer.promised(p), ...noted(p.loan, t)),
    buttons: [
      [write(p, t), appointButton(p.answer, t.promise.fix())],
      ...(p.loan ? [[handOver(p.loan.id, p.post.direction === 'offer', t)]] : []),
      ...(p.others && p.post.kind !== 'loan'
        ? [[{ label: t.line.another(), press: { do: 'answers' as const, post: p.post.id, page: 0 } }]]
        : []),
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
      /** The number of the first that is shown. */
      first: number
      answers: readonly ListedAnswer[]
      page: number
      /** How many come after these. */
      more: number
    },
    t: Words,
  ): Card => {
    if (p.answers.length === 0) return { text: t.answer.listNone(p) }
    const said = p.answers.map((it, i) => lineOfAnswer(it, p.first + i, t))
    /** Two of the same first name are told apart by their number. */
    const named = p.answers.map((it, i) => {
      const same = p.answers.some((other) => other !== it && other.name === it.name)
      return same ? `${cut(it.name, 20)} (${p.first + i})` : it.name
    })
    const turn: Button[] = [
      ...(p.page > 0 ? [{ label: t.list.previous(), press: { do: 'answers' as const, post: p.post, page: p.page - 1 } }] : []),
      ...(p.more > 0 ? [{ label: t.line.more(), press: { do: 'answers' as const, post: p.post, page: p.page + 1 } }] : []),
    ]
    return {
      text: lines(t.answer.list(p), ...said, ...(p.more > 0 ? [t.answer.more(p.more)] : [])),
      buttons: [
        ...p.answers.map((it, i) => {
          const name = named[i] ?? it.name
          return [write({ answer: it.id, name }, t), ...mayButtons(it.id, name, it.may, t)]
        }),
        ...(turn.length > 0 ? [turn] : []),
      ],
    }
  },
}

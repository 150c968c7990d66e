import type { Button, Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { factsOf, headOf, linesOf, titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import { appointButton } from './appointment-views.ts'
import type { Left } from './line.ts'
import { write } from './reply-buttons.ts'
import { takesYes } from './yes.ts'

const leave = (answer: string, label: string): Button => ({ label, press: { do: 'give-up', answer } })
const another = (post: string, t: Words): Button => ({ label: t.line.another(), press: { do: 'answers', post, page: 0 } })
const said = (post: PostView, t: Words) => ({ ...post, title: titleOf(post, t) })

export const lineViews = {
  /** The one question before a yes. `ahead`: how many are in line already, where somebody has it. */
  takeAsk: (p: { post: PostView; ahead: number | null }, t: Words): Card => {
    const { post, ahead } = p
    return {
      text: lines(headOf(post, t), t.post.by(post), ahead === null ? t.line.ask(said(post, t)) : t.line.askJoin({ ahead })),
      facts: factsOf(post, t),
      photo: post.photo ?? undefined,
      buttons: [
        [{ label: ahead === null ? t.line.yes(post) : t.line.yesJoin(), tone: 'go', press: { do: 'take', post: post.id } }],
        [
          ...(ahead === null ? [{ label: t.line.askFirst(), form: 'answer-post' as const, ids: { post: post.id } }] : []),
          { label: t.line.no(), press: { do: 'cancel' } },
        ],
      ],
    }
  },
  takeDone: (p: { post: PostView; answer: string }, t: Words): Card => ({
    text: t.line.theirs(said(p.post, t)),
    buttons: [
      [write({ answer: p.answer, name: p.post.author }, t), appointButton(p.answer, t.promise.fix())],
      [leave(p.answer, t.line.cannot())],
    ],
  }),
  /** Their yes was carried; the author chooses. `answer` null: there is nothing to take back. */
  takeNoted: (p: { post: PostView; answer: string | null }, t: Words): Card => ({
    text: t.line.noted(said(p.post, t)),
    ...(p.answer ? { buttons: [[write({ answer: p.answer, name: p.post.author }, t), leave(p.answer, t.line.afterAllNot())]] } : {}),
  }),

  linePlace: (p: { post: PostView; answer: string; place: number }, t: Words): Card => ({
    text: t.line.place({ title: titleOf(p.post, t), place: p.place }),
    buttons: [[leave(p.answer, t.line.leave())]],
  }),
  lineTurn: (p: { post: PostView; answer: string; until: string }, t: Words): Card => ({
    text: t.line.turn({ title: titleOf(p.post, t), until: p.until }),
    buttons: [[{ label: t.line.take(p.post), tone: 'go', press: { do: 'claim', answer: p.answer } }, leave(p.answer, t.line.pass())]],
  }),
  lineMissed: (p: { title: string; join: string | null }, t: Words): Card => ({
    text: t.line.missed(p),
    ...(p.join ? { buttons: [[{ label: t.line.still(), press: { do: 'take' as const, post: p.join } }]] } : {}),
  }),
  lineLeft: (p: { title: string; author: string; what: 'gave-up' | 'left' }, t: Words): Card => ({
    text: p.what === 'gave-up' ? t.line.gaveUp(p) : t.line.left(p),
  }),

  /** To the author: somebody has it, since they said so first or were next in line. */
  postTaken: (p: { post: PostView; name: string; answer: string; first: boolean }, t: Words): Card => ({
    text: p.first
      ? t.line.taken({ title: titleOf(p.post, t), name: p.name })
      : t.line.takenNext({ title: titleOf(p.post, t), name: p.name }),
    buttons: [
      [write(p, t), appointButton(p.answer, t.promise.fix())],
      [another(p.post.id, t)],
      [
        { label: t.mine.done(), tone: 'go', press: { do: 'close-post', post: p.post.id, outcome: 'done' } },
        { label: t.mine.reopen(), press: { do: 'reopen', post: p.post.id } },
      ],
    ],
  }),
  /** To the author: somebody would; they choose. */
  yesCame: (p: { post: PostView; name: string; answer: string }, t: Words): Card => ({
    text: t.line.yesCame({ ...said(p.post, t), name: p.name }),
    buttons: [[{ label: cut(t.answer.choose(p), 40), tone: 'go', press: { do: 'choose', answer: p.answer, sure: 'no' } }, write(p, t)]],
  }),
  yesWithdrawn: (p: { title: string; name: string }, t: Words): Card => ({ text: t.line.yesWithdrawn(p) }),
  chooseSure: (p: { title: string; name: string; instead: string; answer: string }, t: Words): Card => ({
    text: t.line.sure(p),
    buttons: [
      [
        { label: cut(t.line.yesSure(p), 40), tone: 'go', press: { do: 'choose', answer: p.answer, sure: 'yes' } },
        { label: t.line.no(), press: { do: 'cancel' } },
      ],
    ],
  }),
  /** To the author: who had it has it no more, and what became of it. */
  linePassed: (p: { post: PostView; left: Left; next: { name: string; until: string } | null }, t: Words): Card => ({
    text: lines(
      t.line.leftWhy[p.left.why]({ title: titleOf(p.post, t), name: p.left.name }),
      p.next ? t.line.offeredTo(p.next) : t.line.openAgain(),
    ),
    buttons: [[...(p.next ? [another(p.post.id, t)] : []), { label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post.id } }]],
  }),
  /** To who only wrote and was told that somebody was found: it is to be had again. */
  answerFree: (p: { post: PostView }, t: Words): Card => ({
    text: t.line.free(said(p.post, t)),
    buttons: [
      [
        ...(takesYes(p.post) ? [{ label: t.line.take(p.post), tone: 'go' as const, press: { do: 'take' as const, post: p.post.id } }] : []),
        { label: t.post.answer(), form: 'answer-post', ids: { post: p.post.id } },
      ],
    ],
  }),

  /** To the author, a day later. */
  answersWait: (p: { title: string; post: string; count: number; name: string }, t: Words): Card => ({
    text: p.count === 1 ? t.line.oneWaits(p) : t.line.manyWait(p),
    buttons: [[{ label: t.mine.seeAnswers(p.count), tone: 'go', press: { do: 'answers', post: p.post, page: 0 } }]],
  }),
  /** To who waited three days, with what there is instead. */
  answerLapsed: (p: { title: string; author: string; there: readonly PostView[] }, t: Words): Card => ({
    text: p.there.length > 0 ? lines(t.line.lapsed(p), t.line.instead(), linesOf(p.there, t)) : t.line.lapsed(p),
    ...(p.there.length > 0
      ? {
          buttons: p.there.map((post, i): Button[] => [
            { label: cut(t.draft.see({ n: i + 1, title: titleOf(post, t) }), 40), press: { do: 'show-post', post: post.id } },
          ]),
        }
      : {}),
  }),
}

import type { Button, Card } from '../chat/card.ts'
import type { Ids } from '../chat/press.ts'
import { lines, type Point, placed, quote, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { factsOf, sortOf, titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { DetailKind } from './contact-details.ts'
import type { Topic } from './question.ts'
import { reply } from './reply-buttons.ts'
import { type May, mayButtons } from './views.ts'

type Writing = { form: 'answer-post' | 'reply-answer'; ids: Ids }

const blockButton = (answer: string, blocks: boolean, t: Words): Button => ({
  label: blocks ? t.answer.unblock() : t.answer.block(),
  press: { do: 'block', answer, undo: blocks ? 'yes' : 'no' },
})
const reportButton = (answer: string, t: Words): Button => ({ label: t.answer.report(), form: 'report', ids: { answer } })
const moreButton = (answer: string, t: Words): Button => ({ label: t.relay.more(), press: { do: 'more', answer } })
const exchangeButton = (answer: string, label: string): Button => ({ label, form: 'exchange', ids: { answer } })
const cancelButton = (t: Words): Button => ({ label: t.draft.cancel(), press: { do: 'cancel' } })

/** The line of a post that answers; where none stands there in so many words, what it shows. */
const lineFor = (post: PostView, topic: Topic, t: Words): Rich => {
  if (topic === 'open') return t.relay.stillOpen({ title: post.title })
  if (topic === 'photo') return t.relay.hasPhoto()
  const name = topic === 'price' ? t.post.priceName() : topic === 'place' ? t.post.placeName() : t.post.whenName()
  const fact = factsOf(post, t).find(([it]) => it === name)
  return t.relay.itSays({ line: fact ? rich`${fact[0]} ${fact[1]}` : rich`${sortOf(post, t)}${t.colon}${titleOf(post, t)}` })
}

export const relayViews = {
  answerQuestion: (p: { title: string; name: string } & Writing, t: Words): Card => ({
    text: t.answer.question(p),
    fill: { label: t.answer.reply(), form: p.form, ids: p.ids },
    buttons: [[cancelButton(t)]],
  }),
  answerSent: (p: { title: string; name: string }, t: Words): Card => ({ text: t.answer.sent(p) }),

  /** A neighbour's words, carried: their first name, the post, their words set apart. */
  answerCame: (
    p: { answer: string; title: string; name: string; words: string; photo: string | null; first: boolean; may: May; silent?: true },
    t: Words,
  ): Card => ({
    text: lines(p.first ? t.answer.cameFirst(p) : t.answer.came(p), ...(p.words ? [[quote(p.words)]] : [])),
    photo: p.photo ?? undefined,
    buttons: [
      [reply(p.answer, t.answer.reply()), ...mayButtons(p.answer, p.name, p.may, t), ...(p.first ? [] : [moreButton(p.answer, t)])],
      /** What protects one stands in sight at the first words of somebody, and behind « Plus… » later. */
      ...(p.first ? [[blockButton(p.answer, false, t), reportButton(p.answer, t), moreButton(p.answer, t)]] : []),
    ],
    ...(p.silent ? { silent: true } : {}),
  }),
  placeCame: (p: { answer: string; title: string; name: string; place: Point; silent?: true }, t: Words): Card => ({
    text: lines(t.relay.placeCame(p), [placed(p.place, t.relay.onMap(p.place))]),
    buttons: [[reply(p.answer, t.answer.reply()), moreButton(p.answer, t)]],
    ...(p.silent ? { silent: true } : {}),
  }),

  /** Kept back: `without` is what would be carried instead; null when nothing would be left. */
  wordsHeld: (
    p: { name: string; kind: DetailKind; without: string | null; held: string; exchange: string | null } & Writing,
    t: Words,
  ): Card => ({
    text: lines(
      t.relay.held(p),
      ...(p.without
        ? [t.relay.heldWithout(), [quote(cut(p.without, 400))]]
        : [p.without === null ? t.relay.heldOnly() : t.relay.heldPhoto()]),
    ),
    fill: { label: t.relay.otherwise(), form: p.form, ids: p.ids },
    buttons: [
      ...(p.exchange ? [[exchangeButton(p.exchange, t.relay.exchange())]] : []),
      [
        ...(p.without === null
          ? []
          : [{ label: t.relay.sendWithout(), tone: 'go' as const, press: { do: 'send-held' as const, held: p.held } }]),
        cancelButton(t),
      ],
    ],
  }),
  postSays: (p: { post: PostView; topic: Topic; held: string } & Writing, t: Words): Card => ({
    text: lineFor(p.post, p.topic, t),
    photo: p.topic === 'photo' ? (p.post.photo ?? undefined) : undefined,
    buttons: [
      [{ label: cut(t.relay.askAnyway({ name: p.post.author }), 40), press: { do: 'send-held', held: p.held } }],
      [{ label: t.relay.writeElse(), form: p.form, ids: p.ids }],
    ],
  }),
  unanswered: (p: { name: string; held: string }, t: Words): Card => ({
    text: t.relay.unanswered(p),
    buttons: [[{ label: t.relay.tryAgain(), press: { do: 'send-held', held: p.held } }, cancelButton(t)]],
  }),
  heldGone: (_p: object, t: Words): Card => ({ text: t.relay.heldGone() }),

  conversation: (
    p: { answer: string; title: string; name: string; open: boolean; exchange: boolean; muted: boolean; blocks: boolean },
    t: Words,
  ): Card => ({
    text: lines(t.relay.conversation(p), ...(p.muted ? [t.relay.isMuted(p)] : []), ...(p.open ? [] : [t.relay.isOver()])),
    buttons: [
      ...(p.exchange ? [[exchangeButton(p.answer, t.relay.exchange())]] : []),
      [
        ...(p.open
          ? [
              {
                label: p.muted ? t.relay.unmute() : t.relay.mute(),
                press: { do: 'mute' as const, answer: p.answer, on: p.muted ? ('no' as const) : ('yes' as const) },
              },
            ]
          : []),
        blockButton(p.answer, p.blocks, t),
        reportButton(p.answer, t),
      ],
    ],
  }),
  conversationOver: (p: { title: string; name: string }, t: Words): Card => ({ text: t.relay.over(p) }),

  exchangeQuestion: (p: { answer: string; name: string; again: boolean }, t: Words): Card => ({
    text: lines(...(p.again ? [t.relay.detailAgain()] : []), t.relay.detailQuestion(p)),
    fill: { label: t.relay.share(), form: 'exchange', ids: { answer: p.answer } },
    buttons: [[cancelButton(t)]],
  }),
  exchangeEarly: (p: { name: string; answer: string }, t: Words): Card => ({
    text: t.relay.exchangeEarly(p),
    buttons: [[reply(p.answer, cut(t.answer.write(p), 40))]],
  }),
  exchangeWaits: (p: { name: string; answer: string }, t: Words): Card => ({
    text: t.relay.exchangeWaits(p),
    buttons: [[{ label: t.relay.takeBack(), press: { do: 'no-exchange', answer: p.answer } }]],
  }),
  exchangeAsked: (p: { name: string; title: string; answer: string }, t: Words): Card => ({
    text: t.relay.exchangeAsked(p),
    buttons: [
      [exchangeButton(p.answer, t.relay.shareMine()), { label: t.relay.noThanks(), press: { do: 'no-exchange', answer: p.answer } }],
    ],
  }),
  exchanged: (p: { name: string; detail: string; answer: string }, t: Words): Card => ({
    text: lines(t.relay.exchanged(p), [quote(p.detail)]),
    buttons: [[reply(p.answer, t.answer.reply())]],
  }),
  exchangeLeft: (p: { name: string; answer: string }, t: Words): Card => ({
    text: t.relay.exchangeLeft(p),
    buttons: [[reply(p.answer, cut(t.answer.write(p), 40))]],
  }),
  exchangeNot: (p: { title: string; answer: string }, t: Words): Card => ({
    text: t.relay.exchangeNot(p),
    buttons: [[reply(p.answer, t.answer.reply())]],
  }),

  blocked: (p: { name: string; answer: string; undone: boolean }, t: Words): Card => ({
    text: p.undone ? t.answer.unblocked(p) : t.answer.blocked(p),
    ...(p.undone ? {} : { buttons: [[blockButton(p.answer, true, t)]] }),
  }),
  reportQuestion: (p: { answer: string; name: string }, t: Words): Card => ({
    text: t.answer.reportQuestion(p),
    fill: { label: t.answer.report(), form: 'report', ids: { answer: p.answer } },
    buttons: [[cancelButton(t)]],
  }),
  reportSent: (p: { answer: string; name: string; told: boolean }, t: Words): Card => ({
    text: p.told ? t.answer.reportSent() : t.answer.reportKept(),
    buttons: [[{ label: cut(t.answer.blockNamed(p), 40), press: { do: 'block', answer: p.answer, undo: 'no' } }]],
  }),
  reported: (p: { reporter: string; about: string; title: string; words: string }, t: Words): Card => ({
    text: lines(t.answer.reported(p), ...(p.words ? [[quote(p.words)]] : [])),
  }),
}

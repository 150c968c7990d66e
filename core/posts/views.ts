import { thanksButtons } from '../answers/thanks.ts'
import type { Button, Card } from '../chat/card.ts'
import { lines, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { borrow, borrowFromChannel, whenFree } from '../loans/borrow-buttons.ts'
import type { Words } from '../words/fr.ts'
import { factsOf, fromLine, headOf, lineOf, linesOf, sortOf, titleOf } from './card.ts'
import type { PostView } from './post-view.ts'
import { answerButtons, takeOpening, takePress } from './take-buttons.ts'

const browse = (t: Words): Button[][] => [[{ label: t.list.all(), press: { do: 'posts', page: 0 } }]]

const shownButtons = (post: PostView, t: Words): Button[][] => {
  const lent = borrow(post, t)
  if (post.state !== 'open') return [...[...lent, ...takePress(post, t)].map((it) => [it]), ...whenFree(post, t), ...browse(t)]
  const words: Button = { label: t.post.answer(), form: 'answer-post', ids: { post: post.id } }
  return [lent.length > 0 ? [...lent, words] : answerButtons(post, t), ...whenFree(post, t)]
}

/** Of a request for today or tomorrow: its neighbours are asked one after another. */
const urgentButton = (p: { post: PostView; urgent?: boolean }, t: Words): Button[] =>
  p.urgent ? [{ label: t.urgent.button(), press: { do: 'urgent', post: p.post.id } }] : []

export const postViews = {
  /** The card in the quartier's channel, edited along the post's life. */
  postCard: (p: { post: PostView }, t: Words): Card => {
    const { post } = p
    const ending =
      post.state === 'promised'
        ? t.post.promised()
        : post.state === 'expired'
          ? t.post.expired()
          : post.outcome === 'withdrawn'
            ? t.post.withdrawn()
            : t.post.done()
    const byline = rich`${t.post.by(post)}`
    const open = post.state === 'open'
    const ids = { post: post.id }
    const happy = post.state === 'promised' || (post.state === 'closed' && post.outcome === 'done')
    return {
      text: open ? lines(headOf(post, t), byline) : lines(headOf(post, t), byline, rich`${happy ? '✓ ' : ''}${ending}`),
      facts: factsOf(post, t),
      photo: post.photo ?? undefined,
      buttons: [
        [
          ...takeOpening(post, t),
          ...borrowFromChannel(post, t),
          ...(open ? [{ label: t.post.answer(), open: { form: 'answer-post' as const, ids } }] : []),
        ],
      ].filter(({ length }) => length > 0),
    }
  },

  postPublished: (p: { post: PostView; quartier: string; changed: boolean; hasChannel: boolean; urgent?: boolean }, t: Words): Card => {
    const said = { title: titleOf(p.post, t), quartier: p.quartier }
    return {
      text: p.changed ? t.mine.changed(said) : p.hasChannel ? t.mine.published(said) : t.mine.publishedNoChannel(said),
      photo: p.post.photo ?? undefined,
      buttons: [[...urgentButton(p, t), { label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post.id } }]],
    }
  },

  postMine: (p: { post: PostView; answers: number; date?: string; urgent?: boolean }, t: Words): Card => {
    const { id, state } = p.post
    const answers: Button[][] =
      p.answers > 0 ? [[{ label: t.mine.seeAnswers(p.answers), press: { do: 'answers', post: id, page: 0 } }]] : []
    const change: Button =
      state === 'promised'
        ? { label: t.mine.reopen(), press: { do: 'reopen', post: id } }
        : { label: t.draft.edit(), form: 'edit-post', ids: { post: id } }
    return {
      text: lines(headOf(p.post, t), state === 'promised' ? [t.post.promised()] : p.date && p.answers === 0 ? [] : t.mine.open(p.answers)),
      facts: factsOf(p.post, t),
      photo: p.post.photo ?? undefined,
      buttons: [
        ...answers,
        ...whenFree(p.post, t),
        ...(p.date ? [[{ label: t.event.whoComes(), press: { do: 'who-comes' as const, date: p.date } }]] : []),
        ...(p.urgent ? [urgentButton(p, t)] : []),
        [
          { label: t.mine.done(), tone: 'go', press: { do: 'close-post', post: id, outcome: 'done' } },
          change,
          { label: t.mine.withdraw(), tone: 'danger', press: { do: 'close-post', post: id, outcome: 'withdrawn' } },
        ],
      ],
    }
  },

  postShown: (p: { post: PostView }, t: Words): Card => ({
    text: lines(headOf(p.post, t), t.post.by(p.post), ...fromLine(p.post, t)),
    facts: factsOf(p.post, t),
    photo: p.post.photo ?? undefined,
    buttons: shownButtons(p.post, t),
  }),

  postClosed: (p: { post: PostView; toThank: { answer: string; name: string } | null }, t: Words): Card => ({
    text: t.mine.closed({ title: titleOf(p.post, t), outcome: p.post.outcome }),
    ...(p.toThank
      ? {
          buttons: [
            [{ label: cut(t.mine.thank(p.toThank), 40), press: { do: 'thank' as const, answer: p.toThank.answer } }],
            thanksButtons(p.toThank.answer, t),
          ],
        }
      : {}),
  }),
  postGone: (_p: object, t: Words): Card => ({ text: t.post.gone(), buttons: browse(t) }),

  postCheck: (p: { post: PostView }, t: Words): Card => ({
    text: t.mine.check({ title: titleOf(p.post, t) }),
    buttons: [
      [
        { label: t.mine.keep(), tone: 'go', press: { do: 'keep-post', post: p.post.id } },
        { label: t.mine.done(), press: { do: 'close-post', post: p.post.id, outcome: 'done' } },
        { label: t.mine.withdraw(), tone: 'danger', press: { do: 'close-post', post: p.post.id, outcome: 'withdrawn' } },
      ],
    ],
  }),
  postKept: (p: { post: PostView; days: number }, t: Words): Card => ({ text: t.mine.kept({ title: titleOf(p.post, t), days: p.days }) }),
  postExpired: (p: { post: PostView }, t: Words): Card => ({ text: t.mine.expired({ title: titleOf(p.post, t) }) }),

  /** Asked by words, done by a press: the one post that fits, or which of them. */
  closeWhich: (p: { posts: readonly PostView[]; outcome: 'done' | 'withdrawn' }, t: Words): Card => {
    const [only, another] = p.posts
    if (!only) return { text: t.mine.none() }
    const close = (post: PostView, label: string): Button => ({
      label,
      tone: p.outcome === 'done' ? 'go' : 'danger',
      press: { do: 'close-post', post: post.id, outcome: p.outcome },
    })
    const no: Button = { label: t.draft.cancel(), press: { do: 'cancel' } }
    if (!another) {
      const title = titleOf(only, t)
      return p.outcome === 'done'
        ? { text: t.mine.confirm({ title }), buttons: [[close(only, t.mine.yesDone()), no]] }
        : { text: t.mine.confirmWithdraw({ title }), buttons: [[close(only, t.mine.yesWithdraw()), no]] }
    }
    return {
      text: p.outcome === 'done' ? t.mine.whichDone() : t.mine.whichWithdraw(),
      buttons: [...p.posts.map((post) => [close(post, cut(titleOf(post, t), 40))]), [no]],
    }
  },

  /** `around`: some of what the followed quartiers show; `allAround`: there is more of it. */
  postList: (
    p: { quartier: string; posts: readonly PostView[]; page: number; more: boolean; around?: readonly PostView[]; allAround?: boolean },
    t: Words,
  ): Card => {
    const { around = [], allAround = false } = p
    if (p.posts.length === 0 && p.page === 0 && around.length === 0) return { text: t.list.none(p) }
    const first = p.posts.length + 1
    const turn: Button[] = [
      ...(p.page > 0 ? [{ label: t.list.previous(), press: { do: 'posts' as const, page: p.page - 1 } }] : []),
      ...(p.more ? [{ label: t.list.next(), press: { do: 'posts' as const, page: p.page + 1 } }] : []),
    ]
    return {
      text: lines(
        ...(p.posts.length > 0 ? [t.list.title(p), linesOf(p.posts, t)] : [t.list.none(p)]),
        ...(around.length > 0 ? [[], t.moving.part(), ...around.map((post, i) => lineOf(post, t, first + i))] : []),
      ),
      buttons: [
        ...[...p.posts, ...around].map((post, i): Button[] => [
          { label: cut(`${i + 1}. ${titleOf(post, t)}`, 40), press: { do: 'show-post', post: post.id } },
        ]),
        ...(allAround ? [[{ label: t.moving.more(), press: { do: 'around-posts' as const, page: 0 } }]] : []),
        ...(turn.length > 0 ? [turn] : []),
      ],
    }
  },

  myPosts: (p: { posts: readonly PostView[] }, t: Words): Card => {
    if (p.posts.length === 0) return { text: t.mine.none(), buttons: browse(t) }
    return {
      text: t.mine.list(),
      buttons: p.posts.map((post): Button[] => [
        { label: cut(`${sortOf(post, t)}${t.colon}${titleOf(post, t)}`, 40), press: { do: 'show-post', post: post.id } },
      ]),
    }
  },
}

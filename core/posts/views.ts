import type { Button, Card } from '../chat/card.ts'
import { lines, plain, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'
import { factsOf, headOf, linesOf, shortLineOf, sortOf, titleOf } from './card.ts'
import { editFields } from './edit-fields.ts'
import type { Direction, PostKind } from './post.ts'
import type { PostView } from './post-view.ts'
import type { Question } from './question.ts'
import { clearButton, sortButtons, whenButtons } from './quick-buttons.ts'
import type { Doubt } from './schema.ts'

type Draft = {
  post: PostView
  question: Question | null
  alternatives: readonly { kind: PostKind; direction: Direction }[]
  doubt: Doubt
  note: 'changed' | 'outdated' | null
  replaces: boolean
  /** What stands already and fits it. */
  there?: readonly PostView[]
}

type EditStep = { post: PostView | null; field: string | null; wall: string; again: boolean }

const introOf = ({ note, question, replaces, doubt }: Draft, t: Words): Rich => {
  if (question === 'doubt') return doubt?.field === 'price' ? t.draft.askWhichPrice() : t.draft.askWhichDate()
  if (question) return { kind: t.draft.askKind(), title: t.draft.askTitle(), when: t.draft.askWhen(), price: t.draft.askPrice() }[question]
  if (note) return note === 'changed' ? t.draft.changed() : t.draft.outdated()
  return replaces ? t.draft.replaces() : t.draft.intro()
}

/** What we read, and what it may be instead. */
const doubtButtons = (post: PostView, doubt: NonNullable<Doubt>, t: Words): Button[][] => {
  const price = (it: number | null): string => (it === null ? t.edit.noPrice() : t.price(it))
  const date = (it: Pick<PostView, 'start' | 'end'>): string => t.when({ ...it, vague: null }) ?? t.edit.noDate()
  const [read, other] = doubt.field === 'price' ? [price(post.price), price(doubt.other)] : [date(post), date(doubt.other)]
  return [
    [{ label: cut(read, 40), press: { do: 'edit-post', post: post.id, as: 'read' } }],
    [{ label: cut(other, 40), press: { do: 'edit-post', post: post.id, as: 'other' } }],
  ]
}

const questionButtons = ({ post, question, alternatives, doubt }: Draft, t: Words): Button[][] => {
  if (question === 'doubt' && doubt) return doubtButtons(post, doubt, t)
  if (question === 'kind') {
    const likeliest = alternatives.map((it): Button => ({ label: sortOf(it, t), press: { do: 'edit-post', post: post.id, ...it } }))
    return [...likeliest.map((it) => [it]), [{ label: t.draft.other(), form: 'edit-post', ids: { post: post.id, field: 'sort' } }]]
  }
  return question === 'price' ? [[{ label: t.draft.priceOpen(), press: { do: 'edit-post', post: post.id, clear: 'price' } }]] : []
}

/** Under the draft: what neighbours offer, or seek, already. */
const thereOf = ({ post, there = [] }: Draft, t: Words): (readonly [string, string])[] =>
  there.map((it, i) => [
    i > 0 ? t.draft.thereMore() : post.direction === 'request' ? t.draft.offered() : t.draft.sought(),
    plain(shortLineOf(it, t, i + 1)),
  ])

const browse = (t: Words): Button[][] => [[{ label: t.list.all(), press: { do: 'posts', page: 0 } }]]

export const postViews = {
  /** The author's draft: nothing is public before Publier. */
  postDraft: (p: Draft, t: Words): Card => ({
    text: lines(introOf(p, t), [], headOf(p.post, t)),
    facts: [...factsOf(p.post, t), ...thereOf(p, t)],
    photo: p.post.photo ?? undefined,
    ...(p.question && p.question !== 'kind' && p.question !== 'doubt'
      ? { fill: { label: t.draft.answer(), form: 'edit-post' as const, ids: { post: p.post.id, field: p.question } } }
      : {}),
    buttons: [
      ...questionButtons(p, t),
      [
        ...(p.post.title
          ? [{ label: t.draft.publish(), tone: 'go' as const, press: { do: 'publish-post' as const, post: p.post.id, rev: p.post.rev } }]
          : []),
        { label: t.draft.edit(), form: 'edit-post', ids: { post: p.post.id } },
        { label: t.draft.cancel(), tone: 'danger', press: { do: 'drop-draft', post: p.post.id } },
      ],
      ...(p.there ?? []).map((it, i): Button[] => [
        { label: cut(t.draft.see({ n: i + 1, title: titleOf(it, t) }), 40), press: { do: 'show-post', post: it.id } },
      ]),
    ],
  }),
  draftDropped: (p: { title: string }, t: Words): Card => ({ text: t.draft.dropped(p) }),
  photoAlone: (_p: object, t: Words): Card => ({ text: t.draft.photoAlone() }),

  /** Which field to change, where a form is asked step by step. */
  editPick: (p: EditStep, t: Words): Card => {
    const pick = (field: keyof typeof editFields): Button => ({
      label: editFields[field].label(t),
      form: 'edit-post',
      ids: { post: p.post?.id ?? '', field },
    })
    return {
      text: t.edit.pick(),
      buttons: [
        [pick('title'), pick('sort')],
        [pick('when'), pick('price')],
        [pick('place'), { label: t.draft.cancel(), press: { do: 'cancel' } }],
      ],
    }
  },
  editQuestion: (p: EditStep, t: Words): Card => {
    const field = Object.hasOwn(editFields, p.field ?? '') ? (p.field as keyof typeof editFields) : 'title'
    const hint = editFields[field].hint(t)
    const id = p.post?.id ?? ''
    const buttons = field === 'sort' ? sortButtons(id, t) : field === 'when' ? whenButtons(id, p.wall, t) : clearButton(id, field, t)
    return {
      text: p.again ? [...t.edit.again(), hint] : [hint],
      /** Where the kinds stand on buttons, a form would only show them once more. */
      ...(field === 'sort' ? {} : { fill: { label: t.draft.answer(), form: 'edit-post' as const, ids: { post: id, field } } }),
      ...(buttons.length > 0 ? { buttons } : {}),
    }
  },

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
    const happy = post.state === 'promised' || (post.state === 'closed' && post.outcome === 'done')
    return {
      text: open ? lines(headOf(post, t), byline) : lines(headOf(post, t), byline, rich`${happy ? '✓ ' : ''}${ending}`),
      facts: factsOf(post, t),
      photo: post.photo ?? undefined,
      buttons: open ? [[{ label: t.post.answer(), open: { form: 'answer-post', ids: { post: post.id } } }]] : [],
    }
  },

  postPublished: (p: { post: PostView; quartier: string; changed: boolean; hasChannel: boolean }, t: Words): Card => {
    const said = { title: titleOf(p.post, t), quartier: p.quartier }
    return {
      text: p.changed ? t.mine.changed(said) : p.hasChannel ? t.mine.published(said) : t.mine.publishedNoChannel(said),
      photo: p.post.photo ?? undefined,
      buttons: [[{ label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post.id } }]],
    }
  },

  postMine: (p: { post: PostView; answers: number }, t: Words): Card => {
    const { id, state } = p.post
    const answers: Button[][] = p.answers > 0 ? [[{ label: t.mine.seeAnswers(p.answers), press: { do: 'answers', post: id } }]] : []
    const change: Button =
      state === 'promised'
        ? { label: t.mine.reopen(), press: { do: 'reopen', post: id } }
        : { label: t.draft.edit(), form: 'edit-post', ids: { post: id } }
    return {
      text: lines(headOf(p.post, t), state === 'promised' ? [t.post.promised()] : t.mine.open(p.answers)),
      facts: factsOf(p.post, t),
      photo: p.post.photo ?? undefined,
      buttons: [
        ...answers,
        [
          { label: t.mine.done(), tone: 'go', press: { do: 'close-post', post: id, outcome: 'done' } },
          change,
          { label: t.mine.withdraw(), tone: 'danger', press: { do: 'close-post', post: id, outcome: 'withdrawn' } },
        ],
      ],
    }
  },

  postShown: (p: { post: PostView }, t: Words): Card => ({
    text: lines(headOf(p.post, t), t.post.by(p.post)),
    facts: factsOf(p.post, t),
    photo: p.post.photo ?? undefined,
    buttons:
      p.post.state === 'open' ? [[{ label: t.post.answer(), tone: 'go', form: 'answer-post', ids: { post: p.post.id } }]] : browse(t),
  }),

  postClosed: (p: { post: PostView; toThank: { answer: string; name: string } | null }, t: Words): Card => ({
    text: t.mine.closed({ title: titleOf(p.post, t), outcome: p.post.outcome }),
    ...(p.toThank
      ? { buttons: [[{ label: cut(t.mine.thank(p.toThank), 40), press: { do: 'thank' as const, answer: p.toThank.answer } }]] }
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

  postList: (p: { quartier: string; posts: readonly PostView[]; page: number; more: boolean }, t: Words): Card => {
    if (p.posts.length === 0 && p.page === 0) return { text: t.list.none(p) }
    const turn: Button[] = [
      ...(p.page > 0 ? [{ label: t.list.previous(), press: { do: 'posts' as const, page: p.page - 1 } }] : []),
      ...(p.more ? [{ label: t.list.next(), press: { do: 'posts' as const, page: p.page + 1 } }] : []),
    ]
    return {
      text: lines(t.list.title(p), linesOf(p.posts, t)),
      buttons: [
        ...p.posts.map((post, i): Button[] => [
          { label: cut(`${i + 1}. ${titleOf(post, t)}`, 40), press: { do: 'show-post', post: post.id } },
        ]),
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

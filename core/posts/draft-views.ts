import type { Spoken } from '../associations/association.ts'
import type { Button, Card } from '../chat/card.ts'
import { lines, plain, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import type { Words } from '../words/fr.ts'
import { factsOf, headOf, shortLineOf, sortOf, titleOf } from './card.ts'
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
  /** In whose name it stands, and could. */
  as?: string | null
  speaks?: readonly Spoken[]
  /** Whether it is to be shown around, where it may be. */
  around?: boolean
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

const speakShown = 3
const speakButtons = ({ post, as = null, speaks = [] }: Draft, t: Words): Button[][] => {
  if (as) return [[{ label: t.association.asMyself(), press: { do: 'speak-as', post: post.id, as: 'me' } }]]
  return speaks
    .slice(0, speakShown)
    .map((it) => [{ label: cut(t.association.asThem(it), 40), press: { do: 'speak-as', post: post.id, as: it.id } }])
}

const aroundButton = ({ post, around, question }: Draft, t: Words): Button[][] =>
  around === undefined || question
    ? []
    : [
        [
          {
            label: around ? t.moving.onlyHere() : t.moving.alsoAround(),
            press: { do: 'show-around', post: post.id, on: around ? 'no' : 'yes' },
          },
        ],
      ]

export const draftViews = {
  /** The author's draft: nothing is public before Publier. */
  postDraft: (p: Draft, t: Words): Card => ({
    text: lines(
      introOf(p, t),
      [],
      headOf(p.post, t),
      ...(p.as ? [rich`${t.post.by(p.post)}`] : []),
      ...(p.around ? [t.moving.shownAround()] : []),
    ),
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
      ...(p.post.kind === 'event' && p.post.direction === 'offer' && p.post.start
        ? [[{ label: t.event.setPlaces(), form: 'set-places' as const, ids: { post: p.post.id } }]]
        : []),
      ...speakButtons(p, t),
      ...aroundButton(p, t),
      ...(p.post.tip?.sort === 'address'
        ? [[{ label: p.post.tip.why ? t.tips.changeWhy() : t.tips.sayWhy(), form: 'tip-why' as const, ids: { post: p.post.id } }]]
        : []),
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
}

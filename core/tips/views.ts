import { type Button, type Card, inTwos } from '../chat/card.ts'
import { bold, lines, type Rich, rich } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { factsOf, fromLine, headOf, namedOf, titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Standing } from './life.ts'
import type { Vote } from './tip.ts'

type Seen = { post: PostView; standing: Standing }

const sortOf = ({ tip }: PostView) => tip?.sort ?? 'address'

/** What neighbours say of an address, in words. */
const saidOf = ({ confirms, last, faded, doubted }: Standing, t: Words): Rich[] => {
  if (doubted) return [t.tips.doubted()]
  if (faded) return [t.tips.faded({ month: t.month(last) })]
  return confirms > 0 ? [t.tips.confirmed({ confirms, month: t.month(last) })] : []
}

const endingOf = (post: PostView, t: Words): Rich => {
  const { done, withdrawn, expired } = t.tips.endings[sortOf(post)]
  const how = post.state === 'expired' ? expired : post.outcome === 'withdrawn' ? withdrawn : done
  return rich`${post.outcome === 'done' && sortOf(post) !== 'address' ? '✓ ' : ''}${how}`
}

const answerLabel = (post: PostView, t: Words): string => t.tips.answers[sortOf(post)]

/** One of a list: its name, then what makes it good and who says so. */
const lineOf = ({ post, standing }: Seen, n: number, t: Words): Rich => {
  const { tip, place, author } = post
  const said = saidOf(standing, t)
  const told = [
    ...(tip?.why ? [rich`${cut(tip.why, 90)}`] : []),
    said.length > 0 ? t.tips.byName({ author }) : t.tips.bySince({ author, month: t.month(standing.last) }),
    ...said,
  ]
  return lines(
    rich`${n}. ${namedOf(post, t, 70)}${place ? ` — ${cut(place, 70)}` : ''}`,
    told.flatMap((it, i) => (i === 0 ? it : [' · ', ...it])),
  )
}

const listOf = (all: readonly Seen[], t: Words): Rich[] => all.map((it, i) => lineOf(it, i + 1, t))
const seeButtons = (all: readonly Seen[], t: Words): Button[][] =>
  all.map(({ post }, i) => [{ label: cut(`${i + 1}. ${titleOf(post, t)}`, 40), press: { do: 'show-post', post: post.id } }])

/** Two a row: so many categories fit a screen. */
const categoriesShown = 20

export const tipViews = {
  /** In the quartier's channel, edited along its life. */
  tipCard: (p: { post: PostView; standing: Standing | null }, t: Words): Card => {
    const { post, standing } = p
    const open = post.state === 'open'
    const by = t.tips.by[sortOf(post)](post)
    const answer: Button = { label: answerLabel(post, t), open: { form: 'answer-post', ids: { post: post.id } } }
    const see = (label: string): Button => ({ label, open: { press: { do: 'show-post', post: post.id } } })
    return {
      text: open ? lines(headOf(post, t), by, ...(standing ? saidOf(standing, t) : [])) : lines(headOf(post, t), by, endingOf(post, t)),
      facts: factsOf(post, t),
      photo: post.photo ?? undefined,
      buttons: open ? [...(sortOf(post) === 'address' ? [[see(t.tips.confirm()), see(t.tips.stale())]] : []), [answer]] : [],
    }
  },

  /** In private: to vote on, to answer, or, one's own address, to look after. */
  tipShown: (p: { post: PostView; standing?: Standing; own?: boolean; said?: Vote['vote'] | null; answers?: number }, t: Words): Card => {
    const { post, standing, own = false, said = null, answers = 0 } = p
    const isAddress = sortOf(post) === 'address'
    const { id } = post
    const note = said ? t.tips.voted[said]() : isAddress && !own ? t.tips.askVote() : null
    const votes: Button[] = [
      { label: t.tips.confirm(), ...(said === 'confirm' ? {} : { tone: 'go' as const }), press: { do: 'vote', post: id, as: 'confirm' } },
      { label: t.tips.stale(), press: { do: 'vote', post: id, as: 'stale' } },
    ]
    const mine: Button[][] = [
      ...(answers > 0 ? [[{ label: t.mine.seeAnswers(answers), press: { do: 'answers' as const, post: id, page: 0 } }]] : []),
      [
        { label: post.tip?.why ? t.tips.changeWhy() : t.tips.sayWhy(), form: 'tip-why', ids: { post: id } },
        { label: t.draft.edit(), form: 'edit-post', ids: { post: id } },
      ],
      [{ label: t.tips.close(), tone: 'danger', press: { do: 'close-post', post: id, outcome: 'withdrawn' } }],
    ]
    return {
      text: lines(
        ...(said && note ? [note, []] : []),
        headOf(post, t),
        t.tips.by[sortOf(post)](post),
        ...fromLine(post, t),
        ...(standing ? saidOf(standing, t) : []),
        ...(!said && note ? [note] : []),
      ),
      facts: factsOf(post, t),
      photo: post.photo ?? undefined,
      buttons: own ? mine : [...(isAddress ? [votes] : []), [{ label: answerLabel(post, t), form: 'answer-post', ids: { post: id } }]],
    }
  },
  tipOwn: (p: { title: string; post: string }, t: Words): Card => ({
    text: t.tips.own(p),
    buttons: [[{ label: t.answer.lookAfter(), press: { do: 'show-post', post: p.post } }]],
  }),

  /** The quartier's memory, before the quartier is asked. */
  tipsFound: (p: { quartier: string; asked: string; addresses: readonly Seen[]; more: boolean; draft: string }, t: Words): Card => ({
    text: lines(t.tips.found(p), ...listOf(p.addresses, t), ...(p.more ? [t.tips.more()] : [])),
    buttons: [...seeButtons(p.addresses, t), [{ label: t.tips.askAnyway(), press: { do: 'show-draft', post: p.draft } }]],
  }),
  tipCategories: (
    p: { quartier: string; categories: readonly { category: string | null; key: string; count: number }[]; page: number },
    t: Words,
  ): Card => {
    const from = p.page * categoriesShown
    const shown = p.categories.slice(from, from + categoriesShown)
    if (shown.length === 0) return { text: t.tips.none(p) }
    const turn: Button[] = [
      ...(p.page > 0 ? [{ label: t.list.previous(), press: { do: 'tips' as const, page: p.page - 1 } }] : []),
      ...(p.categories.length > from + categoriesShown ? [{ label: t.list.next(), press: { do: 'tips' as const, page: p.page + 1 } }] : []),
    ]
    return {
      text: t.tips.categories(p),
      buttons: [
        ...inTwos(
          shown.map(({ category, key, count }) => ({
            label: cut(`${t.tips.category(category)} (${count})`, 40),
            press: { do: 'tips', in: key },
          })),
        ),
        ...(turn.length > 0 ? [turn] : []),
      ],
    }
  },
  tipList: (
    p: { quartier: string; category: string | null; key: string; addresses: readonly Seen[]; page: number; more: boolean },
    t: Words,
  ): Card => {
    const back: Button = { label: t.tips.all(), press: { do: 'tips' } }
    if (p.addresses.length === 0) return { text: t.tips.noneThere(p), buttons: [[back]] }
    const turn: Button[] = [
      ...(p.page > 0 ? [{ label: t.list.previous(), press: { do: 'tips' as const, in: p.key, page: p.page - 1 } }] : []),
      ...(p.more ? [{ label: t.list.next(), press: { do: 'tips' as const, in: p.key, page: p.page + 1 } }] : []),
    ]
    return {
      text: lines(rich`${bold(t.tips.category(p.category))}${t.colon.trimEnd()}`, ...listOf(p.addresses, t)),
      buttons: [...seeButtons(p.addresses, t), ...(turn.length > 0 ? [turn] : []), [back]],
    }
  },

  tipWhyQuestion: (p: { title: string; post: string }, t: Words): Card => ({
    text: t.tips.whyQuestion(p),
    fill: { label: t.draft.answer(), form: 'tip-why', ids: { post: p.post } },
    buttons: [[{ label: t.draft.cancel(), press: { do: 'cancel' } }]],
  }),
  tipFromAnswer: (p: { answer: string }, t: Words): Card => ({
    text: t.tips.keepAnswer(),
    buttons: [[{ label: t.tips.makeTip(), press: { do: 'tip-from', answer: p.answer } }]],
  }),

  /** Its author is asked whether it still holds. */
  tipCheck: (p: { title: string; post: string; contested: boolean }, t: Words): Card => ({
    text: t.tips.check(p),
    buttons: [
      [
        { label: t.tips.yes(), tone: 'go', press: { do: 'keep-tip', post: p.post } },
        { label: t.tips.noMore(), press: { do: 'close-post', post: p.post, outcome: 'withdrawn' } },
      ],
    ],
  }),
  tipKept: (p: { title: string }, t: Words): Card => ({ text: t.tips.kept(p) }),
  tipEnded: (p: { post: PostView }, t: Words): Card => ({ text: t.tips.ended({ title: titleOf(p.post, t) }) }),
  /** Whether what was lost or found is back with its owner. */
  tipSought: (p: { post: PostView }, t: Words): Card => ({
    text: (sortOf(p.post) === 'lost' ? t.tips.lostCheck : t.tips.foundCheck)({ title: titleOf(p.post, t) }),
    buttons: [
      [
        { label: t.tips.yes(), tone: 'go', press: { do: 'close-post', post: p.post.id, outcome: 'done' } },
        { label: t.tips.notYet(), press: { do: 'keep-post', post: p.post.id } },
        { label: t.mine.withdraw(), tone: 'danger', press: { do: 'close-post', post: p.post.id, outcome: 'withdrawn' } },
      ],
    ],
  }),
}

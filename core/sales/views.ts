import type { Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import { titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Goods } from './goods.ts'

export const salesViews = {
  /** `post`: the draft that goes on once its author says that it is something else. */
  goodsRefused: (p: { goods: Goods; title: string; post: string | null }, t: Words): Card =>
    p.post
      ? {
          text: t.sales.refused(p),
          buttons: [
            [
              { label: t.sales.notThat(), press: { do: 'not-that', post: p.post } },
              { label: t.draft.edit(), form: 'edit-post', ids: { post: p.post } },
              { label: t.draft.cancel(), tone: 'danger', press: { do: 'drop-draft', post: p.post } },
            ],
          ],
        }
      : { text: lines(t.sales.refused(p), t.sales.otherwise()) },
  goodsHint: (p: { hint: 'tickets' | 'kittens' }, t: Words): Card => ({ text: t.sales.hints[p.hint]() }),
  saleTrader: (p: { post: PostView; count: number; days: number; again: string }, t: Words): Card => ({
    text: t.sales.trader({ ...p, title: titleOf(p.post, t) }),
    buttons: [
      [
        { label: t.sales.later(), press: { do: 'publish-post', post: p.post.id, rev: p.post.rev } },
        { label: t.draft.edit(), form: 'edit-post', ids: { post: p.post.id } },
        { label: t.draft.cancel(), tone: 'danger', press: { do: 'drop-draft', post: p.post.id } },
      ],
    ],
  }),
}

import type { Button, Card } from '../chat/card.ts'
import { lines } from '../chat/rich.ts'
import { cut } from '../chat/text.ts'
import { factsOf, headOf, linesOf, titleOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Why } from './rank.ts'

export const matchingViews = {
  /** A post that goes with one of the reader's own. */
  suggestion: (p: { post: PostView; yours: PostView; why: Why }, t: Words): Card => ({
    text: lines(
      t.suggestion.intro({ ...p.post, sure: p.why.link === 'same' }),
      headOf(p.post, t),
      t.suggestion[p.yours.direction === 'offer' ? 'youOffer' : 'youSeek']({ title: titleOf(p.yours, t), dates: p.why.dates }),
    ),
    facts: factsOf(p.post, t),
    photo: p.post.photo ?? undefined,
    buttons: [
      [
        { label: t.post.answer(), tone: 'go', form: 'answer-post', ids: { post: p.post.id } },
        { label: t.suggestion.notNow(), press: { do: 'decline', post: p.post.id } },
      ],
    ],
  }),
  suggestionDeclined: (p: { title: string }, t: Words): Card => ({
    text: t.suggestion.declined(p),
    buttons: [[{ label: t.resident.homeSettings(), press: { do: 'settings' } }]],
  }),

  /** What was looked up. */
  postsFound: (
    p: {
      quartier: string
      asked: string
      when: Parameters<Words['when']>[0] | null
      posts: readonly PostView[]
      drafted: boolean
    },
    t: Words,
  ): Card => {
    const said = { quartier: p.quartier, asked: p.asked, when: p.when && t.when(p.when), drafted: p.drafted }
    const all: Button[] = [{ label: t.list.all(), press: { do: 'posts', page: 0 } }]
    if (p.posts.length === 0) return { text: t.found.none(said), ...(p.drafted ? {} : { buttons: [all] }) }
    return {
      text: lines(t.found.title(said), linesOf(p.posts, t)),
      buttons: [
        ...p.posts.map((post, i): Button[] => [
          { label: cut(`${i + 1}. ${titleOf(post, t)}`, 40), press: { do: 'show-post', post: post.id } },
        ]),
        all,
      ],
    }
  },
}

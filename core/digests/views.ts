import type { Card } from '../chat/card.ts'
import { bold, lines, rich } from '../chat/rich.ts'
import { lineOf } from '../posts/card.ts'
import type { PostView } from '../posts/post-view.ts'
import type { Words } from '../words/fr.ts'
import type { Section } from './choose.ts'

/** How many of each sort, as neighbours would count them. */
const countsOf = (posts: readonly PostView[]) => {
  const count = (fits: (it: PostView) => boolean): number => posts.filter(fits).length
  const isThing = ({ kind }: PostView): boolean => kind === 'loan' || kind === 'gift' || kind === 'sale'
  return {
    meetings: count((it) => it.kind === 'event' && it.direction === 'offer'),
    things: count((it) => isThing(it) && it.direction === 'offer'),
    favours: count((it) => it.kind === 'favour' && it.direction === 'offer'),
    tips: count((it) => it.kind === 'tip' && it.direction === 'offer'),
    requests: count((it) => it.direction === 'request'),
  }
}

export const digestViews = {
  digest: (
    p: {
      quartier: string
      id: string
      day: string
      intro: string | null
      sections: readonly { section: Section; posts: readonly PostView[] }[]
      more: number
    },
    t: Words,
  ): Card => ({
    text: lines(
      t.digest.title(p),
      rich`${p.intro ?? t.digest.intro(countsOf(p.sections.flatMap(({ posts }) => posts)))}`,
      ...p.sections.flatMap(({ section, posts }) => [[], [bold(t.digest.sections[section])], ...posts.map((post) => lineOf(post, t))]),
      ...(p.more > 0 ? [[], t.digest.more(p.more)] : []),
    ),
    buttons: [[{ label: t.digest.open(), open: { press: { do: 'posts', quartier: p.id } } }]],
    silent: true,
  }),
}
